import { commands, Disposable, Selection, window } from 'vscode';
import type { TextEditor } from 'vscode';
import { Location } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * What the menus of the explorer's nodes do: always at the place where the node is written. A key or
 * another extension may call them with anything; without a place they do nothing.
 */
export function registerNodeCommands(client: BaseLanguageClient): Disposable {
  const show = async (node: unknown, preserveFocus: boolean): Promise<TextEditor | undefined> => {
    const location = locationOf(node);
    if (!location) return undefined;
    const { uri, range } = location;
    const editor = await window.showTextDocument(client.protocol2CodeConverter.asUri(uri), {
      preserveFocus,
      preview: true,
    });
    const { start } = client.protocol2CodeConverter.asRange(range);
    editor.selection = new Selection(start, start);
    editor.revealRange(editor.selection);
    return editor;
  };
  const at = (run: (editor: TextEditor) => Thenable<unknown>) => async (node: unknown) => {
    const editor = await show(node, false);
    if (editor) await run(editor);
  };
  return Disposable.from(
    commands.registerCommand('capabilityFramework.explorer.open', (node: unknown) =>
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

/** Where an explorer's node is written; undefined for anything that is no such node. */
function locationOf(node: unknown): Location | undefined {
  if (typeof node !== 'object' || node === null || !('location' in node)) return undefined;
  return Location.is(node.location) ? node.location : undefined;
}
