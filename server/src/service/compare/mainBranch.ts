/** The names that a main branch has where nothing says which it is, most usual first. */
const USUAL_NAMES = ['main', 'master', 'trunk', 'develop'];

/** What a copy of a repository tells of its branches, by their names without a remote's. */
export interface KnownBranches {
  /** Those that are here and those of remotes. */
  readonly all: readonly string[];
  /** The one that is checked out. */
  readonly current: string | undefined;
  /** Those that the remote may mean where it says which is its main one; more than one where it is unclear. */
  readonly remoteMain: readonly string[];
  /** What the person calls the first branch of a new repository; empty where nobody said. */
  readonly configured: string;
  /** Whether all branches of the remote were fetched; else the one that was seems to be its main one. */
  readonly isWhole: boolean;
}

/**
 * The branch that changes are meant for, by which a branch's own are told from all others. The only branch
 * of a repository is its main one. Undefined: it is not clear which one that is.
 */
export function mainBranch(branches: KnownBranches): string | undefined {
  const { all, current, isWhole } = branches;
  const remoteMain = isWhole ? branches.remoteMain : [];
  const usual = [...USUAL_NAMES, branches.configured];
  return (
    usual.find((name) => remoteMain.includes(name)) ??
    (remoteMain.length === 1 ? remoteMain[0] : undefined) ??
    usual.find((name) => all.includes(name)) ??
    (isWhole && current !== undefined && all.every((name) => name === current)
      ? current
      : undefined)
  );
}
