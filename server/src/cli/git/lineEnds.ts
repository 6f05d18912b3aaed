import { gitOutput, nulSeparated } from './git';
import { treeArguments } from './changedFiles';
import type { Tree } from './changedFiles';
import type { Repository } from './repository';
import { YAML_FILES } from './trackedFiles';

/** What git makes of the line ends of the files on disk, beside a state that it keeps. */
export class LineEnds {
  private seen: Promise<ReadonlySet<string>> | undefined;

  constructor(
    private readonly repository: Repository,
    private readonly tree: Tree,
  ) {}

  /**
   * Whether git shows no difference between the line ends of a file on disk and those that it keeps. Only
   * git knows, by attributes and settings of many places.
   * @param path the later one of a file that differs.
   */
  async areLeftOut(path: string): Promise<boolean> {
    this.seen ??= this.look();
    return (await this.seen).has(path);
  }

  /** Where as many lines differ with and without line ends, these do not count. */
  private async look(): Promise<ReadonlySet<string>> {
    const [all, without] = await Promise.all([
      this.changedLines([]),
      this.changedLines(['--ignore-cr-at-eol']),
    ]);
    const same = [...all].filter(([path, lines]) => without.get(path) === lines);
    return new Set(same.map(([path]) => path));
  }

  /** Reads `ADDED TAB REMOVED TAB PATH NUL`, with two paths behind for what moved. */
  private async changedLines(options: readonly string[]): Promise<Map<string, string>> {
    const output = await gitOutput(this.repository.folder, [
      ...['diff', '--numstat', '-z', '-M', '--no-ext-diff', '--no-textconv', '-O/dev/null'],
      ...options,
      ...treeArguments(this.tree, 'files'),
      '--',
      ...YAML_FILES,
    ]);
    const found = new Map<string, string>();
    const parts = nulSeparated(output);
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      const [added, removed, path] = part.split('\t');
      if (path === '') parts.shift();
      found.set(path === '' ? (parts.shift() ?? '') : (path ?? ''), `${added} ${removed}`);
    }
    return found;
  }
}
