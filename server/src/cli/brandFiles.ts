import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { URI } from 'vscode-uri';
import { MAX_BRAND_BYTES, pictureType } from '../service/profile/brand';
import type { Brand, BrandFiles } from '../service/profile/brand';
import { relativeFile } from './files';
import * as messages from './messages';
import { note } from './output';

/** Reads an organisation's style sheet and logo. What cannot be read is said, and left out. */
export async function readBrand(brand: Brand | undefined): Promise<BrandFiles> {
  if (!brand) return {};
  for (const sentence of brand.refused ?? []) note(messages.brandRefused(sentence));
  const styles = await contentOf(brand.stylesheet, brand.folder);
  const picture = await contentOf(brand.logo, brand.folder);
  const type = pictureType(brand.logo ?? '');
  return {
    // A mark of the byte order would make the first rule another one.
    ...(styles && { styles: new TextDecoder().decode(styles) }),
    ...(picture && type && { logo: `data:${type};base64,${picture.toString('base64')}` }),
  };
}

async function contentOf(uri: string | undefined, folder: string): Promise<Buffer | undefined> {
  if (uri === undefined) return undefined;
  try {
    // A link may lead anywhere, and what it leads to would be published.
    const path = await realpath(URI.parse(uri).fsPath);
    const root = await realpath(URI.parse(folder).fsPath);
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) {
      note(messages.brandElsewhere(relativeFile(uri)));
      return undefined;
    }
    const { size } = await stat(path);
    if (size <= MAX_BRAND_BYTES) return await readFile(path);
    note(messages.brandTooLarge(relativeFile(uri), MAX_BRAND_BYTES / 1000));
  } catch {
    note(messages.brandMissing(relativeFile(uri)));
  }
  return undefined;
}
