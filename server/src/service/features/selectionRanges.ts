import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import { lineStartAt } from '../documents/lines';
import type { ParsedDocument } from '../documents/parse';
import type { MappingEntry, ScalarNode, ValueNode } from '../documents/tree';
import type { FeatureContext } from './context';
import { writtenEnd } from './writtenEnd';

/**
 * What an editor selects step by step around each position (LSP `textDocument/selectionRange`): the
 * word, the text, the bullet with its dash, the list, the key with all below it, the role level, and so
 * on up to the whole file.
 * @param positions zero-based UTF-16 (LSP).
 * @returns one chain for each position, innermost first; the whole file where nothing else is.
 */
export async function selectionRanges(
  context: FeatureContext,
  uri: string,
  positions: readonly Position[],
  token: CancellationToken,
): Promise<SelectionRange[]> {
  const document = await context.store.document(uri);
  if (!document || token.isCancellationRequested) return [];
  return positions.map((position) => selectionAt(document, position));
}

/** A part of the text, in offsets. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

function selectionAt(document: ParsedDocument, position: Position): SelectionRange {
  const extents = new Surroundings(document.text.getText(), document.text.offsetAt(position));
  let result: SelectionRange | undefined;
  for (const { start, end } of extents.outermostFirst(document.root)) {
    const range = {
      start: document.text.positionAt(start),
      end: document.text.positionAt(end),
    };
    result = result ? { range, parent: result } : { range };
  }
  return result ?? { range: { start: position, end: position } };
}

/** As the editor's own words (`language-configuration.json`). */
const WORD = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;

class Surroundings {
  private readonly extents: Extent[] = [];

  constructor(
    private readonly source: string,
    private readonly offset: number,
  ) {}

  outermostFirst(root: ValueNode | undefined): readonly Extent[] {
    this.add({ start: 0, end: this.source.length });
    if (root) this.node(root);
    this.word();
    return this.extents;
  }

  private node(node: ValueNode): void {
    if (!this.add({ start: node.start, end: this.trimmed(node) })) return;
    if (node.kind === 'scalar') this.text(node);
    else if (node.kind === 'list') {
      for (const item of node.items) {
        const start = node.flow ? item.start : this.dashBefore(item.start);
        if (this.add({ start, end: this.trimmed(item) })) this.node(item);
      }
    } else for (const entry of node.entries) this.entry(entry);
  }

  private entry({ key, value, merged }: MappingEntry): void {
    if (merged) return;
    const isHere = value.start >= key.end;
    // The text behind an alias stands elsewhere; here there is only its name.
    const end = isHere ? Math.max(this.trimmed(value), key.end) : this.lineEnd(key.end);
    if (!this.add({ start: key.start, end })) return;
    this.node(key);
    if (isHere) this.node(value);
  }

  /** The text without its quotes or its `>` line. */
  private text(scalar: ScalarNode): void {
    const end = this.trimmed(scalar);
    if (scalar.style === 'single' || scalar.style === 'double') {
      this.add({ start: scalar.start + 1, end: end - 1 });
    } else if (scalar.style === 'block') {
      const header = /^[^\n]*\n\s*/.exec(this.source.slice(scalar.start, end));
      this.add({ start: scalar.start + (header?.[0].length ?? 0), end });
    }
  }

  private word(): void {
    const lineStart = lineStartAt(this.source, this.offset);
    for (const match of this.source.slice(lineStart, this.lineEnd(this.offset)).matchAll(WORD)) {
      const start = lineStart + match.index;
      if (this.add({ start, end: start + match[0].length })) return;
    }
  }

  /** Adds an extent if the offset is in it and it is smaller; @returns whether the offset is in it. */
  private add({ start, end }: Extent): boolean {
    if (this.offset < start || this.offset > end || start >= end) return false;
    const last = this.extents.at(-1);
    const isInside = !last || (last.start <= start && end <= last.end);
    if (!isInside) return false;
    if (last?.start !== start || last.end !== end) this.extents.push({ start, end });
    return true;
  }

  private dashBefore(start: number): number {
    const dash = /-\s*$/.exec(this.source.slice(Math.max(0, start - 200), start));
    return dash ? start - dash[0].length : start;
  }

  private trimmed(node: ValueNode): number {
    return writtenEnd(this.source, node);
  }

  private lineEnd(offset: number): number {
    const lineBreak = this.source.indexOf('\n', offset);
    const end = lineBreak < 0 ? this.source.length : lineBreak;
    return this.source[end - 1] === '\r' ? end - 1 : end;
  }
}
