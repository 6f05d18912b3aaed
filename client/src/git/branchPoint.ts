import type { GitRef, GitRepository } from './git';

/** The names that a default branch has where nothing says which it is, most usual first. */
const USUAL_NAMES = ['main', 'master', 'trunk', 'develop'];

/** Where a branch left another one. */
export interface BranchPoint {
  /** The other branch's name. */
  readonly branch: string;
  /** Undefined: this clone does not know where that was. */
  readonly commit: string | undefined;
}

/** Where the present branch left the default branch; undefined where no branch is the default one. */
export async function branchPoint(repository: GitRepository): Promise<BranchPoint | undefined> {
  const refs = await repository.refs();
  const branch = await defaultBranch(repository, refs);
  if (branch === undefined) return undefined;
  return { branch, commit: await pointOf(repository, refs, branch) };
}

/** Where the present branch left the one named; undefined where that is no branch. */
export async function branchPointOf(
  repository: GitRepository,
  name: string,
): Promise<BranchPoint | undefined> {
  const refs = await repository.refs();
  const ref = refs.find((one) => one.kind !== 'tag' && one.name === name);
  if (!ref) return undefined;
  return { branch: name, commit: await repository.mergeBase('HEAD', ref.name) };
}

/** The name of the default branch, without a remote's. */
async function defaultBranch(
  repository: GitRepository,
  refs: readonly GitRef[],
): Promise<string | undefined> {
  const remote = refs.filter(({ kind }) => kind === 'remote-branch');
  const names = new Set(
    refs.flatMap(({ kind, name }) =>
      kind === 'branch' ? [name] : kind === 'remote-branch' ? [shortName(name)] : [],
    ),
  );
  const head = await repository.commitOf('refs/remotes/origin/HEAD');
  // Git's own interface does not say what `origin/HEAD` points to, only at which commit that is.
  const same = remote.filter(({ name, commit }) => commit === head && !name.endsWith('/HEAD'));
  const known = head === undefined ? [] : same.map(({ name }) => shortName(name));
  const usual = [...USUAL_NAMES, await repository.config('init.defaultBranch')];
  return (
    usual.find((name) => known.includes(name)) ??
    (known.length === 1 ? known[0] : undefined) ??
    usual.find((name) => names.has(name))
  );
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
