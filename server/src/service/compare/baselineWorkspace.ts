import type { CancellationToken } from '../cancellation';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Emitter } from '../event';
import { isBelow } from '../uris';
import type { FileContent, Workspace, WorkspaceChange } from '../workspace';
import type { Baseline } from './baseline';

/** The files as they were: those that differ come from the baseline, the others from the present. */
export class BaselineWorkspace implements Workspace {
  /** The URIs of the files that differ. */
  readonly differing = new Set<string>();
  readonly onDidChange = new Emitter<WorkspaceChange>().event;

  constructor(
    private readonly present: Workspace,
    private readonly baseline: Baseline,
  ) {}

  folders(): readonly string[] {
    return this.present.folders();
  }

  openDocument(): TextDocument | undefined {
    return undefined;
  }

  openUris(): Iterable<string> {
    return [];
  }

  readFile(uri: string): Promise<FileContent> {
    return this.differing.has(uri) ? this.baseline.readFile(uri) : this.present.readFile(uri);
  }

  async findYamlFiles(uri: string, token: CancellationToken): Promise<readonly string[]> {
    const present = await this.present.findYamlFiles(uri, token);
    // What is missing in the baseline is found to be when it is read.
    const differing = [...this.differing].filter((file) => file === uri || isBelow(file, uri));
    return [...new Set([...present, ...differing])];
  }
}
