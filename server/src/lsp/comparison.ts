import {
  comparedAddressRequest,
  comparedPageRequest,
  comparedTextsRequest,
  renderComparedPageRequest,
} from '../protocol';
import { readComparedAddress } from '../service/compare/comparedAddress';
import type { ComparedAddress } from '../service/render/comparedPage';
import { renderComparisonHtml } from '../service/render/html/comparison/document';
import { asNow } from '../service/render/html/comparison/messages';
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
  connection.onRequest(renderComparedPageRequest, ({ wanted, layout, shows, styles }, token) =>
    answer(renderComparedPageRequest.method, token, null, async () => {
      const known = readAddress(wanted);
      const page = known && (await reviews.current?.comparedPage(known, token));
      if (!page?.content) return null;
      const { name, label } = page;
      const states = { title: name, before: label, after: asNow() };
      return {
        name,
        html: renderComparisonHtml({ ...states, pages: [page], layout, shows }, styles),
      };
    }),
  );
  return {};
};

function readAddress(value: unknown): ComparedAddress | undefined {
  const read = readComparedAddress(value);
  if (!read || !('uri' in read.address)) return read;
  return { ...read, address: { ...read.address, uri: normalizeUri(read.address.uri) } };
}
