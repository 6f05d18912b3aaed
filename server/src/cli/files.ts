import { existsSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** How the command line names a file to people and scripts: from the working directory, with `/`. */
export function relativeFile(uri: string): string {
  return relative(process.cwd(), URI.parse(uri).fsPath).split(sep).join('/') || '.';
}

/** The nearest folder above a path that is not there. @param path an absolute one. */
export function folderAbove(path: string): string {
  const folder = dirname(path);
  return folder === path || existsSync(folder) ? folder : folderAbove(folder);
}
