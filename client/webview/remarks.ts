import type { PreviewPage, SourcedText } from '../../server/src/service/profile/profile';
import type { PageRemark } from '../../server/src/service/render/html/remarks';
import type { Remark } from './messages';
import { compareStarts, contains } from './ranges';
import type { Position, Range } from './ranges';
import { ownLines, shownRanges } from './sources';
import type { Lines } from './sources';

/**
 * Finds the place of each remark on a page: the innermost text that it is about; else, as for a key or a value
 * that is not shown itself, the nearest text of its line; for other lines of what the page is about the text
 * before it. Remarks on what the page does not show are left out.
 */
export function placeRemarks(
  page: PreviewPage,
  remarks: readonly Remark[],
): (text: Pick<SourcedText, 'uri' | 'range'>) => readonly PageRemark[] {
  // What is wrong with the file as a whole stands in the banner.
  const texts = shownRanges({ ...page, problem: undefined, elsewhere: undefined });
  const own = ownLines(page);
  const placed = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const at = placeOf(remark, texts.get(remark.uri) ?? [], own);
    if (!at) continue;
    const key = keyOf(remark.uri, at);
    const known = placed.get(key);
    if (known) known.push(remark);
    else placed.set(key, [remark]);
  }
  return ({ uri, range }) => placed.get(keyOf(uri, range)) ?? [];
}

function placeOf(
  { uri, range }: Remark,
  texts: readonly Range[],
  own: Lines | undefined,
): Range | undefined {
  const { start } = range;
  const around = texts.filter((text) => contains(text, start));
  if (around.length > 0) return around.reduce(innermost);
  const inside = texts.filter((text) => contains(range, text.start)).sort(compareStarts);
  if (inside.length > 0) return inside[0];
  const onLine = texts.filter((text) => text.start.line === start.line);
  if (onLine.length > 0) return nearest(onLine, start.character);
  const over = texts.find((text) => text.start.line < start.line && start.line <= text.end.line);
  if (over) return over;
  const isOwn = own?.uri === uri && start.line >= own.first && start.line <= own.last;
  return isOwn ? before(texts, start, own.first) : undefined;
}

/** Of two ranges around one position: at the end of one and the start of the other, the one that starts. */
function innermost(a: Range, b: Range): Range {
  const order = compareStarts(a, b);
  if (order !== 0) return order > 0 ? a : b;
  return contains(b, a.end) ? a : b;
}

/** The text with the least room to a place on its line; of two the one before, as a value's key stands. */
function nearest(texts: readonly Range[], character: number): Range | undefined {
  const roomTo = ({ start, end }: Range) =>
    start.character > character ? start.character - character : character - end.character;
  return [...texts].sort((a, b) => roomTo(a) - roomTo(b) || compareStarts(a, b))[0];
}

/** The last text that starts before a place; before all of them the first. */
function before(texts: readonly Range[], { line }: Position, first: number): Range | undefined {
  const sorted = texts.filter((text) => text.start.line >= first).sort(compareStarts);
  return sorted.findLast((text) => text.start.line <= line) ?? sorted[0];
}

function keyOf(uri: string, range: Range): string {
  const { start, end } = range;
  return [start.line, start.character, end.line, end.character, uri].join(' ');
}
