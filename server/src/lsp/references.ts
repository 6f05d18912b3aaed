import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { runSafe } from './runSafe';

/** textDocument/references */
export const references: Registration = ({ connection, service }) => {
  connection.onReferences(({ textDocument, position, context }, token) =>
    runSafe(connection, 'textDocument/references', token, [], () =>
      service.references(normalizeUri(textDocument.uri), position, context, token),
    ),
  );
  return { referencesProvider: true };
};
