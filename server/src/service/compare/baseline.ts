import type { CancellationToken } from '../cancellation';
import type { FileContent } from '../workspace';

/**
 * An earlier state of the files: a git ref, the saved files, another folder. Its files have the URIs that
 * they would have in the present state, so that the same file has the same URI in both.
 */
export interface Baseline {
  /** What people call it, for example `main` or "the saved files". */
  readonly label: string;
  /**
   * The URIs of all files whose saved text may differ from the earlier one, those that are only in one
   * of the states among them.
   */
  changedFiles(token: CancellationToken): Promise<readonly string[]>;
  /** The earlier text; the problem `missing` where there was no file. Never throws for a file's sake. */
  readFile(uri: string): Promise<FileContent>;
  /** Present URI → earlier URI of files that are known to have been moved. */
  readonly movedFiles?: ReadonlyMap<string, string>;
}
