import type { ParsedDocument } from '../../documents/parse';
import type { ValueNode } from '../../documents/tree';
import { applyEdits } from './edits';
import type { OffsetEdit } from './edits';
import { saysTheSame } from './guard';

/** How far down a text is taken apart: to its keys, and to what stands below each, such as role levels. */
const DEEPEST = 2;

/** Whether the text says the same with the edits made. */
export function isSafe(document: ParsedDocument, edits: readonly OffsetEdit[]): boolean {
  return edits.length === 0 || saysTheSame(document, applyEdits(document.text.getText(), edits));
}

/** The edits without those of parts whose meaning, or comments, would not survive; the fewest such. */
export function safeEdits(
  document: ParsedDocument,
  edits: readonly OffsetEdit[],
): readonly OffsetEdit[] {
  let kept: readonly OffsetEdit[] = [];
  const add = (some: readonly OffsetEdit[], node: ValueNode | undefined, depth: number) => {
    const tried = [...kept, ...some];
    if (isSafe(document, tried)) kept = tried;
    else if (node && depth < DEEPEST) {
      for (const { part, own } of byPart(some, node)) add(own, part, depth + 1);
    }
  };
  add(edits, document.root, 0);
  return kept;
}

/** The edits of each part of a mapping or list, in order; what stands before the first goes with it. */
function byPart(
  edits: readonly OffsetEdit[],
  node: ValueNode,
): { readonly part: ValueNode; readonly own: readonly OffsetEdit[] }[] {
  const parts = partsOf(node);
  return parts.map(({ value }, index) => {
    const from = index === 0 ? -1 : (parts[index]?.start ?? 0);
    const until = parts[index + 1]?.start ?? Infinity;
    // White space in front of a part ends where the part starts.
    return { part: value, own: edits.filter(({ end }) => end >= from && end < until) };
  });
}

function partsOf(node: ValueNode): { readonly start: number; readonly value: ValueNode }[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'mapping') {
    return node.entries
      .filter(({ merged }) => !merged)
      .map(({ key, value }) => ({ start: key.start, value }));
  }
  // An alias stands elsewhere.
  return node.items
    .filter(({ start, end }) => start >= node.start && end <= node.end)
    .map((value) => ({ start: value.start, value }));
}
