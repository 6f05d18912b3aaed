import { closestNames } from '../closest';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';
import { skillUses } from './skillUses';

/** A role asks for a skill at a level for which the skill's file has no wording. */
export const undefinedSkillLevel: ReferenceRule = {
  code: 'undefined-skill-level',
  scope: 'framework',
  needs: ['levels', 'exclude'],
  severity: 'error',
  fixable: true,
  *run({ summary, framework }) {
    const order = framework.levels.map((level) => level.name);
    for (const { skill, level } of skillUses(summary)) {
      if (!level || !order.includes(level.value)) continue;
      const declared = framework.skill(skill.value);
      // What stands below a mistake in the skill's file may describe the level.
      if (!declared?.name || !declared.isWhole) continue;
      const defined = declared.levels.map(({ name }) => name.value);
      // A misspelt level in the skill's file is one mistake, and told there.
      if (defined.includes(level.value) || isMisspelt(level.value, defined, order)) continue;
      const position = order.indexOf(level.value);
      const away = (name: string) => Math.abs(order.indexOf(name) - position);
      const nearest = order
        .filter((name) => defined.includes(name))
        .sort((a, b) => away(a) - away(b));
      const usable = order.filter((name) => defined.includes(name));
      yield {
        range: level.range,
        message: messages.undefinedLevel(skill.value, level.value, usable),
        data: { skill: skill.value, level: level.value, nearest: nearest.slice(0, 1) },
        related: [
          {
            location: { uri: declared.uri, range: declared.name.range },
            message: messages.skillIsHere(skill.value),
          },
        ],
      };
    }
  },
};

function isMisspelt(level: string, defined: readonly string[], order: readonly string[]): boolean {
  return defined.some((name) => !order.includes(name) && closestNames(name, order)[0] === level);
}
