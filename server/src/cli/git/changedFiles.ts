import { gitOutput, nulSeparated, runGit } from './git';
import type { Repository } from './repository';

/** A state that git knows: a commit by its full name, what is staged, or the files on disk. */
export type Tree = { readonly commit: string } | 'index' | 'files';

/** A file in the earlier state, as git keeps it. */
export interface EarlierFile {
  /** The object's name; undefined where git says none. */
  readonly object: string | undefined;
  readonly isLink: boolean;
}

/** What git says of two states. Paths start from the repository's top folder, with `/`. */
export interface ChangedFiles {
  /** Every YAML file that may differ, with its earlier state; undefined: it was not there. */
  readonly files: ReadonlyMap<string, EarlierFile | undefined>;
  /** Later path → earlier path. */
  readonly moved: ReadonlyMap<string, string>;
}

const LINK = '120000';
/** Patterns for git: every file of such a name, in any folder below the one that git runs in. */
const YAML_FILES = [':(glob)**/*.yaml', ':(glob)**/*.yml'];

/** The YAML files that differ between two states, in one or two runs of git, whatever their number. */
export async function changedFiles(
  { folder }: Repository,
  before: Tree,
  after: Tree,
): Promise<ChangedFiles> {
  const diff = [
    ...['diff', '--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff', '--no-textconv'],
    // A person's own order would need a file of theirs.
    ...['--ignore-submodules=all', '-O/dev/null'],
    ...treeArguments(before, after),
    '--',
    ...YAML_FILES,
  ];
  const others = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--'];
  const [raw, untracked] = await Promise.all([
    gitOutput(folder, diff),
    after === 'files' ? gitOutput(folder, [...others, ...YAML_FILES]) : '',
  ]);
  const files = new Map<string, EarlierFile | undefined>();
  const moved = new Map<string, string>();
  readRaw(raw, files, moved);
  for (const path of nulSeparated(untracked)) if (!files.has(path)) files.set(path, undefined);
  return { files, moved };
}

/** The revisions for `git diff`, which compares with the files on disk where only one is given. */
export function treeArguments(before: Tree, after: Tree): string[] {
  const cached = after === 'index' ? ['--cached'] : [];
  const commits = [before, after].flatMap((tree) => (typeof tree === 'object' ? tree.commit : []));
  return [...cached, ...commits];
}

/** Reads `:MODE MODE OBJECT OBJECT STATUS NUL PATH NUL`, with a second path for what moved. */
function readRaw(
  raw: string,
  files: Map<string, EarlierFile | undefined>,
  moved: Map<string, string>,
): void {
  const parts = nulSeparated(raw)[Symbol.iterator]();
  const next = () => {
    const { value, done } = parts.next();
    return done ? undefined : value;
  };
  for (let head = next(); head !== undefined; head = next()) {
    const [mode = '', , object = '', , status = ''] = head.replace(/^:/, '').split(' ');
    const path = next() ?? '';
    const earlier = /^0+$/.test(mode)
      ? undefined
      : { object: /^0+$/.test(object) ? undefined : object, isLink: mode === LINK };
    if (status.startsWith('R')) {
      const later = next() ?? '';
      files.set(path, earlier);
      if (!files.has(later)) files.set(later, undefined);
      moved.set(later, path);
    } else if (status.startsWith('U')) {
      // In the middle of a merge: a second line may say more; the earlier text is asked for by path.
      if (!files.get(path)) files.set(path, { object: undefined, isLink: false });
    } else if (!files.has(path) || earlier) files.set(path, earlier);
  }
}

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
