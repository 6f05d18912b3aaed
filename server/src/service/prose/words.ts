import { withoutCode } from './code';
import type { Passage } from './prose';

/** A word of a passage that a dictionary should know. */
export interface Word {
  /** Without a possessive ending, with straight apostrophes. */
  readonly text: string;
  /** Offsets in the passage's text, UTF-16 code units, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The word with hyphens that it is a part of. */
  readonly compound: string | undefined;
}

const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu;
/** Before and behind a part of an address, a path or a name in code. */
const BEFORE_CODE = /[@/\\_#$\d&]$|[\p{L}\p{N}]\.$/u;
const BEHIND_CODE = /^(?:[@/\\_]|\.[\p{L}\p{N}])/u;
const SENTENCE_START = /(?:^|[.!?:…]["'”’)\]]*\s+)["'“‘([]*$/u;
/** What stands between two sentences is shorter than this, in UTF-16 code units. */
const LOOK_BACK = 20;
/** They go with any word and stand in no dictionary by themselves. */
const PREFIXES = new Set(
  'co non pre post multi re sub un anti inter intra cyber micro macro mid self semi cross e'.split(
    ' ',
  ),
);

/**
 * The words of some passages that are to be looked up. Left out are abbreviations, names (a capital
 * within a sentence, or further on in the word), and parts of addresses, paths and code.
 */
export function* wordsIn(
  passages: readonly Passage[],
): Generator<{ passage: Passage; word: Word }> {
  const names = new Set<string>();
  const starts: { passage: Passage; word: Word }[] = [];
  for (const passage of passages) {
    for (const { word, isFirst } of tokensOf(passage.text)) {
      const isCapital = /^\p{Lu}/u.test(word.text);
      if (!isCapital) yield { passage, word };
      else if (isFirst) starts.push({ passage, word });
      else names.add(word.text);
    }
  }
  for (const start of starts) if (!names.has(start.word.text)) yield start;
}

/** Words with a capital within a sentence: names, if not shouting. */
export function namesWithin(texts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const { word, isFirst } of tokensOf(text))
      if (!isFirst && /^\p{Lu}/u.test(word.text)) names.add(word.text);
  }
  return names;
}

/** Whether a part of a word with hyphens goes with any word: "co", "non". */
export function isPrefix(part: string): boolean {
  return PREFIXES.has(part.toLowerCase());
}

function* tokensOf(text: string): Generator<{ word: Word; isFirst: boolean }> {
  const words = withoutCode(text);
  for (const { 0: found, index } of words.matchAll(TOKEN)) {
    const written = found.replace(/['’-]+$/u, '');
    const end = index + written.length;
    if (BEFORE_CODE.test(text.slice(Math.max(0, index - 2), index))) continue;
    if (BEHIND_CODE.test(text.slice(index + found.length))) continue;
    const isFirst = SENTENCE_START.test(text.slice(Math.max(0, index - LOOK_BACK), index));
    const parts = written.split('-');
    let from = index;
    for (const [position, part] of parts.entries()) {
      const to = from + part.length;
      const bare = part.replace(/['’]s$/u, '').replace(/’/g, "'");
      const isCompound = parts.length > 1;
      if (isWord(bare) && !(isCompound && isPrefix(bare))) {
        const compound = isCompound ? text.slice(index, end) : undefined;
        yield {
          word: { text: bare, from, to: from + bare.length, compound },
          isFirst: isFirst && position === 0,
        };
      }
      from = to + 1;
    }
  }
}

/** Not a single letter, nor an abbreviation or a name with a capital or a digit in it. */
function isWord(text: string): boolean {
  return text.length > 1 && !/\p{N}|.\p{Lu}/u.test(text);
}
