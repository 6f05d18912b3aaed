import { comparedAddressRequest, comparedPageRequest, comparedTextsRequest } from '../protocol';
import { readComparedAddress } from '../service/compare/comparedAddress';
import type { ComparedAddress } from '../service/render/comparedPage';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** capabilityFramework/review/compared…: pages as they were and as they are, while a review runs. */
export const comparison: Registration = ({ connection, reviews, answer }) => {
  connection.onRequest(comparedPageRequest, ({ wanted }, token) =>
    answer(comparedPageRequest.method, token, null, async () => {
      const known = readAddress(wanted);
      return (known && (await reviews.current?.comparedPage(known, token))) ?? null;
    }),
  );
  connection.onRequest(comparedAddressRequest, ({ root, change }, token) =>
    answer(comparedAddressRequest.method, token, null, async () => {
      return (await reviews.current?.placeOf(root, change, token)) ?? null;
    }),
  );
  connection.onRequest(comparedTextsRequest, ({ wanted }, token) =>
    answer(comparedTextsRequest.method, token, null, async () => {
      const known = readAddress(wanted);
      return (known && (await reviews.current?.comparedTexts(known, token))) ?? null;
    }),
  );
  return {};
};

function readAddress(value: unknown): ComparedAddress | undefined {
  const read = readComparedAddress(value);
  if (!read || !('uri' in read.address)) return read;
  return { ...read, address: { ...read.address, uri: normalizeUri(read.address.uri) } };
}
