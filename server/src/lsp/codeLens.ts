import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { CodeLens } from 'vscode-languageserver';
import { neverCancelled } from '../service/cancellation';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { readInitializationOptions } from './initializationOptions';
import { Refresher } from './refresher';

/** textDocument/codeLens and codeLens/resolve, with a refresh when counts change. */
export const codeLens: Registration = (face) => {
  const { connection, service, client, settings, answer } = face;
  const clientCommands =
    readInitializationOptions(client.initializationOptions).clientCommands === true;
  const refresher = client.capabilities.workspace?.codeLens?.refreshSupport
    ? new Refresher(face, () => connection.sendRequest(CodeLensRefreshRequest.type))
    : undefined;
  connection.onCodeLens(({ textDocument }, token) =>
    answer('textDocument/codeLens', token, [], async () => {
      const uri = normalizeUri(textDocument.uri);
      refresher?.forget(uri);
      const { codeLens: switches } = await settings.switches(textDocument.uri);
      return service.codeLenses(uri, { ...switches, clientCommands }, token);
    }),
  );
  connection.onCodeLensResolve((lens, token) =>
    answer('codeLens/resolve', token, lens, async () => {
      const resolve = async () => service.resolveCodeLens(lens, { clientCommands }, token);
      const resolved = await resolve();
      const uri = documentOf(lens);
      if (uri !== undefined) {
        refresher?.note(uri, JSON.stringify(lens.data), titleOf(resolved), async () =>
          titleOf(await service.resolveCodeLens(lens, { clientCommands }, neverCancelled)),
        );
      }
      return resolved;
    }),
  );
  return { codeLensProvider: { resolveProvider: true } };
};

/** The document of a lens that counts, from the note that the service left in it. */
function documentOf(lens: CodeLens): string | undefined {
  const data: unknown = lens.data;
  if (typeof data !== 'object' || data === null || !('uri' in data)) return undefined;
  return typeof data.uri === 'string' ? data.uri : undefined;
}

function titleOf({ command }: CodeLens): string {
  return command?.title ?? '';
}
