import { foldName } from '../index/names';
import { skillAskedFor } from '../profile/resolveProfile';
import { pair } from './pairing';
import type { Pairing } from './pairing';
import type { SkillIn, States } from './states';

/** A line of a role level's skills, of a document or of the index. */
export interface AskedSkill {
  readonly skill: { readonly value: string };
  readonly level: { readonly value: string } | undefined;
}

/** Knows which skill a name means in each state, and which skills of the two are the same. */
export class SkillsMeant {
  private readonly laterUris = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(
    private readonly states: States,
    skills: Pairing<SkillIn>,
  ) {
    for (const { before, after } of skills.pairs) this.laterUris.set(before.uri, after.uri);
    for (const { uri } of skills.removed) this.removed.add(uri);
  }

  /** The file of the skill that a role means by a name; undefined: there is none. */
  uri(side: 'before' | 'after', name: string): string | undefined {
    return skillAskedFor(this.states[side].framework, name)?.uri;
  }

  /** The same text in both states for the same skill; undefined: no file describes it. */
  identity(side: 'before' | 'after', name: string): string | undefined {
    const uri = this.uri(side, name);
    if (uri === undefined || side === 'after') return uri;
    return this.removed.has(uri) ? `-${uri}` : (this.laterUris.get(uri) ?? uri);
  }

  /**
   * Pairs the skills that a role level asks for in both states: by name as written, then by the skill
   * that is meant, then by name in any case and spacing.
   */
  pairUses<U extends AskedSkill>(before: readonly U[], after: readonly U[]): Pairing<U> {
    return pair(before, after, {
      keys: [
        ({ skill }) => skill.value,
        ({ skill }, side) => this.identity(side, skill.value),
        ({ skill }) => foldName(skill.value),
      ],
    });
  }
}
