import type { Hover, MarkupContent, Position } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import { RULES } from '../checks/registry';
import type { RoleContent, RoleLevel } from '../documents/content';
import type { DocumentKind } from '../documents/kinds';
import type { ParsedDocument } from '../documents/parse';
import { schemaAt } from '../documents/schemas';
import { compareNames } from '../index/framework';
import type { Framework } from '../index/framework';
import type { FeatureContext } from './context';
import * as messages from './hoverMessages';
import { hoverLevel, hoverSkill } from './hoverSkill';
import { impactAt, impactMarkdown } from './impact';
import { bulletList, escapeMarkdown, escapeProse, markdown } from './markdown';
import { isExtension, symbolAt } from './symbolAt';
import type { KeySymbol, SymbolInDocument } from './symbolAt';

/** Longer lists in a hover end in "and N more". */
const MAX_LISTED = 20;

/**
 * What is worth knowing about what stands at a position (LSP `textDocument/hover`), as Markdown in
 * which everything from files is escaped.
 * @param position zero-based UTF-16 (LSP).
 * @returns undefined for a role's prose and for names that the framework does not know.
 */
export async function hover(
  context: FeatureContext,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<Hover | undefined> {
  const found = await symbolAt(context, uri, position, token);
  const framework = context.store.index.frameworkOf(uri);
  const contents = found && (await contentsFor(context, found, framework));
  const impact = await impactOn(context, uri, position, contents !== undefined, token);
  if (token.isCancellationRequested) return undefined;
  if (!contents) return impact === undefined ? undefined : { contents: markdown(impact) };
  return {
    contents: impact === undefined ? contents : markdown(contents.value, impact),
    range: found.symbol.range,
  };
}

/**
 * Which profiles an edit changes. Of a role's text everybody knows.
 * @param isNamed what stands there is told of already, so that what nobody asks for is no news.
 */
async function impactOn(
  context: FeatureContext,
  uri: string,
  position: Position,
  isNamed: boolean,
  token: CancellationToken,
): Promise<string | undefined> {
  if (context.store.index.kindOf(uri) === 'role') return undefined;
  const impact = await impactAt(context, uri, position, token);
  if (!impact || (isNamed && impact.profiles.length === 0)) return undefined;
  return impactMarkdown(impact);
}

async function contentsFor(
  context: FeatureContext,
  { document, symbol }: SymbolInDocument,
  framework: Framework,
): Promise<MarkupContent | undefined> {
  switch (symbol.kind) {
    case 'skill':
      return hoverSkill(context, { symbol, document }, framework);
    case 'skill-level':
      return hoverLevel(context, symbol, framework);
    case 'role':
      return hoverRole(symbol.content, document);
    case 'role-level':
      return hoverRoleLevel(symbol.content, symbol.roleLevel, framework);
    case 'family':
      return hoverFamily(symbol.name, framework);
    case 'grade':
      return hoverGrade(symbol.name, framework);
    case 'rule':
      return hoverRule(symbol.name);
    case 'key':
      return hoverKey(document.kind, symbol);
  }
}

function hoverRole(
  { name, family, description, levels }: RoleContent,
  document: ParsedDocument,
): MarkupContent {
  return markdown(
    heading(name?.value),
    family ? messages.roleInFamily(escapeMarkdown(family.value)) : messages.role(),
    escapeProse(description, document),
    levels.length > 0 ? messages.roleLevels() : undefined,
    listing(
      levels.map((level) => {
        const grades = level.grades.map(({ value }) => escapeMarkdown(value)).join(', ');
        const title = level.name ? escapeMarkdown(level.name.value) : messages.withoutName();
        return grades === '' ? title : `${title} (${grades})`;
      }),
    ),
  );
}

function hoverRoleLevel(role: RoleContent, level: RoleLevel, framework: Framework): MarkupContent {
  const position = role.levels.indexOf(level) + 1;
  const roleName = role.name && escapeMarkdown(role.name.value);
  const grades = level.grades.map(({ value }) => escapeMarkdown(value));
  return markdown(
    heading(level.name?.value),
    messages.roleLevelPlace(position, role.levels.length, roleName),
    grades.length > 0 ? messages.grades(grades) : undefined,
    messages.asksFor(new Set(level.skills.map(({ skill }) => skill.value)).size),
    bulletList(skillsByLevel(level, framework)),
  );
}

/** One line for each skill level asked for, in the framework's order; unknown levels come last. */
function skillsByLevel(level: RoleLevel, framework: Framework): string[] {
  const groups = new Map<string, Set<string>>();
  for (const { name } of framework.levels) groups.set(name, new Set());
  for (const use of level.skills) {
    const name = use.level?.value ?? '';
    groups.set(name, (groups.get(name) ?? new Set()).add(use.skill.value));
  }
  return [...groups]
    .filter(([, skills]) => skills.size > 0)
    .map(([name, skills]) => {
      const title = name === '' ? messages.withoutLevel() : escapeMarkdown(name);
      return `**${title}**: ${[...skills].sort(compareNames).map(escapeMarkdown).join(', ')}`;
    });
}

function hoverFamily(name: string, framework: Framework): MarkupContent {
  const roles = framework
    .roles()
    .filter((role) => role.family?.value === name)
    .map((role) => role.name?.value ?? messages.withoutName())
    .sort(compareNames);
  return markdown(
    heading(name),
    messages.familyRoles(roles.length),
    listing(roles.map(escapeMarkdown)),
  );
}

function hoverGrade(name: string, framework: Framework): MarkupContent {
  const levels = framework
    .roles()
    .flatMap((role) => role.levels)
    .filter((level) => level.grades.some((grade) => grade.value === name))
    .map((level) => level.name?.value ?? messages.withoutName())
    .sort(compareNames);
  return markdown(
    heading(name),
    messages.gradeRoleLevels(levels.length),
    listing(levels.map(escapeMarkdown)),
  );
}

function hoverRule(code: string): MarkupContent | undefined {
  const rules = schemaAt('manifest', ['rules'])?.properties ?? {};
  const description = Object.hasOwn(rules, code) ? rules[code]?.description : undefined;
  const rule = RULES.find((candidate) => candidate.code === code);
  if (description === undefined) return undefined;
  return markdown(heading(code), description, rule && messages.usualSeverity(rule.severity));
}

function hoverKey(kind: DocumentKind, { name, path }: KeySymbol): MarkupContent | undefined {
  // Asking the mapping around keeps a list's or a level's schema from answering for any key in it.
  const around = schemaAt(kind, path.slice(0, -1));
  if (!around?.properties) return undefined;
  if (isExtension(name)) return markdown(heading(name), messages.extensionKey());
  if (!Object.hasOwn(around.properties, name)) return undefined;
  const note = around.required?.includes(name) ? ` (${messages.required()})` : '';
  return markdown(`${heading(name)}${note}`, around.properties[name]?.description);
}

function heading(name: string | undefined): string {
  return name === undefined ? '' : `**${escapeMarkdown(name)}**`;
}

function listing(items: readonly string[]): string {
  const shown = items.slice(0, MAX_LISTED);
  const rest = items.length - shown.length;
  return bulletList(rest > 0 ? [...shown, messages.andMore(rest)] : shown);
}
