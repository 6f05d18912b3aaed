import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';

/** A diagnostic of ours: LSP's, with the parts that ours always have. */
export interface FrameworkDiagnostic extends Diagnostic {
  message: string;
  code: string;
  severity: DiagnosticSeverity;
}
