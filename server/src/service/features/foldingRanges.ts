import { FoldingRangeKind } from 'vscode-languageserver-types';
import type { FoldingRange } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type { ParsedDocument } from '../documents/parse';
import type { ValueNode } from '../documents/tree';
import type { FeatureContext } from './context';
import { writtenEnd } from './writtenEnd';

/**
 * What an editor can fold (LSP `textDocument/foldingRange`), in whole lines: role levels, whatever
 * stands below a key, texts and bullets over several lines, comments on lines in a row, and
 * `# region` … `# endregion`. The blank lines behind a block stay in sight.
 */
export async function foldingRanges(
  context: FeatureContext,
  uri: string,
  token: CancellationToken,
): Promise<FoldingRange[]> {
  const document = await context.store.document(uri);
  if (!document || token.isCancellationRequested) return [];
  return new Folder(document).fold();
}

class Folder {
  private readonly source: string;
  private readonly lines: readonly string[];
  /** Lines inside texts over several lines, where `#` is no comment. */
  private readonly textLines = new Set<number>();
  /** By first and last line, for several nodes may span the same. */
  private readonly ranges = new Map<string, FoldingRange>();

  constructor(private readonly document: ParsedDocument) {
    this.source = document.text.getText();
    this.lines = this.source.split(/\r\n|\n|\r/);
  }

  fold(): FoldingRange[] {
    if (this.document.root) this.node(this.document.root);
    this.comments();
    return [...this.ranges.values()].sort(
      (a, b) => a.startLine - b.startLine || b.endLine - a.endLine,
    );
  }

  private node(node: ValueNode): void {
    if (node.kind === 'scalar') {
      const last = this.lineOf(writtenEnd(this.source, node));
      for (let line = this.lineOf(node.start) + 1; line <= last; line++) this.textLines.add(line);
      return;
    }
    if (node.kind === 'list') {
      for (const item of node.items) {
        if (item.start < node.start || item.end > node.end) continue;
        this.block(this.lineOf(item.start), item, node.flow);
        this.node(item);
      }
      return;
    }
    for (const { key, value, merged } of node.entries) {
      // What an anchor or a merge key brings in stands elsewhere, and is folded there.
      if (merged || value.start < key.end) continue;
      this.block(this.lineOf(key.start), value, node.flow);
      this.node(value);
    }
  }

  private block(first: number, value: ValueNode, inFlow: boolean): void {
    let last = this.lineOf(writtenEnd(this.source, value));
    const isFlow = value.kind !== 'scalar' && value.flow;
    // The bracket that ends a collection stays in sight where it has a line of its own.
    if (isFlow && /^\s*[\]}]/.test(this.lines[last] ?? '')) last--;
    else if (!isFlow && !inFlow) last = this.withComments(first, last);
    this.add(first, last);
  }

  /** The last line with comments that are indented as part of the block that starts at `first`. */
  private withComments(first: number, last: number): number {
    const least = indentOf(this.lines[first] ?? '');
    let end = last;
    for (let line = last + 1; line < this.lines.length; line++) {
      const text = this.lines[line] ?? '';
      if (text.trim() === '') continue;
      if (!/^\s*#/.test(text) || indentOf(text) <= least) break;
      end = line;
    }
    return end;
  }

  private comments(): void {
    let first: number | undefined;
    const regions: number[] = [];
    for (let line = 0; line <= this.lines.length; line++) {
      const text = this.textLines.has(line) ? '' : (this.lines[line] ?? '');
      const region = /^\s*#\s*(end)?region\b/.exec(text);
      if (/^\s*#/.test(text) && !region) {
        first ??= line;
        continue;
      }
      if (first !== undefined) this.add(first, line - 1, FoldingRangeKind.Comment);
      first = undefined;
      if (region?.[1] === undefined) {
        if (region) regions.push(line);
        continue;
      }
      const start = regions.pop();
      if (start !== undefined) this.add(start, line, FoldingRangeKind.Region);
    }
  }

  private add(startLine: number, endLine: number, kind?: FoldingRangeKind): void {
    if (endLine <= startLine) return;
    const range = { startLine, endLine, ...(kind !== undefined && { kind }) };
    this.ranges.set(`${startLine}-${endLine}`, range);
  }

  private lineOf(offset: number): number {
    return this.document.text.positionAt(offset).line;
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
