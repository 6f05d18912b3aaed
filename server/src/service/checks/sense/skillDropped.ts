import { stepsOf } from '../../index/progression';
import { presentName } from '../../index/skillMeant';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';

/** A skill that the role level below asks for and this one does not. */
export const skillDropped: ReferenceRule = {
  code: 'skill-dropped',
  scope: 'framework',
  severity: 'hint',
  fixable: false,
  *run({ summary, framework }) {
    if (summary.kind !== 'role') return;
    const present = (name: string) => presentName(framework, name);
    for (const { level, below } of stepsOf(summary.levels)) {
      // A finding names both; without their names, or any skill, the file is not finished.
      if (!level.name || !below.name || level.skills.length === 0) continue;
      const asked = new Set(level.skills.map(({ skill }) => present(skill.value)));
      for (const { skill, level: levelBelow } of below.skills) {
        if (!levelBelow || asked.has(present(skill.value))) continue;
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
