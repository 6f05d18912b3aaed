import { closestNames } from '../../service/checks/closest';
import { mainBranch } from '../../service/compare/mainBranch';
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
  const others = await branchesAndTags(repository);
  if (name === 'HEAD')
    throw new UsageError(others.length === 0 ? messages.noCommit() : messages.noCommitOnBranch());
  const closest = closestNames(name, others);
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
  const commit = await mergeBaseOf(repository, base.commit, head.commit);
  return pointOrRefusal(repository, commit, base, head, label);
}

/** The best of the commits that one has in common with any of the others. */
async function mergeBaseOf(
  { folder }: Repository,
  commit: string,
  ...others: readonly string[]
): Promise<string | undefined> {
  const { stdout } = await runGit(folder, ['merge-base', commit, ...others]);
  return stdout.trim() || undefined;
}

function pointOrRefusal(
  { isShallow }: Repository,
  commit: string | undefined,
  base: Revision,
  head: Revision,
  label: (base: string, head: string) => string,
): Revision {
  if (commit !== undefined) return { label: label(base.label, head.label), commit };
  throw new UsageError(
    isShallow
      ? messages.mergeBaseInShallow(base.label, head.label)
      : messages.noMergeBase(base.label, head.label),
  );
}

/**
 * What a state is compared with where nobody says: where it left the main branch.
 * @param head the later state's commit; undefined: the one that is checked out.
 * @throws UsageError where it is not clear which branch is the main one, or it has nothing in common.
 */
export async function defaultBase(repository: Repository, head?: Revision): Promise<Revision> {
  const [later, branches] = await Promise.all([
    head ?? resolveRevision(repository, 'HEAD'),
    branchesOf(repository),
  ]);
  const main = mainBranch(branches);
  if (main !== undefined) {
    // On the branch itself, what is not at the remote yet is what is to be reviewed.
    const states = branches.refs.filter(({ name, isHere }) =>
      isHere ? name === main && branches.current !== main : name === main,
    );
    // The branch itself, at no remote: only what is not committed can be new.
    return states.length === 0 ? later : latestPoint(repository, states, later);
  }
  const upstream = branches.isWhole && (await upstreamOf(repository, branches.current));
  if (upstream) return latestPoint(repository, [upstream], later);
  // With no other branch and no other copy, the last commit is all there is.
  if (branches.all.length === 0 && !branches.hasRemote && !repository.isShallow) return later;
  throw new UsageError(
    repository.isShallow ? messages.noDefaultBranchInShallow() : messages.noDefaultBranch(),
  );
}

/**
 * Where a commit left a branch that may be here and at remotes, in different states: what any of them has
 * is no change of its own.
 */
async function latestPoint(
  repository: Repository,
  states: readonly Revision[],
  later: Revision,
): Promise<Revision> {
  const different = [...new Map([...states].reverse().map((one) => [one.commit, one])).values()];
  different.reverse();
  const commits = different.map(({ commit }) => commit);
  const [latest, ...points] = await Promise.all([
    // Git takes more than one for what a merge of them would be.
    mergeBaseOf(repository, later.commit, ...commits),
    ...(different.length > 1
      ? commits.map((commit) => mergeBaseOf(repository, later.commit, commit))
      : []),
  ]);
  const [first = later] = different;
  const nearest = different[points.indexOf(latest)] ?? first;
  const base = pointOrRefusal(repository, latest, nearest, later, messages.branchOff);
  // Nothing was committed since: on the main branch itself, for one.
  return base.commit === later.commit ? later : base;
}

/** The state of a branch, here or at a remote. */
interface BranchState extends Revision {
  /** Without the remote's. */
  readonly name: string;
  readonly isHere: boolean;
}

/** All branches that are known here. */
async function branchesOf({ folder, isShallow }: Repository) {
  const format = '--format=%(HEAD) %(refname) %(objectname) %(symref)';
  const [{ stdout: listed }, { stdout: settings }] = await Promise.all([
    runGit(folder, ['for-each-ref', format, 'refs/remotes', 'refs/heads']),
    runGit(folder, [
      'config',
      '--get-regexp',
      String.raw`^(remote\..*\.fetch|init\.defaultbranch)$`,
    ]),
  ]);
  const refs: BranchState[] = [];
  let current: string | undefined;
  let remoteMain: string | undefined;
  for (const line of listed.split('\n')) {
    const [, mark, ref = '', commit = '', target = ''] = /^(.) (\S+) (\S+) ?(.*)$/.exec(line) ?? [];
    const isHere = ref.startsWith('refs/heads/');
    const label = shortName(ref);
    if (ref === REMOTE_HEAD && target !== '') remoteMain = withoutRemote(shortName(target));
    if (ref === '' || target !== '') continue;
    const name = isHere ? label : withoutRemote(label);
    refs.push({ label, commit, name, isHere });
    if (mark === '*') current = name;
  }
  // What most people call their remote goes before others.
  refs.sort((a, b) => rankOf(a) - rankOf(b));
  const fetches = valuesOf(settings, 'remote.origin.fetch');
  return {
    refs,
    all: [...new Set(refs.map(({ name }) => name))],
    current,
    remoteMain: remoteMain === undefined ? [] : [remoteMain],
    configured: valuesOf(settings, 'init.defaultbranch').at(-1) ?? '',
    // In a copy of one branch only, that branch is called the remote's main one, and nothing differs from it.
    isWhole: !isShallow && (fetches.length === 0 || fetches.some((fetch) => fetch.includes('*'))),
    hasRemote: /^remote\./m.test(settings),
  };
}

const REMOTE_HEAD = 'refs/remotes/origin/HEAD';

function rankOf({ isHere, label }: BranchState): number {
  if (isHere) return 2;
  return label.startsWith('origin/') ? 0 : 1;
}

/** The values of a key in lines of `KEY VALUE`; git writes keys in small letters. */
function valuesOf(settings: string, key: string): string[] {
  return settings
    .split('\n')
    .flatMap((line) => (line.startsWith(`${key} `) ? line.slice(key.length + 1) : []));
}

/** The branch that the one checked out follows; not its own copy at a remote, which is no main branch. */
async function upstreamOf(
  repository: Repository,
  current: string | undefined,
): Promise<Revision | undefined> {
  const upstream = '@{upstream}';
  const commit = await findCommit(repository, upstream);
  if (commit === undefined) return undefined;
  const { stdout } = await runGit(repository.folder, ['rev-parse', '--abbrev-ref', upstream]);
  const label = stdout.trim();
  return withoutRemote(label) === current ? undefined : { label, commit };
}

/** What people call a branch: `origin/main` for `refs/remotes/origin/main`. */
function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:remotes|heads)\//, '');
}

function withoutRemote(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}
