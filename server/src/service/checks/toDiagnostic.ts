import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { FrameworkDiagnostic } from './diagnostic';
import type { Severity } from './rule';
import type { RuleFinding } from './slowFindings';

/** The `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'capability-framework';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * A finding as it is told.
 * @param rulePage gives the address of a rule's page.
 * @returns undefined where the rule is off.
 */
export function toDiagnostic(
  { rule, finding }: RuleFinding,
  severity: Severity,
  rulePage: ((code: string) => string) | undefined,
): FrameworkDiagnostic | undefined {
  if (severity === 'off') return undefined;
  const words = finding.unlessListed ?? finding.unlessKnown;
  return {
    range: finding.range,
    severity: SEVERITIES[severity],
    code: rule.code,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(rulePage && { codeDescription: { href: rulePage(rule.code) } }),
    ...(finding.related && { relatedInformation: [...finding.related] }),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...((finding.data ?? words) && { data: { ...finding.data, ...(words && { words }) } }),
  };
}
