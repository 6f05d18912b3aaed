/** Where things are kept. The extension's root is found from this file, never from the caller's working folder. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The extension's root folder, without a slash at the end. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where test results and screenshots of failures go. */
export const resultsFolder = join(root, '.test-results');

/**
 * Where an installed VS Code is kept from one run to the next: `VSCODE_TEST_CACHE` when set, so that
 * several clones on one machine can share one; otherwise `.vscode-test` in the project.
 */
export function cacheFolder() {
  const set = process.env.VSCODE_TEST_CACHE;
  if (!set) return join(root, '.vscode-test');
  return resolve(set.replace(/^~(?=$|\/)/, homedir()));
}
