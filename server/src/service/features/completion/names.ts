import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Located } from '../../documents/content';
import type { Framework } from '../../index/framework';
import { makeItem } from './items';
import type { CompletionSubject } from './items';
import { allSkillsBelow, roleLevelAt } from './levelBelow';
import { bestMatches } from './matching';
import * as messages from './messages';

/** More than a person reads; typing on brings the others. */
const MOST = 200;

/** What an item's documentation is made of, once somebody looks at it. */
export type ItemData =
  | { readonly skill: string; readonly root: string }
  | { readonly skill: string; readonly level: string; readonly root: string };

/** The skills that this role level does not ask for yet. */
export function skillNameItems(subject: CompletionSubject): {
  items: CompletionItem[];
  isIncomplete: boolean;
} {
  const { framework, slot } = subject;
  const listed = new Set([...slot.siblings, ...mergedSkills(subject)]);
  const free = framework.skillNames().filter((name) => !listed.has(name));
  const matches = bestMatches(slot.typed, free, MOST);
  const items = matches.names.map((name, position) => {
    return makeItem(subject, {
      label: name,
      kind: CompletionItemKind.Reference,
      order: position + 1,
      text: name,
      suffix: ': ',
      detail: levelsDetail(framework, framework.skill(name)?.levels ?? []),
      suggestNext: true,
      data: { skill: name, root: framework.root } satisfies ItemData,
    });
  });
  return { items: [...allSkillsBelow(subject), ...items], isIncomplete: matches.isCut };
}

/** Which levels a skill describes, in the framework's order. */
export function levelsDetail(
  framework: Framework,
  described: readonly { readonly name: Located }[],
): string {
  const order = framework.levels.map(({ name }) => name);
  const levels = order.filter((level) => described.some(({ name }) => name.value === level));
  return messages.definedLevels(levels, order.length);
}

/** The skills that a merge key brings into the role level at the slot. */
function mergedSkills({ document, slot }: CompletionSubject): string[] {
  if (!slot.siblings.includes('<<')) return [];
  const skills = roleLevelAt(document, slot)?.skills ?? [];
  return skills
    .filter(({ skill }) => document.text.offsetAt(skill.range.start) !== slot.start)
    .map(({ skill }) => skill.value);
}

/** The framework's levels behind a skill's name, in their order. */
export function skillLevelItems(subject: CompletionSubject, skill: string): CompletionItem[] {
  const { framework } = subject;
  const defined = framework.skill(skill)?.levels.map((level) => level.name.value);
  return framework.levels.map(({ name, definition }, position) =>
    makeItem(subject, {
      label: name,
      kind: CompletionItemKind.EnumMember,
      order: position,
      text: name,
      ...(definition !== undefined && { meaning: definition }),
      ...(defined && !defined.includes(name) && { note: messages.notDescribed() }),
      data: { skill, level: name, root: framework.root } satisfies ItemData,
    }),
  );
}

/** The levels that a skill's file does not describe yet. */
export function levelKeyItems(subject: CompletionSubject): CompletionItem[] {
  const { framework, slot } = subject;
  return framework.levels
    .filter(({ name }) => !slot.siblings.includes(name))
    .map(({ name, definition }, position) =>
      makeItem(subject, {
        label: name,
        kind: CompletionItemKind.EnumMember,
        order: position,
        text: name,
        suffix: slot.flow ? ': [$0]' : ':\n\t- $0',
        ...(definition !== undefined && { meaning: definition }),
      }),
    );
}

/** Entries of one of the manifest's lists, without those already listed. */
export function manifestEntryItems(
  subject: CompletionSubject,
  entries: readonly Located[],
  inBrackets = false,
): CompletionItem[] {
  return entries
    .filter(({ value }) => !subject.slot.siblings.includes(value))
    .map(({ value }, position) =>
      makeItem(subject, {
        label: value,
        kind: CompletionItemKind.EnumMember,
        order: position,
        text: value,
        isName: true,
        inBrackets,
      }),
    );
}
