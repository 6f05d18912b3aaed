import { previewRequest } from '../protocol';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';
import { runSafe } from './runSafe';

/** capabilityFramework/preview */
export const preview: Registration = ({ connection, service }) => {
  connection.onRequest(previewRequest, ({ uri, position }, token) =>
    runSafe(connection, previewRequest.method, token, null, async () => {
      return (await service.previewAt(normalizeUri(uri), position, token)) ?? null;
    }),
  );
  return {};
};
