import type { ReferenceRule } from '../rule';
import * as messages from './messages';
import { notListed } from './unknownFamily';

/** A role level's grade that the manifest does not list. Without such a list any grade will do. */
export const unknownGrade: ReferenceRule = {
  code: 'unknown-grade',
  scope: 'framework',
  needs: ['grades'],
  severity: 'error',
  fixable: true,
  *run({ summary, framework }) {
    if (summary.kind !== 'role') return;
    for (const level of summary.levels) {
      for (const grade of level.grades) {
        yield* notListed(grade, framework.grades, framework, messages.unknownGrade);
      }
    }
  },
};
