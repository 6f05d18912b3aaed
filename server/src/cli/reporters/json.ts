import type { CheckResult } from '../commands/check';

const SEVERITY_NAMES = { 1: 'error', 2: 'warning', 3: 'information', 4: 'hint' } as const;

/** The diagnostics as a JSON array, for scripts; `severity` is a word that no locale changes. */
export function reportJson(results: readonly CheckResult[]): string {
  const rows = results.map(({ file, range, severity, code, message }) => ({
    file,
    range,
    severity: SEVERITY_NAMES[severity],
    code,
    message,
  }));
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}
