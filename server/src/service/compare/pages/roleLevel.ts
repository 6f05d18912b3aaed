import { foldName } from '../../index/names';
import type { PageAddress } from '../../profile/address';
import type { Profile, ProfileSkill } from '../../profile/profile';
import type {
  ComparedItem,
  ComparedRoleLevel,
  ComparedSkill,
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
  statusOf,
} from './parts';

/** What role levels are compared with. */
export interface RoleLevelContext {
  readonly pairs: PagePairs;
  readonly levels: LevelNames | undefined;
}

/** A role level of both states. */
export function comparedRoleLevel(
  profiles: Sides<Profile>,
  to: Sides<PageAddress>,
  moved: boolean,
  context: RoleLevelContext,
): ComparedRoleLevel {
  const { before, after } = profiles;
  const name = comparedText(before?.roleLevel, after?.roleLevel);
  const path = comparedText(before?.path, after?.path);
  const description = comparedText(before?.roleLevelDescription, after?.roleLevelDescription);
  const grades = comparedTexts(before?.grades ?? [], after?.grades ?? [], { isOfNames: true });
  const grading = comparedText(before?.grading, after?.grading);
  const responsibilities = comparedTexts(
    before?.responsibilities ?? [],
    after?.responsibilities ?? [],
  );
  const skills = comparedSkills(before?.skills ?? [], after?.skills ?? [], context);
  const parts = [name, path, description, grading, ...grades, ...responsibilities, ...skills];
  return {
    status: statusOf(profiles, parts),
    moved,
    address: addresses(to.before, to.after),
    name,
    path,
    description,
    grades,
    grading,
    responsibilities,
    skills,
  };
}

function comparedSkills(
  before: readonly ProfileSkill[],
  after: readonly ProfileSkill[],
  context: RoleLevelContext,
): ComparedSkill[] {
  const { pairs } = context;
  return merge(before, after, {
    keys: [
      ({ address }, side) => address && pairs.key(side, address),
      ({ name }) => name.text,
      ({ name }) => foldName(name.text),
    ],
  }).map((skill) => comparedSkill(skill, context));
}

function comparedSkill(
  skill: Sides<ProfileSkill>,
  { pairs, levels }: RoleLevelContext,
): ComparedSkill {
  const { before, after } = skill;
  const name = comparedText(before?.name, after?.name) ?? comparedWords(undefined, undefined);
  const level = comparedLevel(before?.level, after?.level, levels, true);
  // What its file says could not be compared, which the page tells of.
  const isRead = ![before, after].some((one) => pairs.notCompared.has(one?.address));
  const said = isRead ? skill : {};
  const description = comparedText(said.before?.description, said.after?.description);
  const bullets = comparedBullets(said, levels);
  const problem = { before: said.before?.problem, after: said.after?.problem };
  const isSameProblem = problem.before === problem.after;
  const parts = [name, level, description, ...bullets];
  return {
    status: statusOf(skill, [...parts, { status: isSameProblem ? 'same' : 'changed' }]),
    name,
    to: addresses(before?.address, after?.address),
    level,
    description,
    bullets,
    problem,
  };
}

/** Those of another skill level are other bullets, and not the same in other words. */
function comparedBullets(
  { before, after }: Sides<ProfileSkill>,
  levels: LevelNames | undefined,
): ComparedItem[] {
  const isSameLevel =
    levels?.isSame(before?.level?.name, after?.level?.name) ??
    before?.level?.name === after?.level?.name;
  return comparedTexts(before?.bullets ?? [], after?.bullets ?? [], { isOfNames: !isSameLevel });
}
