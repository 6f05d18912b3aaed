import type { MarkupContent } from 'vscode-languageserver-types';
import type { SkillContent, SkillLevel } from '../documents/content';
import type { ParsedDocument } from '../documents/parse';
import type { Framework, SkillUsePlace } from '../index/framework';
import type { RoleLevelSummary } from '../index/summary';
import type { FeatureContext } from './context';
import * as messages from './hoverMessages';
import { bulletList, escapeMarkdown, escapeProse, markdown } from './markdown';
import { skillMeant, usesOfSkillEver } from './occurrences';
import type { SkillLevelSymbol, SkillSymbol } from './symbolAt';

/** The hover of a skill's name, wherever it stands; undefined where no file describes the skill. */
export async function hoverSkill(
  context: FeatureContext,
  { symbol, document }: { readonly symbol: SkillSymbol; readonly document: ParsedDocument },
  framework: Framework,
): Promise<MarkupContent | undefined> {
  if (symbol.place === 'former-name')
    return hoverFormerName(symbol.name, symbol.content, framework);
  const described =
    symbol.place === 'use' ? await skillDocument(context, symbol.name, framework) : document;
  if (described?.content.kind !== 'skill' || !described.content.name) return undefined;
  const { content } = described;
  const name = described.content.name.value;
  const uses = usesOfSkillEver(framework, name);
  const files = framework.skillsNamedLike(name).length;
  return markdown(
    `**${escapeMarkdown(name)}**`,
    name === symbol.name
      ? undefined
      : messages.earlierName(escapeMarkdown(symbol.name), escapeMarkdown(name)),
    escapeProse(content.description, described),
    messages.levelsDescribed(levelNames(content, framework)),
    messages.askedFor(countRoleLevels(uses), countRoles(uses)),
    files > 1 ? messages.describedTwice(files) : undefined,
  );
}

/** The hover of a skill level's name, wherever it stands. */
export async function hoverLevel(
  context: FeatureContext,
  symbol: SkillLevelSymbol,
  framework: Framework,
): Promise<MarkupContent | undefined> {
  switch (symbol.place) {
    case 'manifest':
      return hoverFrameworkLevel(symbol.name, framework);
    case 'skill': {
      const name = symbol.content.name?.value;
      const uses = name === undefined ? [] : usesOfSkillEver(framework, name);
      const atLevel = uses.filter((use) => use.level?.value === symbol.name);
      return markdown(
        levelHeading(name, symbol.name),
        definitionOf(symbol.name, framework),
        messages.askedForAtThisLevel(countRoleLevels(atLevel), countRoles(atLevel)),
      );
    }
    case 'use': {
      const described = await skillDocument(context, symbol.use.skill.value, framework);
      const content = described?.content.kind === 'skill' ? described.content : undefined;
      const level = content?.levels.find(({ name }) => name.value === symbol.name);
      const known = framework.levels.some(({ name }) => name === symbol.name);
      if (!level && !known) return undefined;
      return markdown(
        levelHeading(content?.name?.value, symbol.name),
        definitionOf(symbol.name, framework),
        content && wordingOf(content, level),
      );
    }
  }
}

function hoverFormerName(name: string, content: SkillContent, framework: Framework): MarkupContent {
  const stillSo = framework
    .usesNamedLike(name)
    .filter((use) => framework.skill(use.skill.value) === undefined);
  return markdown(
    `**${escapeMarkdown(name)}**`,
    content.name && messages.earlierName(escapeMarkdown(name), escapeMarkdown(content.name.value)),
    messages.stillUsed(countRoleLevels(stillSo)),
  );
}

function hoverFrameworkLevel(name: string, framework: Framework): MarkupContent {
  const position = framework.levels.findIndex((level) => level.name === name) + 1;
  const asking = new Set<RoleLevelSummary>();
  let roles = 0;
  for (const role of framework.roles()) {
    const levels = role.levels.filter((level) =>
      level.skills.some((use) => use.level?.value === name),
    );
    for (const level of levels) asking.add(level);
    if (levels.length > 0) roles++;
  }
  const skills = framework.skills();
  const describing = skills.filter((skill) =>
    skill.levels.some((level) => level.name.value === name),
  );
  return markdown(
    `**${escapeMarkdown(name)}**`,
    position > 0 ? messages.skillLevelPlace(position, framework.levels.length) : undefined,
    definitionOf(name, framework),
    messages.anySkillAtLevel(asking.size, roles),
    messages.describedBy(describing.length, skills.length),
  );
}

/** What the skill's file says for a level, or a sentence that it says nothing. */
function wordingOf(content: SkillContent, level: SkillLevel | undefined): string {
  if (!level || level.bullets.length === 0) {
    return messages.noWording(escapeMarkdown(content.name?.value ?? ''));
  }
  const bullets = bulletList(level.bullets.map(({ value }) => escapeMarkdown(value)));
  return `${messages.youCan()}\n\n${bullets}`;
}

/** The file of the skill that a name in a role means. */
async function skillDocument(
  context: FeatureContext,
  name: string,
  framework: Framework,
): Promise<ParsedDocument | undefined> {
  const skill = skillMeant(framework, name);
  return skill && context.store.document(skill.uri);
}

/** The levels that a skill describes, in the framework's order, then those it does not know. */
function levelNames(content: SkillContent, framework: Framework): string[] {
  const described = content.levels.map(({ name }) => name.value);
  const order = framework.levels.map(({ name }) => name);
  const known = order.filter((name) => described.includes(name));
  const unknown = described.filter((name) => !order.includes(name) && !name.startsWith('x-'));
  return [...known, ...unknown].map(escapeMarkdown);
}

function levelHeading(skill: string | undefined, level: string): string {
  const name = `**${escapeMarkdown(level)}**`;
  return skill === undefined ? name : `**${escapeMarkdown(skill)}**: ${name}`;
}

function definitionOf(level: string, framework: Framework): string {
  const definition = framework.levels.find(({ name }) => name === level)?.definition;
  return escapeMarkdown(definition ?? '');
}

function countRoleLevels(uses: readonly SkillUsePlace[]): number {
  return new Set(uses.map((use) => use.roleLevel)).size;
}

function countRoles(uses: readonly SkillUsePlace[]): number {
  return new Set(uses.map((use) => use.uri)).size;
}
