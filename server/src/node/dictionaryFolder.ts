import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';

/** URI of the folder with the dictionaries, with a slash at the end: beside the bundles, in `dist/`. */
export function dictionaryFolder(): string {
  const beside = join(__dirname, 'dictionaries');
  // Where the sources run by themselves, as tests do.
  const built = join(__dirname, '..', '..', '..', 'dist', 'dictionaries');
  return `${URI.file(existsSync(beside) ? beside : built).toString()}/`;
}
