import { neverCancelled } from '../service/cancellation';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { Refresher } from './refresher';

/** textDocument/inlayHint and inlayHint/resolve, with a refresh when other files change them. */
export const inlayHint: Registration = (face) => {
  const { connection, service, client, settings, answer } = face;
  const { inlayHint: hints } = connection.languages;
  const refresher = client.capabilities.workspace?.inlayHint?.refreshSupport
    ? new Refresher(face, () => hints.refresh())
    : undefined;
  hints.on(({ textDocument, range }, token) =>
    answer('textDocument/inlayHint', token, [], async () => {
      const uri = normalizeUri(textDocument.uri);
      const { inlayHints: switches } = await settings.switches(textDocument.uri);
      const found = await service.inlayHints(uri, range, switches, token);
      // One answer a document: an editor that scrolls asks for what it shows then.
      refresher?.note(uri, '', JSON.stringify(found), async () =>
        JSON.stringify(await service.inlayHints(uri, range, switches, neverCancelled)),
      );
      return found;
    }),
  );
  hints.resolve((hint, token) =>
    answer('inlayHint/resolve', token, hint, () => service.resolveInlayHint(hint, token)),
  );
  return { inlayHintProvider: { resolveProvider: true } };
};
