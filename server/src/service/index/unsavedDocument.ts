import { kindOfLanguage } from '../documents/kinds';
import { parseDocument } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import { childUri } from '../uris';
import type { Workspace } from '../workspace';
import type { Framework } from './framework';
import type { FrameworkIndex } from './frameworkIndex';

/** A document without a file, with the framework that it may be meant for. */
export interface UnsavedDocument {
  readonly document: ParsedDocument;
  readonly framework: Framework;
}

/**
 * A document that has no file yet ("untitled") but one of the framework's languages, with the framework
 * that it may be meant for: that of the first folder. It is in no index, for nobody can refer to it.
 * @returns undefined for any other document.
 */
export function unsavedDocument(
  uri: string,
  workspace: Workspace,
  index: FrameworkIndex,
): UnsavedDocument | undefined {
  const text = uri.startsWith('untitled:') ? workspace.openDocument(uri) : undefined;
  const kind = text && kindOfLanguage(text.languageId);
  if (!kind) return undefined;
  const [folder] = workspace.folders();
  const nearest =
    folder === undefined ? undefined : index.frameworkOf(childUri(folder, 'untitled.yaml'));
  const framework = [nearest, ...index.frameworks()].find((each) => each && !each.isEmpty);
  return { document: parseDocument(kind, text), framework: framework ?? index.frameworkOf(uri) };
}
