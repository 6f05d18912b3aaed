import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** textDocument/references */
export const references: Registration = ({ connection, service, answer }) => {
  connection.onReferences(({ textDocument, position, context }, token) =>
    answer('textDocument/references', token, [], () =>
      service.references(normalizeUri(textDocument.uri), position, context, token),
    ),
  );
  return { referencesProvider: true };
};
