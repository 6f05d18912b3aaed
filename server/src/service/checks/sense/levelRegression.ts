import { advancesOf } from '../../index/progression';
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
    for (const { level, ends } of advancesOf(summary.levels)) {
      // A finding names both; without their names the file is not finished.
      if (!level.name || ends.some(({ name }) => !name)) continue;
      for (const use of level.skills) {
        const skill = presentName(framework, use.skill.value);
        const now = use.level ? order.indexOf(use.level.value) : -1;
        const before = ends.map(({ name, skills }) => {
          const asked = skills
            .filter((other) => presentName(framework, other.skill.value) === skill)
            .at(-1)?.level;
          return { name, asked, place: asked ? order.indexOf(asked.value) : -1 };
        });
        // Where branches come together, who comes from the lowest of them may need to learn.
        const [lowest] = before.sort((a, b) => a.place - b.place);
        if (!use.level || now < 0 || !lowest?.name || !lowest.asked || now >= lowest.place)
          continue;
        const roleLevelBelow = lowest.name.value;
        yield {
          range: use.level.range,
          message: messages.levelRegression({
            skill: use.skill.value,
            level: use.level.value,
            roleLevel: level.name.value,
            levelBelow: lowest.asked.value,
            roleLevelBelow,
          }),
          related: [
            {
              location: { uri: summary.uri, range: lowest.asked.range },
              message: messages.askedHigherBelow(lowest.asked.value, roleLevelBelow),
            },
          ],
        };
      }
    }
  },
};
