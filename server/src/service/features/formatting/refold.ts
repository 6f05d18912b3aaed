import { CST, Document, Scalar, YAMLMap } from 'yaml';
import type { Node } from 'yaml';
import type { DocumentKind } from '../../documents/kinds';
import { endOfScalar, resolved } from './scalars';

/** A text in new lines, in place of all that stands behind its key's colon. */
export interface Refolded {
  readonly start: number;
  readonly end: number;
  /** The first goes on the key's line, with what parts it from the colon. */
  readonly lines: readonly string[];
}

/** Narrower than this, a text is hard to read. */
const NARROWEST = 20;

/**
 * Folds texts that readers read (descriptions, and what skill levels mean) to a width. Bullets keep
 * their line: one line a bullet makes one line in a comparison.
 */
export class Refolder {
  private readonly document = new Document<Node, false>(null, { compat: 'yaml-1.1' });

  /**
   * @param width the longest line, in characters.
   * @param step columns from a key to the lines below it.
   */
  constructor(
    private readonly kind: DocumentKind,
    private readonly width: number,
    private readonly step: number,
  ) {}

  /**
   * @param item a mapping's entry in block style.
   * @param column of its key.
   * @param colonEnd the column behind its colon.
   * @param path keys from the root to it, `-` for a list's item.
   * @returns undefined where the text keeps its lines.
   */
  refold(
    { key, sep, value, explicitKey }: CST.BlockMap['items'][number],
    column: number,
    colonEnd: number,
    path: readonly string[],
  ): Refolded | undefined {
    if (explicitKey || !key || !('source' in key) || !value) return undefined;
    if (!this.isProse(path) || !isFree(sep)) return undefined;
    if (!CST.isScalar(value) || /^\s*$/.test(value.source)) return undefined;
    const isBlock = value.type === 'block-scalar';
    if (isBlock && !isPlainlyFolded(value)) return undefined;
    const colon = sep.find(({ type }) => type === 'map-value-ind');
    if (!colon) return undefined;
    const start = colon.offset + 1;
    const isLong = colonEnd + 1 + value.source.length > this.width;
    if (!isBlock && !value.source.includes('\n') && !isLong) return undefined;
    const { value: text, isWhole } = resolved(value);
    if (!isWhole || !text || /^\s/.test(text)) return undefined;
    const scalar = new Scalar(text);
    scalar.type = styleFor(value.type, text);
    const keyLength = colonEnd - column - 1;
    let written = this.write(scalar, keyLength, this.width - column);
    const [only = ''] = written;
    if (written.length === 1 && colonEnd + only.length > this.width) {
      // The library forgets the key where the text alone would fit.
      written = this.write(scalar, keyLength, text.length + this.step - 2);
    }
    const [first = '', ...rest] = written;
    // At some widths the library starts a folded block with an empty line, which would be content.
    if (isBlock && rest[0]?.trim() === '') return undefined;
    const indent = ' '.repeat(column);
    const lines = [first, ...rest.map((line) => (line === '' ? '' : indent + line))];
    return { start, end: endOfScalar(value), lines };
  }

  /** The lines behind a key's colon, indented from the key. */
  private write(scalar: Scalar, keyLength: number, width: number): string[] {
    const map = new YAMLMap<string, Scalar>(this.document.schema);
    map.set('k'.repeat(keyLength), scalar);
    this.document.contents = map;
    const lineWidth = Math.max(width, NARROWEST);
    return this.document
      .toString({ indent: this.step, lineWidth })
      .slice(keyLength + 1)
      .replace(/\n$/, '')
      .split('\n');
  }

  private isProse(path: readonly string[]): boolean {
    const [top, ...below] = path;
    if (this.kind === 'manifest') return top === 'levels' && below.length === 1;
    if (top === 'description') return below.length === 0;
    return this.kind === 'role' && top === 'levels' && below.join() === '-,description';
  }
}

function styleFor(type: (CST.FlowScalar | CST.BlockScalar)['type'], text: string): Scalar.Type {
  if (type === 'block-scalar') return Scalar.BLOCK_FOLDED;
  // Paragraphs keep their quotes: without them a colon at the end of one would be a key's.
  const isQuoted = type.includes('quoted') && text.includes('\n');
  if (!isQuoted) return Scalar.PLAIN;
  return type === 'single-quoted-scalar' ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
}

/** Whether nothing but white space stands between a key and its text. */
function isFree(sep: readonly CST.SourceToken[] | undefined): boolean {
  return sep?.every(({ type }) => /^(?:map-value-ind|space|newline)$/.test(type)) ?? false;
}

/** A folded block scalar (`>` or `>-`) without a comment or an indentation of its own. */
function isPlainlyFolded({ props }: CST.BlockScalar): boolean {
  const [header, ...rest] = props;
  return (
    header?.type === 'block-scalar-header' &&
    /^>-?$/.test(header.source) &&
    rest.every(({ type }) => type === 'space' || type === 'newline')
  );
}
