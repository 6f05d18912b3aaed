import { posix, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Baseline } from '../../service/compare/baseline';
import { differInLineEnds, withLineEndsOf } from '../../service/compare/lineEnds';
import type { FileContent, Workspace } from '../../service/workspace';
import { textOf } from '../../fileText';
import { gitOutput, nulSeparated, runGit } from './git';
import type { ChangedFiles, Tree } from './changedFiles';
import { LineEnds } from './lineEnds';
import { linksTo } from './links';
import * as messages from './messages';
import { ObjectReader } from './objectReader';
import type { KeptObject } from './objectReader';
import type { Repository } from './repository';
import type { KeptFile, TrackedFiles } from './trackedFiles';

/** Links that lead to links end somewhere, or nowhere after so many. */
const MOST_LINKS = 10;

/** What a state that git keeps is read beside. */
export interface Beside {
  /** Gives the files that are the same in both. */
  readonly present: Pick<Workspace, 'readFile'>;
  /** Whether the present files are those on disk, which git takes in with other line ends than they have. */
  readonly isOnDisk: boolean;
  readonly tracked: TrackedFiles;
}

/** A state that git keeps, beside a later one. */
export class GitBaseline implements Baseline {
  private readonly files: Map<string, KeptFile | undefined>;
  /** Earlier path → later path. */
  private readonly movedTo: ReadonlyMap<string, string>;
  readonly movedFiles: ReadonlyMap<string, string>;
  private readonly reader: ObjectReader;
  private readonly lineEnds: LineEnds;
  /** What stands in the state, for files of which git did not say. */
  private listing: Promise<ReadonlyMap<string, KeptFile>> | undefined;

  /**
   * @param tree the state to read from.
   * @param changes what differs between it and the present.
   */
  constructor(
    private readonly repository: Repository,
    private readonly tree: Tree,
    changes: Pick<ChangedFiles, 'files' | 'moved'>,
    private readonly beside: Beside,
    readonly label: string,
  ) {
    this.reader = new ObjectReader(repository);
    this.lineEnds = new LineEnds(repository, tree);
    this.files = new Map(changes.files);
    this.movedTo = new Map([...changes.moved].map(([later, earlier]) => [earlier, later]));
    this.movedFiles = new Map(
      [...changes.moved].flatMap(([later, earlier]): [string, string][] => {
        const [to, from] = [repository.uriOf(later), repository.uriOf(earlier)];
        return to !== undefined && from !== undefined ? [[to, from]] : [];
      }),
    );
  }

  async changedFiles(): Promise<string[]> {
    const { repository, files } = this;
    for (const [link, earlier] of await linksTo(repository, this.beside.tracked.links, files))
      files.set(link, earlier);
    return [...files.keys()].flatMap((path) => repository.uriOf(path) ?? []);
  }

  readFile(uri: string): Promise<FileContent> {
    const path = this.repository.pathOf(uri);
    return path === undefined ? this.beside.present.readFile(uri) : this.readPath(path, MOST_LINKS);
  }

  /** Ends the process that reads. */
  dispose(): void {
    this.reader.dispose();
  }

  private async readPath(path: string, links: number): Promise<FileContent> {
    if (!this.files.has(path)) {
      const uri = this.repository.uriOf(path);
      return uri === undefined ? { problem: 'missing' } : this.beside.present.readFile(uri);
    }
    const known = this.files.get(path);
    const kept = known && known.object === undefined ? (await this.list()).get(path) : known;
    if (kept?.object === undefined) return { problem: 'missing' };
    const found = await this.reader.read(kept.object, path);
    if (!found) return { problem: 'unreadable', reason: messages.notRead() };
    if (kept.isLink) return this.readLink(path, found.bytes.toString('utf8'), links);
    return this.withLineEnds(path, found);
  }

  /** The text as git compares it: lines that differ in nothing but what git does to line ends do not differ. */
  private async withLineEnds(path: string, found: KeptObject): Promise<FileContent> {
    const content = textOf(found.bytes);
    const later = this.movedTo.get(path) ?? path;
    const uri = this.repository.uriOf(later);
    if (!('text' in content) || !this.beside.isOnDisk || uri === undefined) return content;
    const present = await this.beside.present.readFile(uri);
    if (!('text' in present) || !differInLineEnds(content.text, present.text)) return content;
    if (!found.isTurnedOver && !(await this.lineEnds.areLeftOut(later))) return content;
    return { ...content, text: withLineEndsOf(content.text, present.text) };
  }

  /** What a link led to: in the repository its earlier state, elsewhere the file that is there. */
  private async readLink(path: string, target: string, links: number): Promise<FileContent> {
    const to = posix.join(posix.dirname(path), target);
    if (links === 0) return { problem: 'missing' };
    if (!posix.isAbsolute(target) && !to.startsWith('../')) return this.readPath(to, links - 1);
    const file = resolve(this.repository.folder, posix.isAbsolute(target) ? target : to);
    return this.beside.present.readFile(URI.file(file).toString());
  }

  private list(): Promise<ReadonlyMap<string, KeptFile>> {
    this.listing ??= listTree(this.repository, this.tree);
    return this.listing;
  }
}

/** Whether a state has a file or folder. @param path git's. */
export async function isKept({ folder }: Repository, tree: Tree, path: string): Promise<boolean> {
  if (tree === 'files') return false;
  const pathspec = `:(top,literal)${path}`;
  if (tree === 'index') return (await gitOutput(folder, ['ls-files', '--', pathspec])) !== '';
  const { code } = await runGit(folder, ['cat-file', '-e', `${tree.commit}:${path}`]);
  return code === 0;
}

/** Every file of a commit or of the index: `MODE TYPE OBJECT TAB PATH`, `MODE OBJECT STAGE TAB PATH`. */
async function listTree(
  { folder }: Repository,
  tree: Tree,
): Promise<ReadonlyMap<string, KeptFile>> {
  const output = await gitOutput(
    folder,
    typeof tree === 'object'
      ? ['ls-tree', '-r', '-z', '--full-tree', tree.commit]
      : ['ls-files', '--stage', '-z', '--full-name'],
  );
  return new Map(
    nulSeparated(output).flatMap((entry): [string, KeptFile][] => {
      const tab = entry.indexOf('\t');
      const [mode, ...fields] = entry.slice(0, tab).split(' ');
      const [object, stage] = typeof tree === 'object' ? [fields[1], '0'] : fields;
      // Of a file in the middle of a merge, stage 2 is what was there before the merge.
      if (stage !== '0' && stage !== '2') return [];
      return [[entry.slice(tab + 1), { object, isLink: mode === '120000' }]];
    }),
  );
}
