import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** textDocument/documentHighlight */
export const documentHighlight: Registration = ({ connection, service, answer }) => {
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    answer('textDocument/documentHighlight', token, [], () =>
      service.documentHighlight(normalizeUri(textDocument.uri), position, token),
    ),
  );
  return { documentHighlightProvider: true };
};
