import { BaselineWorkspace } from '../../service/compare/baselineWorkspace';
import type { Workspace } from '../../service/workspace';
import { GitBaseline } from './gitBaseline';
import type { Repository } from './repository';
import type { TrackedFiles } from './trackedFiles';

/**
 * The files on disk, with those that a sparse checkout leaves out: to git these are as they are staged, and
 * a framework without them would be another one.
 * @param readers gets what has to be disposed of.
 */
export function checkedOut(
  repository: Repository,
  tracked: TrackedFiles,
  disk: Workspace,
  readers: GitBaseline[],
): Workspace {
  const { absent } = tracked;
  if (absent.size === 0) return disk;
  const changes = { files: absent, moved: new Map<string, string>() };
  const beside = { present: disk, isOnDisk: false, tracked };
  const staged = new GitBaseline(repository, 'index', changes, beside, '');
  readers.push(staged);
  const workspace = new BaselineWorkspace(disk, staged);
  for (const path of absent.keys()) {
    const uri = repository.uriOf(path);
    if (uri !== undefined) workspace.differing.add(uri);
  }
  return workspace;
}
