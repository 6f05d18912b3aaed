import type { Range } from 'vscode-languageserver-types';
import type { SkillContent } from '../documents/content';
import { compareNames } from '../index/framework';
import type { Framework, SkillUsePlace } from '../index/framework';
import { foldName } from '../index/names';
import type { SkillPage } from './profile';
import { publishedText } from './publishedText';
import { levelMeaning, levelProblem, skillAskedFor, sourced } from './resolveProfile';

/** A skill's page: each level with its bullets, and the role levels that ask for it. */
export function skillPage(framework: Framework, uri: string, content: SkillContent): SkillPage {
  const order = framework.levels.map(({ name }) => name);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const uses = usesOf(framework, content);
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
          bullets: bullets.map((bullet) => sourced(uri, bullet)),
          problem: levelProblem(meaning, bullets.length),
          askedForBy: uses
            .filter((use) => use.level?.value === name.value)
            .map((use) => ({
              role: publishedText(use.role.name?.value ?? ''),
              roleLevel: publishedText(use.roleLevel.name?.value ?? ''),
              address: {
                kind: 'profile' as const,
                uri: use.uri,
                level: use.role.levels.indexOf(use.roleLevel),
              },
              source: { uri: use.uri, range: use.skill.range },
            })),
        };
      }),
  };
}

/** Who asks for the skill, by its present name or an earlier one, by file and position. */
function usesOf(framework: Framework, { name, formerly }: SkillContent): SkillUsePlace[] {
  if (!name) return [];
  const names = new Set([name, ...formerly].map(({ value }) => foldName(value)));
  return [...names]
    .flatMap((folded) => framework.usesNamedLike(folded))
    .filter(({ skill }) => skillAskedFor(framework, skill.value)?.name?.value === name.value)
    .sort((a, b) => compareNames(a.uri, b.uri) || byPosition(a.skill.range, b.skill.range));
}

function byPosition(a: Range, b: Range): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
