import { previewRequest } from '../protocol';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** capabilityFramework/preview */
export const preview: Registration = ({ connection, service, answer }) => {
  connection.onRequest(previewRequest, ({ uri, position }, token) =>
    answer(previewRequest.method, token, null, async () => {
      return (await service.previewAt(normalizeUri(uri), position, token)) ?? null;
    }),
  );
  return {};
};
