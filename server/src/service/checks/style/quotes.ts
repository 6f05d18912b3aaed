import * as messages from './messages';
import { proseRule } from './proseRule';
import type { ProseFinding } from './proseRule';

const MARK = /["'“”‘’]/gu;
/** Any of these, or an accent: most texts have none. */
const LIKELY = /["'“”‘’`´]/u;
const ACCENT_AS_APOSTROPHE = /(?<=\p{L})[`´](?=\p{L})/gu;

/** Quotation marks that do not go together (GOV.UK style guide, "Quotes and speech marks"). */
export const quotes = proseRule(
  { code: 'quotes', severity: 'warning', fixable: true, isLikely: (text) => LIKELY.test(text) },
  ({ all }) => all,
  function* ({ text }): Iterable<ProseFinding> {
    for (const { index } of text.matchAll(ACCENT_AS_APOSTROPHE))
      yield { from: index, to: index + 1, message: messages.backtick(), use: ['’'] };
    const marks = withoutInches(
      [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({ mark, index })),
      text,
    );
    const curly = marks.filter(({ mark }) => isCurly(mark));
    const straight = marks.filter(({ mark }) => !isCurly(mark));
    if (curly.length > 0 && straight.length > 0) {
      // The first decides where there are as many of the one as of the other.
      const isCurlyWanted =
        curly.length === straight.length
          ? marks[0] !== undefined && isCurly(marks[0].mark)
          : curly.length > straight.length;
      for (const { mark, index } of isCurlyWanted ? straight : curly) {
        const wanted = isCurlyWanted ? curlyFor(mark, text, index) : straightFor(mark);
        const message = messages.mixedQuotes(wanted);
        yield { from: index, to: index + 1, message, use: [wanted] };
      }
      return;
    }
    const double = straight.filter(({ mark }) => mark === '"');
    const last = double.at(-1);
    const alone = [...(last && double.length % 2 === 1 ? [last] : []), ...curlyAlone(curly)];
    for (const { index } of alone)
      yield { from: index, to: index + 1, message: messages.unpairedQuote() };
  },
);

function isCurly(mark: string): boolean {
  return /[“”‘’]/u.test(mark);
}

/**
 * The curly marks that have no partner. What closes a single quotation may be an apostrophe as well, so
 * it needs none.
 */
function curlyAlone<M extends { readonly mark: string }>(curly: readonly M[]): M[] {
  const lastClosing = curly.map(({ mark }) => mark).lastIndexOf('’');
  const double = curly.filter(({ mark }) => mark === '“' || mark === '”');
  const paired = new Set<M>();
  double.forEach((opening, position) => {
    const closing = double[position + 1];
    if (opening.mark !== '“' || closing?.mark !== '”') return;
    paired.add(opening);
    paired.add(closing);
  });
  return curly.filter((each, position) => {
    if (each.mark === '‘') return position > lastClosing;
    return each.mark !== '’' && !paired.has(each);
  });
}

/** Without the marks that stand for inches: behind a digit, where no quotation is open. */
function withoutInches<M extends { readonly mark: string; readonly index: number }>(
  marks: readonly M[],
  text: string,
): M[] {
  let isOpen = false;
  return marks.filter(({ mark, index }) => {
    if (mark === '“' || mark === '”') isOpen = mark === '“';
    if (mark !== '"') return true;
    if (!isOpen && /\d/.test(text.charAt(index - 1))) return false;
    isOpen = !isOpen;
    return true;
  });
}

function straightFor(mark: string): string {
  return /[“”]/u.test(mark) ? '"' : "'";
}

function curlyFor(mark: string, text: string, index: number): string {
  const opens = /^$|[\s([‘“]/u.test(text.charAt(index - 1));
  if (mark === '"') return opens ? '“' : '”';
  return opens ? '‘' : '’';
}
