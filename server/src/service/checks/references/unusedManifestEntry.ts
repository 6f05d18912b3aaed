import type { ReferenceRule } from '../rule';
import * as messages from './messages';

/** A family or grade in the manifest that no role uses. */
export const unusedManifestEntry: ReferenceRule = {
  code: 'unused-manifest-entry',
  scope: 'framework',
  needs: ['files', 'exclude'],
  severity: 'hint',
  fixable: true,
  *run({ summary, framework }) {
    if (summary.kind !== 'manifest') return;
    // A role that cannot be read to the end may use any of those that are left.
    for (const { value, range } of framework.usesFamily('') ? [] : summary.families) {
      if (framework.usesFamily(value)) continue;
      yield {
        range,
        message: messages.unusedFamily(value),
        data: { name: value },
        unnecessary: true,
      };
    }
    for (const { value, range } of framework.usesGrade('') ? [] : summary.grades) {
      if (framework.usesGrade(value)) continue;
      yield {
        range,
        message: messages.unusedGrade(value),
        data: { name: value },
        unnecessary: true,
      };
    }
  },
};
