import { resolve } from 'node:path';
import type { Baseline } from '../../service/compare/baseline';
import { BaselineWorkspace } from '../../service/compare/baselineWorkspace';
import type { Workspace } from '../../service/workspace';
import { loadStore, uriOf } from '../diskService';
import type { DiskStore } from '../diskService';
import { UsageError } from '../exit';
import { changedFiles, changedSubmodules } from '../git/changedFiles';
import type { ChangedFiles, Tree } from '../git/changedFiles';
import { checkedOut } from '../git/checkedOut';
import { GitBaseline, isKept } from '../git/gitBaseline';
import * as gitMessages from '../git/messages';
import { openRepository } from '../git/repository';
import type { Repository } from '../git/repository';
import { defaultBase, mergeBase, resolveRevision } from '../git/revisions';
import type { Revision } from '../git/revisions';
import { trackedFiles } from '../git/trackedFiles';
import type { TrackedFiles } from '../git/trackedFiles';
import * as messages from '../messages';
import { FolderBaseline, withoutFolder } from './folderBaseline';
import { folderOf, kindOf, placeOf } from './operands';
import type { Operands } from './operands';

/** A state by its name and, where it is one, the commit. */
export interface StateName {
  readonly label: string;
  readonly commit?: string;
}

/** The later state, loaded, and the earlier one to compare it with. */
export interface OpenStates {
  readonly loaded: DiskStore;
  readonly baseline: Baseline;
  readonly before: StateName;
  readonly after: StateName;
  /** What is left out of the comparison, in sentences. */
  readonly remarks: readonly string[];
  /** Where a file of the earlier state is, if not where it was compared. */
  readonly earlierUri?: (uri: string) => string;
  dispose(): void;
}

/** Which states that git keeps are taken instead of a commit and of the files on disk. */
export interface Staging {
  /** The earlier state is what is staged. */
  readonly isBase: boolean;
  /** The later state is what is staged. */
  readonly isHead: boolean;
}

/**
 * Finds both states and loads the later one.
 * @throws UsageError where a state cannot be had, saying why and what to do.
 */
export async function openStates(operands: Operands, staging: Staging): Promise<OpenStates> {
  return operands.baseFolder === undefined
    ? openGitStates(operands, staging)
    : openFolders(operands.path, operands.baseFolder);
}

async function openFolders(path: string, baseFolder: string): Promise<OpenStates> {
  if ((await kindOf(baseFolder)) !== 'folder')
    throw new UsageError(messages.baseIsNoFolder(baseFolder));
  const folder = uriOf(await folderOf(path));
  const earlier = uriOf(await folderOf(baseFolder));
  if (folder === earlier) throw new UsageError(messages.sameFolder(baseFolder));
  const loaded = await loadStore([path], (disk) => withoutFolder(disk, earlier));
  const baseline = new FolderBaseline(folder, earlier, loaded.disk, baseFolder);
  return {
    loaded,
    baseline,
    before: { label: baseFolder },
    after: { label: path },
    remarks: [],
    earlierUri: (uri) => baseline.earlierUri(uri),
    dispose: () => loaded.store.dispose(),
  };
}

async function openGitStates(
  { path, base, head, fromMergeBase }: Operands,
  staging: Staging,
): Promise<OpenStates> {
  const place = await placeOf(path);
  const repository = await openRepository(place.folder);
  const trackedAsked = trackedFiles(repository);
  const later = head === undefined ? undefined : await resolveRevision(repository, head);
  const before: Revision | 'index' = staging.isBase
    ? 'index'
    : await earlierRevision(repository, base, later, fromMergeBase);
  const after: Revision | 'index' | 'files' = staging.isHead ? 'index' : (later ?? 'files');
  const [from, to] = [treeOf(before), treeOf(after)];
  if (!place.isThere) await assertKept(repository, path, [from, to]);
  const tracked = await trackedAsked;
  const changes = await changedFiles(repository, from, to, tracked);
  const readers: GitBaseline[] = [];
  const loaded = await loadStore([path], async (disk) => {
    const files = checkedOut(repository, tracked, disk, readers);
    return to === 'files' ? files : stateOf(repository, to, changes, tracked, files, readers);
  });
  const beside = { present: loaded.workspace, isOnDisk: to === 'files', tracked };
  const { label } = nameOf(before);
  const baseline = new GitBaseline(repository, from, changes, beside, label);
  readers.push(baseline);
  const submodules = await changedSubmodules(repository, from, to);
  return {
    loaded,
    baseline,
    before: nameOf(before),
    after: nameOf(after),
    remarks: submodules.map(gitMessages.submoduleLeftOut),
    dispose() {
      for (const reader of readers) reader.dispose();
      loaded.store.dispose();
    },
  };
}

/** @throws UsageError where a path that is not on disk is in none of the states either. */
async function assertKept(
  repository: Repository,
  path: string,
  trees: readonly Tree[],
): Promise<void> {
  const inside = repository.pathOf(uriOf(resolve(path)));
  for (const tree of trees)
    if (inside !== undefined && (await isKept(repository, tree, inside))) return;
  throw new UsageError(messages.noSuchPath(path));
}

export async function earlierRevision(
  repository: Repository,
  base: string | undefined,
  later: Revision | undefined,
  fromMergeBase: boolean,
): Promise<Revision> {
  if (base === undefined) return defaultBase(repository, later);
  const named = await resolveRevision(repository, base);
  if (!fromMergeBase) return named;
  return mergeBase(repository, named, later ?? (await resolveRevision(repository, 'HEAD')));
}

/**
 * The files as git keeps them in a state: those that differ from the disk's come from git, and so do those
 * that differ between the states, for the disk may have other line ends than git compares.
 */
async function stateOf(
  repository: Repository,
  tree: Tree,
  { later }: ChangedFiles,
  tracked: TrackedFiles,
  disk: Workspace,
  readers: GitBaseline[],
): Promise<Workspace> {
  const { files } = await changedFiles(repository, tree, 'files', tracked, true);
  const changes = { files: new Map([...files, ...later]), moved: new Map<string, string>() };
  const beside = { present: disk, isOnDisk: false, tracked };
  const kept = new GitBaseline(repository, tree, changes, beside, '');
  readers.push(kept);
  const workspace = new BaselineWorkspace(disk, kept);
  for (const uri of await kept.changedFiles()) workspace.differing.add(uri);
  return workspace;
}

function treeOf(state: Revision | 'index' | 'files'): Tree {
  return typeof state === 'string' ? state : { commit: state.commit };
}

function nameOf(state: Revision | 'index' | 'files'): StateName {
  if (state === 'index') return { label: gitMessages.staged() };
  return state === 'files' ? { label: gitMessages.filesAsTheyAre() } : state;
}
