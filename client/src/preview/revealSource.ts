import { commands, Range, Selection, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Position, TextEditor } from 'vscode';

/**
 * Opens the place where a text of a page was written, in a text editor even where another kind of editor is
 * the file's usual one. Only files of the workspace and those that the page itself was made from: a page
 * has no say in what else there is.
 * @param ofPage the addresses of the files that the page was made from.
 */
export async function revealSource(
  address: Uri,
  position: Position,
  ofPage: Iterable<string>,
): Promise<void> {
  // Without the “..” by which an address can seem to be in a folder and lead out of it.
  const uri = Uri.joinPath(address, '.');
  if (!workspace.getWorkspaceFolder(uri) && !isAmong(uri, ofPage)) return;
  await commands.executeCommand('vscode.openWith', uri, 'default', {
    viewColumn: editorOf(uri)?.viewColumn ?? ViewColumn.One,
    selection: new Range(position, position),
  });
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() === uri.toString())
    editor.selection = new Selection(position, position);
}

function isAmong(uri: Uri, addresses: Iterable<string>): boolean {
  return [...addresses].some((address) => Uri.parse(address).toString() === uri.toString());
}

/** The editor that shows a file now. */
export function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
}
