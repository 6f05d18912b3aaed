import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type { FeatureContext } from './context';
import { occurrencesIn, subjectOf } from './occurrences';
import { symbolAt } from './symbolAt';

/**
 * The places of one document that name what stands at a position (LSP
 * `textDocument/documentHighlight`): Write where the name is declared, Read where it is used.
 * @param position zero-based UTF-16 (LSP).
 * @returns none for keys and prose; an editor then marks equal words itself.
 */
export async function documentHighlight(
  context: FeatureContext,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<DocumentHighlight[]> {
  const found = await symbolAt(context, uri, position, token);
  const framework = context.store.index.frameworkOf(uri);
  const subject = found && subjectOf(found.symbol, uri, framework);
  const summary = framework.summary(uri);
  if (!subject || !summary) return [];
  return occurrencesIn(summary, subject, framework).map(({ range, declaration }) => ({
    range,
    kind: declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
