import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { RoleLevel } from '../../documents/content';
import type { ParsedDocument } from '../../documents/parse';
import { stepsOf } from '../../index/progression';
import { makeItem, writtenInBlock } from './items';
import type { CompletionSubject } from './items';
import * as messages from './messages';
import type { Slot } from './slot';

/** The role level that the slot is in: undefined where it begins a new one that cannot be read yet. */
export function roleLevelAt(document: ParsedDocument, slot: Slot): RoleLevel | undefined {
  const { content, text } = document;
  if (content.kind !== 'role') return undefined;
  const at = text.positionAt(slot.start);
  const level = content.levels
    .filter(
      ({ range: { start } }) =>
        start.line < at.line || (start.line === at.line && start.character <= at.character),
    )
    .at(-1);
  if (!level) return undefined;
  const dash = new RegExp(`^ {0,${Math.max(level.range.start.character - 1, 0)}}-`);
  const lines = text.getText().split('\n');
  const isNext = lines.slice(level.range.start.line + 1, at.line + 1).some((one) => dash.test(one));
  return isNext ? undefined : level;
}

/** The key `skills` with all that the role level below asks for; nothing where it asks for none. */
export function skillsAsBelow(subject: CompletionSubject, order: number): CompletionItem[] {
  const below = levelBelow(subject);
  if (!below || subject.slot.flow) return [];
  return [
    makeItem(subject, {
      label: messages.asBelow(below.name),
      kind: CompletionItemKind.Property,
      order,
      text: 'skills',
      suffix: `:${below.lines.map((line) => `\n\t${line}`).join('')}`,
      isLiteral: true,
      detail: messages.skillCount(below.lines.length),
    }),
  ];
}

/** All skills that the role level below asks for, as the first of an empty `skills`. */
export function allSkillsBelow(subject: CompletionSubject): CompletionItem[] {
  const { slot } = subject;
  if (slot.typed !== '' || slot.siblings.length > 0 || slot.flow || slot.hasColon) return [];
  const below = levelBelow(subject);
  const [first] = below?.uses ?? [];
  if (!below || !first) return [];
  const [line = '', ...others] = below.lines;
  return [
    makeItem(subject, {
      label: messages.allOfBelow(below.name),
      kind: CompletionItemKind.Property,
      order: 0,
      text: first.skill.value,
      suffix: [line.slice(writtenInBlock(first.skill.value).length), ...others].join('\n'),
      isLiteral: true,
      detail: messages.skillCount(below.lines.length),
    }),
  ];
}

/** The role level below with its skills as lines; undefined where there is none, or it has no skills. */
function levelBelow({ document, slot }: CompletionSubject) {
  const { content } = document;
  if (content.kind !== 'role') return undefined;
  const own = roleLevelAt(document, slot);
  const below = own ? stepsOf(content.levels).find(({ level }) => level === own)?.below : undefined;
  const uses = below?.skills ?? [];
  if (!below || uses.length === 0) return undefined;
  const lines = uses.map(({ skill, level }) => {
    const name = writtenInBlock(skill.value);
    return level ? `${name}: ${writtenInBlock(level.value)}` : `${name}:`;
  });
  return { name: below.name?.value ?? '', uses, lines };
}
