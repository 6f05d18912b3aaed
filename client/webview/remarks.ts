import type { PreviewPage, SourcedText } from '../../server/src/service/profile/profile';
import type { PageRemark } from '../../server/src/service/render/html/remarks';
import type { Remark } from './messages';
import { ownLines, shownLines } from './sources';

/**
 * Finds the place of each remark on a page: the text that is written on its line; for other lines of what
 * the page is about, as a key that misses its value, the text before it. Remarks on what the page does
 * not show are left out.
 */
export function placeRemarks(
  page: PreviewPage,
  remarks: readonly Remark[],
): (text: Pick<SourcedText, 'uri' | 'range'>) => readonly PageRemark[] {
  // What is wrong with the file as a whole stands in the banner.
  const texts = shownLines({ ...page, problem: undefined });
  const own = ownLines(page);
  const placed = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const { uri, line } = remark;
    const lines = texts.get(uri) ?? [];
    const isOwn = own?.uri === uri && line >= own.first && line <= own.last;
    const at =
      lines.find((text) => text.line === line) ??
      lines.find((text) => text.line <= line && line <= text.end) ??
      (isOwn ? before(lines, line, own.first) : undefined);
    if (!at) continue;
    const known = placed.get(keyOf(uri, at.line));
    if (known) known.push(remark);
    else placed.set(keyOf(uri, at.line), [remark]);
  }
  return ({ uri, range }) => placed.get(keyOf(uri, range.start.line)) ?? [];
}

/** The last text that starts before a line; before all of them the first. */
function before<T extends { readonly line: number }>(
  texts: readonly T[],
  line: number,
  first: number,
): T | undefined {
  const sorted = texts.filter((text) => text.line >= first).sort((a, b) => a.line - b.line);
  return sorted.findLast((text) => text.line <= line) ?? sorted[0];
}

function keyOf(uri: string, line: number): string {
  return `${line} ${uri}`;
}
