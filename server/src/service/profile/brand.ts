import type { Located } from '../documents/content';
import type { Framework } from '../index/framework';
import { childUri, isBelow } from '../uris';
import { publishedText } from './publishedText';

/** How an organisation's pages look: what its manifest says under `preview`. Plain JSON. */
export interface Brand {
  /** The name at the top of each page. */
  readonly title?: string;
  /** URI of a picture's file in the framework's folder. */
  readonly logo?: string;
  /** URI of a CSS file in the framework's folder. */
  readonly stylesheet?: string;
}

/** What a face has read of a brand's files, fit to stand in a page that loads nothing. */
export interface BrandFiles {
  /** The style sheet, as text. */
  readonly styles?: string;
  /** The picture as a `data:` address. */
  readonly logo?: string;
}

/** The largest file that is read for a brand, in bytes: it becomes a part of every page. */
export const MAX_BRAND_BYTES = 500_000;

const PICTURES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The media type of a picture, by its file's name; undefined: it is none that pages show. */
export function pictureType(uri: string): string | undefined {
  return PICTURES[/\.(\w+)$/.exec(uri)?.[1]?.toLowerCase() ?? ''];
}

/**
 * The brand of a framework's pages; undefined where its manifest has none. Only files in the framework's
 * own folder count: nothing remote, and nothing of the machine that the manifest is not about (law 9).
 */
export function brandOf({ root, manifest }: Framework): Brand | undefined {
  if (!manifest) return undefined;
  const { title, logo, stylesheet } = manifest.preview;
  const picture = fileBelow(root, logo);
  const styles = fileBelow(root, stylesheet);
  const brand: Brand = {
    ...(title && { title: publishedText(title.value) }),
    ...(picture !== undefined && pictureType(picture) !== undefined && { logo: picture }),
    ...(styles !== undefined && /\.css$/i.test(styles) && { stylesheet: styles }),
  };
  return Object.keys(brand).length > 0 ? brand : undefined;
}

function fileBelow(root: string, path: Located | undefined): string | undefined {
  if (!path || /^[/\\]|^[a-z][a-z\d+.-]*:|[\\?#]/i.test(path.value)) return undefined;
  const uri = childUri(root, path.value);
  return isBelow(uri, root) ? uri : undefined;
}
