import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import type { FeatureContext } from '../context';
import { documentChanges, FixData } from './fix';
import { attempt } from './attempt';
import type { FileOperation, FixProvider } from './fix';
import * as references from './referenceFixes';
import * as sense from './senseFixes';
import { fixStyle } from './styleFixes';
import { isSoundFix, structureRule } from './soundFix';
import * as structure from './structureFixes';

/** Rule code → its fixes. */
const FIXES: Readonly<Record<string, FixProvider>> = {
  syntax: structure.fixSyntax,
  'unknown-key': structure.fixUnknownKey,
  'missing-key': structure.fixMissingKey,
  'wrong-type': structure.fixWrongType,
  'duplicate-key': structure.fixDuplicateKey,
  'unknown-skill': references.fixUnknownSkill,
  'renamed-skill': references.fixRenamedSkill,
  'unknown-skill-level': references.fixUnknownLevel,
  'undefined-skill-level': references.fixUndefinedLevel,
  'unknown-family': references.fixUnknownFamily,
  'unknown-grade': references.fixUnknownGrade,
  'unused-manifest-entry': references.fixUnusedEntry,
  'skill-order': sense.fixSkillOrder,
  'level-order': sense.fixLevelOrder,
  'repeated-bullet': sense.fixRepeatedBullet,
  'file-name': sense.fixFileName,
  'bullet-case': fixStyle,
  'bullet-end': fixStyle,
  'bullet-opening': fixStyle,
  'description-sentence': fixStyle,
  'name-case': fixStyle,
  article: fixStyle,
  'plain-english': fixStyle,
  latin: fixStyle,
  ampersand: fixStyle,
  'repeated-word': fixStyle,
  spacing: fixStyle,
  quotes: fixStyle,
  spelling: fixStyle,
  'unused-suppression': sense.fixUnusedSuppression,
};

/**
 * Of more findings at once only the fixes that rebuild the YAML are tried first: each costs a parse, and
 * who does many looks at what they leave together.
 */
const MOST_CHECKED = 20;

/** Whether a rule has quick fixes; the registry's `fixable` says the same. */
export function hasFixes(code: string): boolean {
  return Object.hasOwn(FIXES, code);
}

/**
 * The fixes that rules have for the diagnostics that touch a range.
 * @param diagnostics the document's present diagnostics, not what a client remembers.
 * @param operations what the client can do with files in an edit.
 */
export async function ruleFixes(
  context: FeatureContext,
  uri: string,
  range: Range,
  diagnostics: readonly FrameworkDiagnostic[],
  operations: readonly FileOperation[],
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { store } = context;
  const document = await store.document(uri);
  if (!document) return [];
  const framework = store.index.frameworkOf(uri);
  const actions: CodeAction[] = [];
  const found = diagnostics.filter((candidate) => touches(candidate.range, range));
  const isFew = found.length <= MOST_CHECKED;
  for (const diagnostic of found) {
    if (token.isCancellationRequested) return [];
    const data = new FixData(diagnostic.data);
    const subject = { store, framework, document, diagnostic, data, operations };
    const provider = FIXES[diagnostic.code];
    const fixes = await attempt(context, diagnostic.code, () => provider?.(subject) ?? []);
    for (const fix of fixes) {
      const isChecked = isFew || structureRule(diagnostic.code) !== undefined;
      if (isChecked && !(await isSoundFix(store, document, diagnostic.code, fix))) continue;
      actions.push({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: { documentChanges: documentChanges(fix) },
        ...(fix.preferred && { isPreferred: true }),
      });
    }
  }
  return actions;
}

/** Whether two ranges share a place; being next to each other is enough. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
