import { commands, Disposable, Selection, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExplorerNode } from '../../../server/src/service/features/explorer/node';

/** What the menus of the explorer's nodes do: always at the place where the node is written. */
export function registerNodeCommands(client: BaseLanguageClient): Disposable {
  const show = async (
    node: ExplorerNode | undefined,
    preserveFocus: boolean,
  ): Promise<TextEditor | undefined> => {
    if (!node?.location) return undefined;
    const { uri, range } = node.location;
    const editor = await window.showTextDocument(client.protocol2CodeConverter.asUri(uri), {
      preserveFocus,
      preview: true,
    });
    const { start } = client.protocol2CodeConverter.asRange(range);
    editor.selection = new Selection(start, start);
    editor.revealRange(editor.selection);
    return editor;
  };
  const at = (run: (editor: TextEditor) => Thenable<unknown>) => async (node?: ExplorerNode) => {
    const editor = await show(node, false);
    if (editor) await run(editor);
  };
  return Disposable.from(
    commands.registerCommand('capabilityFramework.explorer.open', (node?: ExplorerNode) =>
      show(node, true),
    ),
    commands.registerCommand(
      'capabilityFramework.explorer.preview',
      at(() => commands.executeCommand('capabilityFramework.openPreview')),
    ),
    commands.registerCommand(
      'capabilityFramework.explorer.findReferences',
      at(({ document, selection }) =>
        commands.executeCommand('references-view.findReferences', document.uri, selection.active),
      ),
    ),
    commands.registerCommand(
      'capabilityFramework.explorer.rename',
      at(() => commands.executeCommand('editor.action.rename')),
    ),
  );
}
