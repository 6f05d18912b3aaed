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
  const [later, main] = await Promise.all([
    head ?? resolveRevision(repository, 'HEAD'),
    defaultBranch(repository),
  ]);
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

const MAIN_BRANCHES = [
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];
const REMOTE_HEAD = 'refs/remotes/origin/HEAD';

/** The first that is there: what the remote says, a branch called main or master, the upstream. */
async function defaultBranch(repository: Repository): Promise<Revision | undefined> {
  const format = '--format=%(refname) %(objectname) %(symref)';
  const [{ stdout }, hasAll] = await Promise.all([
    runGit(repository.folder, ['for-each-ref', format, REMOTE_HEAD, ...MAIN_BRANCHES]),
    hasAllBranches(repository),
  ]);
  // In a copy of one branch only, that branch is called the remote's main one, and nothing differs from it.
  const isWhole = !repository.isShallow && hasAll;
  const refs = new Map(
    stdout.split('\n').map((line) => {
      const [ref = '', commit = '', target = ''] = line.split(' ');
      return [ref, { commit, label: shortName(target || ref) }];
    }),
  );
  for (const ref of [...(isWhole ? [REMOTE_HEAD] : []), ...MAIN_BRANCHES]) {
    const found = refs.get(ref);
    if (found) return found;
  }
  const upstream = '@{upstream}';
  const commit = isWhole ? await findCommit(repository, upstream) : undefined;
  if (commit === undefined) return undefined;
  const { stdout: name } = await runGit(repository.folder, ['rev-parse', '--abbrev-ref', upstream]);
  return { label: name.trim(), commit };
}

/** What people call a branch: `origin/main` for `refs/remotes/origin/main`. */
function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:remotes|heads)\//, '');
}

async function hasAllBranches({ folder }: Repository): Promise<boolean> {
  const { stdout } = await runGit(folder, ['config', '--get-all', 'remote.origin.fetch']);
  return stdout.trim() === '' || stdout.includes('*');
}
