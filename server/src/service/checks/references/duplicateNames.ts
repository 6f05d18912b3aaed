import type { RoleSummary, SkillSummary } from '../../index/summary';
import type { Finding, ReferenceRule } from '../rule';
import * as messages from './messages';

/** Two files declare one skill, case and spacing folded; reported in both. */
export const duplicateSkill: ReferenceRule = {
  code: 'duplicate-skill',
  scope: 'framework',
  needs: ['exclude'],
  severity: 'error',
  fixable: false,
  *run({ summary, framework }) {
    if (summary.kind !== 'skill' || !summary.name) return;
    const alike = framework.skillsNamedLike(summary.name.value);
    yield* duplicates(summary, alike, messages.duplicateSkill);
  },
};

/** Two files declare one role, case and spacing folded; reported in both. */
export const duplicateRole: ReferenceRule = {
  code: 'duplicate-role',
  scope: 'framework',
  needs: ['exclude'],
  severity: 'error',
  fixable: false,
  *run({ summary, framework }) {
    if (summary.kind !== 'role' || !summary.name) return;
    const alike = framework.rolesNamedLike(summary.name.value);
    yield* duplicates(summary, alike, messages.duplicateRole);
  },
};

function* duplicates(
  summary: RoleSummary | SkillSummary,
  alike: readonly (RoleSummary | SkillSummary)[],
  message: (name: string) => string,
): Iterable<Finding> {
  const others = alike.filter((other) => other.uri !== summary.uri);
  if (!summary.name || others.length === 0) return;
  yield {
    range: summary.name.range,
    message: message(summary.name.value),
    related: others.flatMap(({ uri, name }) =>
      name
        ? [{ location: { uri, range: name.range }, message: messages.alsoHere(name.value) }]
        : [],
    ),
  };
}
