import { inCaseOf } from '../../prose/capitals';
import * as messages from './messages';
import { PLAIN_WORDS } from './plainWords';
import { proseRule } from './proseRule';

const HARD_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...PLAIN_WORDS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replaceAll(' ', '\\s+'))
    .join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);

/**
 * The longest word of each, in small letters: most texts have none of them, and to look for all of the
 * above takes ten times as long.
 */
const LIKELY = new RegExp([...new Set([...PLAIN_WORDS.keys()].map(longestWord))].join('|'));

/** Words that have a sense of their own before some others, in which no plainer word says the same. */
const OWN_SENSE: readonly (readonly [RegExp, RegExp])[] = [
  // Whoever facilitates a workshop leads its talk without taking sides.
  [
    /^facilitat/i,
    /^(?:\s+(?!(?:in|of|for|with|to|at|by|on)\s)[\p{L}\p{N}’'-]+){0,3}?\s+(?:workshop|meeting|session|discussion|conversation|retrospective|focus group|debate|event|panel|stand-?up|ceremon)/iu,
  ],
  // In finance, and in systems thinking.
  [/^leverag(?:e|ed|ing)$/i, /^\s+(?:ratio|point|financ|buy-?out|loan|limit|compan|fund|lease)/iu],
  // Those who foster children.
  [/^foster/i, /^\s+(?:care|caring|parent|child|famil|home|placement|mother|father|panel)/iu],
  [/^dialogue/i, /^\s+box/iu],
  // The noun: have leverage over a supplier.
  [
    /^leverage$/i,
    /^(?!\s+(?!(?:in|of|over|on|for|to|with|and|or|is|was|at|when|as|from)\b)\p{L})/iu,
  ],
];

/** Words for which there is a plainer one (GOV.UK style guide, "Words to avoid"). */
export const plainEnglish = proseRule(
  {
    code: 'plain-english',
    severity: 'warning',
    fixable: true,
    isLikely: (text) => LIKELY.test(text.toLowerCase()),
  },
  ({ all, names }) => all.filter((passage) => !names.includes(passage)),
  function* ({ text }) {
    for (const { 0: found, index } of text.matchAll(HARD_WORDS)) {
      const behind = text.slice(index + found.length);
      if (OWN_SENSE.some(([word, rest]) => word.test(found) && rest.test(behind))) continue;
      const plain = PLAIN_WORDS.get(found.toLowerCase().replace(/\s+/g, ' ')) ?? [];
      const use = plain.map((words) => inCaseOf(found, words));
      const message = messages.plainEnglish(found, use[0] ?? '');
      yield { from: index, to: index + found.length, message, use };
    }
  },
);

function longestWord(words: string): string {
  return words
    .split(' ')
    .reduce((longest, word) => (word.length > longest.length ? word : longest));
}
