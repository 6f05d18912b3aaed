/** The text with a capital at its start. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a small letter at its start. */
export function withSmallLetter(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What is to stand for some words, with a capital where those had one. */
export function inCaseOf(found: string, words: string): string {
  return /^\p{Lu}/u.test(found) ? withCapital(words) : words;
}

/** Words that have their capital in every sentence. */
const ALWAYS_CAPITAL = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July ' +
    'August September October November December Britain British England English Europe European ' +
    'Ireland Irish Northern Scotland Scottish Wales Welsh Kingdom Gaelic French German Spanish'
  ).split(' '),
);

/** Whether a word, as it is written, has its capital wherever it stands: Welsh, but not Agile. */
export function isAlwaysCapital(word: string): boolean {
  return ALWAYS_CAPITAL.has(word);
}
