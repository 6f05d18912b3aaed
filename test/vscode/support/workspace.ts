/** The workspace of a test run: a fresh copy of `test/vscode/workspace`, in any file system. */
import * as vscode from 'vscode';
import { waitFor } from './wait';

export function workspaceUri(...path: readonly string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('VS Code was started without a workspace folder.');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/**
 * Opens a file of the workspace in an editor that has the focus, as a person does: what
 * `openTextDocument` opens, VS Code keeps open for minutes after its editor was closed.
 */
export async function openEditor(path: string): Promise<vscode.TextEditor> {
  const uri = workspaceUri(path);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return waitFor(
    () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path === uri.path ? editor : undefined;
    },
    { message: `an editor of ${path}` },
  );
}

/** Whether a file is open as VS Code sees it, in an editor or not. */
export function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.uri.path === uri.path && !document.isClosed,
  );
}

/** Creates or replaces a file on disk, not in an editor. */
export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
  const uri = workspaceUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(path)));
}

/** Deletes a file, or a folder with all it holds. */
export async function deleteFile(path: string): Promise<void> {
  await vscode.workspace.fs.delete(workspaceUri(path), { recursive: true });
}

/** Closes every editor, without saving and without asking. */
export async function closeEditors(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors)
    if (document.isDirty) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Resolves when the extension has read the workspace: until then it knows only what is open. */
export async function frameworkRead(): Promise<void> {
  await waitFor(
    async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Running workshops',
      );
      return found.length > 0;
    },
    { message: 'the framework to be read' },
  );
}
