import type { ParsedDocument } from '../documents/parse';
import { schemaErrors } from '../documents/schemas';
import type { SchemaError } from '../documents/schemas';
import { nodeAtPath } from '../documents/tree';

/**
 * The schema's errors that are not a consequence of broken YAML: from the first syntax problem on,
 * what was recovered is a guess, and "missing" means little.
 */
export function reliableErrors(document: ParsedDocument): SchemaError[] {
  if (!document.root) return [];
  const errors = schemaErrors(document.kind, document.root);
  const [problem] = document.problems;
  if (!problem) return errors;
  return errors.filter(({ keyword, path }) => {
    const node = nodeAtPath(document.root, path)?.node;
    if (keyword !== 'type' || !node || node.end >= problem.start) return false;
    // What follows an empty value, and cannot be read, may have been meant to be the value.
    const between = document.text.getText().slice(node.end, problem.start);
    return node.end > node.start || /\S/.test(between.replace(/^\s*:/, ''));
  });
}
