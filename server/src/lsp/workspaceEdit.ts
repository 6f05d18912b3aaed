import { TextDocumentEdit } from 'vscode-languageserver';
import type { InitializeParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';

/** The edit in the form that the client understands: without versions where it has none (LSP 2.x). */
export function editFor({ capabilities }: InitializeParams, edit: WorkspaceEdit): WorkspaceEdit {
  if (capabilities.workspace?.workspaceEdit?.documentChanges === true) return edit;
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) continue;
    changes[change.textDocument.uri] = change.edits.filter((part) => 'newText' in part);
  }
  return { changes };
}
