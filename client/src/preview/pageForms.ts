import { env, l10n, Uri, window, workspace } from 'vscode';
import { renderPageRequest } from '../../../server/src/protocol';
import type { PageFormat } from '../../../server/src/protocol';
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
  if (html === undefined) return;
  const uri =
    target instanceof Uri
      ? target
      : await window.showSaveDialog({
          defaultUri: suggestedFile(preview),
          filters: { [l10n.t('Web page')]: ['html'] },
          title: l10n.t('Export the Page'),
        });
  if (!uri) return;
  await workspace.fs.writeFile(uri, new TextEncoder().encode(html));
  if (target === undefined) void offerToOpen(uri);
}

/** Shows a page in the browser of the person's computer, where VS Code can reach one with a file. */
export async function openInBrowser(preview: Preview, host: PreviewHost): Promise<void> {
  const folder = host.storageUri;
  if (folder.scheme !== 'file' || env.remoteName !== undefined) {
    // A browser elsewhere cannot read the file.
    return exportPage(preview, host, undefined);
  }
  const html = await rendered(preview, host, 'html');
  if (html === undefined) return;
  const uri = Uri.joinPath(folder, 'pages', `${fileNameOf(preview)}.html`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(html));
  await env.openExternal(uri);
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
        styles: await stylesIn(extensionUri),
        brand: await brands.read(shown?.brand),
      }),
    }));
  if (typeof page === 'string') return page;
  void window.showInformationMessage(l10n.t('There is no page to take away here.'));
  return undefined;
}

async function stylesIn(extensionUri: Uri): Promise<string> {
  const file = Uri.joinPath(extensionUri, 'dist', 'preview.css');
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  // A file for readers has no map of its styles.
  return text.replace(/\/\*# sourceMappingURL=.*?\*\//, '').trim();
}

async function offerToOpen(uri: Uri): Promise<void> {
  const open = l10n.t('Open');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const chosen = await window.showInformationMessage(l10n.t('{0} was written.', name), open);
  if (chosen === open) await env.openExternal(uri);
}

function suggestedFile(preview: Preview): Uri {
  const name = `${fileNameOf(preview)}.html`;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder ? Uri.joinPath(folder, name) : Uri.file(`/${name}`);
}

/** A name that every file system takes. */
function fileNameOf({ name }: Preview): string {
  const words = name?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 80) || 'page';
}
