import { styleText } from 'node:util';
import type { CheckResult } from '../commands/check';
import * as messages from '../messages';

type Style = Parameters<typeof styleText>[0];
const COLOURS = { 1: 'red', 2: 'yellow', 3: 'blue', 4: 'gray' } as const;

/** The diagnostics for people, grouped by file, in colour on a terminal. */
export function reportText(results: readonly CheckResult[], files: number): string {
  const names = messages.severityNames();
  const lines: string[] = [];
  let file: string | undefined;
  for (const result of results) {
    if (result.file !== file) {
      if (file !== undefined) lines.push('');
      file = result.file;
      lines.push(paint('underline', file));
    }
    const { line, character } = result.range.start;
    const place = `${line + 1}:${character + 1}`.padEnd(8);
    const severity = paint(COLOURS[result.severity], names[result.severity].padEnd(11));
    lines.push(`  ${place}${severity} ${result.message}  ${paint('dim', result.code)}`);
  }
  if (results.length > 0) lines.push('');
  lines.push(
    results.length === 0 ? messages.nothingFound(files) : messages.found(results.length, files),
  );
  return `${lines.join('\n')}\n`;
}

/** Colours text on a terminal; not in a pipe, nor where the person has set NO_COLOR. */
function paint(style: Style, text: string): string {
  const colourful = process.stdout.isTTY && !process.env.NO_COLOR;
  return colourful ? styleText(style, text) : text;
}
