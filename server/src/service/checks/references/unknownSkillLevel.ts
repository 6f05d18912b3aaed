import type { Located } from '../../documents/content';
import type { Summary } from '../../index/summary';
import { closestNames } from '../closest';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';
import { skillUses } from './skillUses';

/** A level, asked for or described, that the framework does not have. */
export const unknownSkillLevel: ReferenceRule = {
  code: 'unknown-skill-level',
  scope: 'framework',
  needs: ['levels'],
  severity: 'error',
  fixable: true,
  *run({ summary, framework }) {
    const names = framework.levels.map((level) => level.name);
    for (const { value, range } of levelsIn(summary)) {
      if (names.includes(value)) continue;
      const meant = closestNames(value, names);
      yield {
        range,
        message: messages.unknownLevel(value, meant[0], names),
        data: { name: value, meant },
      };
    }
  },
};

function levelsIn(summary: Summary): Located[] {
  if (summary.kind === 'skill') return summary.levels.map((level) => level.name).filter(isOurs);
  return skillUses(summary).flatMap(({ level }) => level ?? []);
}

/** Keys that start with `x-` pass through every tool (content format). */
function isOurs(name: Located): boolean {
  return !name.value.startsWith('x-');
}
