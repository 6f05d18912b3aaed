import type { Range } from 'vscode-languageserver-types';
import { neverCancelled } from '../../service/cancellation';
import { closestNames } from '../../service/checks/closest';
import type { FrameworkDiagnostic } from '../../service/checks/diagnostic';
import { RULES } from '../../service/checks/registry';
import type { Severity } from '../../service/checks/rule';
import { readSeverity } from '../../service/checks/severities';
import { isBelow } from '../../service/uris';
import { openBase } from '../diff/openBase';
import type { Base } from '../diff/openBase';
import { finishChecks, loadFromDisk } from '../diskService';
import type { DiskService } from '../diskService';
import { EXIT, UsageError } from '../exit';
import { relativeFile } from '../files';
import * as messages from '../messages';
import { choice, readOptions } from '../options';
import { note, write } from '../output';
import { reportGithub } from '../reporters/github';
import { reportJson } from '../reporters/json';
import { reportText } from '../reporters/text';
import { terminalOf } from '../terminal';

/** One diagnostic as the reporters see it: the contract of `--format json`, but for `severity`. */
export interface CheckResult {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  /** LSP's zero-based UTF-16 positions. */
  readonly range: Range;
  /** LSP's DiagnosticSeverity: 1 error to 4 hint. */
  readonly severity: 1 | 2 | 3 | 4;
  readonly code: string;
  readonly message: string;
}

const FAIL_ON = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/**
 * `check [PATH…]`: every diagnostic of every framework under the paths, or with `--since` those that an
 * earlier state does not have.
 */
export async function runCheck(args: string[]): Promise<number> {
  const { values, all, positionals } = readOptions(args, ['format', 'fail-on', 'rule', 'since']);
  const format = choice('--format', values.get('format'), ['text', 'json', 'github']);
  const failOn = choice('--fail-on', values.get('fail-on'), [
    'error',
    'warning',
    'information',
    'hint',
  ]);
  const severities = readRules(all('rule'));
  const paths = positionals.length > 0 ? positionals : ['.'];
  const since = values.get('since');
  const base = since === undefined ? undefined : await openBase(since, paths);
  const loaded = await loadFromDisk(
    paths,
    { severities, logBrokenRule: note },
    (disk) => base?.stateOf(disk) ?? disk,
  );
  await finishChecks(loaded);
  const { service, targets, unreadable } = loaded;
  const isWanted = (uri: string) => targets.some((target) => isAtOrBelow(uri, target));
  const wanted = [...service.uris()].filter(isWanted);
  paths.forEach((path, index) => {
    const target = targets[index] ?? '';
    if (!wanted.some((uri) => isAtOrBelow(uri, target))) note(messages.noFiles(path));
  });
  const manifests = new Set(wanted.flatMap((uri) => service.brokenManifestOf(uri) ?? []));
  for (const uri of [...manifests].sort()) {
    if (!isWanted(uri) && !unreadable.has(uri)) note(messages.manifestNotWhole(relativeFile(uri)));
  }
  let readable = true;
  for (const [uri, reason] of unreadable) {
    // Nor is anything certain below a manifest that cannot be read, wherever it lies.
    if (!isWanted(uri) && !manifests.has(uri)) continue;
    readable = false;
    note(messages.couldNotRead(relativeFile(uri), reason));
  }
  const found = base ? await newProblems(loaded, base) : undefined;
  const results = wanted
    .flatMap((uri) => resultsOf(uri, found ? (found.get(uri) ?? []) : service.diagnostics(uri)))
    .sort(byFileAndPosition);
  base?.dispose();
  service.dispose();
  await write(reportIn(format, results, wanted.length, base?.label));
  if (!readable) return EXIT.unusable;
  return results.some(({ severity }) => severity <= FAIL_ON[failOn]) ? EXIT.found : EXIT.ok;
}

function reportIn(
  format: 'text' | 'json' | 'github',
  results: readonly CheckResult[],
  files: number,
  since: string | undefined,
): string {
  switch (format) {
    case 'text':
      return reportText(results, files, terminalOf(process.stdout, process.env), since);
    case 'json':
      return reportJson(results);
    case 'github':
      return reportGithub(results);
  }
}

/** `CODE=SEVERITY`, of two for one rule the last. @throws UsageError for anything else. */
function readRules(values: readonly string[]): Record<string, Severity> {
  const severities: Record<string, Severity> = {};
  const codes = RULES.map(({ code }) => code);
  for (const value of values) {
    const [code = '', written, ...more] = value.split('=');
    const severity = readSeverity(written);
    if (severity === undefined || more.length > 0)
      throw new UsageError(messages.ruleNeedsSeverity(value));
    if (!codes.includes(code))
      throw new UsageError(messages.noSuchRule(code, closestNames(code, codes)[0]));
    severities[code] = severity;
  }
  return severities;
}

/** The diagnostics that the earlier state does not have, by document. */
async function newProblems(loaded: DiskService, base: Base) {
  const { service } = loaded;
  for (const remark of base.remarks) note(remark);
  const session = await service.compareWith(base.baselineOn(loaded), neverCancelled);
  const found = await service.newProblems(session, true, neverCancelled);
  session.dispose();
  return found;
}

function resultsOf(uri: string, diagnostics: readonly FrameworkDiagnostic[]): CheckResult[] {
  const file = relativeFile(uri);
  return diagnostics.map(({ range, severity, code, message }) => ({
    file,
    range,
    severity,
    code,
    message,
  }));
}

function isAtOrBelow(uri: string, target: string): boolean {
  return uri === target || isBelow(uri, target);
}

function byFileAndPosition(a: CheckResult, b: CheckResult): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (
    a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character
  );
}
