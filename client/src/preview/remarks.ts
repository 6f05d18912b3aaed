import { DiagnosticSeverity, languages, Uri } from 'vscode';
import type { PreviewPage } from '../../../server/src/service/profile/profile';
import type { Remark } from '../../webview/messages';

const SEVERITIES: Readonly<Record<DiagnosticSeverity, Remark['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** The diagnostics of the files that a page draws on. */
export function remarksOn(page: PreviewPage): Remark[] {
  return [...filesOf(page)].flatMap((uri) =>
    languages.getDiagnostics(Uri.parse(uri)).map(({ range, severity, message }) => ({
      uri,
      line: range.start.line,
      severity: SEVERITIES[severity],
      message,
    })),
  );
}

/** The files that a page draws on: a page is plain JSON, in which every text names its file. */
function filesOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('uri' in value && 'range' in value && typeof value.uri === 'string') found.add(value.uri);
  for (const part of Object.values(value)) filesOf(part, found);
  return found;
}
