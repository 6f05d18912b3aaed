import type { ValueNode } from '../documents/tree';

/**
 * Where what is written of a node ends, as an offset: the parser counts comments and blank lines behind
 * a block to it, which to a reader belong to what follows.
 */
export function writtenEnd(source: string, node: ValueNode): number {
  if (node.kind === 'list' && !node.flow) {
    const last = node.items.at(-1);
    // An item that is an alias stands elsewhere.
    if (last && last.start >= node.start) return writtenEnd(source, last);
  }
  if (node.kind === 'mapping' && !node.flow) {
    const last = node.entries.at(-1);
    // So does the value behind an alias, and what a merge key brings in.
    if (last && !last.merged && last.value.start >= last.key.end) {
      return writtenEnd(source, last.value);
    }
  }
  let end = node.end;
  while (end > node.start && /\s/.test(source.charAt(end - 1))) end--;
  return end;
}
