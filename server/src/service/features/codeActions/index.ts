import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import type { FeatureContext } from '../context';
import { attempt } from './attempt';
import type { FileOperation } from './fix';
import { moreActions } from './moreActions';
import { ruleFixes, touches } from './ruleFixes';
import { spellingSuggestions } from './suggestions';

export { resolveFixAll } from './moreActions';

/**
 * The quick fixes for the diagnostics that touch a range (LSP, textDocument/codeAction): what puts them
 * right first, then what accepts them. "Fix all" comes without its edit, for `resolveFixAll`.
 * @param diagnostics the document's present diagnostics, not what a client remembers.
 * @param operations what the client can do with files in an edit.
 */
export async function codeActions(
  context: FeatureContext,
  uri: string,
  range: Range,
  diagnostics: readonly FrameworkDiagnostic[],
  operations: readonly FileOperation[],
  token: CancellationToken,
): Promise<CodeAction[]> {
  const found = diagnostics.filter((diagnostic) => touches(diagnostic.range, range));
  const document = await context.store.document(uri);
  if (!document || found.length === 0) return [];
  const fixes = await ruleFixes(context, uri, range, found, operations, token);
  if (token.isCancellationRequested) return [];
  return [
    ...fixes,
    ...(await attempt(context, 'suggestions', () => spellingSuggestions(context, document, found))),
    ...(await moreActions(context, document, diagnostics, found, operations, token)),
  ];
}
