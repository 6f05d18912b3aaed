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
  *run({ summary, framework }) {
    if (summary.kind !== 'role') return;
    for (const { skills } of summary.levels) {
      let last: string | undefined;
      // Where a misspelt or former name belongs shows once it is put right.
      const known = skills.filter(({ skill }) => framework.skill(skill.value));
      for (const { skill } of writtenHere(known, (use) => use.skill)) {
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
