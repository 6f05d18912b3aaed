import type { Located } from '../documents/content';
import {
  changedKeys,
  factsOf,
  hiddenStem,
  isUse,
  isNamingKey,
  keys,
  mentionsOf,
  skillNamed,
} from './facts';
import type { Key } from './facts';
import { KnownWords } from './knownWords';
import { defaultLevels } from './levels';
import type { FrameworkLevel } from './levels';
import { MultiMap } from './multiMap';
import { foldName, isNamedAfter } from './names';
import type {
  ManifestPart,
  ManifestSummary,
  RoleLevelSummary,
  RoleSummary,
  SkillSummary,
  Summary,
} from './summary';

const DEFAULT_LANGUAGE = 'en-GB';

/** A place where a role level asks for a skill. */
export interface SkillUsePlace {
  readonly uri: string;
  readonly role: RoleSummary;
  readonly roleLevel: RoleLevelSummary;
  readonly skill: Located;
  readonly level: Located | undefined;
}

/** One framework: its manifest and what its files declare and use, by name. */
export class Framework {
  private readonly summaries = new Map<string, Summary>();
  private readonly skillsByName = new MultiMap<string, SkillSummary>();
  private readonly formerNames = new MultiMap<string, SkillSummary>();
  private readonly rolesByName = new MultiMap<string, RoleSummary>();
  private readonly mentions = new MultiMap<Key, string>();
  /** Who uses a family or grade, or perhaps a skill: fact key → role files. */
  private readonly roleFacts = new MultiMap<Key, string>();
  /** Files of skills whose names could not be read: what such a file is called → the file. */
  private readonly hiddenSkills = new MultiMap<string, string>();
  private manifestSummary: ManifestSummary | undefined;
  private levelList: readonly FrameworkLevel[] | undefined;
  private skillNameList: readonly string[] | undefined;
  private words: KnownWords | undefined;
  /** Skill level → how bullets of all skills open there → how many do; counted anew once a skill changed. */
  private readonly openingCounts = new Map<string, ReadonlyMap<string, number>>();

  /** @param root URI of the framework's folder, without a slash at the end. */
  constructor(readonly root: string) {}

  get manifest(): ManifestSummary | undefined {
    return this.manifestSummary;
  }

  /** The name that the manifest gives the framework. */
  get name(): string | undefined {
    return this.manifestSummary?.name?.value;
  }

  /** Skill levels, lowest first: the manifest's, else the four defaults. */
  get levels(): readonly FrameworkLevel[] {
    this.levelList ??= this.manifestSummary?.levels.length
      ? this.manifestSummary.levels.map(({ name, definition }) => ({
          name: name.value,
          definition: definition?.value,
        }))
      : defaultLevels();
    return this.levelList;
  }

  /** The families in published order, or undefined where the manifest has no such list. */
  get families(): readonly Located[] {
    return this.manifestSummary?.families ?? [];
  }

  get grades(): readonly Located[] {
    return this.manifestSummary?.grades ?? [];
  }

  /** The English that texts are spelt in (`en-GB` where the manifest does not say). */
  get language(): string {
    return this.manifestSummary?.language?.value ?? DEFAULT_LANGUAGE;
  }

  /**
   * Whether a word is right here although a dictionary may not know it: one of the manifest's
   * dictionary, or of a skill's name, or a form of such a word. A word listed in small letters may start
   * with a capital.
   */
  knowsWord(word: string): boolean {
    return this.hasLost('dictionary') || this.knownWords.has(word);
  }

  /** Whether the manifest's dictionary has a word, alone or in a phrase, with just these capitals. */
  listsWord(word: string): boolean {
    return this.hasLost('dictionary') || this.knownWords.lists(word);
  }

  private get knownWords(): KnownWords {
    const { dictionary = [] } = this.manifestSummary ?? {};
    return (this.words ??= new KnownWords(
      dictionary.map(({ value }) => value),
      this.skillNames(),
    ));
  }

  /** Whether the manifest may have that part, but could not be read so far. */
  hasLost(part: ManifestPart): boolean {
    return this.manifestSummary?.lost.includes(part) === true;
  }

  /** Whether there is nothing in it any more. */
  get isEmpty(): boolean {
    return this.summaries.size === 0;
  }

  /** Every file of the framework. */
  uris(): Iterable<string> {
    return this.summaries.keys();
  }

  summary(uri: string): Summary | undefined {
    return this.summaries.get(uri);
  }

  /** All skill names as spelt, sorted, each once. */
  skillNames(): readonly string[] {
    this.skillNameList ??= [...new Set(this.skills().map((skill) => skill.name?.value ?? ''))]
      .filter((name) => name !== '')
      .sort(compareNames);
    return this.skillNameList;
  }

  /** All skill files that have a name, in no particular order. */
  skills(): SkillSummary[] {
    return [...this.summaries.values()].filter(
      (summary): summary is SkillSummary => summary.kind === 'skill' && summary.name !== undefined,
    );
  }

  /** How the bullets of all skills open at a level, and how many do so. */
  openingsAt(level: string): ReadonlyMap<string, number> {
    const known = this.openingCounts.get(level);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const skill of this.skills())
      for (const { name, openings } of skill.levels) {
        if (name.value !== level) continue;
        for (const opening of openings) counts.set(opening, (counts.get(opening) ?? 0) + 1);
      }
    this.openingCounts.set(level, counts);
    return counts;
  }

  /** All role files, in no particular order. */
  roles(): RoleSummary[] {
    return [...this.summaries.values()].filter((summary) => summary.kind === 'role');
  }

  /** The skill of exactly that name; of several files the first by URI, so that order is stable. */
  skill(name: string): SkillSummary | undefined {
    return this.skillsNamedLike(name).find((skill) => skill.name?.value === name);
  }

  /** The skills whose names are the same but for case and spacing, by URI. */
  skillsNamedLike(name: string): SkillSummary[] {
    return sortByUri(this.skillsByName.get(foldName(name)));
  }

  /** The skills that say that they were once called so (case and spacing folded), by URI. */
  skillsFormerlyNamed(name: string): SkillSummary[] {
    return sortByUri(this.formerNames.get(foldName(name)));
  }

  /** The roles whose names are the same but for case and spacing, by URI. */
  rolesNamedLike(name: string): RoleSummary[] {
    return sortByUri(this.rolesByName.get(foldName(name)));
  }

  /** Every place where a role level asks for the skill of exactly that name, by URI and position. */
  usesOfSkill(name: string): SkillUsePlace[] {
    return this.usesNamedLike(name).filter((use) => use.skill.value === name);
  }

  /** The same, where the names are the same but for case and spacing. */
  usesNamedLike(name: string): SkillUsePlace[] {
    const folded = foldName(name);
    return [...this.mentions.get(keys.skill(name))].sort().flatMap((uri) => {
      const role = this.summaries.get(uri);
      if (role?.kind !== 'role') return [];
      return role.levels.flatMap((roleLevel) =>
        roleLevel.skills
          .filter((use) => use.skill.value === name || foldName(use.skill.value) === folded)
          .map((use) => ({ uri, role, roleLevel, ...use })),
      );
    });
  }

  /** The files of the roles that ask for the skill of that name (case and spacing folded), sorted. */
  rolesAskingFor(name: string): string[] {
    return [...this.mentions.get(keys.skill(name))]
      .filter((uri) => this.summaries.get(uri)?.kind === 'role')
      .sort();
  }

  /** Whether some role belongs to the family of exactly that name; `''`: to none that can be read. */
  usesFamily(name: string): boolean {
    return this.roleFacts.has(keys.familyUse(name));
  }

  /** Whether some role level names exactly that grade; `''`: one that cannot be read. */
  usesGrade(name: string): boolean {
    return this.roleFacts.has(keys.gradeUse(name));
  }

  /** Whether some role that could not be read to its end may ask for the skill of that name. */
  isPerhapsAskedFor(name: string): boolean {
    return this.roleFacts.has(keys.perhapsUse(name));
  }

  /** Whether the skill of that name may well be that of a file in which no name could be read. */
  isPerhapsDeclared(name: string): boolean {
    return [...this.hiddenSkills.keys()].some((stem) => isNamedAfter(stem, name));
  }

  /** Puts a document's new state in (undefined: it is gone) and says whose diagnostics may change. */
  update(uri: string, next: Summary | undefined): { affected: Set<string>; namesChanged: boolean } {
    const previous = this.summaries.get(uri);
    const before = previous ? factsOf(previous) : new Map<Key, string>();
    const after = next ? factsOf(next) : new Map<Key, string>();
    if (previous) {
      this.summaries.delete(uri);
      this.file(previous, before, 'delete');
    }
    if (next) {
      this.summaries.set(uri, next);
      this.file(next, after, 'add');
    }
    if (previous?.kind === 'skill' || next?.kind === 'skill') this.openingCounts.clear();
    const affected = new Set([uri, ...this.hide(uri, hiddenStem(previous), hiddenStem(next))]);
    if (previous?.kind === 'manifest' || next?.kind === 'manifest') {
      this.manifestSummary = this.findManifest();
      this.levelList = undefined;
      this.words = undefined;
      return { affected: new Set([uri, ...this.summaries.keys()]), namesChanged: true };
    }
    let namesChanged = false;
    for (const key of changedKeys(before, after)) {
      namesChanged ||= isNamingKey(key);
      for (const other of this.mentions.get(key)) affected.add(other);
    }
    if (namesChanged) {
      this.skillNameList = undefined;
      this.words = undefined;
    }
    return { affected, namesChanged };
  }

  /** Notes that a file's name could not be read any more, or again; gives the documents that ask for it. */
  private hide(uri: string, before: string | undefined, after: string | undefined): string[] {
    if (before === after) return [];
    if (before !== undefined) this.hiddenSkills.delete(before, uri);
    if (after !== undefined) this.hiddenSkills.add(after, uri);
    return [...this.mentions.keys()].flatMap((key) => {
      const name = skillNamed(key);
      const isIts = (stem: string | undefined) =>
        name !== undefined && stem !== undefined && isNamedAfter(stem, name);
      return isIts(before) || isIts(after) ? this.mentions.get(key) : [];
    });
  }

  /** Adds the document to, or deletes it from, every map that finds it by a name. */
  private file(summary: Summary, facts: ReadonlyMap<Key, string>, change: 'add' | 'delete'): void {
    for (const key of mentionsOf(summary)) this.mentions[change](key, summary.uri);
    for (const key of facts.keys()) {
      if (isUse(key)) this.roleFacts[change](key, summary.uri);
    }
    if (summary.kind === 'manifest' || !summary.name) return;
    const name = foldName(summary.name.value);
    if (summary.kind === 'role') this.rolesByName[change](name, summary);
    else {
      this.skillsByName[change](name, summary);
      for (const former of summary.formerly) {
        this.formerNames[change](foldName(former.value), summary);
      }
    }
  }

  private findManifest(): ManifestSummary | undefined {
    return [...this.summaries.values()]
      .filter((summary) => summary.kind === 'manifest')
      .sort((a, b) => (a.uri < b.uri ? -1 : 1))[0];
  }
}

/**
 * The order in which published profiles list names: by letter, capitals before small letters, so
 * that "IT infrastructure" stands before "Information security" (the published seed profile).
 */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order in which pages list names from A to Z, as readers look them up: capitals and accents do not count. */
export function compareAToZ(a: string, b: string): number {
  return A_TO_Z.compare(a, b) || compareNames(a, b);
}

const A_TO_Z = new Intl.Collator('en');

function sortByUri<T extends { readonly uri: string }>(summaries: readonly T[]): T[] {
  return [...summaries].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}
