import type { RoleContent, RoleLevel } from '../documents/content';
import { compareNames } from '../index/framework';
import type { Framework } from '../index/framework';
import { stepsOf } from '../index/progression';
import type { ProgressionCell, ProgressionPage, ProgressionRow } from './profile';
import { publishedText } from './publishedText';
import { levelMeaning, skillAskedFor, sourced } from './resolveProfile';

/** A role's progression: its skills against its role levels, with what changes from one to the next. */
export function progressionPage(
  framework: Framework,
  uri: string,
  content: RoleContent,
): ProgressionPage {
  const below = new Map(stepsOf(content.levels).map((step) => [step.level, step.below]));
  const rows = new Map<string, ProgressionRow & { cells: (ProgressionCell | undefined)[] }>();
  content.levels.forEach((roleLevel, column) => {
    for (const { skill } of roleLevel.skills) {
      const name = presentName(framework, skill.value);
      if (rows.has(name)) continue;
      const declared = framework.skill(name);
      rows.set(name, {
        skill: { ...sourced(uri, skill), text: publishedText(name) },
        address: declared && { kind: 'skill', uri: declared.uri },
        cells: content.levels.map(() => undefined),
      });
    }
    for (const [name, row] of rows) {
      const lower = below.get(roleLevel);
      row.cells[column] = cellOf(framework, uri, name, roleLevel, lower);
    }
  });
  return {
    kind: 'progression',
    uri,
    name: content.name && sourced(uri, content.name),
    levels: content.levels.map((level, index) => ({
      name: level.name && sourced(uri, level.name),
      path: level.path && sourced(uri, level.path),
      address: { kind: 'profile', uri, level: index },
    })),
    scale: framework.levels.map(({ name }) => levelMeaning(framework, name)),
    rows: [...rows.values()].sort((a, b) => compareNames(a.skill.text, b.skill.text)),
  };
}

function cellOf(
  framework: Framework,
  uri: string,
  skill: string,
  roleLevel: RoleLevel,
  below: RoleLevel | undefined,
): ProgressionCell | undefined {
  const use = useOf(framework, roleLevel, skill);
  const before = below && useOf(framework, below, skill);
  if (!use) {
    return before?.level
      ? { change: 'dropped', level: undefined, source: undefined, before: before.level.value }
      : undefined;
  }
  const level = use.level && levelMeaning(framework, use.level.value);
  const source = sourced(uri, use.level ?? use.skill);
  if (!below) return { change: 'same', level, source, before: undefined };
  if (!before) return { change: 'new', level, source, before: undefined };
  const from = before.level && levelMeaning(framework, before.level.value);
  const rise = (level?.position ?? 0) - (from?.position ?? 0);
  const isKnown = level?.position !== undefined && from?.position !== undefined;
  const change = !isKnown || rise === 0 ? 'same' : rise > 0 ? 'raised' : 'lowered';
  return { change, level, source, before: from?.name };
}

function useOf(framework: Framework, { skills }: RoleLevel, name: string) {
  return skills.find(({ skill }) => presentName(framework, skill.value) === name);
}

function presentName(framework: Framework, name: string): string {
  return skillAskedFor(framework, name)?.name?.value ?? name;
}
