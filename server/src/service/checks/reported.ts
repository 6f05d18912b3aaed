import type { Position, Range } from 'vscode-languageserver-types';
import type { Framework } from '../index/framework';
import type { FrameworkDiagnostic } from './diagnostic';
import { RULE_GROUPS } from './registry';
import type { Finding } from './rule';

/** Whether a finding holds in this framework: of the words it depends on, one is unknown there. */
export function isWrong(finding: Finding, framework: Framework): boolean {
  const { unlessKnown, unlessKnownWithin, unlessListed } = finding;
  if (unlessKnownWithin !== undefined && framework.knowsWord(unlessKnownWithin)) return false;
  if (unlessListed?.every((word) => framework.listsWord(word))) return false;
  return !unlessKnown || unlessKnown.some((word) => !framework.knowsWord(word));
}

/** Rule → those that say more of the same mistake: "utilize" is no misspelling to be corrected. */
const SAID_BETTER: Readonly<Record<string, readonly string[]>> = {
  spelling: ['plain-english', 'latin'],
  'plain-english': ['bullet-opening'],
  'file-name': ['duplicate-skill', 'duplicate-role'],
};
/** What is no text is judged neither as prose nor as an entry of some list. */
const NO_TEXT = 'wrong-type';
const OF_TEXTS: ReadonlySet<string> = new Set([
  ...RULE_GROUPS.style.map(({ code }) => code),
  'unknown-family',
  'unknown-grade',
  'unused-manifest-entry',
  'file-name',
]);

/** One mistake gives one diagnostic: what another rule says better at that place is left out. */
export function withoutEchoes(reported: readonly FrameworkDiagnostic[]): FrameworkDiagnostic[] {
  return reported.filter(({ code, range }) => {
    const better = [...(SAID_BETTER[code] ?? []), ...(OF_TEXTS.has(code) ? [NO_TEXT] : [])];
    return !reported.some((other) => better.includes(other.code) && holds(other.range, range));
  });
}

function holds(outer: Range, inner: Range): boolean {
  return !isAfter(outer.start, inner.start) && !isAfter(inner.end, outer.end);
}

function isAfter(a: Position, b: Position): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}

/** Those that say another thing, or the same at another place, than each before. */
export function withoutRepeats(reported: readonly FrameworkDiagnostic[]): FrameworkDiagnostic[] {
  const seen = new Set<string>();
  return reported.filter(({ code, message, range: { start, end } }) => {
    const key = `${code} ${start.line}:${start.character}-${end.line}:${end.character} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
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
