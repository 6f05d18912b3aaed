import type { Position } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import { rangeOf } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import type { RoleLevel } from '../documents/content';
import type { FrameworkStore } from '../index/frameworkStore';
import type { PreviewPage, Profile } from './profile';
import { resolveProfile } from './resolveProfile';
import { skillPage } from './skillPage';

/** The profiles of all role levels of a role file, lowest first; none for other files. */
export async function profilesOf(
  { store }: { readonly store: FrameworkStore },
  uri: string,
  token: CancellationToken,
): Promise<Profile[]> {
  const document = await store.document(uri);
  if (document?.content.kind !== 'role') return [];
  const profiles: Profile[] = [];
  for (const level of document.content.levels) {
    if (token.isCancellationRequested) return [];
    profiles.push(await resolveProfile(store, uri, document.content, level));
  }
  return profiles;
}

/**
 * The page for a place in a document: the role level there (before the first one: the first), or the
 * skill; undefined where the document is none of a framework's.
 */
export async function previewAt(
  { store }: { readonly store: FrameworkStore },
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<PreviewPage | undefined> {
  const document = await store.document(uri);
  if (!document || token.isCancellationRequested) return undefined;
  const { content } = document;
  const problem = firstProblem(document);
  if (content.kind === 'manifest') return { kind: 'none', uri, reason: 'manifest', ...problem };
  if (content.kind === 'skill') {
    return { ...skillPage(store.index.frameworkOf(uri), uri, content), ...problem };
  }
  const level = roleLevelAt(content.levels, position);
  if (!level) return { kind: 'none', uri, reason: 'no-role-level', ...problem };
  return { ...(await resolveProfile(store, uri, content, level)), ...problem };
}

/**
 * The last role level that starts at or before the position, else the first. The dash before a role
 * level belongs to it, so on its line only levels further to the right do not count.
 */
function roleLevelAt(levels: readonly RoleLevel[], position: Position): RoleLevel | undefined {
  const begun = levels.filter(({ range: { start } }, index) => {
    const isFirstOnLine = levels[index - 1]?.range.start.line !== start.line;
    return (
      start.line < position.line ||
      (start.line === position.line && (isFirstOnLine || start.character <= position.character))
    );
  });
  return begun.at(-1) ?? levels[0];
}

function firstProblem(document: ParsedDocument) {
  const [problem] = document.problems;
  if (!problem) return {};
  const range = rangeOf(document, problem);
  return { problem: { text: problem.message, uri: document.uri, range } };
}
