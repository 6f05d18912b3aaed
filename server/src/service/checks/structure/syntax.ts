import { rangeOf } from '../../documents/parse';
import { usualMeanwhile } from '../../documents/syntaxMessages';
import type { Remedy } from '../../documents/syntaxProblem';
import type { DocumentRule } from '../rule';

/** YAML that does not parse (YAML 1.2); the words come with the parse. */
export const syntax: DocumentRule = {
  code: 'syntax',
  scope: 'document',
  severity: 'error',
  fixable: true,
  *run({ document }) {
    for (const [position, problem] of document.problems.entries()) {
      const isFirstOfManifest = document.kind === 'manifest' && position === 0;
      const message = isFirstOfManifest
        ? `${problem.message} ${usualMeanwhile()}`
        : problem.message;
      yield {
        range: rangeOf(document, problem),
        message,
        ...(problem.remedy && { data: dataOf(problem.remedy) }),
      };
    }
  },
};

function dataOf({ kind, start, end, text }: Remedy) {
  return { fix: kind, from: start, to: end, text };
}
