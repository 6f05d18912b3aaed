import { brandPathProblem } from '../documents/brandPaths';
import type { BrandKey } from '../documents/brandPaths';
import type { Located } from '../documents/content';
import type { Framework } from '../index/framework';
import { childUri } from '../uris';
import { publishedText } from './publishedText';

/** How an organisation's pages look: what its manifest says under `preview`. Plain JSON. */
export interface Brand {
  /** URI of the framework's folder, which all files of its brand lie in. */
  readonly folder: string;
  /** The name at the top of each page. */
  readonly title?: string;
  /** URI of a picture's file in the framework's folder. */
  readonly logo?: string;
  /** URI of a CSS file in the framework's folder. */
  readonly stylesheet?: string;
  /** Why pages do not take a file that the manifest names, a sentence each. */
  readonly refused?: readonly string[];
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

export { pictureType } from '../documents/brandPaths';

/**
 * The brand of a framework's pages; undefined where its manifest has none. Files that pages do not take
 * are left out and told of.
 */
export function brandOf({ root, manifest }: Framework): Brand | undefined {
  if (!manifest) return undefined;
  const { title, logo, stylesheet } = manifest.preview;
  if (!title && !logo && !stylesheet) return undefined;
  const refused: string[] = [];
  const file = (key: BrandKey, path: Located | undefined) => {
    const problem = path && brandPathProblem(key, path.value);
    if (problem !== undefined) refused.push(problem);
    return path && problem === undefined ? { [key]: childUri(root, path.value) } : {};
  };
  return {
    folder: root,
    ...(title && { title: publishedText(title.value) }),
    ...file('logo', logo),
    ...file('stylesheet', stylesheet),
    ...(refused.length > 0 && { refused }),
  };
}

/** Reads a brand's files that came from outside; what is no text is left out. */
export function readBrandFiles(value: unknown): BrandFiles {
  if (typeof value !== 'object' || value === null) return {};
  const { styles, logo }: { styles?: unknown; logo?: unknown } = value;
  return {
    ...(typeof styles === 'string' && { styles }),
    ...(typeof logo === 'string' && { logo }),
  };
}
