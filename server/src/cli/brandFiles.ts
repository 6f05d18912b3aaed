import { readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { MAX_BRAND_BYTES, pictureType } from '../service/profile/brand';
import type { Brand, BrandFiles } from '../service/profile/brand';
import { relativeFile } from './files';
import * as messages from './messages';
import { note } from './output';

/** Reads an organisation's style sheet and logo. What cannot be read is said, and left out. */
export async function readBrand(brand: Brand | undefined): Promise<BrandFiles> {
  const styles = await contentOf(brand?.stylesheet);
  const picture = await contentOf(brand?.logo);
  const type = pictureType(brand?.logo ?? '');
  return {
    ...(styles && { styles: styles.toString('utf8') }),
    ...(picture && type && { logo: `data:${type};base64,${picture.toString('base64')}` }),
  };
}

async function contentOf(uri: string | undefined): Promise<Buffer | undefined> {
  if (uri === undefined) return undefined;
  const path = URI.parse(uri).fsPath;
  try {
    const { size } = await stat(path);
    if (size <= MAX_BRAND_BYTES) return await readFile(path);
    note(messages.brandTooLarge(relativeFile(uri), MAX_BRAND_BYTES / 1000));
  } catch {
    note(messages.brandMissing(relativeFile(uri)));
  }
  return undefined;
}
