import { isAlwaysCapital, withSmallLetter } from '../../prose/capitals';
import type { Prose } from '../../prose/prose';
import * as messages from './messages';
import { proseRule } from './proseRule';

/** Bullets longer than this are hard to take in at one reading (GOV.UK style guide, sentence length). */
const MOST_WORDS = 25;
const OPENING =
  /^(?:you(?: can| will| should| must| are able to)?|can|will|(?:(?:be|are|is) )?able to|(?:have )?the ability to)\s+(?=\S)/iu;
const FIRST_WORD = /^["'“‘(]*([\p{L}\p{N}][\p{L}\p{N}’'&.-]*)/u;
const CAPITAL_FIRST = /^\p{Lu}[\p{Ll}’'-]*$/u;
const ENDING = /(?:\s*[.;,]|[;,]?\s+(?:and|or)[;,]?)$/u;
const ABBREVIATION_AT_END = /(?:\b(?:etc|e\.g|i\.e|Ltd|Inc)\.|\.\.\.)$/u;

const bullets = ({ lists }: Prose) => lists.flat();

/**
 * A bullet goes on from the words above its list, so it starts with a small letter
 * (GOV.UK style guide, "Bullet points and steps").
 */
export const bulletCase = proseRule(
  { code: 'bullet-case', severity: 'warning', fixable: true },
  bullets,
  function* ({ text }) {
    if (OPENING.test(text)) return;
    const match = FIRST_WORD.exec(text);
    const word = match?.[1] ?? '';
    // Abbreviations, "I" and names such as GitHub and Welsh have their capitals for another reason.
    if (!match || !CAPITAL_FIRST.test(word) || word === 'I' || isAlwaysCapital(word)) return;
    const from = match[0].length - word.length;
    const small = withSmallLetter(word);
    yield {
      ...{ from, to: from + word.length, message: messages.bulletCase(small), use: [small] },
      unlessListed: [word],
    };
  },
);

/** A bullet is no sentence and no part of an enumeration (GOV.UK style guide, "Bullet points and steps"). */
export const bulletEnd = proseRule(
  { code: 'bullet-end', severity: 'warning', fixable: true },
  bullets,
  function* ({ text }) {
    const written = text.trimEnd();
    const ending = ENDING.exec(written);
    if (!ending || ending.index === 0 || ABBREVIATION_AT_END.test(written)) return;
    const from = ending.index + (ending[0].length - ending[0].trimStart().length);
    yield {
      ...{ from, to: written.length, message: messages.bulletEnd(ending[0].trim()), use: [''] },
      replace: { from: ending.index, to: written.length },
    };
  },
);

/** The list's lead-in, which every published page prints, is not repeated in the bullet. */
export const bulletOpening = proseRule(
  { code: 'bullet-opening', severity: 'warning', fixable: true },
  bullets,
  function* ({ text }) {
    const opening = OPENING.exec(text)?.[0];
    if (opening === undefined) return;
    const next = text.charAt(opening.length).toLowerCase();
    yield {
      ...{ from: 0, to: opening.trimEnd().length, use: [next] },
      message: messages.bulletOpening(opening.trimEnd()),
      replace: { from: 0, to: opening.length + 1 },
    };
  },
);

/** A bullet of more than 25 words (GOV.UK, "Writing for GOV.UK": short sentences). */
export const bulletLength = proseRule(
  { code: 'bullet-length', severity: 'hint', fixable: false },
  bullets,
  function* ({ text }) {
    const words = [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)];
    if (words.length <= MOST_WORDS) return;
    const message = messages.bulletLength(words.length, MOST_WORDS);
    yield { from: 0, to: text.trimEnd().length, message };
  },
);
