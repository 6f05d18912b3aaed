import type { CST } from 'yaml';
import { lineStartAt } from '../../documents/lines';

/**
 * Where the entries of a collection start that a blank line is to stand before: all but the first, if
 * one stands before any of them, with or without comments in between; else none.
 */
export function separatedEntries(
  source: string,
  { items }: CST.BlockMap | CST.BlockSequence,
): ReadonlySet<number> {
  const starts = items.flatMap((item) => startOf(item) ?? []).slice(1);
  return new Set(starts.some((start) => isSeparated(source, start)) ? starts : []);
}

function startOf({ start, key, sep }: CST.CollectionItem): number | undefined {
  const isPiece = ({ type }: CST.SourceToken) => !/^(?:space|newline|comment)$/.test(type);
  return start.find(isPiece)?.offset ?? key?.offset ?? sep?.find(isPiece)?.offset;
}

/** Whether a blank line stands above, before any line that is not only a comment. */
function isSeparated(source: string, start: number): boolean {
  let lineStart = lineStartAt(source, start);
  while (lineStart > 0) {
    const previous = lineStartAt(source, lineStart - 1);
    const line = source.slice(previous, lineStart).trim();
    if (line === '') return true;
    if (!line.startsWith('#')) return false;
    lineStart = previous;
  }
  return false;
}
