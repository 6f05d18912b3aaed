import { DiagnosticSeverity, languages } from 'vscode';
import type { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { filesOf } from '../../../server/src/protocol';
import type { PreviewPage } from '../../../server/src/service/profile/profile';
import type { Remark } from '../../webview/messages';
import { isOurs } from '../ourDiagnostics';

const SEVERITIES: Readonly<Record<DiagnosticSeverity, Remark['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** The diagnostics of the files that a page draws on. */
export function remarksOn(page: PreviewPage, client: BaseLanguageClient): Remark[] {
  return [...filesOf(page)].flatMap((uri) =>
    languages
      .getDiagnostics(client.protocol2CodeConverter.asUri(uri))
      .filter(isOurs)
      .map(({ range, severity, message }) => ({
        uri,
        range: client.code2ProtocolConverter.asRange(range),
        severity: SEVERITIES[severity],
        message,
      })),
  );
}

/** Whether diagnostics that changed may be of a file that a page draws on. */
export function areOn(
  page: PreviewPage,
  uris: readonly Uri[],
  client: BaseLanguageClient,
): boolean {
  const files = filesOf(page);
  return uris.some((uri) => files.has(client.code2ProtocolConverter.asUri(uri)));
}
