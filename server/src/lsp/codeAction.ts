import { CodeActionKind } from 'vscode-languageserver';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** textDocument/codeAction: quick fixes. */
export const codeAction: Registration = ({ connection, service, client, answer }) => {
  const edits = client.capabilities.workspace?.workspaceEdit;
  const createsFiles = edits?.resourceOperations?.includes('create') === true;
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    answer('textDocument/codeAction', token, [], () => {
      const wanted = context.only?.some((kind) => isWithin(CodeActionKind.QuickFix, kind)) ?? true;
      if (!wanted) return [];
      return service.codeActions(normalizeUri(textDocument.uri), range, createsFiles, token);
    }),
  );
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } };
};

/** Whether a kind of code action is the wanted one or a part of it: kinds nest by dots. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}
