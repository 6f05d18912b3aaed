import { withSmallLetter } from '../../prose/capitals';
import type { Prose } from '../../prose/prose';
import { BASE_VERBS, NO_VERBS } from './baseVerbs';
import { leadIn } from './leadIn';
import * as messages from './messages';
import { proseRule } from './proseRule';
import type { ProseFinding } from './proseRule';

/** Bullets longer than this are hard to take in at one reading (GOV.UK style guide, sentence length). */
const MOST_WORDS = 25;
const FIRST_WORD = /^["'“‘(]*([\p{L}\p{N}][\p{L}\p{N}’'&.-]*)/u;
const CAPITAL_FIRST = /^\p{Lu}[\p{Ll}’'-]*$/u;
const ENDING = /(?:[.;,:]|\s+[-–—]|[;,]?\s+(?:and|or)[;,]?)$/u;
/** "Fail fast." within quotation marks: the full stop goes, the mark stays. */
const STOP_IN_QUOTES = /(?<=\p{L})\.(?=["'”’]$)/u;
/** What {@link ENDING} finds is shorter, in UTF-16 code units. */
const LONGEST_ENDING = 40;
const ABBREVIATION_AT_END =
  /(?:(?<![\p{L}\p{N}])(?:etc|Ltd|Inc|Co|plc|(?:\p{L}{1,3}\.)+\p{L}{1,3})\.|\.\.\.)$/u;

const bullets = ({ lists }: Prose) => lists.flat();

/**
 * A bullet goes on from the words above its list, so it starts with a small letter
 * (GOV.UK style guide, "Bullet points and steps"). Whether another word than a verb is a name of
 * something is for the dictionary to say.
 */
export const bulletCase = proseRule(
  { code: 'bullet-case', severity: 'warning', fixable: true },
  bullets,
  function* ({ text }) {
    const start = capitalStart(text);
    if (start && isNeverName(start.word)) yield smallStart(start);
  },
  function* ({ text }, { names }) {
    const start = capitalStart(text);
    if (!start || isNeverName(start.word)) return;
    const { word, from } = start;
    if (!names.has(text, word, from) && names.isCommon(word)) yield smallStart(start);
  },
);

interface Start {
  readonly word: string;
  readonly from: number;
}

/** The first word, if it has a capital and no more: not "API", not GitHub, not "A/B", not "I". */
function capitalStart(text: string): Start | undefined {
  if (leadIn(text)) return undefined;
  const match = FIRST_WORD.exec(text);
  const word = match?.[1] ?? '';
  if (!match || !CAPITAL_FIRST.test(word) || word === 'I') return undefined;
  if (/^[/\\+@_~]/.test(text.slice(match[0].length))) return undefined;
  return { word, from: match[0].length - word.length };
}

/** Words with which bullets start everywhere. */
function isNeverName(word: string): boolean {
  return word !== 'A' && (BASE_VERBS.has(word.toLowerCase()) || NO_VERBS.has(word.toLowerCase()));
}

function smallStart({ word, from }: Start): ProseFinding {
  const small = withSmallLetter(word);
  const message = messages.bulletCase(small);
  return { from, to: from + word.length, message, use: [small], unlessListed: [word] };
}

/** A bullet is no sentence and no part of an enumeration (GOV.UK style guide, "Bullet points and steps"). */
export const bulletEnd = proseRule(
  { code: 'bullet-end', severity: 'warning', fixable: true },
  bullets,
  function* ({ text }) {
    const written = text.trimEnd();
    const tail = written.slice(-LONGEST_ENDING);
    const stop = STOP_IN_QUOTES.exec(tail);
    if (stop && !ABBREVIATION_AT_END.test(tail.slice(0, -1))) {
      const from = written.length - tail.length + stop.index;
      yield { from, to: from + 1, message: messages.bulletEnd('.'), use: [''] };
    }
    const ending = ENDING.exec(tail)?.[0];
    if (ending === undefined || ABBREVIATION_AT_END.test(tail)) return;
    const found = ending.trim();
    const from = written.length - ending.trimStart().length;
    const rest = written.slice(0, written.length - ending.length).trimEnd();
    if (rest === '') return;
    yield {
      ...{ from, to: written.length, message: messages.bulletEnd(found), use: [''] },
      replace: { from: rest.length, to: written.length },
    };
  },
);

/** The list's lead-in, which every published page prints, is not repeated in the bullet. */
export const bulletOpening = proseRule(
  { code: 'bullet-opening', severity: 'warning', fixable: true },
  bullets,
  function* ({ text }) {
    const opening = leadIn(text);
    if (!opening) return;
    const { length, isRemovable } = opening;
    const written = text.slice(0, length).trimEnd();
    const finding = { from: 0, to: written.length, message: messages.bulletOpening(written) };
    if (!isRemovable) yield finding;
    else {
      const start = capitalStart(text.slice(length));
      const next = text.charAt(length);
      const use = start && isNeverName(start.word) ? next.toLowerCase() : next;
      yield { ...finding, use: [use], replace: { from: 0, to: length + 1 } };
    }
  },
);

/** A bullet of more than 25 words (GOV.UK, "Writing for GOV.UK": short sentences). */
export const bulletLength = proseRule(
  {
    code: 'bullet-length',
    severity: 'hint',
    fixable: false,
    isLikely: (text) => mayHaveMoreWords(text, MOST_WORDS),
  },
  bullets,
  function* ({ text }) {
    const words = [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)];
    if (words.length <= MOST_WORDS) return;
    const message = messages.bulletLength(words.length, MOST_WORDS);
    yield { from: 0, to: text.trimEnd().length, message };
  },
);

/** Whether what may part words stands in a text often enough: counted so, few texts need a closer look. */
function mayHaveMoreWords(text: string, most: number): boolean {
  let gaps = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // The space and what cannot be seen, or anything beyond ASCII.
    if ((code <= 0x20 || code > 0x7e) && ++gaps >= most) return true;
  }
  return false;
}
