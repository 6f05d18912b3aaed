import type { Located } from '../../documents/content';
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
    const { families, grades } = summary;
    // Who is not listed, or cannot be read to the end, may mean any of those that are.
    const inFamilies = framework.roles().map(({ family }) => family?.value ?? '');
    const atGrades = framework
      .roles()
      .flatMap(({ levels }) => levels.flatMap((level) => level.grades.map(({ value }) => value)));
    if (areListed(inFamilies, families)) {
      for (const { value, range } of families) {
        if (framework.usesFamily(value)) continue;
        const message = messages.unusedFamily(value);
        yield { range, message, data: { name: value }, unnecessary: true };
      }
    }
    if (areListed(atGrades, grades) && !framework.usesGrade('')) {
      for (const { value, range } of grades) {
        if (framework.usesGrade(value)) continue;
        const message = messages.unusedGrade(value);
        yield { range, message, data: { name: value }, unnecessary: true };
      }
    }
  },
};

function areListed(names: readonly string[], entries: readonly Located[]): boolean {
  const listed = new Set(entries.map(({ value }) => value));
  return names.every((name) => listed.has(name));
}
