import type { RoleLevelSummary, RoleSummary } from '../index/summary';
import { foldName } from '../index/names';
import { publishedText } from '../profile/publishedText';
import type { ProfileChange, RoleLevelPlace } from './comparison';
import type { RoleLevelIn, RolePairing } from './roleLevels';
import { levelsOf } from './roleLevels';
import type { States } from './states';

/** A role level of one state, with its role and its place there. */
export interface ProfileEntry {
  readonly role: RoleSummary;
  readonly level: RoleLevelSummary;
  readonly index: number;
}

/**
 * Knows every role level of both states by one key, and who asks for a skill. Role levels of files that
 * do not differ are the same by their place; those of the others as they were paired.
 */
export class ProfileKeys {
  private readonly laterKeys = new Map<string, string>();
  private readonly onlyBefore = new Set<string>();

  constructor(
    private readonly states: States,
    { pairs, removed }: RolePairing,
  ) {
    for (const role of removed)
      for (const level of levelsOf(role))
        this.onlyBefore.add(placeKey(level.role.uri, level.index));
    for (const { levels } of pairs) {
      for (const { before, after } of levels.pairs) this.laterKeys.set(keyOf(before), keyOf(after));
      for (const level of levels.removed) this.onlyBefore.add(keyOf(level));
    }
  }

  /** The key of a role level of the earlier state. */
  before(uri: string, index: number): string {
    const key = placeKey(uri, index);
    return this.onlyBefore.has(key) ? `-${key}` : (this.laterKeys.get(key) ?? key);
  }

  /** The key of a role level of the later state. */
  after(uri: string, index: number): string {
    return placeKey(uri, index);
  }

  /** Every role level that names a skill so, in any case and spacing, whether or not there is one. */
  asking(side: 'before' | 'after', name: string): string[] {
    return this.states[side].framework
      .usesNamedLike(name)
      .map(({ uri, role, roleLevel }) => this[side](uri, role.levels.indexOf(roleLevel)));
  }

  /** Every role level of a state. */
  all(side: 'before' | 'after'): Map<string, ProfileEntry> {
    const found = new Map<string, ProfileEntry>();
    for (const role of this.states[side].framework.roles()) {
      if (this.states.notCompared.has(role.uri)) continue;
      role.levels.forEach((level, index) =>
        found.set(this[side](role.uri, index), { role, level, index }),
      );
    }
    return found;
  }

  /** What there is to say of the profiles of those keys, by role and place in it. */
  describe(wanted: ReadonlySet<string>): ProfileChange[] {
    const [before, after] = [this.all('before'), this.all('after')];
    return [...wanted]
      .flatMap((key): ProfileChange[] => {
        const [older, newer] = [before.get(key), after.get(key)];
        const named = newer ?? older;
        if (!named) return [];
        return [
          {
            key,
            status: older && newer ? 'changed' : newer ? 'added' : 'removed',
            role: publishedText(named.role.name?.value ?? ''),
            roleLevel: publishedText(named.level.name?.value ?? ''),
            ...(older && { before: placeOf(older) }),
            ...(newer && { after: placeOf(newer) }),
          },
        ];
      })
      .sort(
        (a, b) =>
          compare(foldName(a.role), foldName(b.role)) ||
          compare(orderOf(a), orderOf(b)) ||
          compare(a.key, b.key),
      );
  }
}

/** The key of a role level in its own state. */
function keyOf({ role, index }: RoleLevelIn): string {
  return placeKey(role.uri, index);
}

function placeKey(uri: string, index: number): string {
  return `${uri}#${index}`;
}

function placeOf({ role, level, index }: ProfileEntry): RoleLevelPlace {
  return { uri: role.uri, level: index, range: level.name?.range ?? level.range };
}

function orderOf({ before, after }: ProfileChange): number {
  return (after ?? before)?.level ?? 0;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
