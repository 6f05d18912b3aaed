import { MANIFEST_NAMES } from '../documents/kinds';
import { childUri, isBelow, isYaml, parentUri } from '../uris';
import type { FileContent, ReadProblem } from '../workspace';

/** The folders whose files count: those that are open, and those of the frameworks that they lie in. */
export class Roots implements Iterable<string> {
  private readonly folders = new Set<string>();

  [Symbol.iterator](): Iterator<string> {
    return this.folders[Symbol.iterator]();
  }

  /** Adds a folder. @returns whether it is new. */
  add(folder: string): boolean {
    const isNew = !this.folders.has(folder);
    this.folders.add(folder);
    return isNew;
  }

  delete(folder: string): void {
    this.folders.delete(folder);
  }

  /** Whether a file or folder is one of them, or lies below one. */
  hold(uri: string): boolean {
    return this.folders.has(uri) || this.above(uri).length > 0;
  }

  /** Those that lie in no other. */
  outermost(): string[] {
    return [...this.folders].filter((folder) => this.above(folder).length === 0);
  }

  /**
   * Whether a search of each of them that the file or folder lies in leaves it out
   * (`Workspace.findYamlFiles`); false outside of all.
   */
  passOver(uri: string): boolean {
    const above = this.above(uri);
    if (above.length === 0) return false;
    return above.every((root) => {
      const folders = uri.slice(root.length + 1).split('/');
      if (isYaml(uri)) folders.pop();
      return folders.some((name) => name.startsWith('.') || name === 'node_modules');
    });
  }

  private above(uri: string): string[] {
    return [...this.folders].filter((folder) => isBelow(uri, folder));
  }
}

/** The folder of the nearest manifest in the folders above a file or folder, read or not. */
export async function manifestFolderAbove(
  uri: string,
  readFile: (uri: string) => Promise<FileContent>,
): Promise<string | undefined> {
  for (let folder = parentUri(uri); /:\/\/[^/]*\//.test(folder); folder = parentUri(folder)) {
    for (const name of MANIFEST_NAMES) {
      const content = await readFile(childUri(folder, name));
      // One that cannot be read is one all the same.
      if ('text' in content || !isNone(content)) return folder;
    }
  }
  return undefined;
}

/** Whether there is no such file; a folder of its name is none. */
export function isNone({ problem }: ReadProblem): boolean {
  return problem === 'missing' || problem === 'not-a-file';
}
