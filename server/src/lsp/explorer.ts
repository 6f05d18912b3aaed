import { explorerChildrenRequest, explorerPathRequest } from '../protocol';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** The explorer's two requests. */
export const explorer: Registration = ({ connection, service, answer }) => {
  connection.onRequest(explorerChildrenRequest, ({ view, parent, filter }, token) =>
    answer(explorerChildrenRequest.method, token, [], () =>
      service.explorerChildren(view, parent ?? undefined, filter, token),
    ),
  );
  connection.onRequest(explorerPathRequest, ({ view, uri, position }, token) =>
    answer(explorerPathRequest.method, token, [], () =>
      service.explorerPath(view, normalizeUri(uri), position),
    ),
  );
  return {};
};
