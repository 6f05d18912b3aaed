import type { CancellationToken } from '../service/cancellation';
import type { FileContent } from '../service/workspace';

/** Reads files of some URI schemes. Never throws for a file's sake. */
export interface FileSystem {
  readFile(uri: string): Promise<FileContent>;
  /** See `Workspace.findYamlFiles`. */
  findYamlFiles(uri: string, token: CancellationToken): Promise<readonly string[]>;
}

/** What the host gives the server: the only part that differs between Node and a web worker. */
export interface Runtime {
  /** The host's own files, for `file:` URIs; none in a web worker. */
  readonly fileSystem: FileSystem | undefined;
  /** Address of the folder with the rules' pages, where the client names none. */
  readonly rulePages: string | undefined;
  /** URI of the folder with the dictionaries, where the client names none; a slash at the end. */
  readonly dictionaries: string | undefined;
}
