import { closestNames } from '../../service/checks/closest';
import { UsageError } from '../exit';
import { runGit } from './git';
import * as messages from './messages';
import type { Repository } from './repository';

/** A commit, and what people call it. */
export interface Revision {
  readonly label: string;
  /** The full object name. */
  readonly commit: string;
}

/** The commit of a branch, tag or any other name that git understands; undefined where there is none. */
export async function findCommit(
  { folder }: Repository,
  name: string,
): Promise<string | undefined> {
  // No name of a commit starts so, and git must never take one for an option.
  if (name === '' || name.startsWith('-')) return undefined;
  const { code, stdout } = await runGit(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    `${name}^{commit}`,
  ]);
  const commit = stdout.trim();
  // `^main` is "all but main", not a commit.
  return code === 0 && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

/** @throws UsageError with the names that are closest where there is no such commit. */
export async function resolveRevision(repository: Repository, name: string): Promise<Revision> {
  const commit = await findCommit(repository, name);
  if (commit !== undefined) return { label: name, commit };
  if (name === 'HEAD') throw new UsageError(messages.noCommit());
  const closest = closestNames(name, await branchesAndTags(repository));
  if (closest.length === 0 && repository.isShallow)
    throw new UsageError(messages.missingInShallow(name));
  throw new UsageError(messages.unknownRevision(name, closest));
}

async function branchesAndTags({ folder }: Repository): Promise<string[]> {
  const { stdout } = await runGit(folder, ['for-each-ref', '--format=%(refname:short)']);
  return stdout.split('\n').filter((name) => name !== '');
}

/**
 * The commit where two lines of history part.
 * @param label what to call it, of the two names.
 * @throws UsageError where they have none in common, as far as it was fetched.
 */
export async function mergeBase(
  repository: Repository,
  base: Revision,
  head: Revision,
  label: (base: string, head: string) => string = messages.where,
): Promise<Revision> {
  const { folder, isShallow } = repository;
  const { stdout } = await runGit(folder, ['merge-base', base.commit, head.commit]);
  const commit = stdout.trim();
  if (commit !== '') return { label: label(base.label, head.label), commit };
  throw new UsageError(
    isShallow
      ? messages.mergeBaseInShallow(base.label, head.label)
      : messages.noMergeBase(base.label, head.label),
  );
}

/**
 * What a state is compared with where nobody says: where it left the default branch.
 * @param head the later state's commit; undefined: the one that is checked out.
 * @throws UsageError where there is no default branch, or it has nothing in common.
 */
export async function defaultBase(repository: Repository, head?: Revision): Promise<Revision> {
  const later = head ?? (await resolveRevision(repository, 'HEAD'));
  const main = await defaultBranch(repository);
  if (main) {
    const base = await mergeBase(repository, main, later, messages.branchOff);
    // Nothing was committed since: on the main branch itself, for one.
    return base.commit === later.commit ? later : base;
  }
  const { stdout: remotes } = await runGit(repository.folder, ['remote']);
  // With no other copy, and no branch known as the main one, the last commit is all there is.
  if (remotes.trim() === '' && !repository.isShallow) return later;
  throw new UsageError(
    repository.isShallow ? messages.noDefaultBranchInShallow() : messages.noDefaultBranch(),
  );
}

/** The first that is there: what the remote says, a branch called main or master, the upstream. */
async function defaultBranch(repository: Repository): Promise<Revision | undefined> {
  // In a copy of one branch only, that branch is called the remote's main one, and nothing differs from it.
  const isWhole = !repository.isShallow && (await hasAllBranches(repository));
  const names = [
    ...(isWhole ? ['origin/HEAD'] : []),
    'origin/main',
    'origin/master',
    'refs/heads/main',
    'refs/heads/master',
    ...(isWhole ? ['@{upstream}'] : []),
  ];
  for (const name of names) {
    const commit = await findCommit(repository, name);
    if (commit !== undefined) return { label: await shortName(repository, name), commit };
  }
  return undefined;
}

async function hasAllBranches({ folder }: Repository): Promise<boolean> {
  const { stdout } = await runGit(folder, ['config', '--get-all', 'remote.origin.fetch']);
  return stdout.trim() === '' || stdout.includes('*');
}

/** The branch that a name stands for, as people call it: `origin/main` for `origin/HEAD`. */
async function shortName({ folder }: Repository, name: string): Promise<string> {
  const { stdout } = await runGit(folder, ['rev-parse', '--abbrev-ref', name]);
  return stdout.trim() || name;
}
