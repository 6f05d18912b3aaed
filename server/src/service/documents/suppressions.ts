import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Located } from './content';
import { walk } from './tree';
import type { ValueNode } from './tree';

/** A comment that switches rules off for a line, the next line, or the rest of the file. */
export interface Suppression {
  readonly reach: 'line' | 'next-line' | 'rest';
  /** The lines that it reaches, zero-based, both ends included: a value that starts there to its end. */
  readonly lines: { readonly first: number; readonly last: number };
  /** The comment, from its `#` to its last code. */
  readonly range: Range;
  /** The rules, as written. */
  readonly codes: readonly Located[];
  /** It is written so that it switches nothing off; what was probably meant, empty where nobody knows. */
  readonly meant?: string;
}

const MARK = /framework[-_]?(?:disable|enable)/i;
const COMMENT =
  /(?<=^|[ \t\uFEFF])#[ \t]*framework-disable(-next-line|-line)?(?![\w-])((?:[ \t,]+\w[\w-]*)*)/gm;

/** What comes close to such a comment, or would end it; {@link COMMENT} has those that are right. */
const ALMOST =
  /(?<=^|[ \t\uFEFF])#[ \t]*framework[-_]?(disable|enable)[-_]?(next)?[-_]?(line)?(?![\w-])/gim;

/** The suppressions of a text, in its order; what stands within a value is text, no comment. */
export function readSuppressions(
  text: TextDocument,
  root: ValueNode | undefined,
): readonly Suppression[] {
  const source = text.getText();
  if (!MARK.test(source)) return [];
  const read = [...source.matchAll(COMMENT)].flatMap((match): Suppression[] => {
    const [whole, reach, codes = ''] = match;
    const start = match.index;
    if (isInsideValue(text, root, start)) return [];
    const codesStart = start + whole.length - codes.length;
    const { line } = text.positionAt(start);
    const first = reach === '-next-line' ? nextLineWithText(source, text, line) : line;
    return [
      {
        reach: reach === '-line' ? 'line' : reach === '-next-line' ? 'next-line' : 'rest',
        lines: { first, last: reach === undefined ? Infinity : lastLineOf(text, root, first) },
        range: { start: text.positionAt(start), end: text.positionAt(start + whole.length) },
        codes: [...codes.matchAll(/\w[\w-]*/g)].map((code) => ({
          value: code[0],
          range: {
            start: text.positionAt(codesStart + code.index),
            end: text.positionAt(codesStart + code.index + code[0].length),
          },
        })),
      },
    ];
  });
  const starts = new Set(read.map(({ range }) => text.offsetAt(range.start)));
  const almost = [...source.matchAll(ALMOST)].filter(
    ({ index }) => !starts.has(index) && !isInsideValue(text, root, index),
  );
  const missed = almost.map(({ 0: whole, 1: verb = '', 2: next, 3: line, index }): Suppression => {
    const mark = `# framework-disable${next ? '-next-line' : line ? '-line' : ''}`;
    const range = { start: text.positionAt(index), end: text.positionAt(index + whole.length) };
    const lines = { first: Infinity, last: -1 };
    const meant = verb.toLowerCase() === 'disable' ? mark : '';
    return { reach: 'rest', lines, range, codes: [], meant };
  });
  return [...read, ...missed];
}

/** The first line below one on which more stands than a comment. */
function nextLineWithText(source: string, text: TextDocument, line: number): number {
  for (let next = line + 1; next < text.lineCount; next++) {
    const start = text.offsetAt({ line: next, character: 0 });
    const end = text.offsetAt({ line: next + 1, character: 0 });
    if (/^[ \t]*[^\s#]/.test(source.slice(start, end))) return next;
  }
  return line + 1;
}

/** Whether an offset is within a text; the line that begins a block has comments of its own. */
function isInsideValue(text: TextDocument, root: ValueNode | undefined, offset: number): boolean {
  let isInside = false;
  if (root) {
    walk(root, (node) => {
      if (isInside) return false;
      if (node.kind === 'scalar' && node.start < offset && offset < node.end) {
        const isHeader =
          node.style === 'block' &&
          text.positionAt(node.start).line === text.positionAt(offset).line;
        isInside = !isHeader;
      }
      return undefined;
    });
  }
  return isInside;
}

/** The last line of the texts that start on a line; nobody can put a comment further down in them. */
function lastLineOf(text: TextDocument, root: ValueNode | undefined, line: number): number {
  const start = text.offsetAt({ line, character: 0 });
  const next = text.offsetAt({ line: line + 1, character: 0 });
  let last = line;
  if (root) {
    walk(root, (node) => {
      if (node.kind === 'scalar' && start <= node.start && node.start < next) {
        const written = text.getText().slice(0, node.end).trimEnd().length;
        last = Math.max(last, text.positionAt(written).line);
      }
      return undefined;
    });
  }
  return last;
}

/** Whether a suppression reaches something that is reported at that line (zero-based). */
export function reaches({ lines }: Suppression, line: number): boolean {
  return lines.first <= line && line <= lines.last;
}
