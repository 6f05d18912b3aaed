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

/** Words for which there is a plainer one (GOV.UK style guide, "Words to avoid"). */
export const plainEnglish = proseRule(
  { code: 'plain-english', severity: 'warning', fixable: true },
  ({ all, names }) => all.filter((passage) => !names.includes(passage)),
  function* ({ text }) {
    for (const { 0: found, index } of text.matchAll(HARD_WORDS)) {
      const plain = PLAIN_WORDS.get(found.toLowerCase().replace(/\s+/g, ' ')) ?? [];
      const use = plain.map((words) => inCaseOf(found, words));
      const message = messages.plainEnglish(found, use[0] ?? '');
      yield { from: index, to: index + found.length, message, use };
    }
  },
);
