import type {
  LevelMeaning,
  SkillDemand,
  SkillPage,
  SkillPageLevel,
  SkillsPage,
} from '../../profile/profile';
import type {
  ComparedDemand,
  ComparedSkillLevel,
  ComparedSkillPage,
  ComparedSkills,
  ComparedText,
  Sides,
} from '../../render/comparedPage';
import type { LevelNames } from '../levelNames';
import type { PagePairs } from './pagePairs';
import {
  addresses,
  comparedLevel,
  comparedName,
  comparedText,
  comparedTexts,
  comparedWords,
  merge,
  mergeByPage,
  sourceOf,
  statusOf,
} from './parts';

/** A skill's page of both states. */
export function comparedSkillPage(
  { before, after }: Sides<SkillPage>,
  pairs: PagePairs,
  names: LevelNames | undefined,
): ComparedSkillPage {
  const levels = merge(before?.levels ?? [], after?.levels ?? [], {
    keys: [
      ({ meaning: { name } }, side) => (side === 'before' ? (names?.later(name) ?? name) : name),
    ],
  });
  const demands = mergeByPage(
    pairs,
    before?.requiredBy,
    after?.requiredBy,
    ({ address }) => address,
  );
  return {
    kind: 'skill',
    name: comparedText(before?.name, after?.name),
    description: comparedText(before?.description, after?.description),
    levels: levels.map((level) => comparedSkillLevel(level, names)),
    requiredBy: demands.map((demand) => comparedDemand(demand, names)),
  };
}

/** Everything on a skill's page that may be another than before. */
export function partsOfSkill({ name, description, levels, requiredBy }: ComparedSkillPage) {
  return [name, description, ...levels, ...requiredBy];
}

/** The page of all skills of both states. */
export function comparedSkills(
  { before, after }: Sides<SkillsPage>,
  pairs: PagePairs,
  names: LevelNames | undefined,
): ComparedSkills {
  const address = ({ uri }: SkillPage) => ({ kind: 'skill' as const, uri });
  const skills = merge(before?.skills ?? [], after?.skills ?? [], {
    keys: [(skill, side) => pairs.key(side, address(skill))],
  });
  return {
    kind: 'skills',
    name: comparedName(before, after),
    skills: skills.map((one) => {
      const skill = comparedSkillPage(one, pairs, names);
      return {
        status: statusOf(one, partsOfSkill(skill)),
        to: addresses(one.before && address(one.before), one.after && address(one.after)),
        skill,
      };
    }),
  };
}

function comparedSkillLevel(
  sides: Sides<SkillPageLevel>,
  names: LevelNames | undefined,
): ComparedSkillLevel {
  const { before, after } = sides;
  const level = comparedLevel(before?.meaning, after?.meaning, names, true) ?? {
    status: 'same',
    definition: undefined,
  };
  const bullets = comparedTexts(before?.bullets ?? [], after?.bullets ?? []);
  const problem = { before: before?.problem, after: after?.problem };
  const isSameProblem = problem.before === problem.after;
  const parts = [level, ...bullets];
  return {
    status: statusOf(sides, [...parts, { status: isSameProblem ? 'same' : 'changed' }]),
    level,
    bullets,
    problem,
  };
}

function comparedDemand(demand: Sides<SkillDemand>, names: LevelNames | undefined): ComparedDemand {
  const { before, after } = demand;
  const text = (key: 'role' | 'roleLevel'): ComparedText => ({
    ...comparedWords(before?.[key], after?.[key]),
    ...(before && { before: sourceOf(before.source) }),
    ...(after && { after: sourceOf(after.source) }),
  });
  const [role, roleLevel] = [text('role'), text('roleLevel')];
  const level = comparedLevel(nameOnly(before?.level), nameOnly(after?.level), names);
  return {
    role,
    roleLevel,
    level,
    status: statusOf(demand, [role, roleLevel, level]),
    to: addresses(before?.address, after?.address),
  };
}

/** Who asks for a level does not say what it means. */
function nameOnly(level: LevelMeaning | undefined): LevelMeaning | undefined {
  return level && { ...level, definition: undefined };
}
