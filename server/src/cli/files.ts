import { relative, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** How the command line names a file to people and scripts: from the working directory, with `/`. */
export function relativeFile(uri: string): string {
  return relative(process.cwd(), URI.parse(uri).fsPath).split(sep).join('/') || '.';
}
