import type { CheckResult } from '../commands/check';
import { harmless } from '../output';

/** GitHub has no fourth kind. */
const COMMANDS = { 1: 'error', 2: 'warning', 3: 'notice', 4: 'notice' } as const;

/**
 * The diagnostics as commands of GitHub Actions, which shows each at its line of a pull request. Lines and
 * columns count from 1. Nothing of a file makes a line of its own, which could be a command, too.
 */
export function reportGithub(results: readonly CheckResult[]): string {
  return results
    .map(({ file, range: { start, end }, severity, code, message }) => {
      const properties = {
        file,
        line: String(start.line + 1),
        endLine: String(end.line + 1),
        // GitHub shows columns within one line only.
        ...(start.line === end.line && {
          col: String(start.character + 1),
          endColumn: String(end.character + 1),
        }),
        title: code,
      };
      const written = Object.entries(properties).map(
        ([key, value]) => `${key}=${harmless(property(value))}`,
      );
      return `::${COMMANDS[severity]} ${written.join(',')}::${harmless(data(message))}\n`;
    })
    .join('');
}

/** As GitHub's own toolkit escapes the text of a command. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
