import { CodeActionKind } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { runSafe } from './runSafe';

/** textDocument/codeAction: quick fixes. */
export const codeAction: Registration = ({ connection, service, client }) => {
  const edits = client.capabilities.workspace?.workspaceEdit;
  const createsFiles = edits?.resourceOperations?.includes('create') === true;
  connection.onCodeAction(({ textDocument, range, context }, token) => {
    const wanted = context.only?.some((kind) => isWithin(CodeActionKind.QuickFix, kind)) ?? true;
    if (!wanted) return [];
    return runSafe(connection, 'textDocument/codeAction', token, [], () =>
      service.codeActions(normalizeUri(textDocument.uri), range, createsFiles, token),
    );
  });
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } };
};

/** Whether a kind of code action is the wanted one or a part of it: kinds nest by dots. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}
