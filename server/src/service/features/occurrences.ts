import type { Range } from 'vscode-languageserver-types';
import type { Located } from '../documents/content';
import type { Framework } from '../index/framework';
import { foldName } from '../index/names';
import { presentName, usesOfSkillEver } from '../index/skillMeant';
import type { RoleSummary, SkillSummary, Summary } from '../index/summary';
import { comparePositions, rangeKey, textRange } from './ranges';
import type { FrameworkSymbol } from './symbolAt';

export { presentName, skillMeant, usesOfSkillEver } from '../index/skillMeant';

/** What a symbol stands for, whatever the file in which it was found. Names are present names. */
export type Subject =
  | { readonly kind: 'skill'; readonly name: string }
  | { readonly kind: 'former-name'; readonly name: string }
  | { readonly kind: 'role'; readonly name: string }
  | { readonly kind: 'role-level'; readonly uri: string; readonly name: string }
  /** With a skill: that level of that skill; without: the level of the framework. */
  | { readonly kind: 'skill-level'; readonly name: string; readonly skill: string | undefined }
  | { readonly kind: 'family' | 'grade'; readonly name: string };

/** A place in one file that names a {@link Subject}. */
export interface Occurrence {
  /** Inside the quotes, where there are any. */
  readonly range: Range;
  /** The name as it stands there, with the whole scalar's range. */
  readonly located: Located;
  readonly declaration: boolean;
}

/** What a symbol stands for; undefined for keys and rules, which no file refers to. */
export function subjectOf(
  symbol: FrameworkSymbol,
  uri: string,
  framework: Framework,
): Subject | undefined {
  const { kind, name } = symbol;
  switch (kind) {
    case 'skill':
      if (symbol.place === 'former-name') return { kind: 'former-name', name };
      return { kind, name: presentName(framework, name) };
    case 'skill-level':
      return { kind, name, skill: skillOfLevel(symbol, framework) };
    case 'role-level':
      return { kind, uri, name };
    case 'role':
    case 'family':
    case 'grade':
      return { kind, name };
    default:
      return undefined;
  }
}

/** The files that may name the subject, by URI; {@link occurrencesIn} then says where they do. */
export function candidateUris(framework: Framework, subject: Subject): string[] {
  const uris = (summaries: Iterable<{ readonly uri: string }>) => [
    ...new Set([...summaries].map(({ uri }) => uri)),
  ];
  switch (subject.kind) {
    case 'skill':
      return uris([
        ...framework.skillsNamedLike(subject.name),
        ...usesOfSkillEver(framework, subject.name),
      ]).sort();
    case 'former-name':
      return uris([
        ...framework.skillsFormerlyNamed(subject.name),
        ...framework.usesNamedLike(subject.name),
      ]).sort();
    case 'skill-level':
      if (subject.skill === undefined) return [...framework.uris()].sort();
      return candidateUris(framework, { kind: 'skill', name: subject.skill });
    case 'role':
      return uris(framework.rolesNamedLike(subject.name));
    case 'role-level':
      return [subject.uri];
    default:
      return uris([
        ...(framework.manifest ? [framework.manifest] : []),
        ...framework.roles(),
      ]).sort();
  }
}

/** Every place in one file that names the subject, in the order of the text, each once. */
export function occurrencesIn(
  summary: Summary,
  subject: Subject,
  framework: Framework,
): Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const { located, declaration } of namings(summary, subject, framework)) {
    // Anchors make one place count for several role levels; it is still one place.
    found.set(rangeKey(located.range), { range: textRange(located), located, declaration });
  }
  return [...found.values()].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

interface Naming {
  readonly located: Located;
  readonly declaration: boolean;
}

function namings(summary: Summary, subject: Subject, framework: Framework): Naming[] {
  if (summary.kind === 'role') return inRole(summary, subject, framework);
  const declares = (located: Located | undefined) =>
    located?.value === subject.name ? [{ located, declaration: true }] : [];
  if (summary.kind === 'skill') return inSkill(summary, subject);
  switch (subject.kind) {
    case 'skill-level':
      return subject.skill === undefined
        ? summary.levels.flatMap(({ name }) => declares(name))
        : [];
    case 'family':
      return summary.families.flatMap(declares);
    case 'grade':
      return summary.grades.flatMap(declares);
    default:
      return [];
  }
}

function inSkill(summary: SkillSummary, subject: Subject): Naming[] {
  switch (subject.kind) {
    case 'skill':
      return summary.name?.value === subject.name
        ? [{ located: summary.name, declaration: true }]
        : [];
    case 'former-name':
      return summary.formerly
        .filter(({ value }) => foldName(value) === foldName(subject.name))
        .map((located) => ({ located, declaration: true }));
    case 'skill-level':
      if (subject.skill !== undefined && summary.name?.value !== subject.skill) return [];
      return summary.levels
        .filter(({ name }) => name.value === subject.name)
        .map(({ name }) => ({ located: name, declaration: subject.skill !== undefined }));
    default:
      return [];
  }
}

function inRole(summary: RoleSummary, subject: Subject, framework: Framework): Naming[] {
  const { name, kind } = subject;
  const uses = summary.levels.flatMap((level) => level.skills);
  const named = (located: Located | undefined, declaration: boolean) =>
    located?.value === name ? [{ located, declaration }] : [];
  switch (kind) {
    case 'skill':
      return uses
        .filter(({ skill }) => presentName(framework, skill.value) === name)
        .map(({ skill }) => ({ located: skill, declaration: false }));
    case 'former-name':
      return uses
        .filter(({ skill }) => foldName(skill.value) === foldName(name))
        .filter(({ skill }) => framework.skill(skill.value) === undefined)
        .map(({ skill }) => ({ located: skill, declaration: false }));
    case 'skill-level':
      return uses
        .filter(({ level }) => level?.value === name)
        .filter(
          ({ skill }) =>
            subject.skill === undefined || presentName(framework, skill.value) === subject.skill,
        )
        .flatMap(({ level }) => named(level, false));
    case 'role':
      return named(summary.name, true);
    case 'role-level':
      return summary.levels.flatMap((level) => named(level.name, true));
    case 'family':
      return named(summary.family, false);
    case 'grade':
      return summary.levels.flatMap((level) =>
        level.grades.flatMap((grade) => named(grade, false)),
      );
  }
}

function skillOfLevel(
  symbol: Extract<FrameworkSymbol, { kind: 'skill-level' }>,
  framework: Framework,
): string | undefined {
  if (symbol.place === 'manifest') return undefined;
  if (symbol.place === 'use') return presentName(framework, symbol.use.skill.value);
  // A skill file that has no name yet: nobody can ask for it, so its levels are the framework's.
  return symbol.content.name?.value;
}
