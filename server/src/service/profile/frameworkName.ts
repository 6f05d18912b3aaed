import type { Framework } from '../index/framework';
import type { Source } from './address';
import { publishedText } from './publishedText';
import { sourceAt } from './resolveProfile';

/** A framework's name as published, empty where it has none, and where it is written. */
export function frameworkName({ manifest }: Framework): {
  readonly name: string;
  readonly source?: Source;
} {
  const name = manifest?.name;
  if (!manifest || !name) return { name: '' };
  return { name: publishedText(name.value), source: sourceAt(manifest.uri, name) };
}
