import * as messages from './messages';
import { proseRule } from './proseRule';
import type { ProseFinding } from './proseRule';

const SEVERAL = /(?<=\S)(?:[ \t\u00a0]{2,}|\t)(?=\S)/gu;
/** Nobody sees it, and no search finds words that have it. */
const UNSEEN = /[\u200b\u2060\ufeff]+/gu;
const IN_BRACKETS = /(?<=\()[ \t]+(?=\S)|(?<=[^\s(])[ \t]+(?=\))/gu;
/** Two full stops are one too many; three stand for what is left out. */
const REPEATED = /(?<=[\p{L}\p{N})])(?:([,;:?!])\1+|(\.)\.)(?![.,;:?!])/gu;
const BEFORE_MARK = /(?<=[\p{L}\p{N})])[ \t]+([,;!?]|:(?!\s*\d)|\.(?![\p{L}\p{N}./\\]))/gu;
/**
 * A comma between digits groups them, one between letters before a hyphen is a chemist's (N,N-dimethyl), and
 * a full stop within a word belongs to a name or an address.
 */
const AFTER_MARK =
  /(?<=\p{L})[,;](?=\p{L})(?!(?<=(?<!\p{L})\p{L},)\p{L}['′’]?(?:,\p{L}['′’]?)*-)|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll}+(?:\s|$))/gu;
/** Whether any of these, or a space at an edge, may be there: of most texts, one look tells that none is. */
const LIKELY =
  /[ \t\u00a0]{2}|[\t\u200b\u2060\ufeff]|[ \t][,;:!?.)]|\([ \t]|[,;:!?.]\S|^[ \t]|[ \t]$/;

/** Spaces that are too many or missing. */
export const spacing = proseRule(
  { code: 'spacing', severity: 'warning', fixable: true, isLikely: (text) => LIKELY.test(text) },
  ({ all }) => all,
  function* ({ text }): Iterable<ProseFinding> {
    if (/^[ \t]|[ \t]$/.test(text) && !text.includes('\n')) {
      const isAtStart = /^[ \t]/.test(text);
      const from = isAtStart ? 0 : text.trimEnd().length;
      const to = isAtStart ? text.length - text.trimStart().length : text.length;
      yield { from, to, message: messages.spaceAtEdge(), use: [''] };
    }
    for (const { 0: spaces, index: from } of text.matchAll(SEVERAL)) {
      const to = from + spaces.length;
      yield { from, to, message: messages.severalSpaces(), use: [' '] };
    }
    for (const { 0: found, 1: mark = '', index: from } of text.matchAll(BEFORE_MARK)) {
      const to = from + found.length;
      yield { from, to, message: messages.spaceBefore(mark), use: [mark] };
    }
    for (const { 0: found, index: from } of text.matchAll(UNSEEN)) {
      yield { from, to: from + found.length, message: messages.unseenSpace(), use: [''] };
    }
    for (const { 0: found, index: from } of text.matchAll(IN_BRACKETS)) {
      yield { from, to: from + found.length, message: messages.spaceInBrackets(), use: [''] };
    }
    for (const { 0: found, 1: one, 2: stop, index: from } of text.matchAll(REPEATED)) {
      if (isWithinAddress(text, from)) continue;
      const mark = one ?? stop ?? '';
      yield { from, to: from + found.length, message: messages.repeatedMark(mark), use: [mark] };
    }
    for (const { 0: mark, index: from } of text.matchAll(AFTER_MARK)) {
      if (isWithinAddress(text, from)) continue;
      yield { from, to: from + 1, message: messages.spaceAfter(mark), use: [`${mark} `] };
    }
  },
);

/** Of an address so much is looked at to either side, in UTF-16 code units. */
const LONGEST_ADDRESS = 200;

function isWithinAddress(text: string, index: number): boolean {
  const start = Math.max(0, index - LONGEST_ADDRESS);
  const [before = ''] = /\S*$/.exec(text.slice(start, index)) ?? [];
  const [behind = ''] = /^\S*/.exec(text.slice(index, index + LONGEST_ADDRESS)) ?? [];
  const word = before + behind;
  return /[/@\\_]|www\./.test(word);
}
