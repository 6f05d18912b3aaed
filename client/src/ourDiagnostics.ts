import type { Diagnostic } from 'vscode';

/** The `source` of our diagnostics. */
const SOURCE = 'capability-framework';

/** Whether a diagnostic is this extension's: others check other things in the same files. */
export function isOurs({ source }: Diagnostic): boolean {
  return source === SOURCE;
}
