import type { DocumentLink } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type { FeatureContext } from './context';
import { skillMeant } from './occurrences';
import { rangeKey, textRange } from './ranges';
import * as messages from './symbolMessages';

/**
 * The links of a document (LSP `textDocument/documentLink`): in a role, each skill's name leads to
 * the skill's file, an earlier name to the skill as it is called today. Other files have none: web
 * addresses in text are the editor's own matter.
 */
export async function documentLinks(
  context: FeatureContext,
  uri: string,
  token: CancellationToken,
): Promise<DocumentLink[]> {
  const document = await context.store.document(uri);
  if (document?.content.kind !== 'role' || token.isCancellationRequested) return [];
  const framework = context.store.index.frameworkOf(uri);
  const links = new Map<string, DocumentLink>();
  for (const { skill } of document.content.levels.flatMap((level) => level.skills)) {
    const target = skillMeant(framework, skill.value);
    // With anchors one place names a skill for several role levels.
    if (!target?.name || links.has(rangeKey(skill.range))) continue;
    const { line } = target.name.range.start;
    links.set(rangeKey(skill.range), {
      range: textRange(skill, document.text),
      // A file opens at its top anyway, where the name nearly always stands.
      target: line > 0 ? `${target.uri}#L${line + 1}` : target.uri,
      tooltip: messages.openSkill(target.name.value),
    });
  }
  return [...links.values()];
}
