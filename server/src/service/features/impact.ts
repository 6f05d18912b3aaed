import type { Position, Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type {
  Located,
  ManifestContent,
  RoleContent,
  RoleLevel,
  SkillContent,
} from '../documents/content';
import type { ParsedDocument } from '../documents/parse';
import { compareNames } from '../index/framework';
import type { Framework, SkillUsePlace } from '../index/framework';
import { foldName } from '../index/names';
import type { RoleLevelSummary, RoleSummary } from '../index/summary';
import { publishedText } from '../profile/publishedText';
import type { FeatureContext } from './context';
import * as messages from './impactMessages';
import { bulletList, escapeMarkdown } from './markdown';
import { skillMeant } from './occurrences';
import { touches } from './ranges';

/** Longer lists in a hover end in “and N more”. */
const MAX_LISTED = 20;

/** Which published profiles an edit at a place changes. Plain JSON. */
export interface Impact {
  /** “An edit here changes 14 published profiles”. */
  readonly title: string;
  /** By role, then by place in it. */
  readonly profiles: readonly ImpactedProfile[];
}

/** A profile (role level) that an edit elsewhere changes. */
export interface ImpactedProfile {
  readonly role: string;
  readonly roleLevel: string;
  readonly uri: string;
  /** The role level's place in its file, counted from 0. */
  readonly level: number;
  /** The role level's name, or its whole where it has none. */
  readonly range: Range;
}

interface AskingLevel {
  readonly role: RoleSummary;
  readonly roleLevel: RoleLevelSummary;
}

/**
 * Which published profiles an edit at a position changes: of a skill's words, those of every role level
 * that asks for them; of a role, its own; of a skill level's meaning, those that ask for anything at it.
 * Waits until every file was read.
 * @returns undefined where nothing stands that profiles show.
 */
export async function impactAt(
  { store }: FeatureContext,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<Impact | undefined> {
  await store.loaded;
  const document = await store.document(uri);
  if (!document || token.isCancellationRequested || isOnComment(document, position))
    return undefined;
  const framework = store.index.frameworkOf(uri);
  const found = levelsChangedAt(framework, document, position);
  if (!found) return undefined;
  const profiles = profilesOf(found);
  return { title: messages.impact(profiles.length), profiles };
}

/** An impact as a section of a hover: the sentence and the profiles. */
export function impactMarkdown({ title, profiles }: Impact): string {
  const listed = profiles
    .slice(0, MAX_LISTED)
    .map(({ role, roleLevel }) =>
      messages.profile(escapeMarkdown(role), escapeMarkdown(roleLevel)),
    );
  const left = profiles.length - listed.length;
  const list = bulletList([...listed, ...(left > 0 ? [messages.andMore(left)] : [])]);
  return list === '' ? title : `${title}:\n\n${list}`;
}

function levelsChangedAt(
  framework: Framework,
  { content, uri }: ParsedDocument,
  position: Position,
): AskingLevel[] | undefined {
  switch (content.kind) {
    case 'role':
      return ofRole(framework, uri, content, position);
    case 'skill':
      return ofSkill(framework, uri, content, position);
    case 'manifest':
      return ofManifest(framework, content, position);
  }
}

function ofRole(
  framework: Framework,
  uri: string,
  { name, family, description, levels }: RoleContent,
  position: Position,
): AskingLevel[] | undefined {
  const role = framework.summary(uri);
  if (role?.kind !== 'role') return undefined;
  const own = role.levels.filter((_, index) => {
    const level = levels[index];
    return level !== undefined && (touches(level.range, position) || isShared(level, position));
  });
  if (own.length > 0) return own.map((roleLevel) => ({ role, roleLevel }));
  if (![name, family, description].some((text) => isAt(text, position))) return undefined;
  return role.levels.map((roleLevel) => ({ role, roleLevel }));
}

/** Whether a role level has something from elsewhere in the file, by an alias, that stands there. */
function isShared(
  { description, grades, responsibilities, skills }: RoleLevel,
  position: Position,
): boolean {
  const uses = skills.flatMap(({ skill, level }) => [skill, level]);
  return [description, ...grades, ...responsibilities, ...uses].some((one) => isAt(one, position));
}

function ofSkill(
  framework: Framework,
  uri: string,
  { name, description, formerly, levels }: SkillContent,
  position: Position,
): AskingLevel[] | undefined {
  const asking = (names: readonly (Located | undefined)[]): SkillUsePlace[] =>
    [...new Set(names.flatMap((one) => (one ? foldName(one.value) : [])))]
      .flatMap((folded) => framework.usesNamedLike(folded))
      .filter(({ skill }) => skillMeant(framework, skill.value)?.uri === uri);
  const own = levels.filter(
    ({ range, bullets }) =>
      touches(range, position) || bullets.some((bullet) => isAt(bullet, position)),
  );
  if (own.length > 0) {
    const named = new Set<string | undefined>(own.map((level) => level.name.value));
    return asking([name, ...formerly]).filter((use) => named.has(use.level?.value));
  }
  if (isAt(name, position) || isAt(description, position)) return asking([name, ...formerly]);
  const former = formerly.find((one) => isAt(one, position));
  return former && asking([former]).filter(({ skill }) => skill.value !== name?.value);
}

function ofManifest(
  framework: Framework,
  { levels }: ManifestContent,
  position: Position,
): AskingLevel[] | undefined {
  const level = levels.find((one) => isAt(one.name, position) || isAt(one.definition, position));
  if (!level) return undefined;
  return framework
    .roles()
    .flatMap((role) => role.levels.map((roleLevel) => ({ role, roleLevel })))
    .filter(({ roleLevel }) =>
      roleLevel.skills.some((use) => use.level?.value === level.name.value),
    );
}

function profilesOf(found: readonly AskingLevel[]): ImpactedProfile[] {
  const levels = new Map(found.map(({ role, roleLevel }) => [roleLevel, role]));
  return [...levels]
    .map(([level, role]) => ({
      role: publishedText(role.name?.value ?? ''),
      roleLevel: publishedText(level.name?.value ?? ''),
      uri: role.uri,
      level: role.levels.indexOf(level),
      range: level.name?.range ?? level.range,
    }))
    .sort(
      (a, b) => compareNames(a.role, b.role) || compareNames(a.uri, b.uri) || a.level - b.level,
    );
}

function isAt(located: Located | undefined, position: Position): boolean {
  return located !== undefined && touches(located.range, position);
}

function isOnComment({ text }: ParsedDocument, { line }: Position): boolean {
  const start = { line, character: 0 };
  return text
    .getText({ start, end: { line: line + 1, character: 0 } })
    .trimStart()
    .startsWith('#');
}
