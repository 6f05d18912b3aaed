import type { RoleLevel, RoleContent } from '../documents/content';
import { foldName } from '../index/names';
import { textOf } from './draft';
import { pair } from './pairing';
import type { Pair, Pairing } from './pairing';
import type { RoleIn, States } from './states';
import { rolesIn } from './states';
import { likenessOf } from './wording';

/** A role level in one of the states, with its place in its role, counted from 0. */
export interface RoleLevelIn {
  readonly role: RoleIn;
  readonly level: RoleLevel;
  readonly index: number;
}

export interface RolePair extends Pair<RoleIn> {
  readonly levels: Pairing<RoleLevelIn>;
}

/** Which roles and role levels of the two states are the same. */
export interface RolePairing {
  readonly pairs: readonly RolePair[];
  readonly removed: readonly RoleIn[];
  readonly added: readonly RoleIn[];
}

const LEAST_LIKENESS_OF_ROLES = 0.6;
const LEAST_LIKENESS_OF_LEVELS = 0.5;
/** A file that holds another role altogether is no renamed role. */
const LEAST_LIKENESS_IN_ONE_FILE = 0.3;

/** Pairs the roles that may differ: by name, by file, by a file's move, then by what they say. */
export function pairRoles(states: States): RolePairing {
  const { before, after, movedFiles } = states;
  const name = ({ content }: RoleIn) => content.name && textOf(content.name);
  const roles = pair(rolesIn(before), rolesIn(after), {
    keys: [
      (role) => (name(role) ? `${role.uri} ${name(role) ?? ''}` : undefined),
      name,
      (role) => (name(role) ? foldName(name(role) ?? '') : undefined),
    ],
    likeness: (older, newer) => {
      const likeness = likenessOf(textOfRole(older.content), textOfRole(newer.content));
      const isSameFile = (movedFiles.get(newer.uri) ?? newer.uri) === older.uri;
      const least = isSameFile ? LEAST_LIKENESS_IN_ONE_FILE : LEAST_LIKENESS_OF_ROLES;
      // A file's own history is worth more than any likeness to another.
      return likeness >= least ? (isSameFile ? 1 + likeness : likeness) : 0;
    },
    leastLikeness: LEAST_LIKENESS_IN_ONE_FILE,
  });
  return {
    removed: roles.removed,
    added: roles.added,
    pairs: roles.pairs.map((each) => ({
      ...each,
      confidence: each.confidence && (each.confidence > 1 ? each.confidence - 1 : each.confidence),
      levels: pair(levelsOf(each.before), levelsOf(each.after), {
        keys: [
          ({ level }) => level.name && `${textOf(level.name)}|${textOf(level.path)}`,
          ({ level }) => level.name && textOf(level.name),
          ({ level }) => level.name && foldName(textOf(level.name)),
        ],
        likeness: (older, newer) => likenessOf(textOfLevel(older.level), textOfLevel(newer.level)),
        leastLikeness: LEAST_LIKENESS_OF_LEVELS,
      }),
    })),
  };
}

/** The role levels of a role, lowest first. */
export function levelsOf(role: RoleIn): RoleLevelIn[] {
  return role.content.levels.map((level, index) => ({ role, level, index }));
}

function textOfRole({ name, description, levels }: RoleContent): string {
  return [textOf(name), textOf(description), ...levels.map(textOfLevel)].join('\n');
}

function textOfLevel({ name, description, responsibilities, skills }: RoleLevel): string {
  return [
    textOf(name),
    textOf(description),
    ...responsibilities.map(textOf),
    ...skills.map(({ skill, level }) => `${textOf(skill)} ${textOf(level)}`),
  ].join('\n');
}
