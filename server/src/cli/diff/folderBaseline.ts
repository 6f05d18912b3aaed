import type { FileSystem } from '../../lsp/fileSystem';
import type { CancellationToken } from '../../service/cancellation';
import type { Baseline } from '../../service/compare/baseline';
import { isBelow } from '../../service/uris';
import type { FileContent, Workspace } from '../../service/workspace';

/** Another folder as the earlier state of a folder. */
export class FolderBaseline implements Baseline {
  /**
   * @param folder URI of the present folder.
   * @param earlier URI of the folder with the earlier state.
   * @param disk reads both.
   */
  constructor(
    private readonly folder: string,
    private readonly earlier: string,
    private readonly disk: Pick<FileSystem, 'readFile' | 'findYamlFiles'>,
    readonly label: string,
  ) {}

  async changedFiles(token: CancellationToken): Promise<string[]> {
    const [present, earlier] = await Promise.all([
      this.disk.findYamlFiles(this.folder, token),
      this.disk.findYamlFiles(this.earlier, token),
    ]);
    const all = new Set(present.filter((uri) => !this.isEarlier(uri)));
    for (const uri of earlier) all.add(this.folder + uri.slice(this.earlier.length));
    const differing: string[] = [];
    for (const uri of all) {
      if (token.isCancellationRequested) break;
      const [before, after] = await Promise.all([this.readFile(uri), this.disk.readFile(uri)]);
      if (!isSame(before, after)) differing.push(uri);
    }
    return differing;
  }

  readFile(uri: string): Promise<FileContent> {
    return this.disk.readFile(this.earlierUri(uri));
  }

  /** Where the earlier state of a file is, which is compared as if it lay in the present folder. */
  earlierUri(uri: string): string {
    return isBelow(uri, this.folder) ? this.earlier + uri.slice(this.folder.length) : uri;
  }

  /** Whether a file belongs to the earlier state only, which may lie inside the present folder. */
  private isEarlier(uri: string): boolean {
    return isBelow(uri, this.earlier) && isBelow(this.earlier, this.folder);
  }
}

/** A workspace without what lies below a folder. */
export function withoutFolder(workspace: Workspace, folder: string): Workspace {
  return {
    folders: () => workspace.folders(),
    openDocument: (uri) => workspace.openDocument(uri),
    openUris: () => workspace.openUris(),
    readFile: (uri) =>
      isBelow(uri, folder) ? Promise.resolve({ problem: 'missing' }) : workspace.readFile(uri),
    findYamlFiles: async (uri, token) =>
      (await workspace.findYamlFiles(uri, token)).filter((found) => !isBelow(found, folder)),
    onDidChange: workspace.onDidChange,
  };
}

/** What cannot be read in either state is the same where it cannot be read for the same reason. */
function isSame(before: FileContent, after: FileContent): boolean {
  if ('text' in before && 'text' in after)
    return before.text === after.text && before.hasBom === after.hasBom;
  return !('text' in before) && !('text' in after) && before.problem === after.problem;
}
