import { documentSubject } from '../../checks/documentSubject';
import { RULE_GROUPS } from '../../checks/registry';
import type { DocumentRule } from '../../checks/rule';
import type { ParsedDocument } from '../../documents/parse';
import type { FrameworkStore } from '../../index/frameworkStore';
import { afterEdits } from '../refactorings/change';
import type { Fix } from './fix';

/**
 * Whether a fix leaves each file no worse YAML than it was, and cures what it is for: whatever stands
 * around the mistake (aliases, merge keys, comments, brackets), a fix that does harm is not offered.
 * @param code the rule whose finding it is to put right, in `document`.
 */
export async function isSoundFix(
  store: FrameworkStore,
  document: ParsedDocument,
  code: string,
  { edits }: Fix,
): Promise<boolean> {
  for (const edit of edits) {
    if (!('edits' in edit)) continue;
    const before = edit.uri === document.uri ? document : await store.document(edit.uri);
    if (!before) return false;
    const after = afterEdits(before, edit.edits);
    if (after.problems.length > before.problems.length) return false;
    const rule = edit.uri === document.uri ? structureRule(code) : undefined;
    if (rule && findings(rule, after) >= findings(rule, before)) return false;
  }
  return true;
}

/** Only of one file by itself can be told what a rule finds after an edit. */
export function structureRule(code: string): DocumentRule | undefined {
  return RULE_GROUPS.structure.find(
    (rule): rule is DocumentRule => rule.code === code && rule.scope === 'document',
  );
}

function findings(rule: DocumentRule, document: ParsedDocument): number {
  return [...rule.run(documentSubject(document, undefined))].length;
}
