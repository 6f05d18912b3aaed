import { CodeActionKind, DiagnosticSeverity, TextDocumentEdit } from 'vscode-languageserver-types';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import type { ParsedDocument } from '../../documents/parse';
import { walk } from '../../documents/tree';
import { ruleFixes } from '../codeActions/ruleFixes';
import type { FeatureContext } from '../context';
import { comparePositions } from '../ranges';
import { afterEdits } from './change';

/** LSP's kind for "fix all" on save; the last part is ours. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.capability-framework`;

/** A fix that writes text for the author to write over: done unseen, it would hide what is missing. */
const ASKS_FOR_TEXT = new Set(['missing-key']);

/**
 * The edits of all preferred fixes of a document that do not overlap, in the order of the text. Left
 * out are fixes of other files, those that write a text to be written over, and those of hints: what is
 * merely unusual today may be wanted once the author goes on.
 */
export async function fixAllEdits(
  context: FeatureContext,
  document: ParsedDocument,
  diagnostics: readonly FrameworkDiagnostic[],
  token: CancellationToken,
): Promise<TextEdit[]> {
  const wanted = diagnostics.filter(
    ({ code, severity }) => severity !== DiagnosticSeverity.Hint && isDoneUnseen(code),
  );
  return preferredEdits(context, document, wanted, token);
}

/** Whether "fix all" may take a rule's preferred fixes. */
export function isDoneUnseen(code: string): boolean {
  return !ASKS_FOR_TEXT.has(code);
}

/** The edits of the preferred fixes of some findings, as far as they go together. */
export async function preferredEdits(
  context: FeatureContext,
  document: ParsedDocument,
  diagnostics: readonly FrameworkDiagnostic[],
  token: CancellationToken,
): Promise<TextEdit[]> {
  const everywhere = {
    start: { line: 0, character: 0 },
    end: document.text.positionAt(document.text.getText().length),
  };
  const actions = await ruleFixes(context, document.uri, everywhere, diagnostics, [], token);
  const chosen: TextEdit[] = [];
  let mended = document;
  for (const action of actions) {
    const edits = action.isPreferred ? editsOf(action, document.uri) : undefined;
    if (!edits || edits.some((edit) => chosen.some((other) => overlap(edit, other)))) continue;
    const next = afterEdits(document, [...chosen, ...edits]);
    if (!isNoWorse(mended, next)) continue;
    chosen.push(...edits);
    mended = next;
  }
  return chosen.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Each fix is right by itself; together they must still leave whole YAML, with no name twice. */
function isNoWorse(before: ParsedDocument, after: ParsedDocument): boolean {
  return (
    after.problems.length <= before.problems.length && repeatedKeys(after) <= repeatedKeys(before)
  );
}

function repeatedKeys({ root }: ParsedDocument): number {
  let repeated = 0;
  if (root) {
    walk(root, (node) => {
      if (node.kind !== 'mapping') return undefined;
      repeated += node.entries.length - new Set(node.entries.map(({ key }) => key.text)).size;
      return undefined;
    });
  }
  return repeated;
}

/** The action's edits of a document; undefined where it touches other files. */
export function editsOf({ edit }: CodeAction, uri: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const change of edit?.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change) || change.textDocument.uri !== uri) return undefined;
    for (const part of change.edits) {
      if (!('newText' in part)) return undefined;
      edits.push(part);
    }
  }
  return edits;
}

/** Whether two edits share text, or insert at one place, where their order would matter. */
function overlap(a: TextEdit, b: TextEdit): boolean {
  const [first, second] = comparePositions(a.range.start, b.range.start) <= 0 ? [a, b] : [b, a];
  const gap = comparePositions(first.range.end, second.range.start);
  if (gap !== 0) return gap > 0;
  return (
    comparePositions(first.range.start, second.range.start) === 0 ||
    isEmpty(first) ||
    isEmpty(second)
  );
}

function isEmpty({ range }: TextEdit): boolean {
  return comparePositions(range.start, range.end) === 0;
}
