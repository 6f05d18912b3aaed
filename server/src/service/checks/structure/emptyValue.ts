import type { Range } from 'vscode-languageserver-types';
import { rangeOf } from '../../documents/parse';
import { schemaAt } from '../../documents/schemas';
import type { SchemaError } from '../../documents/schemas';
import { nodeAtPath, placeOf } from '../../documents/tree';
import type { DocumentRule, DocumentSubject, Finding } from '../rule';
import * as messages from './messages';
import { notIndented } from './notIndented';
import { withoutRepeated } from './repeatedValues';
import { isNothing } from './wrongType';

const EMPTY_KEYWORDS = new Set(['minItems', 'minLength', 'minProperties']);
const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A key with nothing behind it, an empty list, an empty file. */
export const emptyValue: DocumentRule = {
  code: 'empty-value',
  scope: 'document',
  severity: 'error',
  fixable: false,
  *run(subject) {
    const { document, errors } = subject;
    if (document.problems.length === 0 && (!document.root || isNothing(document.root))) {
      const firstKey = schemaAt(document.kind, [])?.required?.[0] ?? '';
      yield { range: START, message: messages.emptyFile(firstKey) };
      return;
    }
    // Which unknown-key tells.
    const filled = new Set(notIndented(subject).map(({ above }) => above));
    const reported = new Set<string>();
    for (const error of withoutRepeated(subject, errors)) {
      const finding = findingFor(subject, error);
      const place = JSON.stringify(error.path);
      const entry = nodeAtPath(document.root, error.path)?.entry;
      if (!finding || reported.has(place) || (entry && filled.has(entry))) continue;
      reported.add(place);
      yield finding;
    }
  },
};

function findingFor({ document }: DocumentSubject, error: SchemaError): Finding | undefined {
  const found = nodeAtPath(document.root, error.path);
  if (!found || error.path.length === 0) return undefined;
  const { node, entry } = found;
  const nothing = isNothing(node);
  if (
    nothing
      ? error.keyword !== 'type' && error.keyword !== 'enum'
      : !EMPTY_KEYWORDS.has(error.keyword)
  ) {
    return undefined;
  }
  const key = error.path.at(-1) ?? '';
  if (!entry) {
    const { start, end: written } = placeOf(node);
    // The line break that ends a block scalar is no part of what is marked.
    const end = Math.max(start, document.text.getText().slice(0, written).trimEnd().length);
    return { range: rangeOf(document, { start, end }), message: messages.emptyEntry() };
  }
  const isList = error.keyword === 'minItems';
  const description = schemaAt(document.kind, error.path)?.description;
  return {
    range: rangeOf(document, entry.key),
    message: isList ? messages.emptyList(key) : messages.emptyKey(key, description),
  };
}
