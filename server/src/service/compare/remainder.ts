import type { Range } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../documents/parse';
import { walk } from '../documents/tree';
import type { ChangeKind } from './comparison';
import { linesOf } from './lines';

/** What a line that no change of meaning tells of differs in. */
export type RemainderKind = Extract<ChangeKind, 'comments' | 'layout' | 'unreadable'>;

/** Reads lines of one text of a file: what is a comment in them, and what else. */
export class LineReader {
  private readonly lines: readonly string[];
  private distinct: ReadonlySet<string> | undefined;
  /** Line → the parts of it that belong to values, start and end. */
  private readonly values = new Map<number, { start: number; end: number }[]>();

  constructor(private readonly document: ParsedDocument) {
    const { text, root } = document;
    this.lines = linesOf(text.getText());
    if (!root) return;
    walk(root, (node) => {
      if (node.kind !== 'scalar') return true;
      const start = text.positionAt(node.start);
      const end = text.positionAt(node.end);
      for (let line = start.line; line <= end.line; line++) {
        const part = {
          start: line === start.line ? start.character : 0,
          end: line === end.line ? end.character : Infinity,
        };
        const known = this.values.get(line);
        if (known) known.push(part);
        else this.values.set(line, [part]);
      }
      return true;
    });
  }

  get uri(): string {
    return this.document.uri;
  }

  /** Whether all of the text could be read as YAML. */
  get isWhole(): boolean {
    return this.document.problems.length === 0;
  }

  /** The comment of a line with its `#`, and what stands before it; no comment: `undefined`. */
  split(line: number): { readonly text: string; readonly comment: string | undefined } {
    const whole = this.lines[line] ?? '';
    for (const { index } of whole.matchAll(/(?<=^|\s)#/g)) {
      if (this.isInValue(line, index)) continue;
      return { text: whole.slice(0, index).trim(), comment: whole.slice(index).trim() };
    }
    return { text: whole.trim(), comment: undefined };
  }

  /** A line with its break. */
  raw(line: number): string {
    return this.lines[line] ?? '';
  }

  /** What stands before a line's comment or its break, its indentation among it. */
  bare(line: number): string {
    const { comment = '' } = this.split(line);
    const whole = this.raw(line).trimEnd();
    return whole.slice(0, whole.length - comment.length).trimEnd();
  }

  /** Whether some line of the text is just this one. */
  hasLine(line: string): boolean {
    this.distinct ??= new Set(this.lines);
    return this.distinct.has(line);
  }

  isBlank(line: number): boolean {
    return this.raw(line).trim() === '';
  }

  /** The range of a line's text without the space around it. */
  rangeOf(line: number): Range {
    const whole = this.lines[line] ?? '';
    const start = whole.length - whole.trimStart().length;
    const end = whole.trimEnd().length;
    return {
      start: { line, character: Math.min(start, end) },
      end: { line, character: end },
    };
  }

  /** Whether a line holds nothing but a key, a dash or brackets: what it is about stands elsewhere. */
  isFrame(line: number): boolean {
    return /^(?:-\s*)*(?:[^\s#:]+\s*:)?\s*(?:[[\]{},]\s*)*$/.test(this.split(line).text);
  }

  /** Whether a line holds a key with a whole list or mapping in brackets. */
  isFlow(line: number): boolean {
    return /^(?:-\s+)*[^\s#:]+\s*:\s*(?:\[.*\]|\{.*\})$/.test(this.split(line).text);
  }

  /** The key that a line starts with, if it is one that stands in the text as such. */
  keyOf(line: number): string | undefined {
    return /^(?:-\s+)*([^\s#:'"[\]{},]+)\s*:(?:\s|$)/.exec(this.split(line).text)?.[1];
  }

  private isInValue(line: number, character: number): boolean {
    return (
      this.values.get(line)?.some(({ start, end }) => start <= character && character < end) ??
      false
    );
  }
}
