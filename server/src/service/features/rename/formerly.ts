import { TextEdit } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../../documents/parse';
import { entryOf } from '../../documents/tree';
import type { ListNode, MappingEntry, ScalarNode } from '../../documents/tree';
import { foldName } from '../../index/names';
import { appendItem, insertEntry, removeEntry, removeItem, valueEnd } from '../treeEdits';
import { writeName } from './nameText';

/** Whether the old name would still say something beside the new one: more than case and spacing. */
export function isWorthKeeping(from: string, to: string): boolean {
  return foldName(from) !== foldName(to);
}

/** Takes a name (case and spacing folded) out of a skill's earlier names; the key with the last. */
export function removeFormerName(document: ParsedDocument, name: string): TextEdit[] {
  const { root } = document;
  const entry = entryOf(root, 'formerly');
  if (root?.kind !== 'mapping' || entry?.value.kind !== 'list') return [];
  const { value: list } = entry;
  const gone = list.items.filter((item) => isNamed(item, name));
  if (gone.length === 0) return [];
  if (gone.length === list.items.length) return [removeEntry(document, root, entry)];
  return gone.map((item) => removeItem(document, list, item));
}

/**
 * Adds a name to a skill's earlier names.
 * @param leaving a name that another edit of the same text takes out ({@link removeFormerName}).
 * @returns undefined where it is on the list, or where there is no place for it.
 */
export function addFormerName(
  document: ParsedDocument,
  name: string,
  leaving?: string,
): TextEdit | undefined {
  const { root } = document;
  if (root?.kind !== 'mapping') return undefined;
  const entry = entryOf(root, 'formerly');
  if (entry?.value.kind === 'list') {
    const { value: list } = entry;
    if (list.items.some((item) => isNamed(item, name))) return undefined;
    const items = list.items.filter((item) => leaving === undefined || !isNamed(item, leaving));
    if (items.length > 0 || list.items.length === 0) {
      return appendTo(document, { ...list, items }, name);
    }
  } else if (entry) return isEmpty(entry) ? fillKey(document, entry, name) : undefined;
  const after = entryOf(root, 'description') ?? entryOf(root, 'skill');
  return insertEntry(document, root, after, [`formerly: [${writeName(name, 'flow')}]`]);
}

function appendTo(document: ParsedDocument, list: ListNode, name: string): TextEdit {
  return appendItem(document, list, writeName(name, list.flow ? 'flow' : 'block'));
}

function fillKey(document: ParsedDocument, entry: MappingEntry, name: string): TextEdit {
  const at = document.text.positionAt(valueEnd(document, entry));
  return TextEdit.insert(at, ` [${writeName(name, 'flow')}]`);
}

function isEmpty({ value }: MappingEntry): boolean {
  return value.kind === 'scalar' && value.text === '';
}

function isNamed(item: ListNode['items'][number], name: string): item is ScalarNode {
  return item.kind === 'scalar' && foldName(item.text) === foldName(name);
}
