import { advancesOf } from '../../index/progression';
import { isSkill, presentName } from '../../index/skillMeant';
import type { RoleLevelSummary } from '../../index/summary';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';

/**
 * A skill that the role level below asks for and this one does not; where branches come together, one that
 * the last role level of each asks for.
 */
export const skillDropped: ReferenceRule = {
  code: 'skill-dropped',
  scope: 'framework',
  severity: 'hint',
  fixable: false,
  *run({ summary, framework, meantSkills }) {
    if (summary.kind !== 'role') return;
    const present = (name: string) => presentName(framework, name);
    for (const { level, ends } of advancesOf(summary.levels)) {
      const [below, ...others] = ends;
      // A finding names both; without their names, or any skill, the file is not finished.
      if (!level.name || !below?.name || level.skills.length === 0) continue;
      // A misspelt name is one mistake: it asks for what it means.
      const asked = new Set(
        level.skills.flatMap(({ skill: { value } }) =>
          isSkill(framework, value) ? present(value) : [value, ...meantSkills(value)],
        ),
      );
      for (const { skill, level: levelBelow } of below.skills) {
        if (!levelBelow || !isSkill(framework, skill.value)) continue;
        if (asked.has(present(skill.value))) continue;
        const isAskedFor = (other: RoleLevelSummary) =>
          other.skills.some((use) => present(use.skill.value) === present(skill.value));
        if (!others.every(isAskedFor)) continue;
        yield {
          range: level.name.range,
          message: messages.skillDropped(
            skill.value,
            levelBelow.value,
            below.name.value,
            level.name.value,
          ),
          related: [
            {
              location: { uri: summary.uri, range: skill.range },
              message: messages.askedBelow(),
            },
          ],
        };
      }
    }
  },
};
