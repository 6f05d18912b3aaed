import type { CheckResult } from '../commands/check';
import * as messages from '../messages';
import { harmless } from '../output';
import { paint, wrap } from '../terminal';
import type { Terminal } from '../terminal';

const COLOURS = { 1: 'red', 2: 'yellow', 3: 'blue', 4: 'gray' } as const;
/** Messages in a narrower space than this are harder to read than lines that the terminal breaks. */
const NARROWEST = 30;
const GAP = '  ';

/**
 * The diagnostics for people: grouped by file, a line each, in columns. Lines and columns count from
 * 1, as in an editor. On a terminal long messages go on below where they began.
 * @param files how many files were checked.
 * @param since what the earlier state is called, where only what is new since then is told.
 */
export function reportText(
  results: readonly CheckResult[],
  files: number,
  terminal: Terminal,
  since?: string,
): string {
  const names = messages.severityNames();
  const columns = [
    Math.max(0, ...results.map((result) => placeOf(result).length)),
    Math.max(0, ...results.map(({ severity }) => names[severity].length)),
  ] as const;
  const lines: string[] = [];
  let file: string | undefined;
  for (const result of results) {
    if (result.file !== file) {
      if (file !== undefined) lines.push('');
      file = result.file;
      lines.push(paint(terminal, 'underline', harmless(file)));
    }
    const place = placeOf(result).padEnd(columns[0]);
    const name = names[result.severity].padEnd(columns[1]);
    const severity = paint(terminal, COLOURS[result.severity], name);
    const indent = GAP.length * 3 + columns[0] + columns[1];
    const text = textOf(result, terminal, indent).join(`\n${' '.repeat(indent)}`);
    lines.push([GAP, place, GAP, severity, GAP, text].join(''));
  }
  if (results.length > 0) lines.push('');
  lines.push(harmless(summary(results, files, since)));
  return `${lines.join('\n')}\n`;
}

function placeOf({ range: { start } }: CheckResult): string {
  return `${start.line + 1}:${start.character + 1}`;
}

/** The message and, behind it, the rule's code. */
function textOf({ message, code }: CheckResult, terminal: Terminal, indent: number): string[] {
  const space = terminal.columns === undefined ? 0 : terminal.columns - indent;
  const width = space < NARROWEST ? Infinity : space;
  const lines = wrap(harmless(message), width);
  const last = lines.pop() ?? '';
  const shown = paint(terminal, 'dim', code);
  const fits = last.length + GAP.length + code.length <= width;
  return fits ? [...lines, last + GAP + shown] : [...lines, last, shown];
}

function summary(
  results: readonly CheckResult[],
  files: number,
  since: string | undefined,
): string {
  if (results.length === 0)
    return since === undefined ? messages.nothingFound(files) : messages.nothingNew(files, since);
  const counts = ([1, 2, 3, 4] as const)
    .map((severity) => [severity, results.filter((result) => result.severity === severity).length])
    .filter((entry): entry is [1 | 2 | 3 | 4, number] => entry[1] !== 0)
    .map(([severity, count]) => messages.counted(severity, count));
  const filesWith = new Set(results.map(({ file }) => file)).size;
  return since === undefined
    ? messages.found(counts, filesWith, files)
    : messages.foundNew(counts, filesWith, files, since);
}
