import { CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type {
  CompletionItem,
  CompletionList,
  MarkupContent,
  Position,
} from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import { schemaAt } from '../../documents/schemas';
import type { FeatureContext } from '../context';
import { escapeMarkdown } from '../markdown';
import { makeItem } from './items';
import type { CompletionOptions, CompletionSubject } from './items';
import { keyItems, schemaPath } from './keys';
import {
  levelKeyItems,
  levelsDetail,
  manifestEntryItems,
  skillLevelItems,
  skillNameItems,
} from './names';
import { slotAt } from './slot';
import type { Slot } from './slot';
import { descriptionItems, openingItems } from './writing';

export type { CompletionOptions } from './items';

/**
 * What can be written at a position (LSP, textDocument/completion). Works on half-typed text: where
 * the position stands is told from lines and indentation. Long lists are cut and `isIncomplete`.
 */
export async function completion(
  { store }: FeatureContext,
  uri: string,
  position: Position,
  options: CompletionOptions,
  token: CancellationToken,
): Promise<CompletionList> {
  const unsaved = store.unsavedDocument(uri);
  const document = unsaved?.document ?? (await store.document(uri));
  const slot = document && slotAt(document.text, position);
  if (!slot || token.isCancellationRequested) return { isIncomplete: false, items: [] };
  const framework = unsaved?.framework ?? store.index.frameworkOf(uri);
  const subject = { document, framework, slot, options };
  if (isRoleSkills(document.kind, slot.path) && slot.kind === 'key') return skillNameItems(subject);
  return { isIncomplete: false, items: itemsFor(subject) };
}

function itemsFor(subject: CompletionSubject): CompletionItem[] {
  const { document, framework, slot } = subject;
  const { path } = slot;
  const last = path.at(-1) ?? '';
  if (document.kind === 'skill' && slot.kind === 'key' && last === 'levels' && path.length === 1) {
    return levelKeyItems(subject);
  }
  // On the skill's line, or alone on the line below it.
  const isValue = slot.kind === 'value' || slot.siblings.length === 0;
  // A skill's line starts with its name, and with no dash.
  if (isValue && last !== '#' && isRoleSkills(document.kind, path.slice(0, -1))) {
    return skillLevelItems(subject, last);
  }
  const schema = schemaAt(document.kind, schemaPath(path));
  if (!schema) return [];
  if (schema.properties && slot.kind === 'key') return keyItems(subject, schema);
  if (schema.enum) return enumItems(subject, schema.enum);
  if (last === 'description' && slot.kind === 'value') return descriptionItems(subject);
  if (isSkillBullet(document.kind, slot)) return openingItems(subject, path[1] ?? '');
  if (document.kind === 'role') {
    if (path.length === 1 && last === 'family')
      return manifestEntryItems(subject, framework.families);
    if (last === '#' && path.at(-2) === 'grades')
      return manifestEntryItems(subject, framework.grades);
    // On the key's line, where a list can only stand in brackets.
    if (last === 'grades' && slot.kind === 'value' && !slot.quote)
      return manifestEntryItems(subject, framework.grades, true);
  }
  return schema.type === 'array' && slot.kind === 'key' && !slot.flow
    ? itemsFor({ ...subject, slot: asListEntry(slot) })
    : [];
}

/** A line in a list that has no dash yet: its items bring the dash. */
function asListEntry(slot: Slot): Slot {
  return { ...slot, path: [...slot.path, '#'], siblings: [], needsDash: true };
}

function enumItems(subject: CompletionSubject, values: readonly string[]): CompletionItem[] {
  return values.map((text, order) =>
    makeItem(subject, { label: text, kind: CompletionItemKind.EnumMember, order, text }),
  );
}

function isRoleSkills(kind: string, path: readonly string[]): boolean {
  return kind === 'role' && path.length === 3 && path[0] === 'levels' && path[2] === 'skills';
}

function isSkillBullet(kind: string, { path, needsDash }: Slot): boolean {
  return (
    kind === 'skill' && path.length === 3 && path[0] === 'levels' && path[2] === '#' && !needsDash
  );
}

/** Adds an item's documentation (LSP, completionItem/resolve): a skill's words come from its file. */
export async function resolveCompletion(
  { store }: FeatureContext,
  item: CompletionItem,
  token: CancellationToken,
): Promise<CompletionItem> {
  const data = readData(item.data);
  if (!data) return item;
  const framework = store.index.frameworks().find(({ root }) => root === data.root);
  const skill = framework?.skill(data.skill);
  const document = skill && (await store.document(skill.uri));
  if (!framework || document?.content.kind !== 'skill' || token.isCancellationRequested)
    return item;
  const { description, levels } = document.content;
  if (data.level === undefined) {
    const detail = levelsDetail(framework, levels);
    return description
      ? { ...item, detail, documentation: markdown([escapeMarkdown(description.value)]) }
      : { ...item, detail };
  }
  const bullets = levels.find(({ name }) => name.value === data.level)?.bullets ?? [];
  if (bullets.length === 0) return item;
  const { documentation: meaning } = item;
  const lead = typeof meaning === 'string' ? [escapeMarkdown(meaning), ''] : [];
  const lines = bullets.map(({ value }) => `- ${escapeMarkdown(value)}`);
  return { ...item, documentation: markdown([...lead, ...lines]) };
}

function markdown(lines: readonly string[]): MarkupContent {
  return { kind: MarkupKind.Markdown, value: lines.join('\n') };
}

/** The item has been through the client, so its data is read without trust. */
function readData(
  data: unknown,
): { skill: string; root: string; level: string | undefined } | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const given: { skill?: unknown; root?: unknown; level?: unknown } = data;
  if (typeof given.skill !== 'string' || typeof given.root !== 'string') return undefined;
  const level = typeof given.level === 'string' ? given.level : undefined;
  return { skill: given.skill, root: given.root, level };
}
