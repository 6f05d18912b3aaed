import type { Range } from 'vscode-languageserver-types';
import { rangeOf } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import type { ScalarNode, ValueNode } from '../documents/tree';
import type { ChangeSubject } from './comparison';
import { sides } from './draft';
import type { Draft } from './draft';

interface Unread {
  readonly key: string;
  readonly value: string;
  readonly range: Range;
}

/**
 * The changes of what the format gives no meaning to: keys of the author's own (`x-…`), unknown keys, and
 * values of another kind than expected. They are found as all that the content was not read from, so that
 * nothing is left out that somebody may come to add to the format.
 */
export function unreadChanges(
  before: ParsedDocument | undefined,
  after: ParsedDocument | undefined,
  subject: ChangeSubject,
): Draft[] {
  const [older, newer] = [byKey(before), byKey(after)];
  return [...new Set([...older.keys(), ...newer.keys()])].flatMap((key): Draft[] => {
    const [from, to] = [older.get(key) ?? [], newer.get(key) ?? []];
    if (valuesOf(from) === valuesOf(to)) return [];
    const side = (document: ParsedDocument | undefined, found: readonly Unread[]) =>
      document && found.length > 0
        ? {
            uri: document.uri,
            ranges: found.map(({ range }) => range),
            text: found.map(({ value }) => value).join(', '),
          }
        : undefined;
    return [{ kind: 'other', subject, key, ...sides(side(before, from), side(after, to)) }];
  });
}

function valuesOf(found: readonly Unread[]): string {
  return JSON.stringify(found.map(({ value }) => value));
}

/** What was not read, by the outermost key that nothing was read below. */
function byKey(document: ParsedDocument | undefined): Map<string, Unread[]> {
  const found = new Map<string, Unread[]>();
  if (!document?.root) return found;
  const read = readRanges(document);
  collect(document.root, document, read, [], undefined, (unread) => {
    const known = found.get(unread.key);
    if (known) known.push(unread);
    else found.set(unread.key, [unread]);
  });
  return found;
}

/** @param own the key of the author's own that the node lies below; all below it is one. */
function collect(
  node: ValueNode,
  document: ParsedDocument,
  read: ReadonlySet<string>,
  path: readonly string[],
  own: string | undefined,
  add: (unread: Unread) => void,
): void {
  const visit = (scalar: ScalarNode, key: string) => {
    if (scalar.text.trim() === '') return;
    const range = rangeOf(document, scalar);
    if (!read.has(rangeKey(range))) add({ key, value: scalar.text, range });
  };
  if (node.kind === 'scalar') visit(node, own ?? keyOf(path));
  else if (node.kind === 'list') {
    for (const item of node.items)
      collect(item, document, read, [...path, ...nameOfItem(item)], own, add);
  } else {
    for (const { key, value } of node.entries) {
      const below = [...path, key.text];
      const isOwn = !FORMAT_KEYS.has(key.text) && !read.has(rangeKey(rangeOf(document, key)));
      const outermost = own ?? (isOwn ? keyOf(below) : undefined);
      if (outermost !== undefined) visit(key, outermost);
      collect(value, document, read, below, outermost, add);
    }
  }
}

function keyOf(path: readonly string[]): string {
  return path.join(' > ');
}

/** Keys of the format say nothing by themselves; what they lead to does. */
const FORMAT_KEYS = new Set([
  'role',
  'family',
  'description',
  'levels',
  'level',
  'path',
  'grades',
  'responsibilities',
  'skills',
  'skill',
  'formerly',
  'framework',
  'families',
  'dictionary',
  'language',
  'rules',
  'preset',
  'overrides',
  'files',
  'roles',
  'exclude',
  'preview',
  'title',
  'logo',
  'stylesheet',
  'grading',
]);

/** A role level is known by its name, for its place in the list may change. */
function nameOfItem(item: ValueNode): string[] {
  if (item.kind !== 'mapping') return [];
  const level = item.entries.find(({ key }) => key.text === 'level')?.value;
  return level?.kind === 'scalar' ? [level.text] : [];
}

/** The ranges of all that the content holds. */
function readRanges({ content }: ParsedDocument): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('value' in value && 'range' in value && isRange(value.range)) {
      found.add(rangeKey(value.range));
      return;
    }
    for (const below of Object.values(value) as unknown[]) visit(below);
  };
  visit(content);
  return found;
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function rangeKey({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
