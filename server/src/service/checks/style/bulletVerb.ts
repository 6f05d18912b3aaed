import type { DocumentRule } from '../rule';
import { BASE_VERBS, NO_GERUNDS, NO_VERBS } from './baseVerbs';
import * as messages from './messages';

const FIRST_WORD = /^["'“‘(]*(\p{L}[\p{L}’'-]*)/u;
/** Of the other bullets so many must start with a verb before one that does not stands out. */
const ENOUGH = 2 / 3;

/**
 * A bullet that does not start with a verb in its base form where its neighbours do (GOV.UK style guide,
 * "Bullet points and steps": they all go on from one line). What may be a verb, known or not, passes.
 */
export const bulletVerb: DocumentRule = {
  code: 'bullet-verb',
  scope: 'document',
  severity: 'hint',
  fixable: false,
  *run({ prose }) {
    for (const list of prose.lists) {
      const verbs = list.filter(({ text }) => BASE_VERBS.has(firstWord(text).toLowerCase()));
      for (const passage of list) {
        const word = firstWord(passage.text);
        const others = list.length - 1;
        if (others === 0 || verbs.length < others * ENOUGH || !isNoBaseVerb(word)) continue;
        const from = passage.text.indexOf(word);
        yield {
          range: passage.rangeOf(from, from + word.length),
          message: messages.bulletVerb(word, verbs[0]?.text ?? ''),
        };
      }
    }
  },
};

function firstWord(text: string): string {
  return FIRST_WORD.exec(text)?.[1] ?? '';
}

/** Whether a word cannot be a verb in its base form: for certain, not probably. */
function isNoBaseVerb(written: string): boolean {
  const word = written.toLowerCase();
  if (BASE_VERBS.has(word)) return false;
  if (NO_VERBS.has(word)) return true;
  if (word.endsWith('ing')) return word.length > 5 && !NO_GERUNDS.has(word);
  // "Manages", "identifies" and "teaches" for "manage", "identify" and "teach".
  const bases = [/s$/, /es$/, /ies$/].map((ending, index) =>
    ending.test(word) ? word.replace(ending, index === 2 ? 'y' : '') : '',
  );
  return bases.some((base) => BASE_VERBS.has(base));
}
