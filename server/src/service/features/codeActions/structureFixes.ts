import { TextEdit } from 'vscode-languageserver-types';
import * as messages from '../../checks/structure/messages';
import { rangeOf } from '../../documents/parse';
import { schemaAt } from '../../documents/schemas';
import { nodeAtPath, walk } from '../../documents/tree';
import type { MappingEntry, MappingNode } from '../../documents/tree';
import { writeScalar } from '../scalarText';
import {
  columnOf,
  contentEnd,
  indentStep,
  insertEntry,
  lineEnding,
  removeEntry,
  replaceScalar,
} from '../treeEdits';
import type { Fix, FixProvider, FixSubject } from './fix';
import { newEntryLines } from './newEntry';

/** `unknown-key`: the key that was meant, or no key. */
export const fixUnknownKey: FixProvider = (subject) => {
  const { document, diagnostic, data } = subject;
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
  const entry = entryAt(subject);
  if (entry) {
    const edits = [removeEntry(document, entry.mapping, entry.entry)];
    fixes.push({ title: messages.fixRemoveKey(key), edits: [{ uri: document.uri, edits }] });
  }
  return fixes;
};

/** `duplicate-key`: the second goes. */
export const fixDuplicateKey: FixProvider = (subject) => {
  const entry = entryAt(subject);
  if (!entry) return [];
  const edits = [removeEntry(subject.document, entry.mapping, entry.entry)];
  const title = messages.fixRemoveSecond(subject.data.text('key'));
  return [{ title, edits: [{ uri: subject.document.uri, edits }], preferred: true }];
};

/** `missing-key`: the key at its place in the schema's order, with text to write over. */
export const fixMissingKey: FixProvider = (subject) => {
  const { document, data } = subject;
  const path = data.list('path');
  const key = data.text('key');
  const mapping = nodeAtPath(document.root, path)?.node;
  if (mapping?.kind !== 'mapping') return [];
  const order = Object.keys(schemaAt(document.kind, path)?.properties ?? {});
  const position = order.indexOf(key);
  const after = mapping.entries.filter(({ key: present, merged }) => {
    const place = order.indexOf(present.text);
    return !merged && place >= 0 && place < position;
  });
  const lines = newEntryLines(subject, path, key, mapping.flow);
  const edits = [insertEntry(document, mapping, after.at(-1), lines)];
  return [
    { title: messages.fixInsertKey(key), edits: [{ uri: document.uri, edits }], preferred: true },
  ];
};

/** `wrong-type`: quotes around a number, a list of one text. */
export const fixWrongType: FixProvider = ({ document, data }) => {
  const found = nodeAtPath(document.root, data.list('path'));
  if (!found) return [];
  const { node, entry } = found;
  const end = contentEnd(document, node);
  const source = document.text.getText().slice(node.start, end);
  const range = rangeOf(document, { start: node.start, end });
  const replace = (title: string, text: string): Fix[] => [
    {
      title,
      edits: [{ uri: document.uri, edits: [TextEdit.replace(range, text)] }],
      preferred: true,
    },
  ];
  if (data.text('fix') === 'quote' && !/[\r\n]/.test(source)) {
    return replace(messages.fixQuote(), JSON.stringify(source));
  }
  if (data.text('fix') !== 'make-list' || node.kind !== 'scalar' || !entry) return [];
  const parent = nodeAtPath(document.root, data.list('path').slice(0, -1))?.node;
  if (parent?.kind === 'mapping' && parent.flow) {
    return replace(messages.fixMakeList(), `[${writeScalar(node.text, 'flow')}]`);
  }
  const indent = ' '.repeat(columnOf(document, entry.key) + indentStep(document));
  const text = `${lineEnding(document)}${indent}- ${writeScalar(node.text.trim())}`;
  const from = { start: entry.key.end + 1, end };
  return [
    {
      title: messages.fixMakeList(),
      preferred: true,
      edits: [{ uri: document.uri, edits: [TextEdit.replace(rangeOf(document, from), text)] }],
    },
  ];
};

/** The entry whose key the diagnostic marks, with its mapping. */
function entryAt({
  document,
  diagnostic,
}: FixSubject): { mapping: MappingNode; entry: MappingEntry } | undefined {
  const start = document.text.offsetAt(diagnostic.range.start);
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
