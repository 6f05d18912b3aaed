import type { Range } from 'vscode-languageserver-types';
import { lineStartAt } from '../../documents/lines';
import type { ParsedDocument } from '../../documents/parse';
import { entryOf } from '../../documents/tree';
import type { MappingEntry, MappingNode } from '../../documents/tree';
import { lineEnd } from '../treeEdits';
import { lastEnd } from './rows';

/** A role level as it stands in its file. */
export interface RoleLevelNode {
  readonly node: MappingNode;
  /** Empty where it has none yet. */
  readonly name: string;
  /** The level below, undefined for the lowest. */
  readonly below: RoleLevelNode | undefined;
  /** The entry `skills`, whatever its value. */
  readonly entry: MappingEntry | undefined;
  /** The skills, where they stand in this role level and not in another that it refers to. */
  readonly skills: MappingNode | undefined;
}

/** The role levels of a role file, lowest first. */
export function roleLevelsOf(document: ParsedDocument): RoleLevelNode[] {
  const list = entryOf(document.root, 'levels')?.value;
  if (document.kind !== 'role' || list?.kind !== 'list') return [];
  const found: RoleLevelNode[] = [];
  for (const node of list.items) {
    // An alias is a role level that stands elsewhere, and is found there.
    if (node.kind !== 'mapping' || node.start < (found.at(-1)?.node.end ?? list.start)) continue;
    const name = entryOf(node, 'level')?.value;
    const entry = node.entries.find(({ key, merged }) => key.text === 'skills' && !merged);
    const skills = entry && entry.value.start > entry.key.end ? entry.value : undefined;
    found.push({
      node,
      name: name?.kind === 'scalar' ? name.text.trim() : '',
      below: found.at(-1),
      entry,
      skills: skills?.kind === 'mapping' ? skills : undefined,
    });
  }
  return found;
}

/** A part of the text as offsets. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** The selection as offsets. One that ends at the start of a line does not reach into that line. */
export function selectionOf({ text }: ParsedDocument, { start, end }: Range): Selection {
  const from = text.offsetAt(start);
  const to = text.offsetAt(end);
  return { start: from, end: to > from && end.character === 0 ? to - 1 : to };
}

/** Whether the selection touches a part of the text; both edges count. */
export function overlaps(selection: Selection, part: Selection): boolean {
  return selection.start <= part.end && selection.end >= part.start;
}

/** The skills of a mapping that the selection touches: in block style the whole line counts. */
export function selectedEntries(
  document: ParsedDocument,
  mapping: MappingNode,
  selection: Selection,
): MappingEntry[] {
  return mapping.entries.filter((entry) => {
    if (entry.merged || entry.key.text.startsWith('x-')) return false;
    const end = lastEnd(document, entry);
    if (mapping.flow) return overlaps(selection, { start: entry.key.start, end });
    const start = entry.key.start - document.text.positionAt(entry.key.start).character;
    return overlaps(selection, { start, end: lineEnd(document, end) });
  });
}

/** The part of the text from a key to the end of its value; whole lines where nothing else is on them. */
export function extentOf(document: ParsedDocument, entry: MappingEntry): Selection {
  const text = document.text.getText();
  const line = lineStartAt(text, entry.key.start);
  const isFirst = text.slice(line, entry.key.start).trim() === '';
  const end = lastEnd(document, entry);
  const endOfLine = lineEnd(document, end);
  const isLast = /^\s*(?:#.*)?$/.test(text.slice(end, endOfLine));
  return { start: isFirst ? line : entry.key.start, end: isLast ? endOfLine : end };
}
