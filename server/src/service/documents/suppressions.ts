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
}

const MARK = 'framework-disable';
const COMMENT =
  /(?<=^|[ \t\uFEFF])#[ \t]*framework-disable(-next-line|-line)?(?![\w-])((?:[ \t,]+[\w-]+)*)/gm;

/** The suppressions of a text, in its order; what stands within a value is text, no comment. */
export function readSuppressions(
  text: TextDocument,
  root: ValueNode | undefined,
): readonly Suppression[] {
  const source = text.getText();
  if (!source.includes(MARK)) return [];
  return [...source.matchAll(COMMENT)].flatMap((match): Suppression[] => {
    const [whole, reach, codes = ''] = match;
    const start = match.index;
    if (isInsideValue(root, start)) return [];
    const codesStart = start + whole.length - codes.length;
    const { line } = text.positionAt(start);
    const first = reach === '-next-line' ? line + 1 : line;
    return [
      {
        reach: reach === '-line' ? 'line' : reach === '-next-line' ? 'next-line' : 'rest',
        lines: { first, last: reach === undefined ? Infinity : lastLineOf(text, root, first) },
        range: { start: text.positionAt(start), end: text.positionAt(start + whole.length) },
        codes: [...codes.matchAll(/[\w-]+/g)].map((code) => ({
          value: code[0],
          range: {
            start: text.positionAt(codesStart + code.index),
            end: text.positionAt(codesStart + code.index + code[0].length),
          },
        })),
      },
    ];
  });
}

function isInsideValue(root: ValueNode | undefined, offset: number): boolean {
  let isInside = false;
  if (root) {
    walk(root, (node) => {
      if (isInside) return false;
      if (node.kind === 'scalar' && node.start < offset && offset < node.end) isInside = true;
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
