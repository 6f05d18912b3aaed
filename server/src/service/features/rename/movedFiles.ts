import type { CancellationToken } from '../../cancellation';
import type { FrameworkStore } from '../../index/frameworkStore';
import { isBelow } from '../../uris';
import type { FeatureContext } from '../context';
import { takeOutSkills } from './deletedFiles';
import type { SkillRemoval } from './deletedFiles';
import { isFileOf, nameFromFile } from './fileNames';
import { isWorthKeeping } from './formerly';
import { renameInto } from './index';
import { refuseName } from './newName';
import type { RenameOffers } from './offers';
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
 * @param gone files, of those that leave their framework, whose skills go from all roles as well.
 * @returns undefined where the names fit already, would clash, or the framework is not read yet.
 */
export async function renameMoved(
  context: FeatureContext,
  memory: RenameMemory,
  files: readonly MovedFile[],
  gone: readonly string[],
  token: CancellationToken,
): Promise<SkillRemoval | undefined> {
  const { store } = context;
  if (!store.isComplete) return undefined;
  await store.settled();
  const edits = new EditBuilder();
  const taken = new Set<string>();
  for (const file of withFilesBelow(store, files)) {
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
  const problem = await takeOutSkills(edits, context, gone, token);
  if (token.isCancellationRequested) return undefined;
  return { edit: edits.isEmpty ? undefined : edits.build(), problem };
}

/**
 * What to offer once files have moved and {@link renameMoved} has renamed what they held; asked before.
 * Nothing for what its new name would not need.
 */
export async function moveOffers(
  context: FeatureContext,
  files: readonly MovedFile[],
  token: CancellationToken,
): Promise<RenameOffers[]> {
  const { store } = context;
  if (!store.isComplete) return [];
  await store.settled();
  if (token.isCancellationRequested) return [];
  return withFilesBelow(store, files).flatMap((file): RenameOffers[] => {
    const target = targetOf(context, file);
    if (target?.subject.kind !== 'skill') return [];
    const from = target.subject.name;
    const to = nameFromFile(file.newUri, from, target.framework);
    if (refuseName(target, to) !== undefined || !isWorthKeeping(from, to)) return [];
    return [{ uri: file.newUri, from, to, keepsName: true, newUri: null }];
  });
}

/** The files that their framework will miss: they move out of it, or are no role or skill any more. */
export function leavingFiles(
  { store }: Pick<FeatureContext, 'store'>,
  files: readonly MovedFile[],
): string[] {
  return withFilesBelow(store, files)
    .filter((file) => leaves(store, file))
    .map(({ oldUri }) => oldUri);
}

function leaves({ index }: FrameworkStore, { oldUri, newUri }: MovedFile): boolean {
  const { root } = index.frameworkOf(oldUri);
  return index.rootOf(newUri) !== root || index.kindOf(newUri) !== index.kindOf(oldUri);
}

/** Of folders what is in them; a framework that moves as a whole loses nothing. */
function withFilesBelow({ index }: FrameworkStore, files: readonly MovedFile[]): MovedFile[] {
  return files.flatMap(({ oldUri, newUri }): MovedFile[] => {
    if (index.summary(oldUri)) return [{ oldUri, newUri }];
    return [...index.uris()]
      .filter((uri) => isBelow(uri, oldUri))
      .filter((uri) => {
        const { root, manifest } = index.frameworkOf(uri);
        return !manifest || !(root === oldUri || isBelow(root, oldUri));
      })
      .map((uri) => ({ oldUri: uri, newUri: newUri + uri.slice(oldUri.length) }));
  });
}

function targetOf({ store }: FeatureContext, file: MovedFile): RenameTarget | undefined {
  const { oldUri, newUri } = file;
  const framework = store.index.frameworkOf(oldUri);
  const summary = framework.summary(oldUri);
  if (!summary || summary.kind === 'manifest' || !summary.name) return undefined;
  const { value: name, range } = summary.name;
  if (!isFileOf(oldUri, name) || isFileOf(newUri, name)) return undefined;
  if (leaves(store, file)) return undefined;
  const subject = { kind: summary.kind, name };
  const onlyAt = summary.kind === 'role' ? range : undefined;
  return { uri: oldUri, framework, subject, range, onlyAt };
}
