import type { TextEdit } from 'vscode-languageserver-types';
import { lineStartAt } from '../../documents/lines';
import type { ParsedDocument } from '../../documents/parse';
import type { ListNode, MappingEntry, MappingNode, ValueNode } from '../../documents/tree';
import { compareNames } from '../../index/framework';
import { writeScalar } from '../scalarText';
import { colonEnd, contentEnd, lineEnd, lineEnding } from '../treeEdits';
import { replaceLines } from './change';

/**
 * A mapping's entry, or a list's item, as a piece of text that can be moved, changed and taken out: in
 * block style with its lines and the comments on and directly above them, in braces without.
 */
export interface Row {
  /** An entry's key, an item's text. */
  readonly key: string;
  readonly text: string;
  /** Undefined for an item, and for a row that was not there before. */
  readonly entry: MappingEntry | undefined;
  /** Where `text` starts in the document. */
  readonly start: number;
  /** Where the entry or item itself stands, without comments. */
  readonly part: Extent;
  /** What stands between the row before and this one: line breaks and empty lines, or a comma. */
  readonly before: string | undefined;
}

/** A part of the text as offsets. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The rows of a mapping or list, and the part of the text that they fill. */
export interface Rows {
  readonly flow: boolean;
  readonly rows: readonly Row[];
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a mapping into rows.
 * @returns undefined where it is written so that its entries cannot be moved by their lines: entries
 *   brought in from elsewhere between others, comments in braces, explicit keys, anchors before keys.
 */
export function readRows(document: ParsedDocument, mapping: MappingNode): Rows | undefined {
  const own = mapping.entries.filter(({ merged }) => !merged);
  if (mapping.flow && own.length < mapping.entries.length) return undefined;
  const parts = own.map((entry): Part => {
    const { key } = entry;
    return { key: key.text, entry, start: key.start, end: lastEnd(document, entry) };
  });
  return mapping.flow ? readFlow(document, mapping, parts) : readBlock(document, parts, /^ *$/);
}

/** Cuts a list into rows; undefined where items stand elsewhere (aliases), as for {@link readRows}. */
export function readItems(document: ParsedDocument, list: ListNode): Rows | undefined {
  const parts = list.items.map((item): Part => {
    const key = item.kind === 'scalar' ? item.text : '';
    return { key, entry: undefined, start: item.start, end: nodeEnd(document, item) };
  });
  const isHere = parts.every(({ start }, index) => start >= (parts[index - 1]?.end ?? list.start));
  if (!isHere) return undefined;
  return list.flow ? readFlow(document, list, parts) : readBlock(document, parts, /^ *- +$/);
}

/** The edit that makes the mapping or list consist of these rows; undefined where nothing changes. */
export function writeRows(
  document: ParsedDocument,
  { flow, start, end }: Rows,
  rows: readonly Row[],
): TextEdit | undefined {
  const between = flow ? ', ' : lineEnding(document);
  const text = rows
    .map((row, index) => (index === 0 ? row.text : (row.before ?? between) + row.text))
    .join('');
  return replaceLines(document, { start, end }, text);
}

/** The rows in the order of `compare`, empty lines staying where they are. */
export function sortRows(
  rows: readonly Row[],
  compare: (a: string, b: string) => number = compareNames,
): Row[] {
  return [...rows]
    .sort((a, b) => compare(a.key, b.key))
    .map((row, index) => ({ ...row, before: rows[index]?.before }));
}

/** Whether the keys stand in the order of `compare`. */
export function isSorted(
  keys: readonly string[],
  compare: (a: string, b: string) => number = compareNames,
): boolean {
  return keys.every((key, index) => index === 0 || compare(keys[index - 1] ?? '', key) <= 0);
}

/** The rows with one more: at its alphabetical place where they are in that order, else at the end. */
export function insertRow(rows: readonly Row[], row: Row): Row[] {
  const place = isSorted(rows.map(({ key }) => key))
    ? rows.findIndex(({ key }) => compareNames(key, row.key) > 0)
    : -1;
  if (place < 0) return [...rows, row];
  const next = rows[place];
  // The new first row has nothing before it, and the old first has now.
  return [
    ...rows.slice(0, place),
    { ...row, before: next?.before },
    ...(next ? [{ ...next, before: undefined }] : []),
    ...rows.slice(place + 1),
  ];
}

/** A row for a name with a value, as the document would write it. */
export function newRow(
  document: ParsedDocument,
  mapping: MappingNode,
  key: string,
  value: string,
): Row {
  const place = mapping.flow ? 'flow' : 'block';
  const written = `${writeScalar(key, place)}: ${writeScalar(value, place)}`;
  const indent = mapping.flow ? '' : ' '.repeat(document.text.positionAt(mapping.start).character);
  const part = { start: 0, end: 0 };
  return { key, text: indent + written, entry: undefined, start: 0, part, before: undefined };
}

/** The row with other texts at some places of the document, all within the row. */
export function rewriteRow(
  row: Row,
  key: string,
  parts: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): Row {
  let { text } = row;
  for (const part of [...parts].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, part.start - row.start) + part.text + text.slice(part.end - row.start);
  }
  return { ...row, key, text };
}

/** The comments that belong to a row, without those inside a value of several lines. */
export function commentsOf({ text, start, part }: Row): string[] {
  const around = [text.slice(0, part.start - start), text.slice(part.end - start)];
  return around.flatMap((piece) => piece.match(/#.*/g) ?? []).map((comment) => comment.trimEnd());
}

/** The row with more comments above it. */
export function addComments(document: ParsedDocument, row: Row, comments: readonly string[]): Row {
  const indent = /^ */.exec(row.text)?.[0] ?? '';
  const lines = comments.map((comment) => indent + comment + lineEnding(document));
  return { ...row, text: lines.join('') + row.text };
}

/** Where the last thing stands that a value holds: its own range may take in what follows it. */
export function lastEnd(document: ParsedDocument, { key, value }: MappingEntry): number {
  // An alias stands on the key's line; what it means stands elsewhere.
  if (value.alias) return value.alias.end;
  return value.end > key.end ? nodeEnd(document, value) : colonEnd(document, { key });
}

/** {@link lastEnd} for a value that stands where it is, not an alias. */
export function nodeEnd(document: ParsedDocument, node: ValueNode): number {
  if (node.kind === 'scalar' || node.flow || node.alias) return contentEnd(document, node);
  if (node.kind === 'list') {
    const last = node.items.at(-1);
    const isHere = last !== undefined && last.start >= node.start;
    return isHere ? nodeEnd(document, last) : contentEnd(document, node);
  }
  const last = node.entries.filter(({ merged }) => !merged).at(-1);
  return last ? lastEnd(document, last) : contentEnd(document, node);
}

interface Part extends Extent {
  readonly key: string;
  readonly entry: MappingEntry | undefined;
}

function readFlow(
  document: ParsedDocument,
  collection: MappingNode | ListNode,
  parts: readonly Part[],
): Rows | undefined {
  const text = document.text.getText();
  const rows: Row[] = [];
  for (const part of parts) {
    const { key, entry, start, end } = part;
    const previous = rows.at(-1);
    const before = previous && text.slice(previous.start + previous.text.length, start);
    if (before !== undefined && !/^\s*,\s*$/.test(before)) return undefined;
    rows.push({ key, text: text.slice(start, end), entry, start, part, before });
  }
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) {
    return { flow: true, rows, start: collection.start + 1, end: collection.end - 1 };
  }
  return { flow: true, rows, start: first.start, end: last.start + last.text.length };
}

/** @param indent what stands before each part on its line. */
function readBlock(
  document: ParsedDocument,
  parts: readonly Part[],
  indent: RegExp,
): Rows | undefined {
  const text = document.text.getText();
  const extents: { start: number; end: number }[] = [];
  const columns = new Set<number>();
  for (const { start, end } of parts) {
    const lineStart = lineStartAt(text, start);
    const last = lineEnd(document, end);
    const above = text.slice(lineStart, start);
    if (!indent.test(above) || !/^\s*(?:#.*)?$/.test(text.slice(end, last))) return undefined;
    columns.add(above.length - above.trimStart().length);
    extents.push({ start: lineStart, end: last });
  }
  const [first] = extents;
  const [column = 0] = columns;
  if (!first || columns.size > 1) return undefined;
  first.start = startOfCommentsAbove(text, first.start);
  for (const [index, extent] of extents.entries()) {
    const next = extents[index + 1];
    const until = next ? next.start : text.length;
    extent.end = endOfCommentsBelow(text, extent.end, until, column);
    if (!next) break;
    const gap = text.slice(extent.end, next.start);
    if (!isFiller(gap)) return undefined;
    // Empty lines stay between the two; from the first comment on all belongs to the next.
    next.start = extent.end + (/^(?:[^\S\n]*\n)*/.exec(gap)?.[0].length ?? 0);
  }
  const rows = parts.map((part, index): Row => {
    const { key, entry } = part;
    const { start, end } = extents[index] ?? first;
    const previous = extents[index - 1];
    const before = previous && text.slice(previous.end, start);
    return { key, text: text.slice(start, end), entry, start, part, before };
  });
  return { flow: false, rows, start: first.start, end: extents.at(-1)?.end ?? first.end };
}

/** Whether a text has nothing but empty lines and comments. */
function isFiller(text: string): boolean {
  return text.split(/\r?\n/).every((line) => /^\s*(?:#.*)?$/.test(line));
}

/** The start of the comment lines that stand directly above a line, or of the line itself. */
export function startOfCommentsAbove(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const previous = lineStartAt(text, start - 1);
    if (!/^\s*#/.test(text.slice(previous, start))) break;
    start = previous;
  }
  return start;
}

/** The end of the comment lines directly below a line that are indented deeper than the column. */
export function endOfCommentsBelow(
  text: string,
  end: number,
  until: number,
  column: number,
): number {
  let last = end;
  for (;;) {
    const lineStart = text.indexOf('\n', last) + 1;
    if (lineStart === 0 || lineStart >= until) return last;
    const line = /^.*/.exec(text.slice(lineStart, until))?.[0] ?? '';
    const indent = /^ *(?=#)/.exec(line);
    if (!indent || indent[0].length <= column) return last;
    last = lineStart + line.length;
  }
}
