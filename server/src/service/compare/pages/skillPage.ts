import type { SkillDemand, SkillPage, SkillPageLevel } from '../../profile/profile';
import type {
  ComparedDemand,
  ComparedSkillLevel,
  ComparedSkillPage,
  ComparedText,
  Sides,
} from '../../render/comparedPage';
import type { LevelNames } from '../levelNames';
import type { PagePairs } from './pagePairs';
import {
  addresses,
  comparedLevel,
  comparedText,
  comparedTexts,
  comparedWords,
  merge,
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
  return {
    kind: 'skill',
    name: comparedText(before?.name, after?.name),
    description: comparedText(before?.description, after?.description),
    levels: levels.map((level) => comparedSkillLevel(level, pairs, names)),
  };
}

function comparedSkillLevel(
  sides: Sides<SkillPageLevel>,
  pairs: PagePairs,
  names: LevelNames | undefined,
): ComparedSkillLevel {
  const { before, after } = sides;
  const level = comparedLevel(before?.meaning, after?.meaning, names) ?? {
    status: 'same',
    definition: undefined,
  };
  const bullets = comparedTexts(before?.bullets ?? [], after?.bullets ?? []);
  const problem = { before: before?.problem, after: after?.problem };
  const demandsOf = (level: SkillPageLevel | undefined) =>
    pairs.notCompared.without(level?.askedForBy, ({ address }) => address);
  const askedForBy = merge(demandsOf(before), demandsOf(after), {
    keys: [({ address }, side) => pairs.key(side, address)],
  }).map(comparedDemand);
  const isSameProblem = problem.before === problem.after;
  const parts = [level, ...bullets, ...askedForBy];
  return {
    status: statusOf(sides, [...parts, { status: isSameProblem ? 'same' : 'changed' }]),
    level,
    bullets,
    problem,
    askedForBy,
  };
}

function comparedDemand(demand: Sides<SkillDemand>): ComparedDemand {
  const { before, after } = demand;
  const text = (key: 'role' | 'roleLevel'): ComparedText => ({
    ...comparedWords(before?.[key], after?.[key]),
    ...(before && { before: sourceOf(before.source) }),
    ...(after && { after: sourceOf(after.source) }),
  });
  const [role, roleLevel] = [text('role'), text('roleLevel')];
  return {
    role,
    roleLevel,
    status: statusOf(demand, [role, roleLevel]),
    to: addresses(before?.address, after?.address),
  };
}
