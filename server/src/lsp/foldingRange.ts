import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** textDocument/foldingRange */
export const foldingRange: Registration = ({ connection, service, answer }) => {
  connection.onFoldingRanges(({ textDocument }, token) =>
    answer('textDocument/foldingRange', token, [], () =>
      service.foldingRanges(normalizeUri(textDocument.uri), token),
    ),
  );
  return { foldingRangeProvider: true };
};
