import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { runSafe } from './runSafe';

/** textDocument/documentHighlight */
export const documentHighlight: Registration = ({ connection, service }) => {
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    runSafe(connection, 'textDocument/documentHighlight', token, [], () =>
      service.documentHighlight(normalizeUri(textDocument.uri), position, token),
    ),
  );
  return { documentHighlightProvider: true };
};
