import { diffArrays } from 'diff';
import type { Range } from 'vscode-languageserver-types';

/** A stretch of lines that are replaced by others; either may be empty. Zero-based, ends exclusive. */
export interface Hunk {
  readonly removed: LineRange;
  readonly added: LineRange;
}

/** Lines of a text: zero-based numbers of the first, and of the one behind the last. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text with their breaks, so that a last line without one is another; an empty text has none. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** The lines that differ, in the order of the texts. A line's break counts, too. */
export function hunksOf(before: string, after: string): Hunk[] {
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  let open:
    { removed: { start: number; end: number }; added: { start: number; end: number } } | undefined;
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    const { length } = part.value;
    if (!part.added && !part.removed) {
      if (open) hunks.push(open);
      open = undefined;
      from += length;
      to += length;
      continue;
    }
    open ??= { removed: { start: from, end: from }, added: { start: to, end: to } };
    if (part.removed) open.removed.end = from += length;
    else open.added.end = to += length;
  }
  if (open) hunks.push(open);
  return hunks;
}

/** The lines that a range has a part of; one that ends at a line's start has none of that line. */
export function linesOfRange({ start, end }: Range): LineRange {
  const isBefore = end.character === 0 && end.line > start.line;
  return { start: start.line, end: isBefore ? end.line : end.line + 1 };
}
