/** Endings of plurals, verbs and -ing forms, with what the base has in their place. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/d$/, ''],
  [/ed$/, ''],
  [/ied$/, 'y'],
  [/(\p{L})\1ed$/u, '$1'],
];
const GERUNDS: readonly (readonly [RegExp, string])[] = [
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(\p{L})\1ing$/u, '$1'],
];

/** What "manages", "identifies", "managed", "planned" and the like may be forms of. */
export function basesOf(word: string): string[] {
  return withoutEndings(word, ENDINGS);
}

/** The same, and what "managing" and "planning" may be forms of. */
export function basesOfAnyForm(word: string): string[] {
  return withoutEndings(word, [...ENDINGS, ...GERUNDS]);
}

function withoutEndings(word: string, endings: typeof ENDINGS): string[] {
  return endings.flatMap(([ending, base]) =>
    ending.test(word) ? [word.replace(ending, base)] : [],
  );
}
