import { posix, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Baseline } from '../../service/compare/baseline';
import { MAX_FILE_BYTES } from '../../service/workspace';
import type { FileContent, Workspace } from '../../service/workspace';
import { decoded } from '../../node/nodeFileSystem';
import { gitOutput, nulSeparated } from './git';
import { changedFiles } from './changedFiles';
import type { EarlierFile, Tree } from './changedFiles';
import { linksTo, yamlLinks } from './links';
import * as messages from './messages';
import { ObjectReader } from './objectReader';
import type { Repository } from './repository';

/** Links that lead to links end somewhere, or nowhere after so many. */
const MOST_LINKS = 10;

/** A state that git keeps, beside a later one. */
export class GitBaseline implements Baseline {
  private readonly files = new Map<string, EarlierFile | undefined>();
  private readonly moved = new Map<string, string>();
  readonly movedFiles: ReadonlyMap<string, string> = this.moved;
  private readonly reader: ObjectReader;
  /** What stands in the earlier state, for files of which git did not say. */
  private listing: Promise<ReadonlyMap<string, EarlierFile>> | undefined;

  /**
   * @param before the state to read from.
   * @param after the state that it is compared with.
   * @param present gives the files that are the same in both.
   */
  constructor(
    private readonly repository: Repository,
    private readonly before: Tree,
    private readonly after: Tree,
    private readonly present: Pick<Workspace, 'readFile'>,
    readonly label: string,
  ) {
    this.reader = new ObjectReader(repository);
  }

  async changedFiles(): Promise<string[]> {
    const [{ files, moved }, links] = await Promise.all([
      changedFiles(this.repository, this.before, this.after),
      yamlLinks(this.repository),
    ]);
    for (const [path, earlier] of files) this.files.set(path, earlier);
    for (const [link, earlier] of await linksTo(this.repository, links, files))
      this.files.set(link, earlier);
    const uriOf = (path: string) => this.repository.uriOf(path);
    for (const [later, earlier] of moved) {
      const [to, from] = [uriOf(later), uriOf(earlier)];
      if (to !== undefined && from !== undefined) this.moved.set(to, from);
    }
    return [...this.files.keys()].flatMap((path) => uriOf(path) ?? []);
  }

  readFile(uri: string): Promise<FileContent> {
    const path = this.repository.pathOf(uri);
    return path === undefined ? this.present.readFile(uri) : this.readPath(path, MOST_LINKS);
  }

  /** Ends the process that reads. */
  dispose(): void {
    this.reader.dispose();
  }

  private async readPath(path: string, links: number): Promise<FileContent> {
    if (!this.files.has(path)) {
      const uri = this.repository.uriOf(path);
      return uri === undefined ? { problem: 'missing' } : this.present.readFile(uri);
    }
    const known = this.files.get(path);
    const earlier = known && known.object === undefined ? (await this.list()).get(path) : known;
    if (earlier?.object === undefined) return { problem: 'missing' };
    const bytes = await this.reader.read(earlier.object, path);
    if (!bytes) return { problem: 'unreadable', reason: messages.notRead() };
    if (earlier.isLink) return this.readLink(path, bytes.toString('utf8'), links);
    if (bytes.length > MAX_FILE_BYTES) return { problem: 'too-large', bytes: bytes.length };
    return decoded(bytes);
  }

  /** What a link led to: in the repository its earlier state, elsewhere the file that is there. */
  private async readLink(path: string, target: string, links: number): Promise<FileContent> {
    const to = posix.join(posix.dirname(path), target);
    if (links === 0) return { problem: 'missing' };
    if (!posix.isAbsolute(target) && !to.startsWith('../')) return this.readPath(to, links - 1);
    const file = resolve(this.repository.folder, posix.isAbsolute(target) ? target : to);
    return this.present.readFile(URI.file(file).toString());
  }

  private list(): Promise<ReadonlyMap<string, EarlierFile>> {
    this.listing ??= listTree(this.repository, this.before);
    return this.listing;
  }
}

/** Every file of a commit or of the index: `MODE TYPE OBJECT TAB PATH`, `MODE OBJECT STAGE TAB PATH`. */
async function listTree(
  { folder }: Repository,
  tree: Tree,
): Promise<ReadonlyMap<string, EarlierFile>> {
  const output = await gitOutput(
    folder,
    typeof tree === 'object'
      ? ['ls-tree', '-r', '-z', '--full-tree', tree.commit]
      : ['ls-files', '--stage', '-z', '--full-name'],
  );
  return new Map(
    nulSeparated(output).flatMap((entry): [string, EarlierFile][] => {
      const tab = entry.indexOf('\t');
      const [mode, ...fields] = entry.slice(0, tab).split(' ');
      const [object, stage] = typeof tree === 'object' ? [fields[1], '0'] : fields;
      // Of a file in the middle of a merge, stage 2 is what was there before the merge.
      if (stage !== '0' && stage !== '2') return [];
      return [[entry.slice(tab + 1), { object, isLink: mode === '120000' }]];
    }),
  );
}
