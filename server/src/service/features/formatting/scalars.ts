import { CST, Document } from 'yaml';
import type { Node } from 'yaml';
import type { Layout } from './layout';

/** Where a scalar's lines go, in columns. */
export interface ScalarPlace {
  /** Of a line that the scalar starts, and of those that go on with it. */
  readonly column: number;
  /** Of the collection that the scalar stands in: YAML counts an indentation indicator from there. */
  readonly parent: number;
}

/** Moves the lines of a scalar over several lines; blank ones are line breaks in its value. */
export function layOutLines(layout: Layout, token: CST.FlowScalar, column: number): void {
  const lines = token.source.split('\n');
  if (lines.length === 1) return;
  let at = token.offset;
  lines.forEach((line, position) => {
    const isLast = position === lines.length - 1;
    const indent = position === 0 ? 0 : (/^[ \t]*/.exec(line)?.[0].length ?? 0);
    const text = line.slice(indent);
    const kept = isLast ? text.length : lengthWithoutSpaces(text, token);
    const isBlank = text.trim() === '' && !isLast;
    if (position > 0) layout.change(at, at + indent, isBlank ? '' : ' '.repeat(column), true);
    const breakLength = line.endsWith('\r') ? 1 : 0;
    layout.change(at + indent + kept, at + line.length - (isLast ? 0 : breakLength), '');
    if (isLast) layout.extend(at + line.length, column + text.length);
    at += line.length + 1;
  });
}

/** Without the white space at the end of a line, which YAML folds away unless it is escaped. */
function lengthWithoutSpaces(line: string, { type }: CST.FlowScalar): number {
  const { length } = line.trimEnd();
  if (type !== 'double-quoted-scalar' || /^\r?$/.test(line.slice(length))) return length;
  const backslashes = /\\*$/.exec(line.slice(0, length))?.[0].length ?? 0;
  return backslashes % 2 === 1 ? length + 1 : length;
}

/** Moves the lines of a block scalar, which has the header as the last piece. */
export function layOutBlock(layout: Layout, token: CST.BlockScalar, place: ScalarPlace): void {
  const header = token.props[0];
  const headerText = header && 'source' in header ? header.source : '';
  for (const part of token.props) {
    if (part.type === 'comment') layout.comment(part.offset, part.source);
  }
  const keeps = headerText.includes('+');
  // Without content there are only blank lines, which mean nothing where they are not kept.
  if (token.source === '' || (!keeps && token.source.split('\n').every(isBlank))) return;
  const bodyStart =
    token.offset + token.props.reduce((sum, part) => sum + CST.stringify(part).length, 0);
  const indicator = /[1-9]/.exec(headerText)?.[0];
  const column = indicator === undefined ? place.column : place.parent + Number(indicator);
  const body = keeps ? token.source : token.source.replace(/\r?\n$/, '');
  const lines = body.split('\n');
  const old = indicator === undefined ? contentIndent(lines) : token.indent + Number(indicator);
  layout.trimLine();
  let at = bodyStart;
  lines.forEach((line, position) => {
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    const indent = Math.min(spaces, old);
    const isEmpty = isBlank(line) && spaces <= old;
    // A last line of spaces, not even broken, is one more line break to keep.
    const isLoose = keeps && position === lines.length - 1 && isBlank(line);
    if (!isLoose) layout.change(at, at + indent, isEmpty ? '' : ' '.repeat(column), true);
    at += line.length + 1;
  });
  layout.extend(bodyStart + body.length, column);
  if (keeps) layout.keepLineBreaks();
}

/** The indentation that is not content; where there is no content, none is. */
function contentIndent(lines: readonly string[]): number {
  const first = lines.find((line) => !isBlank(line));
  return first === undefined ? Infinity : (/^ */.exec(first)?.[0].length ?? 0);
}

/** A tab would be content. */
function isBlank(line: string): boolean {
  return /^ *\r?$/.test(line);
}

/** Finds texts that need no quotes. Makes its documents once, for they are costly. */
export class Unquoter {
  // What YAML 1.1 takes for something else, such as yes or 12:30, keeps its quotes: other tools read it.
  private readonly block = new Document<Node, false>(null, { compat: 'yaml-1.1' });
  private readonly flow = new Document<Node, false>(null, { compat: 'yaml-1.1' });

  /** The text of a quoted scalar on one line as it reads without quotes; undefined: it needs them. */
  unquoted(token: CST.FlowScalar, inFlow: boolean): string | undefined {
    if (token.source.includes('\n')) return undefined;
    const { value, isWhole } = resolved(token);
    if (!isWhole || typeof value !== 'string' || value === '<<' || value === '') return undefined;
    // Some white space, such as a no-break space, is content to YAML but not to every reader of it.
    if (/^\s|\s$/.test(value)) return undefined;
    return this.plain(value, inFlow) === value ? value : undefined;
  }

  private plain(value: string, inFlow: boolean): string {
    const options = { lineWidth: 0, flowCollectionPadding: false };
    if (!inFlow) {
      this.block.contents = this.block.createNode(value);
      return this.block.toString(options).trimEnd();
    }
    this.flow.contents = this.flow.createNode([value], { flow: true });
    return this.flow.toString(options).trimEnd().slice(1, -1);
  }
}

/** The value of a scalar, and whether nothing but it stands there, as behind a lone CR something may. */
export function resolved(token: CST.FlowScalar | CST.BlockScalar): {
  readonly value: string;
  readonly isWhole: boolean;
} {
  let isWhole = true;
  const { value } = CST.resolveAsScalar(token, true, () => {
    isWhole = false;
  });
  return { value, isWhole };
}

/** Where a scalar's last line ends; of a block's, not with the line break behind it. */
export function endOfScalar(value: CST.FlowScalar | CST.BlockScalar): number {
  if (value.type !== 'block-scalar') return value.offset + value.source.length;
  const props = value.props.reduce((sum, part) => sum + CST.stringify(part).length, 0);
  return value.offset + props + value.source.replace(/\r?\n$/, '').length;
}
