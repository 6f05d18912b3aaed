import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Located } from './content';
import { walk } from './tree';
import type { ValueNode } from './tree';

/** A comment that switches rules off for a line, the next line, or the rest of the file. */
export interface Suppression {
  readonly reach: 'line' | 'next-line' | 'rest';
  /** The comment, from its `#` to its last code. */
  readonly range: Range;
  /** The rules, as written. */
  readonly codes: readonly Located[];
}

const MARK = 'framework-disable';
const COMMENT =
  /(?<=^|[ \t])#[ \t]*framework-disable(-next-line|-line)?(?![\w-])((?:[ \t,]+[\w-]+)*)/gm;

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
    return [
      {
        reach: reach === '-line' ? 'line' : reach === '-next-line' ? 'next-line' : 'rest',
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

/** Whether a suppression reaches something that is reported at that line (zero-based). */
export function reaches({ reach, range }: Suppression, line: number): boolean {
  if (reach === 'line') return line === range.start.line;
  return reach === 'next-line' ? line === range.start.line + 1 : line >= range.start.line;
}
