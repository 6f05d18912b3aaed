import type { Located } from '../../documents/content';
import { closestNames } from '../closest';
import type { Finding, ReferenceRule } from '../rule';
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
    const roles = framework.roles();
    const families = roles.flatMap(({ family }) => family?.value ?? []);
    const grades = roles.flatMap(({ levels }) =>
      levels.flatMap((level) => level.grades.map(({ value }) => value)),
    );
    // A role that cannot be read to the end may use any of those that are left.
    if (!framework.usesFamily('')) yield* unused(summary.families, families, messages.unusedFamily);
    if (!framework.usesGrade('')) yield* unused(summary.grades, grades, messages.unusedGrade);
  },
};

/** The entries that no role names, but for those that a name which is on no list may mean. */
function* unused(
  entries: readonly Located[],
  used: Iterable<string>,
  message: (name: string) => string,
): Iterable<Finding> {
  const names = new Set(used);
  const listed = entries.map(({ value }) => value);
  const meant = [...names]
    .filter((name) => !listed.includes(name))
    .map((name) => closestNames(name, listed));
  for (const { value, range } of entries) {
    if (names.has(value)) continue;
    if (meant.some((closest) => closest.length === 0 || closest.includes(value))) continue;
    yield { range, message: message(value), data: { name: value }, unnecessary: true };
  }
}
