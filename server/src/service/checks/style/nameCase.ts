import { withCapital, withSmallLetter } from '../../prose/capitals';
import type { ProperNames } from '../../prose/properNames';
import * as messages from './messages';
import { proseRule } from './proseRule';

const NAME_WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.&]*/gu;
const CAPITAL_FIRST = /^\p{Lu}[\p{Ll}’']+$/u;

/**
 * Role and skill names are in sentence case (GOV.UK style guide, "Capitalisation"). It needs a dictionary
 * to know proper names in them.
 */
export const nameCase = proseRule(
  { code: 'name-case', severity: 'warning', fixable: true, isSlow: true },
  ({ names }) => names,
  function* ({ text }, { names }) {
    const wrong = wrongCapitals(text, names);
    const sentence = inSentenceCase(text, wrong, () => false);
    if (sentence === text) return;
    const startIsSmall = /^\p{Ll}/u.test(text);
    const unlessListed = startIsSmall && wrong.length === 0 ? [firstWord(text)] : wrong;
    const message = messages.nameCase(sentence);
    yield { from: 0, to: text.length, message, use: [sentence], unlessListed };
  },
);

/**
 * A name with a capital at the start, and without some others.
 * @param wrong the words that are to have a small letter, as they are written.
 * @param isListed whether the framework's dictionary has the word as it is written.
 */
export function inSentenceCase(
  name: string,
  wrong: readonly string[],
  isListed: (word: string) => boolean,
): string {
  const text = name.replace(NAME_WORD, (word, offset: number) =>
    offset > 0 && wrong.includes(word) && !isListed(word) ? withSmallLetter(word) : word,
  );
  const first = firstWord(text);
  const isOwn = /\p{Lu}/u.test(first) || isListed(first) || !/^\p{L}/u.test(text);
  return isOwn ? text : withCapital(text);
}

/** Words behind the first that have a capital for no reason. */
function wrongCapitals(name: string, names: ProperNames): string[] {
  return [...name.matchAll(NAME_WORD)]
    .filter(
      ({ 0: word, index }) =>
        index > 0 &&
        CAPITAL_FIRST.test(word) &&
        !names.has(name, word, index) &&
        names.isCommon(word),
    )
    .map(([word]) => word);
}

function firstWord(name: string): string {
  return /^[^\s,:()]+/u.exec(name)?.[0] ?? '';
}
