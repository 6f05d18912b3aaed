import { compareNames } from '../../index/framework';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';
import { writtenHere } from './writtenHere';

/** Skills of a role level that are not in the published, alphabetical order. */
export const skillOrder: ReferenceRule = {
  code: 'skill-order',
  scope: 'framework',
  severity: 'information',
  fixable: true,
  *run({ summary }) {
    if (summary.kind !== 'role') return;
    for (const { skills } of summary.levels) {
      let last: string | undefined;
      for (const { skill } of writtenHere(skills, (use) => use.skill)) {
        if (last !== undefined && compareNames(skill.value, last) < 0) {
          yield { range: skill.range, message: messages.skillOrder(skill.value, last) };
          // One is enough: sorting mends the whole list.
          break;
        }
        last = skill.value;
      }
    }
  },
};
