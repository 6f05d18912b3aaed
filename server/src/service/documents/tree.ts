/**
 * The light tree that everything reads: YAML's values with offsets, aliases and merge keys resolved.
 * Offsets are UTF-16 code units from the start of the text, end exclusive.
 */
export type ValueNode = MappingNode | ListNode | ScalarNode;

/** A part of the text; offsets in UTF-16 code units, end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

interface NodeBase extends Extent {
  /** Where `*name` stands that repeats the value; `start` and `end` are then those of what it repeats. */
  readonly alias?: Extent;
  /** How many nodes the value has with aliases written out; bounds what a check may visit. */
  readonly size: number;
}

/** A mapping; `entries` keep the order and include duplicate keys. */
export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  readonly flow: boolean;
  readonly entries: readonly MappingEntry[];
}

/** One `key: value`; `value` is a null scalar where nothing is written. */
export interface MappingEntry {
  readonly key: ScalarNode;
  readonly value: ValueNode;
  /** It came through a merge key (`<<`), so that it yields to an entry written here. */
  readonly merged: boolean;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly ValueNode[];
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The value as the person wrote it, unquoted: `01` stays `01`. Empty for nothing. */
  readonly text: string;
  readonly style: ScalarStyle;
}

/** Where a value stands for its reader: of one that is repeated, the alias. */
export function placeOf(node: ValueNode): Extent {
  return node.alias ?? node;
}

/** The first entry that is written in the mapping itself; what a merge key brings in stands elsewhere. */
export function firstOwnEntry({ entries }: MappingNode): MappingEntry | undefined {
  return entries.find(({ merged }) => !merged);
}

/** The entry with that key; the first, where there are several. */
export function entryOf(node: ValueNode | undefined, key: string): MappingEntry | undefined {
  if (node?.kind !== 'mapping') return undefined;
  return node.entries.find((entry) => entry.key.text === key);
}

/** The value behind a path of keys and list positions, as in a JSON Pointer. */
export function nodeAtPath(
  root: ValueNode | undefined,
  path: readonly string[],
): { readonly node: ValueNode; readonly entry: MappingEntry | undefined } | undefined {
  if (!root) return undefined;
  let node: ValueNode = root;
  let entry: MappingEntry | undefined;
  for (const segment of path) {
    if (node.kind === 'mapping') {
      entry = entryOf(node, segment);
      if (!entry) return undefined;
      node = entry.value;
    } else if (node.kind === 'list') {
      const item: ValueNode | undefined = node.items[Number(segment)];
      if (!item) return undefined;
      entry = undefined;
      node = item;
    } else return undefined;
  }
  return { node, entry };
}

/**
 * The value as plain data. Of duplicate keys the first counts.
 * @param read what stands for a scalar.
 */
export function toPlainValue(
  node: ValueNode,
  read: (scalar: ScalarNode) => unknown = ({ value }) => value,
): unknown {
  if (node.kind === 'scalar') return read(node);
  if (node.kind === 'list') return node.items.map((item) => toPlainValue(item, read));
  const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) {
    if (!(entry.key.text in plain)) plain[entry.key.text] = toPlainValue(entry.value, read);
  }
  return plain;
}

/** Visits the node and everything below it, parents first. Return false to skip what is below. */
export function walk(
  node: ValueNode,
  visit: (node: ValueNode, path: readonly ValueNode[]) => boolean | undefined,
  path: readonly ValueNode[] = [],
): void {
  if (visit(node, path) === false || node.kind === 'scalar') return;
  const below = [...path, node];
  if (node.kind === 'list') for (const item of node.items) walk(item, visit, below);
  else {
    for (const entry of node.entries) {
      walk(entry.key, visit, below);
      walk(entry.value, visit, below);
    }
  }
}
