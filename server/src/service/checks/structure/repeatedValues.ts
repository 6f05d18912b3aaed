import { nodeAtPath } from '../../documents/tree';
import type { DocumentSubject } from '../rule';
import type { SchemaError } from '../../documents/schemas';

/**
 * The errors without those of what an alias repeats, where the value that it repeats has one itself: the
 * mistake is written there, once.
 */
export function withoutRepeated(
  { document }: DocumentSubject,
  errors: readonly SchemaError[],
): SchemaError[] {
  const found = errors.map((error) => ({
    error,
    node: nodeAtPath(document.root, error.path)?.node,
  }));
  const written = new Set(found.flatMap(({ node }) => (node && !node.alias ? [node.start] : [])));
  return found.flatMap(({ error, node }) =>
    node?.alias && written.has(node.start) ? [] : [error],
  );
}
