/** Waiting for what the Problems view shows. */
import * as vscode from 'vscode';
import { waitFor } from './wait';

/**
 * The diagnostics of a file once they satisfy a condition, such as `(found) => found.length === 0`.
 * On failure the error lists those that were there.
 */
export async function waitForDiagnostics(
  uri: vscode.Uri,
  condition: (found: readonly vscode.Diagnostic[]) => boolean,
  what: string,
  timeoutMs?: number,
): Promise<readonly vscode.Diagnostic[]> {
  return waitFor(
    () => {
      const found = vscode.languages.getDiagnostics(uri);
      return condition(found) ? found : undefined;
    },
    {
      message: () =>
        `${what} in ${uri.path}; there is ${list(vscode.languages.getDiagnostics(uri))}`,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    },
  );
}

/** The rule a diagnostic comes from, however its code is written. */
export function codeOf({ code }: vscode.Diagnostic): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}

function list(diagnostics: readonly vscode.Diagnostic[]): string {
  if (diagnostics.length === 0) return 'none';
  return diagnostics
    .map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`)
    .join('; ');
}
