import { env, l10n, window } from 'vscode';
import { renderPageRequest } from '../../../server/src/protocol';
import type { PageFormat } from '../../../server/src/protocol';
import {
  browseWebPage,
  publishedStyles,
  saveWebPage,
  sayNoPage,
  wantedFile,
} from '../files/webPage';
import type { PreviewHost } from './preview';
import type { Preview } from './preview';

/** Puts a page on the clipboard as Markdown or as plain text. */
export async function copyPage(
  preview: Preview,
  host: PreviewHost,
  format: 'markdown' | 'text',
): Promise<void> {
  const text = await rendered(preview, host, format);
  if (text === undefined) return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(
    format === 'markdown'
      ? l10n.t('The page was copied as Markdown.')
      : l10n.t('The page was copied as text.'),
    5_000,
  );
}

/** Puts a page on the clipboard with its headings, lists and tables, for a word processor. */
export async function copyRichPage(preview: Preview, host: PreviewHost): Promise<void> {
  const text = await rendered(preview, host, 'text');
  if (text !== undefined) preview.copyRichText(text);
}

/**
 * Saves a page as one HTML file that needs nothing else, the same that the command line renders.
 * @param target where to; asked for where it is not given.
 */
export async function exportPage(
  preview: Preview,
  host: PreviewHost,
  target: unknown,
): Promise<void> {
  const html = await rendered(preview, host, 'html');
  if (html !== undefined) await saveWebPage({ html, name: preview.name ?? '' }, wantedFile(target));
}

/** Shows a page in the browser of the person's computer, where VS Code can reach one with a file. */
export async function openInBrowser(preview: Preview, host: PreviewHost): Promise<void> {
  const html = await rendered(preview, host, 'html');
  if (html !== undefined) await browseWebPage({ html, name: preview.name ?? '' }, host.storageUri);
}

/** The page in a form; undefined, and the person told why, where there is none. */
async function rendered(
  { address, page: shown }: Preview,
  { client, extensionUri, brands }: PreviewHost,
  format: PageFormat,
): Promise<string | undefined> {
  const page =
    address &&
    (await client.sendRequest(renderPageRequest, {
      address,
      format,
      ...(format === 'html' && {
        styles: await publishedStyles(extensionUri),
        brand: await brands.read(shown?.brand),
      }),
    }));
  if (typeof page === 'string') return page;
  sayNoPage();
  return undefined;
}
