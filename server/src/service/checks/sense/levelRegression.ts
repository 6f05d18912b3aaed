import { stepsOf } from '../../index/progression';
import { presentName } from '../../index/skillMeant';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';

/** A skill that a more senior role level asks for at a lower level. */
export const levelRegression: ReferenceRule = {
  code: 'level-regression',
  scope: 'framework',
  needs: ['levels'],
  severity: 'warning',
  fixable: false,
  *run({ summary, framework }) {
    if (summary.kind !== 'role') return;
    const order = framework.levels.map(({ name }) => name);
    for (const { level, below } of stepsOf(summary.levels)) {
      // A finding names both; without their names the file is not finished.
      if (!level.name || !below.name) continue;
      const asked = new Map(
        below.skills.map((use) => [presentName(framework, use.skill.value), use]),
      );
      for (const use of level.skills) {
        const before = asked.get(presentName(framework, use.skill.value));
        if (!use.level || !before?.level) continue;
        const now = order.indexOf(use.level.value);
        const then = order.indexOf(before.level.value);
        if (now < 0 || then < 0 || now >= then) continue;
        const roleLevelBelow = below.name.value;
        yield {
          range: use.level.range,
          message: messages.levelRegression({
            skill: use.skill.value,
            level: use.level.value,
            roleLevel: level.name.value,
            levelBelow: before.level.value,
            roleLevelBelow,
          }),
          related: [
            {
              location: { uri: summary.uri, range: before.level.range },
              message: messages.askedHigherBelow(before.level.value, roleLevelBelow),
            },
          ],
        };
      }
    }
  },
};
