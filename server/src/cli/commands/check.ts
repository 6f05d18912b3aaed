import { relative, sep } from 'node:path';
import type { Range } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import { isBelow } from '../../service/uris';
import { loadFromDisk } from '../diskService';
import { EXIT } from '../exit';
import * as messages from '../messages';
import { choice, readOptions } from '../options';
import { write } from '../output';
import { reportJson } from '../reporters/json';
import { reportText } from '../reporters/text';

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

/** `check [PATH…]`: every diagnostic of every framework under the paths. */
export async function runCheck(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['format', 'fail-on']);
  const format = choice('--format', values.get('format'), ['text', 'json']);
  const failOn = choice('--fail-on', values.get('fail-on'), [
    'error',
    'warning',
    'information',
    'hint',
  ]);
  const { service, targets } = await loadFromDisk(positionals.length > 0 ? positionals : ['.']);
  const wanted = [...service.uris()].filter((uri) =>
    targets.some((target) => uri === target || isBelow(uri, target)),
  );
  const results = wanted
    .flatMap((uri): CheckResult[] => {
      const file = relativeFile(uri);
      return service
        .diagnostics(uri)
        .map(({ range, severity, code, message }) => ({ file, range, severity, code, message }));
    })
    .sort(byFileAndPosition);
  const unreadable = [...service.unreadable()].filter(([uri]) => wanted.includes(uri));
  for (const [uri, reason] of unreadable) {
    process.stderr.write(`${messages.couldNotRead(relativeFile(uri), reason)}\n`);
  }
  if (wanted.length === 0) process.stderr.write(`${messages.noFiles()}\n`);
  const report = format === 'json' ? reportJson(results) : reportText(results, wanted.length);
  await write(report);
  service.dispose();
  if (unreadable.length > 0) return EXIT.unusable;
  return results.some(({ severity }) => severity <= FAIL_ON[failOn]) ? EXIT.found : EXIT.ok;
}

function relativeFile(uri: string): string {
  return relative(process.cwd(), URI.parse(uri).fsPath).split(sep).join('/');
}

function byFileAndPosition(a: CheckResult, b: CheckResult): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (
    a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character
  );
}
