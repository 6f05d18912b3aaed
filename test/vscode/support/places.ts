/** Finding places in a document by what stands there, and editing them. */
import * as vscode from 'vscode';

/**
 * The range of some text in a document.
 * @param occurrence 1 for the first, which is the default.
 * @throws where the text does not stand there so often.
 */
export function rangeOf(document: vscode.TextDocument, text: string, occurrence = 1): vscode.Range {
  let at = -1;
  for (let count = 0; count < occurrence; count++) {
    at = document.getText().indexOf(text, at + 1);
    if (at < 0) throw new Error(`“${text}” is not in ${document.uri.path} ${occurrence} times.`);
  }
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** A position inside some text, behind its first character. */
export function inside(
  document: vscode.TextDocument,
  text: string,
  occurrence = 1,
): vscode.Position {
  return rangeOf(document, text, occurrence).start.translate(0, 1);
}

/** Replaces the first occurrence of some text, without saving. */
export async function replaceText(
  document: vscode.TextDocument,
  text: string,
  replacement: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), replacement);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was not applied.');
}

/** A range as people read it, such as `3:7-3:12`, counted from 1. */
export function show({ start, end }: vscode.Range): string {
  const place = ({ line, character }: vscode.Position) => `${line + 1}:${character + 1}`;
  return `${place(start)}-${place(end)}`;
}

/** A file's path below the workspace folder, however its URI is written. */
export function pathOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}
