import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** textDocument/selectionRange */
export const selectionRange: Registration = ({ connection, service, answer }) => {
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    answer('textDocument/selectionRange', token, [], () =>
      service.selectionRanges(normalizeUri(textDocument.uri), positions, token),
    ),
  );
  return { selectionRangeProvider: true };
};
