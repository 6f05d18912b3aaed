import { pageAddressRequest, pageRequest, renderPageRequest } from '../protocol';
import { readPageAddress } from '../service/profile/address';
import type { PageAddress } from '../service/profile/address';
import { renderHtmlDocument } from '../service/render/html/document';
import { pageMarkdown, pageText } from '../service/render/renderPage';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** capabilityFramework/page, pageAddress and renderPage: what previews show and give away. */
export const preview: Registration = ({ connection, service, answer }) => {
  connection.onRequest(pageRequest, ({ address }, token) =>
    answer(pageRequest.method, token, null, async () => {
      const known = readAddress(address);
      return known ? ((await service.page(known, token)) ?? null) : null;
    }),
  );
  connection.onRequest(pageAddressRequest, ({ uri, position, kind }, token) =>
    answer(pageAddressRequest.method, token, null, async () => {
      return (await service.pageAddress(normalizeUri(uri), position, kind, token)) ?? null;
    }),
  );
  connection.onRequest(renderPageRequest, ({ address, format, styles, brand }, token) =>
    answer(renderPageRequest.method, token, null, async () => {
      const known = readAddress(address);
      const page = known && (await service.page(known, token));
      if (!page || page.kind === 'none') return null;
      if (format === 'html') return renderHtmlDocument(page, styles ?? '', undefined, brand);
      return format === 'markdown' ? pageMarkdown(page) : pageText(page);
    }),
  );
  return {};
};

function readAddress(value: unknown): PageAddress | undefined {
  const read = readPageAddress(value);
  return read && 'uri' in read ? { ...read, uri: normalizeUri(read.uri) } : read;
}
