import type { SkillUse } from '../../documents/content';
import type { Summary } from '../../index/summary';

/** Every line in which a role asks for a skill; none in other kinds of file. */
export function skillUses(summary: Summary): SkillUse[] {
  return summary.kind === 'role' ? summary.levels.flatMap((level) => level.skills) : [];
}
