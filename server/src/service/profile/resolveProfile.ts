import type { Located, RoleContent, RoleLevel, SkillContent, SkillUse } from '../documents/content';
import { compareNames } from '../index/framework';
import type { Framework } from '../index/framework';
import type { SkillSummary } from '../index/summary';
import type { FrameworkStore } from '../index/frameworkStore';
import type { Source } from './address';
import type {
  LevelMeaning,
  LevelProblem,
  Profile,
  ProfileSkill,
  SkillProblem,
  SourcedText,
} from './profile';
import { publishedText } from './publishedText';

/** Resolves a role level into what is published, with the words of each of its skills. */
export async function resolveProfile(
  store: FrameworkStore,
  uri: string,
  role: RoleContent,
  roleLevel: RoleLevel,
): Promise<Profile> {
  const framework = store.index.frameworkOf(uri);
  const here = (located: Located | undefined) => located && sourced(uri, located);
  const skills = await Promise.all(
    roleLevel.skills.map((use) => resolveSkill(store, framework, uri, use)),
  );
  return {
    kind: 'profile',
    uri,
    family: here(role.family),
    role: here(role.name),
    roleDescription: here(role.description),
    roleLevel: here(roleLevel.name),
    path: here(roleLevel.path),
    roleLevelDescription: here(roleLevel.description),
    grades: roleLevel.grades.map((grade) => sourced(uri, grade)),
    ...(roleLevel.grades.length > 0 && gradingOf(framework)),
    responsibilities: roleLevel.responsibilities.map((bullet) => sourced(uri, bullet)),
    skills: skills.sort((a, b) => compareNames(a.name.text, b.name.text)),
    siblings: role.levels.flatMap(({ name }) => (name ? publishedText(name.value) : [])),
  };
}

/** Whose job grades those of the framework are. */
function gradingOf({ manifest }: Framework): Pick<Profile, 'grading'> {
  const grading = manifest?.preview.grading;
  return manifest && grading ? { grading: sourced(manifest.uri, grading) } : {};
}

async function resolveSkill(
  store: FrameworkStore,
  framework: Framework,
  uri: string,
  use: SkillUse,
): Promise<ProfileSkill> {
  const asked = use.skill.value;
  const declared = skillAskedFor(framework, asked);
  const document = declared && (await store.document(declared.uri));
  const content = document?.content.kind === 'skill' ? document.content : undefined;
  const level = use.level && levelMeaning(framework, use.level.value);
  const words = declared && content ? wordsOf(content, declared.uri, use.level?.value) : undefined;
  // An earlier name is published as the present one.
  const text = publishedText(declared?.name?.value ?? asked);
  return {
    name: { ...sourced(uri, use.skill), text },
    level,
    levelSource: use.level && sourceAt(uri, use.level),
    address: declared && { kind: 'skill', uri: declared.uri },
    description: words?.description,
    bullets: words?.bullets ?? [],
    problem: problemOf(store.isComplete, level, words?.bullets.length),
  };
}

/** @param bullets how many the skill has for the level; undefined where no file describes the skill. */
function problemOf(
  allFilesRead: boolean,
  level: LevelMeaning | undefined,
  bullets: number | undefined,
): SkillProblem | undefined {
  // The skill's file may be among those that were not read yet.
  if (bullets === undefined) return allFilesRead ? 'unknown-skill' : undefined;
  return level ? levelProblem(level, bullets) : 'no-level';
}

/** What is wrong with a level that has so many bullets. */
export function levelProblem(level: LevelMeaning, bullets: number): LevelProblem | undefined {
  if (level.position === undefined) return 'unknown-level';
  return bullets === 0 ? 'undefined-level' : undefined;
}

function wordsOf(content: SkillContent, uri: string, level: string | undefined) {
  const described = content.levels.find(({ name }) => name.value === level);
  return {
    description: content.description && sourced(uri, content.description),
    bullets: (described?.bullets ?? []).map((bullet) => sourced(uri, bullet)),
  };
}

/** The skill that a role means by a name: the one of that name, else the one formerly called so. */
export function skillAskedFor(framework: Framework, name: string): SkillSummary | undefined {
  return framework.skill(name) ?? framework.skillsFormerlyNamed(name)[0];
}

/** A level's place and meaning among the framework's levels. */
export function levelMeaning(framework: Framework, name: string): LevelMeaning {
  const index = framework.levels.findIndex((level) => level.name === name);
  const definition = framework.levels[index]?.definition;
  const { manifest } = framework;
  const written = manifest?.levels[index];
  return {
    name: publishedText(name),
    definition: definition === undefined ? undefined : publishedText(definition),
    position: index < 0 ? undefined : index + 1,
    of: framework.levels.length,
    ...(manifest &&
      written && { source: sourceAt(manifest.uri, written.definition ?? written.name) }),
  };
}

/** Where a located text was written. */
export function sourceAt(uri: string, { range }: Located): Source {
  return { uri, range };
}

/** A located text as published, with its file. */
export function sourced(uri: string, { value, range }: Located): SourcedText {
  return { text: publishedText(value), uri, range };
}
