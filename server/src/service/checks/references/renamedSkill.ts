import { foldName } from '../../index/names';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';
import { skillUses } from './skillUses';

/** A role still uses a name from some skill's `formerly`. */
export const renamedSkill: ReferenceRule = {
  code: 'renamed-skill',
  scope: 'framework',
  needs: ['files', 'exclude'],
  severity: 'warning',
  fixable: true,
  *run({ summary, framework }) {
    for (const { skill } of skillUses(summary)) {
      if (framework.skill(skill.value)) continue;
      const [renamed] = framework.skillsFormerlyNamed(skill.value);
      if (!renamed?.name) continue;
      const present = renamed.name.value;
      const former = renamed.formerly.find(
        ({ value }) => foldName(value) === foldName(skill.value),
      );
      yield {
        range: skill.range,
        message: messages.renamedSkill(skill.value, present),
        data: { name: skill.value, present },
        related: [
          {
            location: { uri: renamed.uri, range: (former ?? renamed.name).range },
            message: messages.renamedHere(present),
          },
        ],
      };
    }
  },
};
