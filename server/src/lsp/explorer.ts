import { explorerChildrenRequest, explorerPathRequest } from '../protocol';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { runSafe } from './runSafe';

/** The explorer's two requests. */
export const explorer: Registration = ({ connection, service }) => {
  connection.onRequest(explorerChildrenRequest, ({ view, parent, filter }, token) =>
    runSafe(connection, explorerChildrenRequest.method, token, [], () =>
      service.explorerChildren(view, parent ?? undefined, filter, token),
    ),
  );
  connection.onRequest(explorerPathRequest, ({ view, uri, position }, token) =>
    runSafe(connection, explorerPathRequest.method, token, [], () =>
      service.explorerPath(view, normalizeUri(uri), position),
    ),
  );
  return {};
};
