import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { indefiniteArticle } from '../../prose/article';
import { inCaseOf } from '../../prose/capitals';
import * as messages from './messages';
import { proseRule } from './proseRule';

const articles = unified().use(retextEnglish).use(retextIndefiniteArticle).freeze();
const repeatedWords = unified().use(retextEnglish).use(retextRepeatedWords).freeze();

const ANY_ARTICLE = /\ban?\s/i;
/**
 * Where an article and the letter behind it could disagree. Reading English properly takes a while, so
 * that is left for such places.
 */
const DOUBTFUL_ARTICLE =
  /\b(?:a\s+["'“‘(]*(?:[aeiouhy]|\p{Lu}|[£$€]?\d)|an\s+["'“‘(]*(?:eu|on[ec]|(?![aeio]\p{Ll})))/iu;
/**
 * An article before letters that are read one by one, or that start with a vowel however they are read.
 * The library knows some of those only.
 */
const BEFORE_LETTERS =
  /(?<![\p{L}\p{N}'’&-])(an?|An?(?<=(?:^["'“‘(]*|[.?!]["'”’)]*\s+)An?))\s+["'“‘(]*(?!SQL)((?:[AEIO]\p{Lu}+|[BCDFGHJ-NP-TV-Z]{2,})(?=s?(?![\p{L}\p{N}&])))/gu;
/** Nor these, which have vowels in them as words have, and are read letter by letter nevertheless. */
const BEFORE_KNOWN_LETTERS =
  /(?<![\p{L}\p{N}'’&-])(an?|An?(?<=(?:^["'“‘(]*|[.?!]["'”’)]*\s+)An?))\s+["'“‘(]*(U\p{Lu}{1,3}|FAQ|FBI|FOI|HEO|HIV|LED|MBA|MEP|MOT|MRI|NDA|NGO|RAF|RFI|ROI|SEO|SLA|SME|SRO|SSO)(?=s?(?![\p{L}\p{N}&]))/gu;
const BEFORE_MONEY =
  /(?<![\p{L}\p{N}'’&-])(an?|An?(?<=(?:^["'“‘(]*|[.?!]["'”’)]*\s+)An?))\s+["'“‘(]*[£$€](\d[\d,.]*)/gu;
/** Nor does it know all that sounds otherwise than it is spelt: a European, a one-off. */
const BEFORE_CONSONANT_SOUND =
  /(?<![\p{L}\p{N}'’&-])(an)\s+["'“‘(]*((?:[Ee]u|[Uu])\p{Ll}+|[Oo]n(?:e|ce)(?!\p{L}))/gu;
const DOUBTFUL_REPETITION = /(?<!\p{L})(\p{L}+)[\s,]+\1(?!\p{L})/iu;

/** "A" and "an" go by the sound of what follows. */
export const article = proseRule(
  {
    code: 'article',
    severity: 'warning',
    fixable: true,
    isLikely: (text) => ANY_ARTICLE.test(text) && DOUBTFUL_ARTICLE.test(text),
  },
  ({ all }) => all,
  function* ({ text }) {
    const known = remarks(articles, text).filter((remark) => !isOverruled(remark, text));
    const letters = articlesBeforeLetters(text).filter(
      ({ from }) => !known.some((remark) => remark.from === from),
    );
    for (const { from, to, expected } of [...known, ...letters]) {
      const found = text.slice(from, to);
      const [wanted] = expected;
      const next = /^\s+["'“‘(]*([^\s,.;:)"'”’]+)/u.exec(text.slice(to))?.[1];
      if (wanted === undefined || next === undefined) continue;
      const message = messages.article(found, wanted, next);
      yield { from, to, message, use: [wanted] };
    }
  },
);

/** The same word twice in a row; "that that" and the like may be meant, and the library knows them. */
export const repeatedWord = proseRule(
  {
    code: 'repeated-word',
    severity: 'warning',
    fixable: true,
    isLikely: (text) => DOUBTFUL_REPETITION.test(text),
  },
  ({ all }) => all,
  function* ({ text }) {
    for (const { from, to } of remarks(repeatedWords, text)) {
      const pair = /^(\S+)(\s+)(\S+)$/u.exec(text.slice(from, to));
      if (!pair) continue;
      const [, first = '', , second = ''] = pair;
      if (isMeantTwice(second, text.slice(Math.max(0, from - LOOK_BACK), from), text.slice(to)))
        continue;
      yield {
        ...{ from: to - second.length, to, message: messages.repeatedWord(second), use: [''] },
        replace: { from: from + first.length, to },
      };
    }
  },
);

/** So much is looked at before two words, in UTF-16 code units. */
const LOOK_BACK = 20;

/** "Log in in the morning", "move on on Monday", "give her her pay", "what it is is clear". */
function isMeantTwice(word: string, before: string, behind: string): boolean {
  if (/^(?:in|on)$/i.test(word))
    return (
      /(?:log|sign|check|clock|opt|step|stand|join|hand|move|carry|go|get|log|turn|sign)(?:s|ged|ed|d|ing|ging|ning)?\s+$/i.test(
        before,
      ) && /^\s+\S/.test(behind)
    );
  if (/^her$/i.test(word)) return /^\s+\p{L}/u.test(behind);
  return /^is$/i.test(word) && /\b(?:what|who|where|how)\b.*\s$/i.test(before);
}

interface Remark {
  readonly from: number;
  readonly to: number;
  readonly expected: readonly string[];
}

/**
 * Whether we know better how the word sounds: the library takes "urology" for "urban", and the year 1851 for
 * a thousand and more.
 */
function isOverruled({ to, expected: [wanted = ''] }: Remark, text: string): boolean {
  const next = /^\s+["'“‘(]*(\p{L}\p{Ll}+|1[18]\d\d(?!\d))/u.exec(text.slice(to))?.[1];
  return next !== undefined && indefiniteArticle(next).toLowerCase() !== wanted.toLowerCase();
}

function articlesBeforeLetters(text: string): Remark[] {
  const patterns = [BEFORE_LETTERS, BEFORE_KNOWN_LETTERS, BEFORE_CONSONANT_SOUND, BEFORE_MONEY];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ 1: found = '', 2: next = '', index }) => {
      const article = indefiniteArticle(next).toLowerCase();
      const wanted = inCaseOf(found, article);
      return wanted === found
        ? []
        : [{ from: index, to: index + found.length, expected: [wanted] }];
    });
}

/** What a retext plugin says of a text, by offsets in UTF-16 code units. */
function remarks(processor: typeof articles, text: string): Remark[] {
  const file = new VFile(text);
  processor.runSync(processor.parse(file), file);
  return file.messages.flatMap(({ place, expected }) => {
    if (!place || !('start' in place)) return [];
    const { start, end } = place;
    if (start.offset === undefined || end.offset === undefined) return [];
    return [{ from: start.offset, to: end.offset, expected: expected ?? [] }];
  });
}
