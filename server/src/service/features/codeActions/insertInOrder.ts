import type { TextEdit } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../../documents/parse';
import { schemaAt } from '../../documents/schemas';
import type { MappingNode } from '../../documents/tree';
import { insertEntry } from '../treeEdits';

/**
 * Adds a key at its place in the schema's order.
 * @param path where the mapping stands, as keys and list positions.
 * @param lines the entry's lines, as for {@link insertEntry}.
 */
export function insertInOrder(
  document: ParsedDocument,
  path: readonly string[],
  mapping: MappingNode,
  key: string,
  lines: readonly string[],
): TextEdit {
  const order = Object.keys(schemaAt(document.kind, path)?.properties ?? {});
  const position = order.indexOf(key);
  const after = mapping.entries.filter(({ key: present, merged }) => {
    const place = order.indexOf(present.text);
    return !merged && place >= 0 && place < position;
  });
  return insertEntry(document, mapping, after.at(-1), lines);
}
