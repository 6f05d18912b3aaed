import type { ParsedDocument } from '../documents/parse';
import { schemaErrors } from '../documents/schemas';
import type { SchemaError } from '../documents/schemas';
import { nodeAtPath } from '../documents/tree';
import { isNothing } from './structure/wrongType';

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
    if (node.kind === 'scalar' && node.end > node.start) return true;
    // What stands right below, and cannot be read, may belong to it. An empty value may have been meant
    // to be what stands a line further up, too.
    const between = document.text.getText().slice(node.end, problem.start).replace(/^\s*:/, '');
    const [beside = '', ...below] = between.split('\n').map((line) => line.trim());
    if (beside !== '') return true;
    return below.filter((line) => line !== '').length > (isNothing(node) ? 1 : 0);
  });
}
