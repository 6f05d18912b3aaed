import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** A change of the text from `start` to `end` (UTF-16 offsets, end exclusive). */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It changes only the white space at the start of a line. */
  readonly isIndent: boolean;
}

/** The text with edits made, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly OffsetEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The edits that touch whole lines of a range; a range that ends at a line's start leaves it out. */
export function editsInLines(
  document: TextDocument,
  edits: readonly OffsetEdit[],
  { start, end }: Range,
): OffsetEdit[] {
  const first = start.line;
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return edits.filter((edit) => {
    const from = document.positionAt(edit.start).line;
    const to = document.positionAt(edit.end).line;
    if (edit.text.includes('\n') && from === to) {
      // Adds a blank line behind one line: both its neighbours have to be meant.
      return first <= from && from < last;
    }
    // What spans lines takes blank ones out from between its first and its last.
    const [inner, outer] = to > from ? [from + 1, Math.max(from + 1, to - 1)] : [from, to];
    return inner <= last && outer >= first;
  });
}

/** Edits by offset as LSP's edits by position. */
export function toTextEdits(document: TextDocument, edits: readonly OffsetEdit[]): TextEdit[] {
  return edits.map(({ start, end, text }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
  }));
}
