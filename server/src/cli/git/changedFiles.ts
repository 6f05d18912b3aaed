import { gitOutput, nulSeparated, runGit } from './git';
import type { Repository } from './repository';
import { YAML_FILES } from './trackedFiles';
import type { KeptFile, TrackedFiles } from './trackedFiles';

/** A state that git knows: a commit by its full name, what is staged, or the files on disk. */
export type Tree = { readonly commit: string } | 'index' | 'files';

/** What git says of two states. Paths start from the repository's top folder, with `/`. */
export interface ChangedFiles {
  /** Every YAML file that may differ, with its earlier state; undefined: it was not there. */
  readonly files: ReadonlyMap<string, KeptFile | undefined>;
  /** The same files in the later state, where git keeps that. */
  readonly later: ReadonlyMap<string, KeptFile | undefined>;
  /** Later path → earlier path. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * The YAML files that differ between two states, in one or two runs of git, whatever their number.
 * @param withIgnored whether files on disk that git was told to ignore are told, too: a commit has none of
 *   them.
 */
export async function changedFiles(
  { folder }: Repository,
  before: Tree,
  after: Tree,
  tracked: TrackedFiles,
  withIgnored = false,
): Promise<ChangedFiles> {
  const diff = [
    ...['diff', '--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff', '--no-textconv'],
    // A person's own order would need a file of theirs.
    ...['--ignore-submodules=all', '-O/dev/null'],
    ...treeArguments(before, after),
    '--',
    ...YAML_FILES,
  ];
  // No search for a framework's files looks into this folder, which may hold very many.
  const ignored = withIgnored ? '--exclude=node_modules/' : '--exclude-standard';
  const others = ['ls-files', '--others', ignored, '--full-name', '-z', '--'];
  const [raw, untracked] = await Promise.all([
    gitOutput(folder, diff),
    after === 'files' ? gitOutput(folder, [...others, ...YAML_FILES]) : '',
  ]);
  const found = readRaw(raw);
  const { files } = found;
  for (const path of nulSeparated(untracked)) if (!files.has(path)) files.set(path, undefined);
  if (after === 'files')
    for (const path of tracked.unwatched) if (!files.has(path)) files.set(path, UNKNOWN);
  return found;
}

/** A file that is there, but git did not say what it is. */
const UNKNOWN: KeptFile = { object: undefined, isLink: false };

/** The revisions for `git diff`, which compares with the files on disk where only one is given. */
export function treeArguments(before: Tree, after: Tree): string[] {
  const cached = after === 'index' ? ['--cached'] : [];
  const commits = [before, after].flatMap((tree) => (typeof tree === 'object' ? tree.commit : []));
  return [...cached, ...commits];
}

/** Reads `:MODE MODE OBJECT OBJECT STATUS NUL PATH NUL`, with a second path for what moved. */
function readRaw(raw: string) {
  const files = new Map<string, KeptFile | undefined>();
  const later = new Map<string, KeptFile | undefined>();
  const moved = new Map<string, string>();
  const parts = nulSeparated(raw)[Symbol.iterator]();
  const next = () => {
    const { value, done } = parts.next();
    return done ? undefined : value;
  };
  for (let head = next(); head !== undefined; head = next()) {
    const [oldMode, newMode, oldObject, newObject, status = ''] = head.replace(/^:/, '').split(' ');
    const path = next() ?? '';
    const [earlier, now] = [keptFile(oldMode, oldObject), keptFile(newMode, newObject)];
    if (status.startsWith('R')) {
      const to = next() ?? '';
      files.set(path, earlier);
      if (!files.has(to)) files.set(to, undefined);
      if (!later.has(path)) later.set(path, undefined);
      later.set(to, now);
      moved.set(to, path);
    } else if (status.startsWith('U')) {
      // In the middle of a merge: a second line may say more; the text is asked for by path.
      for (const side of [files, later]) if (!side.get(path)) side.set(path, UNKNOWN);
    } else {
      if (!files.has(path) || earlier) files.set(path, earlier);
      if (!later.has(path) || now) later.set(path, now);
    }
  }
  return { files, later, moved };
}

/** Undefined where nothing is there; the object is unknown for a file on disk. */
function keptFile(mode = '', object = ''): KeptFile | undefined {
  const isNone = (zeros: string) => /^0*$/.test(zeros);
  if (isNone(mode)) return undefined;
  return { object: isNone(object) ? undefined : object, isLink: mode === LINK };
}

const LINK = '120000';

/** The submodules that changed between two states, by path. */
export async function changedSubmodules(
  { folder }: Repository,
  before: Tree,
  after: Tree,
): Promise<string[]> {
  const { stdout: listed } = await runGit(folder, ['ls-files', '--stage', '--full-name', '-z']);
  const paths = nulSeparated(listed).flatMap((entry) =>
    entry.startsWith('160000 ') ? entry.slice(entry.indexOf('\t') + 1) : [],
  );
  if (paths.length === 0) return [];
  const output = await gitOutput(folder, [
    ...['diff', '--name-only', '-z', '--ignore-submodules=none', '-O/dev/null'],
    ...treeArguments(before, after),
    '--',
    ...paths.map((path) => `:(top,literal)${path}`),
  ]);
  return nulSeparated(output);
}
