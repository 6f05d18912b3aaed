import type { ReferenceRule } from '../rule';
import * as messages from './messages';
import { skillUses } from './skillUses';

/** A role asks for a skill that no file declares, under its present or an earlier name. */
export const unknownSkill: ReferenceRule = {
  code: 'unknown-skill',
  scope: 'framework',
  needs: ['files', 'exclude'],
  severity: 'error',
  fixable: true,
  *run({ summary, framework, meantSkills }) {
    for (const { skill } of skillUses(summary)) {
      const name = skill.value;
      if (framework.skill(name) || framework.skillsFormerlyNamed(name).length > 0) continue;
      // A mistake in the skill's own file is one mistake, and told there.
      if (framework.isPerhapsDeclared(name)) continue;
      const meant = meantSkills(name);
      yield {
        range: skill.range,
        message: messages.unknownSkill(name, meant[0]),
        data: { name, meant },
      };
    }
  },
};
