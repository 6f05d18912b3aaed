import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Located } from '../documents/content';

/** Negative, zero or positive as `a` stands before, at or after `b`. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/**
 * Whether a caret at the position touches the range: both edges count, as they do for a word in an
 * editor (LSP positions lie between characters).
 */
export function touches(range: Range, position: Position): boolean {
  const { start, end } = range;
  if (comparePositions(position, start) < 0) return false;
  // A block scalar ends at the start of the line below it, where something else may begin.
  const endsBelow = end.line > start.line && end.character === 0;
  const distance = comparePositions(position, end);
  return endsBelow ? distance < 0 : distance <= 0;
}

/**
 * The range of a value's text: without its quotes, and for a block scalar without the `>` line.
 * @param text the document; without it a value over several lines keeps its whole range, because
 *   the index, which knows only values and places, cannot tell how it is written.
 */
export function textRange(located: Located, text?: TextDocument): Range {
  const { start, end } = located.range;
  if (!text) {
    const surplus = start.line === end.line ? end.character - start.character : 0;
    // A plain scalar is as long as its value; quotes make it two longer, and escapes more still.
    return surplus >= located.value.length + 2 ? shrink(located.range, 1, 1) : located.range;
  }
  const source = text.getText(located.range);
  const [first = ''] = source;
  if (first === '"' || first === "'") {
    if (source.length > 1 && source.endsWith(first)) return shrink(located.range, 1, 1);
    // A quote that is not closed takes in all that follows, up to white space at the end.
    const to = text.positionAt(text.offsetAt(start) + source.trimEnd().length);
    return shrink({ start, end: to }, 1, 0);
  }
  if (first !== '>' && first !== '|') return located.range;
  const from = text.offsetAt(start) + (/^.*\s*/.exec(source)?.[0].length ?? 0);
  const to = text.offsetAt(start) + source.trimEnd().length;
  return from < to
    ? { start: text.positionAt(from), end: text.positionAt(to) }
    : { start, end: text.positionAt(to) };
}

/** A text that identifies a range, to drop repeats of one place. */
export function rangeKey({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

function shrink({ start, end }: Range, atStart: number, atEnd: number): Range {
  return {
    start: { line: start.line, character: start.character + atStart },
    end: { line: end.line, character: end.character - atEnd },
  };
}
