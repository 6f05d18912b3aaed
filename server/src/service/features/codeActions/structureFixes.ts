import { TextEdit } from 'vscode-languageserver-types';
import type { Position } from 'vscode-languageserver-types';
import * as messages from '../../checks/structure/messages';
import { lineStartAt } from '../../documents/lines';
import { rangeOf } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import { firstOwnEntry, nodeAtPath, toPlainValue, walk } from '../../documents/tree';
import type { Extent, MappingEntry, MappingNode } from '../../documents/tree';
import { nodeEnd } from '../refactorings/rows';
import { writeText } from '../scalarText';
import {
  colonEnd,
  columnOf,
  indentStep,
  lineEnding,
  removeEntry,
  replaceScalar,
} from '../treeEdits';
import type { Fix, FixProvider, FixSubject } from './fix';
import { insertInOrder } from './insertInOrder';
import { newEntryLines } from './newEntry';

/** `unknown-key`: the key that was meant, or no key; spaces before what was to stand below another key. */
export const fixUnknownKey: FixProvider = (subject) => {
  const { document, diagnostic, data } = subject;
  if (data.text('fix') === 'indent') return [indent(subject)];
  const key = data.text('key');
  const meant = data.text('meant');
  const fixes: Fix[] = [];
  if (meant) {
    const edits = [replaceScalar(document, diagnostic.range, meant)];
    fixes.push({
      title: messages.fixDidYouMean(meant),
      edits: [{ uri: document.uri, edits }],
      preferred: true,
    });
  }
  const removal = removeEntryAt(subject);
  if (removal) {
    const title = messages.fixRemoveKey(key);
    fixes.push({ title, edits: [{ uri: document.uri, edits: [removal] }] });
  }
  return fixes;
};

/** `syntax`: quotes around a text that starts with a sign, and the like. */
export const fixSyntax: FixProvider = ({ document, data }) => {
  const titles: Readonly<Record<string, () => string>> = {
    quote: messages.fixQuote,
    dash: messages.fixWriteDash,
    delete: messages.fixDelete,
    dedent: messages.fixDedent,
  };
  const title = titles[data.text('fix')];
  if (!title) return [];
  const extent = { start: data.number('from'), end: data.number('to') };
  const edits = [TextEdit.replace(rangeOf(document, extent), data.text('text'))];
  return [{ title: title(), edits: [{ uri: document.uri, edits }], preferred: true }];
};

/** `duplicate-key`: the dash that makes it another entry; else the second goes, unseen where it says the same. */
export const fixDuplicateKey: FixProvider = (subject) => {
  if (subject.data.text('fix') === 'dash') return addDash(subject);
  const removal = removeEntryAt(subject);
  if (!removal) return [];
  const title = messages.fixRemoveSecond(subject.data.text('key'));
  const preferred = repeatsFirst(subject);
  return [{ title, edits: [{ uri: subject.document.uri, edits: [removal] }], preferred }];
};

/** `missing-key`: the key at its place in the schema's order, with text to write over. */
export const fixMissingKey: FixProvider = (subject) => {
  const { document, data } = subject;
  const path = data.list('path');
  const key = data.text('key');
  const mapping = nodeAtPath(document.root, path)?.node;
  if (mapping?.kind !== 'mapping') return [];
  const lines = newEntryLines(subject, path, key, mapping.flow);
  const edits = [insertInOrder(document, path, mapping, key, lines)];
  return [
    { title: messages.fixInsertKey(key), edits: [{ uri: document.uri, edits }], preferred: true },
  ];
};

/** `wrong-type`: quotes around a number, a list of one text; of what an alias repeats neither. */
export const fixWrongType: FixProvider = ({ document, data }) => {
  const path = data.list('path');
  const found = nodeAtPath(document.root, path);
  if (!found || found.node.alias) return [];
  const { node, entry } = found;
  const fix = (title: string, extent: Extent, text: string): Fix[] => {
    const edits = [TextEdit.replace(rangeOf(document, extent), text)];
    return [{ title, edits: [{ uri: document.uri, edits }], preferred: true }];
  };
  const meant = data.text('meant');
  if (meant) return fix(messages.fixDidYouMean(meant), node, meant);
  // A mapping's own end is behind the comment on its last line.
  const end = nodeEnd(document, node);
  const source = document.text.getText().slice(node.start, end).trimEnd();
  if (data.text('fix') === 'quote' && !/[\r\n]/.test(source)) {
    const extent = { start: node.start, end: node.start + source.length };
    return fix(messages.fixQuote(), extent, JSON.stringify(source));
  }
  if (data.text('fix') !== 'make-list' || node.kind !== 'scalar' || !entry) return [];
  const parent = nodeAtPath(document.root, path.slice(0, -1))?.node;
  if (parent?.kind === 'mapping' && parent.flow) {
    return fix(
      messages.fixMakeList(),
      { start: node.start, end },
      `[${writeText(node.text, 'flow')}]`,
    );
  }
  const colon = colonEnd(document, entry);
  // A name for the text ("&name") stays with it.
  const marks = document.text.getText().slice(colon, node.start).trim();
  const written = `${marks === '' ? '' : `${marks} `}${writeText(node.text.trim())}`;
  const indent = ' '.repeat(columnOf(document, entry.key) + indentStep(document));
  const text = `${lineEnding(document)}${indent}- ${written}`;
  return fix(messages.fixMakeList(), { start: colon, end }, text);
};

/** A dash before the key that the diagnostic marks, where that of the entry stands in which it is. */
function addDash({ document, diagnostic, data }: FixSubject): Fix[] {
  const found = entryAt(document, diagnostic.range.start);
  const first = found && firstOwnEntry(found.mapping);
  if (!first) return [];
  const { start } = found.entry.key;
  const source = document.text.getText();
  const before = source.slice(lineStartAt(source, first.key.start), first.key.start);
  const column = before.lastIndexOf('-');
  if (column < 0) return [];
  const lead = `${' '.repeat(column)}-`.padEnd(before.length);
  const extent = { start: lineStartAt(source, start), end: start };
  const edits = [TextEdit.replace(rangeOf(document, extent), lead)];
  const title = messages.fixAddDash(data.text('key'));
  return [{ title, edits: [{ uri: document.uri, edits }], preferred: true }];
}

/** Spaces before all lines of an extent, comments between them, too. */
function indent({ document, data }: FixSubject): Fix {
  const [from, to] = [data.number('from'), data.number('to')];
  const { line: last } = document.text.positionAt(Math.max(from, to - 1));
  const spaces = ' '.repeat(indentStep(document));
  const edits: TextEdit[] = [];
  for (let { line } = document.text.positionAt(from); line <= last; line += 1) {
    const start = { line, character: 0 };
    const text = document.text.getText({ start, end: { line: line + 1, character: 0 } });
    if (text.trim() !== '') edits.push(TextEdit.insert(start, spaces));
  }
  return { title: messages.fixIndent(), edits: [{ uri: document.uri, edits }], preferred: true };
}

/** Whether the entry that the diagnostic marks has the very value of the first with its key. */
function repeatsFirst({ document, diagnostic }: FixSubject): boolean {
  const found = entryAt(document, diagnostic.range.start);
  const first = found?.mapping.entries.find(({ key }) => key.text === found.entry.key.text);
  const plain = (entry: MappingEntry | undefined) =>
    JSON.stringify(entry && toPlainValue(entry.value));
  return plain(first) === plain(found?.entry);
}

/**
 * The edit that takes out the entry whose key the diagnostic marks.
 * @returns undefined where it is the only one of a mapping, which would be empty.
 */
export function removeEntryAt({ document, diagnostic }: FixSubject): TextEdit | undefined {
  const found = entryAt(document, diagnostic.range.start);
  if (!found || (found.mapping.entries.length < 2 && found.mapping !== document.root))
    return undefined;
  return removeEntry(document, found.mapping, found.entry);
}

/** The entry whose key stands there, with its mapping. */
export function entryAt(
  document: ParsedDocument,
  position: Position,
): { mapping: MappingNode; entry: MappingEntry } | undefined {
  const start = document.text.offsetAt(position);
  let found: { mapping: MappingNode; entry: MappingEntry } | undefined;
  if (document.root) {
    walk(document.root, (node) => {
      if (node.kind !== 'mapping') return undefined;
      const entry = node.entries.find(({ key }) => key.start === start);
      if (entry) found = { mapping: node, entry };
      return undefined;
    });
  }
  return found;
}
