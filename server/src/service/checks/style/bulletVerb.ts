import type { DocumentRule } from '../rule';
import {
  BASE_VERBS,
  CONDITION,
  DOUBTFUL,
  NO_GERUNDS,
  NO_VERBS,
  NOUN_ENDING,
  NOUN_OF_ACTION,
  YEARS,
} from './baseVerbs';
import { basesOf } from '../../index/inflection';
import { leadIn } from './leadIn';
import * as messages from './messages';

const FIRST_WORD = /^["'“‘(]*(\p{L}[\p{L}’'-]*)/u;
/** A/B test a page. */
const SHORT_FOR_TWO = /^\p{L}\/\p{L}(?!\p{L})/u;
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
        const { text } = passage;
        const others = list.length - 1;
        if (others === 0 || verbs.length < others * ENOUGH || !startsWithoutVerb(text)) continue;
        const word = YEARS.exec(text)?.[0] ?? firstWord(text);
        const from = text.indexOf(word);
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

/** Whether a bullet cannot start with a verb in its base form: for certain, not probably. */
function startsWithoutVerb(text: string): boolean {
  // Another rule tells of these.
  if (leadIn(text) || SHORT_FOR_TWO.test(text)) return false;
  if (YEARS.test(text)) return true;
  const word = firstWord(text);
  const small = word.toLowerCase();
  const doubtful = Object.hasOwn(DOUBTFUL, small) ? DOUBTFUL[small] : undefined;
  if (doubtful) return doubtful.test(text.slice(text.indexOf(word) + word.length));
  if (BASE_VERBS.has(small)) return false;
  const verb = CONDITION.exec(text)?.[1];
  if (verb !== undefined && BASE_VERBS.has(verb.toLowerCase())) return false;
  const [, first = '', second = ''] = NOUN_OF_ACTION.exec(text) ?? [];
  return NOUN_ENDING.test(second || first) || isNoBaseVerb(small);
}

/** @param word in small letters. */
function isNoBaseVerb(word: string): boolean {
  if (NO_VERBS.has(word)) return true;
  if (word.endsWith('ing')) return word.length > 5 && !NO_GERUNDS.has(word);
  return basesOf(word).some((base) => BASE_VERBS.has(base));
}
