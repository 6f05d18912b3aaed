import type { Range } from 'vscode-languageserver-types';
import type { SkillContent } from '../documents/content';
import { compareAToZ, compareNames } from '../index/framework';
import type { Framework, SkillUsePlace } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import { foldName } from '../index/names';
import { frameworkName } from './frameworkName';
import type { SkillDemand, SkillPage, SkillsPage } from './profile';
import { publishedText } from './publishedText';
import { levelMeaning, levelProblem, skillAskedFor, sourceAt, sourced } from './resolveProfile';

/** A skill's page: each level with its bullets, and the role levels that ask for the skill. */
export function skillPage(framework: Framework, uri: string, content: SkillContent): SkillPage {
  const order = framework.levels.map(({ name }) => name);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return {
    kind: 'skill',
    uri,
    name: content.name && sourced(uri, content.name),
    description: content.description && sourced(uri, content.description),
    levels: [...content.levels]
      .sort((a, b) => place(a.name.value) - place(b.name.value))
      .map(({ name, bullets }) => {
        const meaning = levelMeaning(framework, name.value);
        return {
          meaning,
          source: sourceAt(uri, name),
          bullets: bullets.map((bullet) => sourced(uri, bullet)),
          problem: levelProblem(meaning, bullets.length),
        };
      }),
    requiredBy: usesOf(framework, content).map((use) => demandOf(framework, use)),
  };
}

/** The page of all skills, each as on its own page. */
export async function skillsPage(store: FrameworkStore, framework: Framework): Promise<SkillsPage> {
  const skills = framework
    .skills()
    .sort(
      (a, b) => compareAToZ(a.name?.value ?? '', b.name?.value ?? '') || compareNames(a.uri, b.uri),
    );
  const pages = await Promise.all(
    skills.map(async ({ uri }) => {
      const document = await store.document(uri);
      return document?.content.kind === 'skill' ? skillPage(framework, uri, document.content) : [];
    }),
  );
  return {
    kind: 'skills',
    root: framework.root,
    ...frameworkName(framework),
    skills: pages.flat(),
  };
}

function demandOf(framework: Framework, use: SkillUsePlace): SkillDemand {
  const { uri, role, roleLevel, skill, level } = use;
  return {
    role: publishedText(role.name?.value ?? ''),
    roleSource: role.name && sourceAt(uri, role.name),
    roleLevel: publishedText(roleLevel.name?.value ?? ''),
    address: { kind: 'profile', uri, level: role.levels.indexOf(roleLevel) },
    level: level && levelMeaning(framework, level.value),
    source: sourceAt(uri, skill),
  };
}

/** Who asks for the skill, by its present name or an earlier one; roles from A to Z. */
function usesOf(framework: Framework, { name, formerly }: SkillContent): SkillUsePlace[] {
  if (!name) return [];
  const names = new Set([name, ...formerly].map(({ value }) => foldName(value)));
  return [...names]
    .flatMap((folded) => framework.usesNamedLike(folded))
    .filter(({ skill }) => skillAskedFor(framework, skill.value)?.name?.value === name.value)
    .sort(
      (a, b) =>
        compareAToZ(a.role.name?.value ?? '', b.role.name?.value ?? '') ||
        compareNames(a.uri, b.uri) ||
        byPosition(a.skill.range, b.skill.range),
    );
}

function byPosition(a: Range, b: Range): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
