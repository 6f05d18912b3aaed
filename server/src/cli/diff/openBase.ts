import type { Baseline } from '../../service/compare/baseline';
import type { Workspace } from '../../service/workspace';
import { uriOf } from '../diskService';
import type { DiskFiles } from '../diskService';
import { UsageError } from '../exit';
import { changedFiles, changedSubmodules } from '../git/changedFiles';
import { checkedOut } from '../git/checkedOut';
import { GitBaseline } from '../git/gitBaseline';
import * as gitMessages from '../git/messages';
import { openRepository } from '../git/repository';
import { trackedFiles } from '../git/trackedFiles';
import * as messages from '../messages';
import { FolderBaseline, withoutFolder } from './folderBaseline';
import { earlierRevision } from './openStates';
import { assertOne, folderOf, kindOf, repositoryAt, statesOf } from './operands';

/** An earlier state to compare the files on disk with. */
export interface Base {
  readonly label: string;
  /** The present files, without what belongs to the earlier state. */
  stateOf(disk: Workspace): Workspace;
  /** @param files loaded with {@link stateOf}. */
  baselineOn(files: DiskFiles): Baseline;
  /** What is left out of the comparison, in sentences. */
  readonly remarks: readonly string[];
  dispose(): void;
}

/**
 * Finds what `--since` names: a commit, `COMMIT...` for where the present commit left it, or a folder.
 * @param paths what is looked at, which must lie in one repository.
 * @throws UsageError where there is no such state, saying why and what to do.
 */
export async function openBase(name: string, paths: readonly string[]): Promise<Base> {
  const [path = '.'] = paths;
  if ((await kindOf(name)) === 'folder') {
    await assertOne(await repositoryAt(path), name);
    if (paths.length > 1) throw new UsageError(messages.sinceFolderTakesOnePath());
    return folderBase(name, path);
  }
  return gitBase(name, paths);
}

async function folderBase(name: string, path: string): Promise<Base> {
  const [folder, earlier] = [uriOf(await folderOf(path)), uriOf(await folderOf(name))];
  if (folder === earlier) throw new UsageError(messages.sameFolder(name));
  return {
    label: name,
    stateOf: (disk) => withoutFolder(disk, earlier),
    baselineOn: ({ disk }) => new FolderBaseline(folder, earlier, disk, name),
    remarks: [],
    dispose: () => undefined,
  };
}

async function gitBase(name: string, paths: readonly string[]): Promise<Base> {
  const { base, head, fromMergeBase } = statesOf(name, undefined);
  if (head !== undefined) throw new UsageError(messages.sinceTakesOneState(name));
  const repositories = await Promise.all(
    paths.map(async (path) => openRepository(await folderOf(path))),
  );
  const [repository] = repositories;
  if (!repository || repositories.some(({ uri }) => uri !== repository.uri))
    throw new UsageError(messages.severalRepositories());
  const revision = await earlierRevision(repository, base, undefined, fromMergeBase);
  const before = { commit: revision.commit };
  const tracked = await trackedFiles(repository);
  const changes = await changedFiles(repository, before, 'files', tracked);
  const submodules = await changedSubmodules(repository, before, 'files');
  const readers: GitBaseline[] = [];
  return {
    label: revision.label,
    stateOf: (disk) => checkedOut(repository, tracked, disk, readers),
    baselineOn({ workspace: present }) {
      const beside = { present, isOnDisk: true, tracked };
      const baseline = new GitBaseline(repository, before, changes, beside, revision.label);
      readers.push(baseline);
      return baseline;
    },
    remarks: submodules.map(gitMessages.submoduleLeftOut),
    dispose() {
      for (const reader of readers) reader.dispose();
    },
  };
}
