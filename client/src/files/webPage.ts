import { env, l10n, Uri, window, workspace } from 'vscode';

/** A page as one HTML file that needs nothing else. */
export interface WebPage {
  readonly html: string;
  /** What the page is called. */
  readonly name: string;
}

/** Saves a page. @param target where to; asked for where it is not given. */
export async function saveWebPage({ html, name }: WebPage, target: Uri | undefined): Promise<void> {
  const uri =
    target ??
    (await window.showSaveDialog({
      defaultUri: suggestedFile(name),
      filters: { [l10n.t('Web page')]: ['html'] },
      title: l10n.t('Export the Page'),
    }));
  if (!uri) return;
  await workspace.fs.writeFile(uri, new TextEncoder().encode(html));
  if (target === undefined) void offerToOpen(uri);
}

/**
 * Shows a page in the browser of the person's computer; where that cannot read a file, the page is saved.
 * @param folder one of the extension's own.
 */
export async function browseWebPage(page: WebPage, folder: Uri): Promise<void> {
  if (folder.scheme !== 'file' || env.remoteName !== undefined) return saveWebPage(page, undefined);
  const uri = Uri.joinPath(folder, 'pages', fileNameOf(page.name));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(page.html));
  await env.openExternal(uri);
}

/** The style sheet of published pages. */
export async function publishedStyles(extensionUri: Uri): Promise<string> {
  const file = Uri.joinPath(extensionUri, 'dist', 'preview.css');
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  // A file for readers has no map of its styles.
  return text.replace(/\/\*# sourceMappingURL=.*?\*\//, '').trim();
}

/** The file that a script wants a page to be written to. A button of a title bar gives the panel's own address. */
export function wantedFile(target: unknown): Uri | undefined {
  return target instanceof Uri && target.path.endsWith('.html') ? target : undefined;
}

export function sayNoPage(): void {
  void window.showInformationMessage(l10n.t('There is no page to take away here.'));
}

async function offerToOpen(uri: Uri): Promise<void> {
  const open = l10n.t('Open');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const chosen = await window.showInformationMessage(l10n.t('{0} was written.', name), open);
  if (chosen === open) await env.openExternal(uri);
}

function suggestedFile(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder ? Uri.joinPath(folder, fileNameOf(name)) : Uri.file(`/${fileNameOf(name)}`);
}

/** A name that every file system takes. */
function fileNameOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, 80) || 'page'}.html`;
}
