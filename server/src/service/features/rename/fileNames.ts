import type { Framework } from '../../index/framework';
import { isNamedAfter, kebabCase } from '../../index/names';
import { baseName, childUri, parentUri } from '../../uris';

const ENDING = /(?:\.(?:role|skill))?\.ya?ml$/;

/** The part of a file's name that names the role or skill: `it-support` of `it-support.skill.yaml`. */
export function fileStem(uri: string): string {
  return baseName(uri).replace(ENDING, '');
}

/** Whether the file is named after the role or skill of that name. */
export function isFileOf(uri: string, name: string): boolean {
  return isNamedAfter(fileStem(uri), name);
}

/**
 * Where a file named after the old name would lie, once it is named after the new one.
 * @returns undefined where it was named otherwise, has the right name, or the place is taken.
 */
export function renamedUri(
  framework: Framework,
  uri: string,
  from: string,
  to: string,
): string | undefined {
  const stem = kebabCase(to);
  if (!isFileOf(uri, from) || stem === '' || isFileOf(uri, to)) return undefined;
  const ending = ENDING.exec(baseName(uri))?.[0] ?? '';
  const renamed = childUri(parentUri(uri), `${stem}${ending}`);
  return framework.summary(renamed) ? undefined : renamed;
}

/**
 * The name that a file's name gives, in sentence case: words that are known to be spelt with other
 * capitals, such as IT, keep them.
 * @param from the name until now, whose words are known.
 */
export function nameFromFile(uri: string, from: string, framework: Framework): string {
  const known = new Map<string, string>();
  const dictionary = framework.manifest?.dictionary.map(({ value }) => value) ?? [];
  const learn = (word: string) => known.set(kebabCase(word), word);
  dictionary.filter((word) => !/\s/.test(word)).forEach(learn);
  const [first = '', ...others] = from.split(/[\s/-]+/);
  // The first word's capital may be the sentence's; those further in are its own.
  if (/\p{Lu}/u.test(first.slice(1))) learn(first);
  others.forEach(learn);
  const words = fileStem(uri)
    .split(/[-_\s.]+/)
    .filter((word) => word !== '')
    .map((word) => known.get(kebabCase(word)) ?? word.toLowerCase());
  const name = words.join(' ');
  const [begin = ''] = words;
  if (/\p{Lu}/u.test(begin)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
