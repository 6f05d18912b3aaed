import { mainBranch } from '../../../server/src/protocol';
import type { GitRef, GitRepository } from './git';

/** Where a branch left another one. */
export interface BranchPoint {
  /** The other branch's name. */
  readonly branch: string;
  /** Undefined: this clone does not know where that was. */
  readonly commit: string | undefined;
  /** Whether the other branch has nothing else since. */
  readonly isTip?: boolean;
}

/** Where the present branch left the default branch; undefined where no branch is the default one. */
export async function branchPoint(repository: GitRepository): Promise<BranchPoint | undefined> {
  const refs = await repository.refs();
  const { branch, isWhole } = await defaultBranch(repository, refs);
  if (branch !== undefined) return { branch, commit: await pointOf(repository, refs, branch) };
  // What the branch follows; its own copy at a remote is no main branch.
  const { upstream } = repository;
  if (!isWhole || !upstream || upstream.name === repository.branch) return undefined;
  const name = `${upstream.remote}/${upstream.name}`;
  return { branch: name, commit: await repository.mergeBase('HEAD', `refs/remotes/${name}`) };
}

/** Where the present branch left the one named; undefined where that is no branch. */
export async function branchPointOf(
  repository: GitRepository,
  name: string,
): Promise<BranchPoint | undefined> {
  const refs = await repository.refs();
  const ref = refs.find((one) => one.kind !== 'tag' && one.name === name);
  if (!ref) return undefined;
  const commit = await repository.mergeBase('HEAD', ref.name);
  return { branch: name, commit, isTip: commit !== undefined && commit === ref.commit };
}

/** The name of the default branch, without a remote's, and whether all branches of the remote are known. */
async function defaultBranch(repository: GitRepository, refs: readonly GitRef[]) {
  // What a remote calls its main branch is the name of another one.
  const branches = refs.filter(({ kind, name }) => kind !== 'tag' && !name.endsWith('/HEAD'));
  const remote = branches.filter(({ kind }) => kind === 'remote-branch');
  const [head, configured, fetched] = await Promise.all([
    repository.commitOf('refs/remotes/origin/HEAD'),
    repository.config('init.defaultBranch'),
    repository.config('remote.origin.fetch'),
  ]);
  // Git's own interface does not say what `origin/HEAD` points to, only at which commit that is.
  const same = head === undefined ? [] : remote.filter(({ commit }) => commit === head);
  const isWhole = fetched === '' || fetched.includes('*');
  const branch = mainBranch({
    all: branches.map(({ kind, name }) => (kind === 'branch' ? name : shortName(name))),
    current: repository.branch,
    remoteMain: same.map(({ name }) => shortName(name)),
    configured,
    isWhole,
  });
  return { branch, isWhole };
}

/**
 * Where the present branch left a branch that may be here and at remotes, in different states: what
 * either has is no change of ours.
 */
async function pointOf(
  repository: GitRepository,
  refs: readonly GitRef[],
  branch: string,
): Promise<string | undefined> {
  const isSame = ({ kind, name }: GitRef) =>
    // On the branch itself, what is not at the remote yet is what is to be reviewed.
    (kind === 'branch' && name === branch && repository.branch !== branch) ||
    (kind === 'remote-branch' && shortName(name) === branch);
  const candidates = refs.filter(isSame);
  let latest: string | undefined;
  for (const { kind, name } of candidates) {
    const ref = kind === 'branch' ? `refs/heads/${name}` : `refs/remotes/${name}`;
    const found = await repository.mergeBase('HEAD', ref);
    const isLater = latest === undefined || (await isAncestor(repository, latest, found));
    if (found !== undefined && isLater) latest = found;
  }
  // The branch itself, at no remote: only what is not committed can be new.
  return candidates.length === 0 ? repository.head : latest;
}

async function isAncestor(
  repository: GitRepository,
  ancestor: string | undefined,
  commit: string | undefined,
): Promise<boolean> {
  if (ancestor === undefined || commit === undefined) return false;
  return (await repository.mergeBase(ancestor, commit)) === ancestor;
}

/** A remote branch's name without the remote's. */
function shortName(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}
