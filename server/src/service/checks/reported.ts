import type { Framework } from '../index/framework';
import type { FrameworkDiagnostic } from './diagnostic';
import type { Finding } from './rule';

/** Whether a finding holds in this framework: of the words it depends on, one is unknown there. */
export function isWrong(finding: Finding, framework: Framework): boolean {
  const { unlessKnown, unlessKnownWithin, unlessListed } = finding;
  if (unlessKnownWithin !== undefined && framework.knowsWord(unlessKnownWithin)) return false;
  if (unlessListed?.every((word) => framework.listsWord(word))) return false;
  return !unlessKnown || unlessKnown.some((word) => !framework.knowsWord(word));
}

/** The order of the text; for one place that of the rules' codes. */
export function byPosition(a: FrameworkDiagnostic, b: FrameworkDiagnostic): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
