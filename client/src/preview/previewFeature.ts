import { commands, Disposable, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isFrameworkLanguage } from '../languages';
import type { FrameworkStatus } from '../status/frameworkStatus';
import { PreviewPanel } from './previewPanel';

/** "Open Preview": one preview that follows the active editor. */
export function registerPreview(
  context: ExtensionContext,
  client: BaseLanguageClient,
  status: FrameworkStatus,
): Disposable {
  let panel: PreviewPanel | undefined;
  const open = () => {
    const editor = window.activeTextEditor;
    if (!editor || !isFrameworkLanguage(editor.document.languageId)) return;
    if (panel) panel.show(editor);
    else {
      panel = new PreviewPanel(
        context.extensionUri,
        client,
        status,
        editor,
        () => (panel = undefined),
      );
    }
  };
  return Disposable.from(
    commands.registerCommand('capabilityFramework.openPreview', open),
    new Disposable(() => panel?.dispose()),
  );
}
