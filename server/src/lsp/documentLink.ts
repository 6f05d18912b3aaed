import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** textDocument/documentLink */
export const documentLink: Registration = ({ connection, service, answer }) => {
  connection.onDocumentLinks(({ textDocument }, token) =>
    answer('textDocument/documentLink', token, [], () =>
      service.documentLinks(normalizeUri(textDocument.uri), token),
    ),
  );
  return { documentLinkProvider: {} };
};
