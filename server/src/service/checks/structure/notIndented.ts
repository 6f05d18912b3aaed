import { schemaAt } from '../../documents/schemas';
import { nodeAtPath, placeOf } from '../../documents/tree';
import type { Extent, MappingEntry } from '../../documents/tree';
import type { DocumentSubject } from '../rule';
import { isNothing } from './wrongType';

/** Entries that were to stand below a key, and are written beside it. */
export interface NotIndented {
  /** The key, behind which nothing is written. */
  readonly above: MappingEntry;
  /** All of them, in their order. */
  readonly entries: readonly MappingEntry[];
  /** From the first key to the end of the last value; offsets in UTF-16 code units, end exclusive. */
  readonly extent: Extent;
}

/** Empty keys of groups whose entries follow on the same level, where nobody knows their keys. */
export function notIndented({ document, errors }: DocumentSubject): NotIndented[] {
  const unknown = new Map<string, { path: readonly string[]; keys: Set<string> }>();
  for (const { keyword, path, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    const place = JSON.stringify(path);
    const found = unknown.get(place) ?? { path, keys: new Set() };
    unknown.set(place, found);
    found.keys.add(String(params.additionalProperty));
  }
  return [...unknown.values()].flatMap(({ path, keys }) => {
    const parent = nodeAtPath(document.root, path)?.node;
    if (parent?.kind !== 'mapping' || parent.flow || parent.alias) return [];
    const own = parent.entries.filter(({ merged }) => !merged);
    return own.flatMap((above, index): NotIndented[] => {
      const group = [...path, above.key.text];
      const schema = schemaAt(document.kind, group);
      if (schema?.type !== 'object' || !isNothing(above.value)) return [];
      const isOfGroup = ({ key }: MappingEntry) =>
        keys.has(key.text) && schemaAt(document.kind, [...group, key.text]) !== undefined;
      const behind = own.slice(index + 1);
      const end = behind.findIndex((entry) => !isOfGroup(entry));
      const entries = end < 0 ? behind : behind.slice(0, end);
      const [first, last] = [entries[0], entries.at(-1)];
      if (!first || !last) return [];
      const extent = {
        start: first.key.start,
        end: Math.max(last.key.end, placeOf(last.value).end),
      };
      return [{ above, entries, extent }];
    });
  });
}
