import type { Framework } from '../../index/framework';
import { usesOfSkillEver } from '../../index/skillMeant';
import type { SkillSummary } from '../../index/summary';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';

/** A skill that no role asks for, under its present name or an earlier one. */
export const unusedSkill: ReferenceRule = {
  code: 'unused-skill',
  scope: 'framework',
  needs: ['files', 'exclude'],
  severity: 'hint',
  fixable: false,
  *run({ summary, framework }) {
    if (summary.kind !== 'skill' || !summary.name) return;
    const { value, range } = summary.name;
    if (usesOfSkillEver(framework, value).length > 0 || isPerhapsAsked(framework, summary)) return;
    yield { range, message: messages.unusedSkill(value), unnecessary: true };
  },
};

/** A level of a skill that roles ask for, but at other levels only. */
export const unusedSkillLevel: ReferenceRule = {
  code: 'unused-skill-level',
  scope: 'framework',
  needs: ['levels', 'files', 'exclude'],
  severity: 'hint',
  fixable: false,
  *run({ summary, framework }) {
    if (summary.kind !== 'skill' || !summary.name) return;
    const uses = usesOfSkillEver(framework, summary.name.value);
    if (uses.length === 0 || isPerhapsAsked(framework, summary)) return;
    const asked = new Set(uses.map(({ level }) => level?.value));
    const order = framework.levels.map(({ name }) => name);
    for (const { name } of summary.levels) {
      if (asked.has(name.value) || !order.includes(name.value)) continue;
      yield {
        range: name.range,
        message: messages.unusedSkillLevel(name.value, summary.name.value),
        unnecessary: true,
      };
    }
  },
};

/** Whether a role that cannot be read to its end may ask for the skill, so that nobody can tell. */
function isPerhapsAsked(framework: Framework, { name, formerly }: SkillSummary): boolean {
  return [name, ...formerly].some((each) => each && framework.isPerhapsAskedFor(each.value));
}
