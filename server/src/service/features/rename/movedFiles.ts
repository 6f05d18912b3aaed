import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import { kindOfFileName } from '../../documents/kinds';
import { baseName } from '../../uris';
import type { FeatureContext } from '../context';
import { isFileOf, nameFromFile } from './fileNames';
import { renameInto } from './index';
import type { RenameMemory } from './renameMemory';
import type { RenameTarget } from './target';
import { EditBuilder } from './workspaceEdit';

/** A file and the place that it moves to (normalised URIs). */
export interface MovedFile {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * LSP `workspace/willRenameFiles`: a role or skill whose file was named after it takes the file's
 * new name, everywhere.
 * @returns undefined where the names fit already, would clash, or the framework is not read yet.
 */
export async function renameMoved(
  context: FeatureContext,
  memory: RenameMemory,
  files: readonly MovedFile[],
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const { store } = context;
  if (!store.isComplete) return undefined;
  await store.settled();
  const edits = new EditBuilder();
  const taken = new Set<string>();
  for (const file of files) {
    const target = targetOf(context, file);
    if (!target) continue;
    const { subject, framework } = target;
    const to = nameFromFile(file.newUri, subject.name, framework);
    const key = `${framework.root} ${subject.kind} ${to.toLowerCase()}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const options = { asks: false, renamesFiles: false };
    // A name that clashes or cannot be is no reason to keep the file from moving.
    await renameInto(edits, context, memory, target, to, options, token);
    if (token.isCancellationRequested) return undefined;
  }
  return edits.isEmpty ? undefined : edits.build();
}

function targetOf({ store }: FeatureContext, file: MovedFile): RenameTarget | undefined {
  const { oldUri, newUri } = file;
  const framework = store.index.frameworkOf(oldUri);
  const summary = framework.summary(oldUri);
  if (!summary || summary.kind === 'manifest' || !summary.name) return undefined;
  const { value: name, range } = summary.name;
  if (!isFileOf(oldUri, name) || isFileOf(newUri, name)) return undefined;
  if (!keepsKind(oldUri, newUri)) return undefined;
  const subject = { kind: summary.kind, name };
  const onlyAt = summary.kind === 'role' ? range : undefined;
  return { uri: oldUri, framework, subject, range, onlyAt };
}

/** A file that gets another kind of name, such as a backup's, is no longer the same thing. */
function keepsKind(oldUri: string, newUri: string): boolean {
  const [before, after] = [oldUri, newUri].map((uri) => kindOfFileName(baseName(uri)));
  return before === after && /\.ya?ml$/.test(newUri);
}
