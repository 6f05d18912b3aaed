import { Position } from 'vscode-languageserver';
import { pageAddressRequest, pageRequest, renderPageRequest } from '../protocol';
import { PAGE_KINDS, readPageAddress } from '../service/profile/address';
import type { PageAddress } from '../service/profile/address';
import { readBrandFiles } from '../service/profile/brand';
import { renderHtmlDocument } from '../service/render/html/document';
import { pageMarkdown, pageText } from '../service/render/renderPage';
import { normalizeUri } from '../service/uris';
import type { Registration } from './face';

/** capabilityFramework/page, pageAddress and renderPage: what previews show and give away. */
export const preview: Registration = ({ connection, service, answer }) => {
  connection.onRequest(pageRequest, (asked: unknown, token) =>
    answer(pageRequest.method, token, null, async () => {
      const known = readAddress(partsOf(asked).address);
      return known ? ((await service.page(known, token)) ?? null) : null;
    }),
  );
  connection.onRequest(pageAddressRequest, (asked: unknown, token) =>
    answer(pageAddressRequest.method, token, null, async () => {
      const { uri, position, kind } = partsOf(asked);
      if (typeof uri !== 'string' || !Position.is(position)) return null;
      const wanted = PAGE_KINDS.find((one) => one === kind);
      return (await service.pageAddress(normalizeUri(uri), position, wanted, token)) ?? null;
    }),
  );
  connection.onRequest(renderPageRequest, (asked: unknown, token) =>
    answer(renderPageRequest.method, token, null, async () => {
      const { address, format, styles, brand } = partsOf(asked);
      const known = readAddress(address);
      const page = known && (await service.page(known, token));
      if (!page || page.kind === 'none') return null;
      const files = readBrandFiles(brand);
      const css = typeof styles === 'string' ? styles : '';
      switch (format) {
        case 'html':
          return renderHtmlDocument(page, css, undefined, files);
        case 'markdown':
          return pageMarkdown(page);
        case 'text':
          return pageText(page);
        default:
          return null;
      }
    }),
  );
  return {};
};

/** What a request holds; nothing of anything but an object. */
function partsOf(asked: unknown): Readonly<Record<string, unknown>> {
  return typeof asked === 'object' && asked !== null ? { ...asked } : {};
}

function readAddress(value: unknown): PageAddress | undefined {
  const read = readPageAddress(value);
  return read && 'uri' in read ? { ...read, uri: normalizeUri(read.uri) } : read;
}
