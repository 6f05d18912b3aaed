import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { runSafe } from './runSafe';

/** textDocument/documentLink */
export const documentLink: Registration = ({ connection, service }) => {
  connection.onDocumentLinks(({ textDocument }, token) =>
    runSafe(connection, 'textDocument/documentLink', token, [], () =>
      service.documentLinks(normalizeUri(textDocument.uri), token),
    ),
  );
  return { documentLinkProvider: {} };
};
