import { rangeOf } from '../../documents/parse';
import { schemaAt } from '../../documents/schemas';
import { firstOwnEntry, nodeAtPath } from '../../documents/tree';
import type { DocumentRule } from '../rule';
import * as messages from './messages';
import { unknownKeys } from './unknownKey';

const MERGE_KEY = '<<';

/** A required key that is not there; not where a misspelt key was probably meant to be it. */
export const missingKey: DocumentRule = {
  code: 'missing-key',
  scope: 'document',
  severity: 'error',
  fixable: true,
  *run(subject) {
    const { document, errors } = subject;
    const misspelt = new Set(
      unknownKeys(subject).map(({ error, meant }) => JSON.stringify([error.path, meant])),
    );
    for (const error of errors) {
      if (error.keyword !== 'required') continue;
      const key = String(error.params.missingProperty);
      if (misspelt.has(JSON.stringify([error.path, key]))) continue;
      const parent = nodeAtPath(document.root, error.path)?.node;
      if (parent?.kind !== 'mapping') continue;
      // Of a mapping of nothing but what a merge key brings in, the merge key.
      const first = parent.alias ??
        firstOwnEntry(parent)?.key ?? { start: parent.start, end: parent.start + MERGE_KEY.length };
      yield {
        range: rangeOf(document, first),
        message: messages.missingKey(
          key,
          schemaAt(document.kind, [...error.path, key])?.description,
        ),
        data: { key, path: error.path },
      };
    }
  },
};
