import { EventEmitter, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { MAX_BRAND_BYTES, pictureType } from '../../../server/src/protocol';
import type { Brand, BrandFiles } from '../../../server/src/service/profile/brand';
import { isBehindLink } from './behindLink';

/** Reads organisations' style sheets and logos, each once until its file changes. */
export class BrandReader implements Disposable {
  private readonly known = new Map<string, Promise<Uint8Array | undefined>>();
  private readonly emitter = new EventEmitter<undefined>();
  /** Fires when a file that was asked for is another now. */
  readonly onDidChange = this.emitter.event;
  private readonly watcher = workspace.createFileSystemWatcher(
    '**/*.{css,svg,png,jpg,jpeg,gif,webp}',
  );

  constructor() {
    const forget = (uri: Uri) => {
      if (this.known.delete(uri.toString())) this.emitter.fire(undefined);
    };
    this.watcher.onDidCreate(forget);
    this.watcher.onDidChange(forget);
    this.watcher.onDidDelete(forget);
  }

  /** What a page needs of them. What cannot be read is said once, and left out. */
  async read(brand: Brand | undefined): Promise<BrandFiles> {
    if (!brand) return {};
    const { folder, stylesheet, logo } = brand;
    const styles = stylesheet && (await this.content(stylesheet, folder));
    const picture = logo && (await this.content(logo, folder));
    const type = pictureType(logo ?? '');
    return {
      ...(styles && { styles: new TextDecoder().decode(styles) }),
      ...(picture && type && { logo: `data:${type};base64,${toBase64(picture)}` }),
    };
  }

  dispose(): void {
    this.watcher.dispose();
    this.emitter.dispose();
  }

  private content(address: string, folder: string): Promise<Uint8Array | undefined> {
    const uri = Uri.parse(address);
    const key = uri.toString();
    const known = this.known.get(key) ?? readFile(uri, Uri.parse(folder));
    this.known.set(key, known);
    return known;
  }
}

/** @param folder the framework's, which the file lies in. */
async function readFile(uri: Uri, folder: Uri): Promise<Uint8Array | undefined> {
  const name = workspace.asRelativePath(uri);
  try {
    // A link may lead anywhere, and what it leads to would be published.
    const typeOf = async (path: string) => (await workspace.fs.stat(uri.with({ path }))).type;
    if (await isBehindLink(uri.path, folder.path, typeOf)) {
      void window.showWarningMessage(
        l10n.t(
          '{0}, which the manifest names under “preview”, is a link or lies behind one; the preview is without it.',
          name,
        ),
      );
      return undefined;
    }
    const { size } = await workspace.fs.stat(uri);
    if (size <= MAX_BRAND_BYTES) return await workspace.fs.readFile(uri);
    void window.showWarningMessage(
      l10n.t('{0} is too large to be a part of every page; the preview is without it.', name),
    );
  } catch {
    void window.showWarningMessage(
      l10n.t(
        '{0}, which the manifest names under “preview”, was not found; the preview is without it.',
        name,
      ),
    );
  }
  return undefined;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
