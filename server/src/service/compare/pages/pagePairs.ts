import { foldName } from '../../index/names';
import { pageKey } from '../../profile/address';
import type { PageAddress } from '../../profile/address';
import type { ComparedSide, Sides } from '../../render/comparedPage';
import { LevelNames } from '../levelNames';
import { pairRoles } from '../roleLevels';
import { pairSkills } from '../skills';
import type { States } from '../states';
import { NotCompared } from './notCompared';

/** Knows which pages of the two states are one and the same page, as they were paired for the comparison. */
export class PagePairs {
  /** By state: key of a page in that state → its address in the other; undefined: only that state has it. */
  private readonly partners = {
    before: new Map<string, PageAddress | undefined>(),
    after: new Map<string, PageAddress | undefined>(),
  };
  private readonly names = new Map<string, LevelNames>();
  /** What the pages can say nothing of. */
  readonly notCompared: NotCompared;

  /** @param all both states of every framework. */
  constructor(private readonly all: readonly States[]) {
    this.notCompared = new NotCompared(all);
    for (const states of all) this.addRoles(states);
    for (const states of all) this.addSkills(states);
    for (const { before, after } of all)
      if (before.framework.root !== after.framework.root)
        this.addPair(
          frameworkAddress(before.framework.root),
          frameworkAddress(after.framework.root),
        );
  }

  /** The address of a page in the other state; undefined: the other state has no such page. */
  partner(side: ComparedSide, address: PageAddress): PageAddress | undefined {
    if (address.kind === 'family') return this.familyPartner(side, address);
    const key = pageKey(address);
    // Where a file does not differ, nothing about its place does.
    return this.partners[side].has(key) ? this.partners[side].get(key) : address;
  }

  /** Both addresses of a page, of which one is known. */
  both(side: ComparedSide, address: PageAddress): Sides<PageAddress> {
    const partner = this.partner(side, address);
    return side === 'before'
      ? { before: address, after: partner }
      : { before: partner, after: address };
  }

  /** The same text for the same page, and for no other. */
  key(side: ComparedSide, address: PageAddress): string {
    if (side === 'after') return pageKey(address);
    const partner = this.partner('before', address);
    return partner ? pageKey(partner) : `gone ${pageKey(address)}`;
  }

  /** The skill levels of the framework that a page belongs to. */
  levels(root: string): LevelNames | undefined {
    const states = this.statesOf('after', root) ?? this.statesOf('before', root);
    if (!states) return undefined;
    const known = this.names.get(root);
    if (known) return known;
    const made = new LevelNames(states.before.framework, states.after.framework);
    this.names.set(root, made);
    return made;
  }

  /** The framework that a file belongs to in a state. */
  rootOf(side: ComparedSide, address: PageAddress): string {
    if ('root' in address) return address.root;
    const [states] = this.all;
    return states?.[side].store.index.rootOf(address.uri) ?? '';
  }

  private familyPartner(
    side: ComparedSide,
    address: Extract<PageAddress, { kind: 'family' }>,
  ): PageAddress | undefined {
    const other = this.statesOf(side, address.root)?.[side === 'before' ? 'after' : 'before']
      .framework;
    const folded = foldName(address.name);
    const used = (other?.roles() ?? []).flatMap(({ family }) => (family ? [family] : []));
    const found = [...(other?.families ?? []), ...used].find(
      ({ value }) => foldName(value) === folded,
    );
    return other && found && { ...address, root: other.root, name: found.value };
  }

  private statesOf(side: ComparedSide, root: string): States | undefined {
    return this.all.find(({ [side]: { framework } }) => framework.root === root);
  }

  private addRoles(states: States): void {
    const { pairs, removed, added } = pairRoles(states);
    for (const { before, after, levels } of pairs) {
      for (const kind of ['role', 'progression'] as const)
        this.addPair({ kind, uri: before.uri }, { kind, uri: after.uri });
      for (const each of levels.pairs)
        this.addPair(levelAddress(each.before), levelAddress(each.after));
      for (const level of levels.removed) this.addAlone('before', levelAddress(level));
      for (const level of levels.added) this.addAlone('after', levelAddress(level));
    }
    const addWhole = (side: ComparedSide, { uri, content }: (typeof removed)[number]) => {
      this.addAlone(side, { kind: 'role', uri });
      this.addAlone(side, { kind: 'progression', uri });
      content.levels.forEach((_, level) => this.addAlone(side, { kind: 'profile', uri, level }));
    };
    for (const role of removed) addWhole('before', role);
    for (const role of added) addWhole('after', role);
  }

  private addSkills(states: States): void {
    const { pairs, removed, added } = pairSkills(states);
    for (const { before, after } of pairs)
      this.addPair({ kind: 'skill', uri: before.uri }, { kind: 'skill', uri: after.uri });
    for (const { uri } of removed) this.addAlone('before', { kind: 'skill', uri });
    for (const { uri } of added) this.addAlone('after', { kind: 'skill', uri });
  }

  private addPair(before: PageAddress, after: PageAddress): void {
    this.partners.before.set(pageKey(before), after);
    this.partners.after.set(pageKey(after), before);
  }

  private addAlone(side: ComparedSide, address: PageAddress): void {
    this.partners[side].set(pageKey(address), undefined);
  }
}

function frameworkAddress(root: string): PageAddress {
  return { kind: 'framework', root };
}

function levelAddress(level: { readonly role: { readonly uri: string }; readonly index: number }) {
  return { kind: 'profile' as const, uri: level.role.uri, level: level.index };
}
