import type { Location, Position, ReferenceContext } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type { FeatureContext } from './context';
import { candidateUris, occurrencesIn, subjectOf } from './occurrences';
import { symbolAt } from './symbolAt';

/**
 * Every place of the framework that names what stands at a position (LSP
 * `textDocument/references`), by URI and position. A skill's uses include those under an earlier
 * name. A level counts for its skill in a role or skill file, for all skills in the manifest.
 * @param position zero-based UTF-16 (LSP).
 * @param reference says whether the places that declare the name are wanted too.
 */
export async function references(
  context: FeatureContext,
  uri: string,
  position: Position,
  reference: ReferenceContext,
  token: CancellationToken,
): Promise<Location[]> {
  const found = await symbolAt(context, uri, position, token);
  if (!found) return [];
  const framework = context.store.index.frameworkOf(uri);
  const subject = subjectOf(found.symbol, uri, framework);
  if (!subject) return [];
  const locations: Location[] = [];
  for (const candidate of candidateUris(framework, subject)) {
    if (token.isCancellationRequested) return [];
    const summary = framework.summary(candidate);
    if (!summary) continue;
    for (const { range, declaration } of occurrencesIn(summary, subject, framework)) {
      if (reference.includeDeclaration || !declaration) locations.push({ uri: candidate, range });
    }
  }
  return locations;
}
