import type { Framework } from '../index/framework';
import type { RoleLevelSummary, RoleSummary } from '../index/summary';
import { foldName } from '../index/names';
import { publishedText } from '../profile/publishedText';
import { skillAskedFor } from '../profile/resolveProfile';
import type { ProfileChange, RoleLevelPlace } from './comparison';
import type { RoleLevelIn, RolePairing } from './roleLevels';
import { levelsOf } from './roleLevels';
import type { States } from './states';

/** A role level that asks for a skill. */
export interface Demand {
  readonly key: string;
  /** The skill's name as the role writes it. */
  readonly name: string;
  readonly level: string | undefined;
}

interface Entry {
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

  /** Every role level that asks for a skill, under its name or a former one. */
  demands(side: 'before' | 'after', skillUri: string): Demand[] {
    const { framework } = this.states[side];
    const skill = framework.summary(skillUri);
    if (skill?.kind !== 'skill' || !skill.name) return [];
    return [skill.name, ...skill.formerly].flatMap(({ value }) =>
      this.uses(side, value).filter(({ name }) => skillAskedFor(framework, name)?.uri === skillUri),
    );
  }

  /** Every role level that names a skill so, in any case and spacing, whether or not there is one. */
  uses(side: 'before' | 'after', name: string): Demand[] {
    return this.states[side].framework.usesNamedLike(name).map((use) => ({
      key: this[side](use.uri, use.role.levels.indexOf(use.roleLevel)),
      name: use.skill.value,
      level: use.level?.value,
    }));
  }

  /** Every role level of a state. */
  all(side: 'before' | 'after'): Map<string, Entry> {
    const found = new Map<string, Entry>();
    for (const role of this.states[side].framework.roles()) {
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
        (a, b) => compare(foldName(a.role), foldName(b.role)) || compare(orderOf(a), orderOf(b)),
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

function placeOf({ role, level, index }: Entry): RoleLevelPlace {
  return { uri: role.uri, level: index, range: level.name?.range ?? level.range };
}

function orderOf({ before, after }: ProfileChange): number {
  return (after ?? before)?.level ?? 0;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A framework's place for a skill level: counted from 1, of how many; undefined: it has none. */
export function levelPlace(framework: Framework, name: string): string | undefined {
  const index = framework.levels.findIndex((level) => level.name === name);
  return index < 0 ? undefined : `${index + 1}/${framework.levels.length}`;
}
