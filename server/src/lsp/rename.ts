import { t } from '@vscode/l10n';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { InitializeParams, WorkspaceEdit } from 'vscode-languageserver';
import { keepFormerNameRequest, renameOffersRequest } from '../protocol';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { readInitializationOptions } from './initializationOptions';
import { editFor } from './workspaceEdit';

/**
 * textDocument/prepareRename and textDocument/rename. A refusal is an error whose message is the
 * sentence to show. What goes with the rename of a skill is asked within the edit, where the client
 * does that; our own client asks afterwards.
 */
export const rename: Registration = ({ connection, service, client, answer }) => {
  const { renames } = service;
  const options = { asks: asksInEdits(client), renamesFiles: renamesFiles(client) };
  const failed = { problem: t('The name could not be changed. The log says why.') };
  connection.onPrepareRename(async ({ textDocument, position }, token) => {
    const prepared = await answer('textDocument/prepareRename', token, failed, () =>
      renames.prepare(normalizeUri(textDocument.uri), position, token),
    );
    return unlessRefused(prepared) ?? null;
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
    const renamed = await answer('textDocument/rename', token, failed, () =>
      renames.rename(normalizeUri(textDocument.uri), position, newName, options, token),
    );
    const edit = unlessRefused(renamed)?.edit;
    return edit ? editFor(client, edit) : null;
  });
  connection.onRequest(renameOffersRequest, ({ uri, position, newName }, token) =>
    answer(
      renameOffersRequest.method,
      token,
      null,
      async () => (await renames.offers(normalizeUri(uri), position, newName, token)) ?? null,
    ),
  );
  connection.onRequest(keepFormerNameRequest, ({ uri, name }, token) =>
    answer<WorkspaceEdit | null>(
      keepFormerNameRequest.method,
      token,
      null,
      async () => (await renames.keepFormerName(normalizeUri(uri), name, token)) ?? null,
    ),
  );
  const prepares = client.capabilities.textDocument?.rename?.prepareSupport === true;
  return { renameProvider: prepares ? { prepareProvider: true } : true };
};

/** The answer, or the error that says why there is none. */
function unlessRefused<T extends object>(
  answer: T | { readonly problem: string } | undefined,
): T | undefined {
  if (answer && 'problem' in answer) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, answer.problem);
  }
  return answer;
}

/** Whether the client asks the person about changes that need it, in an edit that a rename gives. */
function asksInEdits({ capabilities, initializationOptions }: InitializeParams): boolean {
  if (readInitializationOptions(initializationOptions).offersAfterRename) return false;
  const understands = capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  // A client that knows annotations but does not heed them here would do it all without asking.
  return understands && capabilities.textDocument?.rename?.honorsChangeAnnotations === true;
}

function renamesFiles({ capabilities }: InitializeParams): boolean {
  return capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true;
}
