import { rangeOf } from '../../documents/parse';
import type { DocumentRule } from '../rule';

/** YAML that does not parse (YAML 1.2); the words come with the parse. */
export const syntax: DocumentRule = {
  code: 'syntax',
  scope: 'document',
  severity: 'error',
  fixable: false,
  *run({ document }) {
    for (const problem of document.problems) {
      yield { range: rangeOf(document, problem), message: problem.message };
    }
  },
};
