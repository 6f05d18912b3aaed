/** Where names that begin with no letter stand. */
const OTHER = '#';

/** The letter under which a name stands in a list from A to Z: accents and capitals do not count. */
export function letterOf(name: string): string {
  const [first = ''] = name.normalize('NFD').replace(/\p{Mark}/gu, '');
  return /\p{Letter}/u.test(first) ? first.toUpperCase() : OTHER;
}

/** Entries in their order, by the letter under which they stand. */
export function byLetter<T>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
): [letter: string, entries: T[]][] {
  const letters = new Map<string, T[]>();
  for (const entry of entries) {
    const letter = letterOf(nameOf(entry));
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters];
}
