import { TextEdit } from 'vscode-languageserver-types';
import { rangeOf } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import { firstOwnEntry, placeOf, walk } from '../documents/tree';
import type { ListNode, MappingEntry, MappingNode, ScalarNode, ValueNode } from '../documents/tree';
import type { Range } from 'vscode-languageserver-types';
import { rewriteScalar } from './scalarText';
import type { ScalarPlace } from './scalarText';
import { writtenEnd } from './writtenEnd';

/** Edits of a document's text by its tree, in the style in which the document is written. */

/** The scalar that stands at exactly that range, and how its surroundings are written. */
export function scalarAtRange(
  document: ParsedDocument,
  range: Range,
): { node: ScalarNode; place: ScalarPlace } | undefined {
  const start = document.text.offsetAt(range.start);
  let found: { node: ScalarNode; place: ScalarPlace } | undefined;
  if (document.root) {
    walk(document.root, (node, path) => {
      if (found || node.end < start || node.start > start) return false;
      if (node.kind === 'scalar' && node.start === start) {
        const inFlow = path.some((parent) => parent.kind !== 'scalar' && parent.flow);
        found = { node, place: inFlow ? 'flow' : 'block' };
      }
      return undefined;
    });
  }
  return found;
}

/** Writes another text in place of the scalar at that range, quoted as it was. */
export function replaceScalar(document: ParsedDocument, range: Range, text: string): TextEdit {
  const found = scalarAtRange(document, range);
  const written = rewriteScalar(text, found?.node.style ?? 'plain', found?.place ?? 'block');
  if (found?.node.style !== 'block') return TextEdit.replace(range, written);
  // The line break that ends a block scalar belongs to it, but also to the line.
  const end = document.text.positionAt(writtenEnd(document.text.getText(), found.node));
  return TextEdit.replace({ start: range.start, end }, written);
}

/** The step by which the document indents: that of its first indented line, else two. */
export function indentStep(document: ParsedDocument): number {
  const match = /^( +)\S/m.exec(document.text.getText());
  return match?.[1] ? Math.min(match[1].length, 8) : 2;
}

/** The line ending that the document uses. */
export function lineEnding(document: ParsedDocument): string {
  return document.text.getText().includes('\r\n') ? '\r\n' : '\n';
}

/** The column at which a node starts; a byte order mark before it is none. */
export function columnOf(document: ParsedDocument, node: { readonly start: number }): number {
  const { line, character } = document.text.positionAt(node.start);
  const hasMark = line === 0 && document.text.getText().startsWith('\uFEFF');
  return hasMark ? Math.max(character - 1, 0) : character;
}

/** The end of a node's own text, without the blank lines that a block value may end with. */
export function contentEnd(document: ParsedDocument, node: ValueNode): number {
  const { start, end } = placeOf(node);
  return Math.max(document.text.getText().slice(0, end).trimEnd().length, start);
}

/** Takes an entry out of its mapping, with its line and the comment on it. */
export function removeEntry(
  document: ParsedDocument,
  mapping: MappingNode,
  entry: MappingEntry,
): TextEdit {
  const next = mapping.entries
    .slice(mapping.entries.indexOf(entry) + 1)
    .find(({ merged }) => !merged);
  return removePart(
    document,
    mapping.flow,
    entryStart(document, entry),
    valueEnd(document, entry),
    next && entryStart(document, next),
  );
}

/** Takes an entry out of a list. */
export function removeItem(document: ParsedDocument, list: ListNode, item: ValueNode): TextEdit {
  const next = list.items[list.items.indexOf(item) + 1];
  const end = contentEnd(document, item);
  if (list.flow) return removePart(document, true, item.start, end, next?.start);
  return removeLines(document, item.start, end);
}

/** Where the text of an entry starts: with the `? ` of an explicit key, and what names or types the key. */
function entryStart(document: ParsedDocument, { key }: MappingEntry): number {
  const before = document.text.getText().slice(0, key.start);
  const marks = /(?<![^\s{,])(?:\?[ \t]+)?(?:[&!][^\s,[\]{}]*[ \t]+)*$/.exec(before);
  return key.start - (marks?.[0].length ?? 0);
}

/** Where the text of an entry ends; of one without a value, after its colon. */
export function valueEnd(document: ParsedDocument, { key, value }: MappingEntry): number {
  return placeOf(value).end > key.end ? contentEnd(document, value) : colonEnd(document, { key });
}

/** Where the colon behind a key ends; the key itself, where it has none. */
export function colonEnd(document: ParsedDocument, { key }: Pick<MappingEntry, 'key'>): number {
  const colon = /^\s*:/.exec(document.text.getText().slice(key.end));
  return key.end + (colon?.[0].length ?? 0);
}

function removePart(
  document: ParsedDocument,
  flow: boolean,
  start: number,
  end: number,
  next: number | undefined,
): TextEdit {
  const text = document.text.getText();
  const lineStart = start - columnOf(document, { start });
  const before = text.slice(lineStart, start);
  if (!flow && before.trim() === '') return removeLines(document, start, end);
  // On the line of a list's dash, or in brackets: what follows moves up to its place.
  if (next !== undefined) return TextEdit.del(rangeOf(document, { start, end: next }));
  const comma = /,\s*$/.exec(text.slice(0, start));
  if (comma) return TextEdit.del(rangeOf(document, { start: comma.index, end }));
  const trailing = flow ? (/^\s*,/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return TextEdit.del(rangeOf(document, { start, end: end + trailing }));
}

/** Takes whole lines out; with the last line of a text that no line break ends, the one before it. */
function removeLines(document: ParsedDocument, from: number, to: number): TextEdit {
  const text = document.text.getText();
  const start = from - columnOf(document, { start: from });
  const end = nextLine(document, to);
  const isLast = end === text.length && !text.endsWith('\n');
  const lineBreak = isLast ? (/\r?\n$/.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  return TextEdit.del(rangeOf(document, { start: start - lineBreak, end }));
}

function nextLine(document: ParsedDocument, offset: number): number {
  const text = document.text.getText();
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Adds a text at the end of a list, in the list's style. */
export function appendItem(document: ParsedDocument, list: ListNode, written: string): TextEdit {
  const last = list.items.at(-1);
  if (list.flow) {
    const at = last ? contentEnd(document, last) : list.start + 1;
    return TextEdit.insert(document.text.positionAt(at), last ? `, ${written}` : written);
  }
  const at = last ? lineEnd(document, contentEnd(document, last)) : list.end;
  const indent = ' '.repeat(columnOf(document, list));
  return TextEdit.insert(
    document.text.positionAt(at),
    `${lineEnding(document)}${indent}- ${written}`,
  );
}

/**
 * Adds lines as an entry of a mapping: behind the entry given, or as the first.
 * @param lines the entry's lines, each indented relative to the mapping; one line for flow style.
 */
export function insertEntry(
  document: ParsedDocument,
  mapping: MappingNode,
  after: MappingEntry | undefined,
  lines: readonly string[],
): TextEdit {
  const first = firstOwnEntry(mapping);
  if (mapping.flow) {
    const written = lines.join(' ');
    if (!first) {
      // A merge key may stand there, from which alone its entries come.
      const comma = mapping.entries.length > 0 ? ', ' : '';
      return TextEdit.insert(document.text.positionAt(mapping.start + 1), written + comma);
    }
    if (!after)
      return TextEdit.insert(document.text.positionAt(entryStart(document, first)), `${written}, `);
    return TextEdit.insert(document.text.positionAt(valueEnd(document, after)), `, ${written}`);
  }
  const ending = lineEnding(document);
  const indent = ' '.repeat(columnOf(document, mapping));
  const indented = lines.join(`${ending}${indent}`);
  if (!after) {
    const at = document.text.positionAt(first ? entryStart(document, first) : mapping.start);
    return TextEdit.insert(at, `${indented}${ending}${indent}`);
  }
  const at = lineEnd(document, valueEnd(document, after));
  return TextEdit.insert(document.text.positionAt(at), `${ending}${indent}${indented}`);
}

/** The end of the line that holds the offset, before its line break. */
export function lineEnd(document: ParsedDocument, offset: number): number {
  const text = document.text.getText();
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
