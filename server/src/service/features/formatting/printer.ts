import { Parser } from 'yaml';
import type { CST } from 'yaml';
import type { OffsetEdit } from './edits';
import { Layout } from './layout';
import type { Columns } from './layout';
import { separatedEntries } from './levelSpacing';
import type { Refolder } from './refold';
import { layOutBlock, layOutLines, Unquoter } from './scalars';

/** How a text is to be laid out. */
export interface Style {
  /** Columns from a key to what stands below it. */
  readonly step: number;
  /** For where a line break has to be added. */
  readonly lineBreak: string;
  /** Whether blank lines between some of the entries of `levels` mean one between all. */
  readonly separatesLevels: boolean;
  /** Folds long texts; undefined leaves their lines as they are. */
  readonly refolder: Refolder | undefined;
}

/** The edits that lay a text out anew. The text must parse. */
export function layOut(source: string, style: Style): readonly OffsetEdit[] {
  const layout = new Layout(source, style.lineBreak);
  const printer = new Printer(layout, style);
  for (const token of new Parser().parse(source)) printer.stream(token);
  return layout.finish();
}

/** Where a value goes, in columns. */
interface Place {
  /** If it starts a line. */
  readonly column: number;
  /** Of what it belongs to: a flow collection's last bracket returns there. */
  readonly base: number;
  /** Of the block collection around it. */
  readonly parent: number;
  readonly inFlow: boolean;
  /** Keys from the root as written, `-` for a list's item. */
  readonly path: readonly string[];
}

/** The columns of a block collection, known when its first piece is placed. */
class Block implements Columns {
  original = 0;
  constructor(public target: number) {}

  /** A stand-in for what the last entry might hold but does not, so that comments can stay in it. */
  inside(step: number): Columns {
    return { original: this.original + 1, target: this.target + step };
  }
}

/** What a list's dash and the space behind it take. */
const DASH = 2;
/** After these a colon must keep its distance: it would become part of a name. */
const NAMES = new Set(['alias', 'anchor', 'tag', 'comma', 'seq-item-ind', 'explicit-key-ind']);

/** Walks the parser's concrete syntax tree in the order of the text and gives each piece its place. */
class Printer {
  private readonly unquoter = new Unquoter();
  private separated: ReadonlySet<number> = new Set();
  private unplaced: Block | undefined;
  private previous = '';

  constructor(
    private readonly layout: Layout,
    private readonly style: Style,
  ) {}

  /** Takes one part of the stream of documents. */
  stream(token: CST.Token): void {
    const top: Place = { column: 0, base: 0, parent: 0, inFlow: false, path: [] };
    if (token.type === 'document') {
      this.tokens(token.start, 0);
      if (token.value) this.value(token.value, top);
      this.tokens(token.end, 0);
    } else if (token.type === 'doc-end') {
      this.piece(token, 0);
      this.tokens(token.end, 0);
    } else this.value(token, top);
  }

  private value(token: CST.Token, place: Place): void {
    switch (token.type) {
      case 'block-map':
        this.mapping(token, place);
        break;
      case 'block-seq':
        this.list(token, place);
        break;
      case 'flow-collection':
        this.flowCollection(token, place);
        break;
      case 'block-scalar':
        this.blockScalar(token, place);
        break;
      case 'alias':
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        this.scalar(token, place);
        break;
      case 'document':
      case 'doc-end':
      case 'error':
        return;
      case 'directive':
        this.piece(token, 0);
        return;
      default:
        this.tokens([token], place.column);
    }
  }

  private mapping({ items }: CST.BlockMap, place: Place): void {
    const block = this.startBlock(place);
    for (const item of items) {
      this.tokens(item.start, block.target);
      if (item.sep === undefined) continue;
      const indent = item.explicitKey ? DASH : this.style.step;
      if (item.key) {
        const column = block.target + (item.explicitKey ? DASH : 0);
        if (item.explicitKey) this.layout.open();
        this.value(item.key, { ...place, column, base: column, parent: block.target });
      }
      const column = block.target + indent;
      const base = item.explicitKey ? column : block.target;
      const path = [...place.path, plainKey(item.key)];
      if (place.path.length === 0) this.noteLevels(path, item.value);
      this.separators(item.sep, block.target, column, item.value);
      if (!item.value) this.layout.close(block.inside(indent));
      else if (!this.refold(item, block, path)) {
        this.value(item.value, { ...place, column, base, parent: block.target, path });
      }
    }
    this.layout.close(block);
  }

  private list({ items }: CST.BlockSequence, place: Place): void {
    const block = this.startBlock(place);
    const path = [...place.path, '-'];
    for (const { start, value } of items) {
      this.tokens(start, block.target);
      const column = block.target + DASH;
      if (value) {
        this.layout.open();
        this.value(value, { ...place, column, base: column, parent: block.target, path });
      } else if (start.some(({ type }) => type === 'seq-item-ind')) {
        // Without a dash it is no empty item, but comments behind the last one.
        this.layout.close(block.inside(DASH));
      }
    }
    this.layout.close(block);
  }

  private flowCollection(token: CST.FlowCollection, place: Place): void {
    const base = this.layout.startsLine(token.offset) ? place.column : place.base;
    const column = base + this.style.step;
    this.piece(token.start, place.column);
    this.layout.open();
    const inside: Place = { ...place, column, base: column, inFlow: true };
    for (const { start, key, sep, value } of token.items) {
      this.tokens(start, column);
      if (key) this.value(key, inside);
      if (sep) this.separators(sep, column, column, value);
      if (value) this.value(value, inside);
    }
    this.tokens(token.end, base, column);
  }

  private scalar(token: CST.FlowScalar, place: Place): void {
    const { offset, source, type } = token;
    if (source !== '') {
      // Behind a tag or an anchor, quotes say that the text is one.
      const isMarked = this.previous === 'tag' || this.previous === 'anchor';
      const column = this.piece(token, place.column);
      const isQuoted = type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
      const text = isQuoted && !isMarked ? this.unquoter.unquoted(token, place.inFlow) : undefined;
      if (text === undefined) layOutLines(this.layout, token, place.column);
      else {
        this.layout.change(offset, offset + source.length, text);
        this.layout.extend(offset + source.length, column + text.length);
      }
    }
    this.tokens(token.end, place.column);
  }

  private blockScalar(token: CST.BlockScalar, place: Place): void {
    const [header] = token.props;
    if (!header || !('source' in header)) return;
    this.piece(header, place.column);
    // A text that is the whole document has nothing to be indented from, but is all the same.
    layOutBlock(this.layout, token, { ...place, column: place.column || this.style.step });
  }

  /** Folds a long text behind its key anew. @returns whether it did, so that nothing is left to do. */
  private refold(
    item: CST.BlockMap['items'][number],
    block: Columns,
    path: readonly string[],
  ): boolean {
    const { refolder, lineBreak } = this.style;
    const folded = refolder?.refold(item, block.target, this.layout.endColumn, path);
    if (!folded) return false;
    const { start, end, lines } = folded;
    this.layout.change(start, end, lines.join(lineBreak));
    this.layout.extend(end, lines.at(-1)?.length ?? 0);
    this.previous = 'scalar';
    if (item.value && 'end' in item.value) this.tokens(item.value.end, block.target);
    return true;
  }

  private separators(
    tokens: readonly CST.SourceToken[],
    own: number,
    below: number,
    value: CST.Token | undefined,
  ): void {
    for (const token of tokens) {
      this.tokens([token], token.type === 'map-value-ind' ? own : below);
      if (value && token.type !== 'comment') this.layout.open();
    }
  }

  /** @param comments the column of comments on lines of their own, if not that of what follows. */
  private tokens(
    tokens: readonly CST.SourceToken[] | undefined,
    column: number,
    comments?: number,
  ): void {
    for (const token of tokens ?? []) {
      if (token.type === 'comment') this.layout.comment(token.offset, token.source);
      else if (!/^(?:space|newline|byte-order-mark|doc-mode)$/.test(token.type)) {
        this.piece(token, column, comments);
      }
    }
  }

  private piece(
    token: { readonly type: string; readonly offset: number; readonly source: string },
    column: number,
    comments = column,
  ): number {
    const { type, offset, source } = token;
    const placed = this.layout.piece(offset, offset + source.length, {
      column,
      comments,
      tight: this.isTight(type),
      separate: this.separated.has(offset),
    });
    if (this.unplaced) {
      this.unplaced.original = this.layout.columnOf(offset);
      this.unplaced.target = placed;
      this.unplaced = undefined;
    }
    this.previous = type;
    return placed;
  }

  private isTight(type: string): boolean {
    if (/^flow-(?:map|seq)-start$/.test(this.previous)) return true;
    if (type === 'map-value-ind') return !NAMES.has(this.previous);
    return type === 'comma' || /^flow-(?:map|seq)-end$/.test(type);
  }

  private startBlock({ column }: Place): Block {
    const block = new Block(column);
    this.unplaced = block;
    return block;
  }

  private noteLevels([key]: readonly string[], value: CST.Token | undefined): void {
    if (key !== 'levels' || !this.style.separatesLevels) return;
    if (value?.type === 'block-map' || value?.type === 'block-seq') {
      this.separated = separatedEntries(this.layout.source, value);
    }
  }
}

/** A key as it reads where it is written plainly or in quotes on one line. */
function plainKey(token: CST.Token | null | undefined): string {
  return token && 'source' in token ? token.source.replace(/^(["'])(.*)\1$/, '$2') : '';
}
