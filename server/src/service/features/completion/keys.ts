import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { DocumentKind } from '../../documents/kinds';
import { schemaAt } from '../../documents/schemas';
import type { SchemaNode } from '../../documents/schemas';
import { makeItem } from './items';
import type { CompletionSubject } from './items';
import { skillsAsBelow } from './levelBelow';
import * as messages from './messages';
import { beginOfDescription } from './writing';

/** Keys whose value is chosen from a list, so that the list opens at once. */
const CHOSEN: Record<DocumentKind, ReadonlySet<string>> = {
  manifest: new Set(['rules', 'files', 'preview']),
  role: new Set(['family', 'skills', 'grades']),
  skill: new Set(['levels']),
};

/** The keys that a mapping may have and has not: required ones first, then in the schema's order. */
export function keyItems(subject: CompletionSubject, schema: SchemaNode): CompletionItem[] {
  const { slot, document } = subject;
  const present = new Set(slot.siblings);
  const keys = Object.keys(schema.properties ?? {});
  const items = keys
    .filter((key) => !present.has(key))
    .flatMap((key) => {
      const required = schema.required?.includes(key) === true;
      const value = schemaAt(document.kind, [...schemaPath(slot.path), key]);
      const isChosen =
        CHOSEN[document.kind].has(key) || schema.properties?.[key]?.enum !== undefined;
      const order = keys.indexOf(key) + (required ? 0 : 100);
      const item = makeItem(subject, {
        label: key,
        kind: CompletionItemKind.Property,
        order,
        text: key,
        suffix: valueSnippet(subject, key, value),
        ...(required && { note: messages.required() }),
        ...(value?.description !== undefined && { documentation: value.description }),
        suggestNext: isChosen,
      });
      return key === 'skills' && isRoleLevel(subject)
        ? [item, ...skillsAsBelow(subject, order)]
        : [item];
    });
  const skeleton = document.text.getText().trim() === slot.typed.trim() && wholeFile(subject);
  return skeleton ? [skeleton, ...items] : items;
}

function isRoleLevel({ document, slot: { path } }: CompletionSubject): boolean {
  return document.kind === 'role' && path.length === 2 && path[0] === 'levels';
}

/** A path as the schema wants it: any position stands for all of a list. */
export function schemaPath(path: readonly string[]): string[] {
  return path.map((segment) => (segment === '#' ? '0' : segment));
}

/** What follows a key: a value's place, or the start of its list or group. */
function valueSnippet(
  subject: CompletionSubject,
  key: string,
  value: SchemaNode | undefined,
): string {
  const { slot, document } = subject;
  if (slot.flow) return flowSnippet(value);
  if (key === 'description') {
    const begin = beginOfDescription(subject) ?? '';
    // A name that would need quotes in a sentence is left to the author.
    return /^[\p{L}\p{N} ,’'-]*$/u.test(begin) ? `: ${begin}$0` : ': $0';
  }
  if (value?.type === 'array') {
    if (value.items?.type !== 'object') return ':\n\t- $0';
    if (key === 'overrides') return ':\n\t- files: $1\n\t  rules:\n\t  \t$0';
    return ':\n\t- level: $1\n\t  description: $2\n\t  skills:\n\t  \t$0';
  }
  if (value?.type === 'object') {
    // The manifest's levels are the framework's own words; all other groups have keys to choose from.
    return document.kind === 'manifest' && key === 'levels' ? ':\n\t$1: $2' : ':\n\t$0';
  }
  return ': $0';
}

function flowSnippet(value: SchemaNode | undefined): string {
  if (value?.type === 'array') return ': [$0]';
  return value?.type === 'object' ? ': {$0}' : ': $0';
}

/** An empty file's whole content, to fill in. */
function wholeFile(subject: CompletionSubject): CompletionItem {
  const { document, framework } = subject;
  const name = messages.name();
  const level = framework.levels[0]?.name ?? '';
  const family = framework.families[0] ? '$2' : '${2:}';
  const shapes = {
    role: {
      label: messages.newRole(),
      first: 'role',
      rest: `: \${1:${name}}\nfamily: ${family}\ndescription: $3\nlevels:\n\t- level: $4\n\t  description: $5\n\t  responsibilities:\n\t  \t- $6\n\t  skills:\n\t  \t$0`,
    },
    skill: {
      label: messages.newSkill(),
      first: 'skill',
      rest: `: \${1:${name}}\ndescription: $2\nlevels:\n\t${level}:\n\t\t- $0`,
    },
    manifest: {
      label: messages.newFramework(),
      first: 'framework',
      rest: `: \${1:${messages.frameworkName()}}\nfamilies:\n\t- $0`,
    },
  };
  const shape = shapes[document.kind];
  return makeItem(subject, {
    label: shape.label,
    // Not a snippet: VS Code hides all of those where the settings hide the extension's own.
    kind: CompletionItemKind.Struct,
    order: 0,
    text: shape.first,
    suffix: shape.rest,
    detail: messages.wholeFile(),
  });
}
