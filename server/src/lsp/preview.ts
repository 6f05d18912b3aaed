import { pageAddressRequest, pageRequest } from '../protocol';
import { readPageAddress } from '../service/profile/address';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** capabilityFramework/page and capabilityFramework/pageAddress: what previews show. */
export const preview: Registration = ({ connection, service, answer }) => {
  connection.onRequest(pageRequest, ({ address }, token) =>
    answer(pageRequest.method, token, null, async () => {
      const read = readPageAddress(address);
      const known = read && 'uri' in read ? { ...read, uri: normalizeUri(read.uri) } : read;
      return known ? ((await service.page(known, token)) ?? null) : null;
    }),
  );
  connection.onRequest(pageAddressRequest, ({ uri, position, kind }, token) =>
    answer(pageAddressRequest.method, token, null, async () => {
      return (await service.pageAddress(normalizeUri(uri), position, kind)) ?? null;
    }),
  );
  return {};
};
