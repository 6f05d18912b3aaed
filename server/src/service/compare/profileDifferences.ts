import type { Located, RoleContent, RoleLevel } from '../documents/content';
import type { RoleLevelSummary } from '../index/summary';
import type { LevelMeaning } from '../profile/profile';
import { publishedText } from '../profile/publishedText';
import { levelMeaning } from '../profile/resolveProfile';
import type { ProfileEntry, ProfileKeys } from './profileKeys';
import { placeShown, readersSee } from './shownSkill';
import type { ShownSkill } from './shownSkill';
import { skillsIn } from './states';
import type { State, States } from './states';
import type { AskedSkill, SkillsMeant } from './uses';

type Side = 'before' | 'after';

/** A line of a role level's skills that readers see differently; one side: only that state has it. */
export interface SkillDifference {
  /** The profile's. */
  readonly key: string;
  readonly before: ShownSkill | undefined;
  readonly after: ShownSkill | undefined;
}

/** A line of a role level's skills that both states have, and readers see differently. */
export type ChangedSkill = SkillDifference & {
  readonly before: ShownSkill;
  readonly after: ShownSkill;
};

/**
 * Exactly the profiles that readers see differently, and which of their skills. Nothing else decides what
 * a change affects: a change may only say which of these it is the reason for.
 */
export class ProfileDifferences {
  /** The keys of all profiles that are not the same in both states. */
  readonly keys = new Set<string>();
  /** The keys of those in which the grades are another organisation's. */
  readonly regraded = new Set<string>();
  private readonly skills: SkillDifference[] = [];
  private readonly byProfile = new Map<string, SkillDifference[]>();
  private readonly meanings = {
    before: new Map<string, LevelMeaning & { readonly text: string }>(),
    after: new Map<string, LevelMeaning & { readonly text: string }>(),
  };
  private readonly known = new Map<string, Promise<Words | undefined>>();

  private constructor(
    private readonly states: States,
    private readonly meant: SkillsMeant,
  ) {}

  /** Looks at every profile that may differ. */
  static async find(
    states: States,
    keys: ProfileKeys,
    meant: SkillsMeant,
  ): Promise<ProfileDifferences> {
    const found = new ProfileDifferences(states, meant);
    const [before, after] = [keys.all('before'), keys.all('after')];
    for (const key of candidates(states, keys, before, after))
      await found.look(key, before.get(key), after.get(key));
    return found;
  }

  /** What differs in a profile's skills. */
  of(key: string): readonly SkillDifference[] {
    return this.byProfile.get(key) ?? [];
  }

  /** Whether a profile shows a skill differently that the role level asks for by either name. */
  differsIn(key: string, asked: { readonly before: string; readonly after: string }): boolean {
    return this.of(key).some(
      ({ before, after }) => before?.asked === asked.before || after?.asked === asked.after,
    );
  }

  /** The skills asked for in both states that readers see differently. */
  changed(): ChangedSkill[] {
    return this.skills.filter(isChanged);
  }

  private async look(
    key: string,
    before: ProfileEntry | undefined,
    after: ProfileEntry | undefined,
  ): Promise<void> {
    if (!before || !after) {
      this.keys.add(key);
      return;
    }
    const isSameText = this.ownText('before', before) === this.ownText('after', after);
    const isRegraded = this.grading('before', before) !== this.grading('after', after);
    const skills = await this.skillDifferences(key, before.level, after.level);
    if (isSameText && skills.length === 0 && !isRegraded) return;
    if (isRegraded) this.regraded.add(key);
    this.keys.add(key);
    this.byProfile.set(key, skills);
    this.skills.push(...skills);
  }

  /** What a profile says besides its skills, where its file differs at all. */
  private ownText(side: Side, { role, index }: ProfileEntry): string {
    const content = this.states[side].documents.get(role.uri)?.content;
    const level = content?.kind === 'role' ? content.levels[index] : undefined;
    return content?.kind === 'role' && level ? textOfProfile(content, level) : '';
  }

  /** Whose grades a profile says that it has; empty where it has none, or nothing says so. */
  private grading(side: Side, { level }: ProfileEntry): string {
    return level.grades.length > 0 ? gradingIn(this.states[side]) : '';
  }

  private async skillDifferences(
    key: string,
    before: RoleLevelSummary,
    after: RoleLevelSummary,
  ): Promise<SkillDifference[]> {
    const { pairs, removed, added } = this.meant.pairUses(before.skills, after.skills);
    const found: SkillDifference[] = [];
    for (const each of pairs) {
      if (this.isUntouched(each.before, each.after) || this.isUnknown(each.before, each.after))
        continue;
      // With another scale all profiles are looked at; their words need not be read for that.
      const isRead = !this.hasSameWords(each.before, each.after);
      const wordsOf = (side: Side) => (isRead ? this.words(side, each[side]) : undefined);
      const older = this.shown('before', each.before, await wordsOf('before'));
      const newer = this.shown('after', each.after, await wordsOf('after'));
      if (readersSee(older) !== readersSee(newer)) found.push({ key, before: older, after: newer });
    }
    for (const use of removed)
      found.push({ key, before: await this.shownWhole('before', use), after: undefined });
    for (const use of added)
      found.push({ key, before: undefined, after: await this.shownWhole('after', use) });
    const all = (side: Side) =>
      found
        .flatMap(({ [side]: shown }) => (shown ? readersSee(shown) : []))
        .sort()
        .join('\n');
    // Two lines of a role may have come to say what the other said.
    return all('before') === all('after') ? [] : found;
  }

  /** Whether a line, its skill and its level are the same without a look at the words. */
  private isUntouched(before: AskedSkill, after: AskedSkill): boolean {
    return (
      before.skill.value === after.skill.value &&
      this.hasSameWords(before, after) &&
      this.levelOf('before', before) === this.levelOf('after', after)
    );
  }

  /** Whether a line is the same, and what its skill says could not be read in one of the states. */
  private isUnknown(before: AskedSkill, after: AskedSkill): boolean {
    const isUnread = (['before', 'after'] as const).some((side) => {
      const uri = this.meant.uri(side, (side === 'before' ? before : after).skill.value);
      return uri !== undefined && this.states.notCompared.has(uri);
    });
    return (
      isUnread &&
      before.skill.value === after.skill.value &&
      this.levelOf('before', before) === this.levelOf('after', after)
    );
  }

  /** Whether the words are the same because the skill's file and the level are. */
  private hasSameWords(before: AskedSkill, after: AskedSkill): boolean {
    if (before.level?.value !== after.level?.value) return false;
    const uri = this.meant.uri('after', after.skill.value);
    if (uri !== this.meant.uri('before', before.skill.value)) return false;
    return uri === undefined || !this.isDiffering(uri);
  }

  private isDiffering(uri: string): boolean {
    const { before, after } = this.states;
    return before.documents.has(uri) || after.documents.has(uri);
  }

  private levelOf(side: Side, { level }: AskedSkill): string {
    return level ? this.meaning(side, level.value).text : '';
  }

  private meaning(side: Side, level: string): LevelMeaning & { readonly text: string } {
    const known = this.meanings[side].get(level);
    if (known) return known;
    const meaning = levelMeaning(this.states[side].framework, level);
    // Where it is written is nothing that readers see.
    const found = { ...meaning, text: JSON.stringify({ ...meaning, source: undefined }) };
    this.meanings[side].set(level, found);
    return found;
  }

  private async shownWhole(side: Side, use: AskedSkill): Promise<ShownSkill> {
    return this.shown(side, use, await this.words(side, use));
  }

  private shown(side: Side, { skill, level }: AskedSkill, words: Words | undefined): ShownSkill {
    const { framework } = this.states[side];
    const uri = this.meant.uri(side, skill.value);
    const summary = uri === undefined ? undefined : framework.summary(uri);
    const meaning = level && this.meaning(side, level.value);
    const name = summary?.kind === 'skill' ? summary.name?.value : undefined;
    const { description, bullets } = words ?? NO_WORDS;
    return {
      asked: skill.value,
      level: level?.value,
      uri,
      name: publishedText(name ?? skill.value),
      levelName: meaning?.name,
      definition: meaning?.definition,
      place: meaning && placeShown(meaning),
      description,
      bullets: (level && bullets.get(level.value)) ?? [],
    };
  }

  private async words(side: Side, { skill }: AskedSkill): Promise<Words | undefined> {
    const uri = this.meant.uri(side, skill.value);
    if (uri === undefined) return undefined;
    const isDiffering = this.isDiffering(uri);
    const key = isDiffering ? `${side} ${uri}` : uri;
    const known = this.known.get(key);
    if (known) return known;
    const read = readWords(this.states[isDiffering ? side : 'after'], uri);
    this.known.set(key, read);
    return read;
  }
}

/** What a skill's file says. */
interface Words {
  readonly description: string | undefined;
  readonly bullets: ReadonlyMap<string, readonly string[]>;
}

const NO_WORDS: Words = { description: undefined, bullets: new Map() };

async function readWords({ documents, store }: State, uri: string): Promise<Words | undefined> {
  const document = documents.get(uri) ?? (await store.document(uri));
  if (document?.content.kind !== 'skill') return undefined;
  const { description, levels } = document.content;
  const bullets = new Map<string, readonly string[]>();
  for (const level of levels)
    // The first of two levels of the same name is the published one.
    if (!bullets.has(level.name.value)) bullets.set(level.name.value, level.bullets.map(text));
  return { description: description && text(description), bullets };
}

/** Every profile that has a reason to be another one. */
function candidates(
  states: States,
  keys: ProfileKeys,
  before: ReadonlyMap<string, ProfileEntry>,
  after: ReadonlyMap<string, ProfileEntry>,
): Set<string> {
  const found = new Set<string>();
  for (const key of before.keys()) if (!after.has(key)) found.add(key);
  for (const key of after.keys()) if (!before.has(key)) found.add(key);
  const scale = (side: Side) => JSON.stringify(states[side].framework.levels);
  const isAnotherScale = scale('before') !== scale('after');
  const isAnotherGrading = gradingIn(states.before) !== gradingIn(states.after);
  const isForAll = isAnotherScale || isAnotherGrading;
  for (const [key, { role }] of after)
    if (isForAll || states.after.documents.has(role.uri)) found.add(key);
  const names = new Set(
    (['before', 'after'] as const).flatMap((side) =>
      skillsIn(states[side]).flatMap(({ content: { name, formerly } }) =>
        [...(name ? [name] : []), ...formerly].map(({ value }) => value),
      ),
    ),
  );
  for (const name of names)
    for (const side of ['before', 'after'] as const)
      for (const key of keys.asking(side, name)) found.add(key);
  return found;
}

function gradingIn({ framework }: State): string {
  return publishedText(framework.manifest?.preview.grading?.value ?? '');
}

function textOfProfile(role: RoleContent, level: RoleLevel): string {
  return JSON.stringify([
    role.family && text(role.family),
    role.name && text(role.name),
    role.description && text(role.description),
    level.name && text(level.name),
    level.path && text(level.path),
    level.description && text(level.description),
    level.grades.map(text),
    level.responsibilities.map(text),
  ]);
}

function text({ value }: Located): string {
  return publishedText(value);
}

function isChanged(difference: SkillDifference): difference is ChangedSkill {
  return difference.before !== undefined && difference.after !== undefined;
}
