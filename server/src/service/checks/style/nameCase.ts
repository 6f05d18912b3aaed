import { isAlwaysCapital, withCapital, withSmallLetter } from '../../prose/capitals';
import * as messages from './messages';
import { proseRule } from './proseRule';

const NAME_WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.&]*/gu;
const CAPITAL_FIRST = /^\p{Lu}[\p{Ll}’']+$/u;
/** Role and skill names are in sentence case (GOV.UK style guide, "Capitalisation"). */
export const nameCase = proseRule(
  { code: 'name-case', severity: 'warning', fixable: true },
  ({ names }) => names,
  function* ({ text }) {
    const wrong = wrongCapitals(text);
    const sentence = inSentenceCase(text, () => false);
    if (sentence === text) return;
    const startIsSmall = /^\p{Ll}/u.test(text);
    const unlessListed = startIsSmall && wrong.length === 0 ? [firstWord(text)] : wrong;
    const message = messages.nameCase(sentence);
    yield { from: 0, to: text.length, message, use: [sentence], unlessListed };
  },
);

/**
 * A name with a capital at the start and none elsewhere, but for abbreviations and words that are
 * always written with one.
 * @param isListed whether the framework's dictionary has the word as it is written.
 */
export function inSentenceCase(name: string, isListed: (word: string) => boolean): string {
  const wrong = new Set(wrongCapitals(name).filter((word) => !isListed(word)));
  const text = name.replace(NAME_WORD, (word, offset: number) =>
    offset > 0 && wrong.has(word) ? withSmallLetter(word) : word,
  );
  const first = firstWord(text);
  const isOwn = /\p{Lu}/u.test(first) || isListed(first) || !/^\p{L}/u.test(text);
  return isOwn ? text : withCapital(text);
}

function wrongCapitals(name: string): string[] {
  return [...name.matchAll(NAME_WORD)]
    .filter(({ index }) => index > 0)
    .map(([word]) => word)
    .filter((word) => CAPITAL_FIRST.test(word) && !isAlwaysCapital(word));
}

function firstWord(name: string): string {
  return /^[^\s,:()]+/u.exec(name)?.[0] ?? '';
}
