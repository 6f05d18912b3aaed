import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver';
import { REFACTORING_KINDS } from '../service/features/refactorings';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { readInitializationOptions } from './initializationOptions';
import { editFor } from './workspaceEdit';

/** textDocument/codeAction and codeAction/resolve: quick fixes, refactorings, actions on save. */
export const codeAction: Registration = ({ connection, service, client, answer }) => {
  const edits = client.capabilities.workspace?.workspaceEdit;
  const can = (operation: 'create' | 'rename' | 'delete') =>
    edits?.documentChanges === true && edits.resourceOperations?.includes(operation) === true;
  const options = {
    createsFiles: can('create'),
    deletesFiles: can('delete'),
    clientCommands: readInitializationOptions(client.initializationOptions).clientCommands === true,
  };
  const operations = (['create', 'rename'] as const).filter(can);
  const resolves =
    client.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ===
    true;
  const { refactorings } = service;
  const complete = (action: CodeAction): CodeAction =>
    action.edit ? { ...action, edit: editFor(client, action.edit) } : action;

  connection.onCodeAction(({ textDocument, range, context }, token) =>
    answer('textDocument/codeAction', token, [], async () => {
      const { only } = context;
      const uri = normalizeUri(textDocument.uri);
      /** Whether a kind, or one below it, is asked for; on save it must be asked for by name. */
      const isWanted = (kind: string) => only?.some((wanted) => isWithin(kind, wanted)) ?? true;
      const isAskedFor = (kind: string) => only !== undefined && isWanted(kind);
      const fixes = isWanted(CodeActionKind.QuickFix)
        ? await service.codeActions(uri, range, operations, token)
        : [];
      const mayRefactor =
        only?.some((wanted) => wanted === '' || isWithin(wanted, CodeActionKind.Refactor)) ?? true;
      const offered = mayRefactor ? await refactorings.at(uri, range, options, token) : [];
      const wanted = offered.filter(({ kind }) => isWanted(kind ?? ''));
      const chosen = [...fixes, ...wanted];
      const ready = resolves
        ? chosen
        : (
            await Promise.all(
              chosen.map(async (action) =>
                action.edit ? action : service.resolveCodeAction(action, options, token),
              ),
            )
          ).filter(({ edit, command }) => edit ?? command);
      const onSave = await refactorings.onSave(uri, isAskedFor, token);
      return [...ready, ...onSave].map(complete);
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    answer('codeAction/resolve', token, action, async () =>
      complete(await service.resolveCodeAction(action, options, token)),
    ),
  );
  return {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...REFACTORING_KINDS],
      resolveProvider: true,
    },
  };
};

/** Whether a kind of code action is the wanted one or a part of it: kinds nest by dots. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}
