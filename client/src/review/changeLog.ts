/** What a change log starts with where there is none yet. */
export const NEW_CHANGE_LOG = '# Changelog\n';

/** Text to put in, and the line, counted from 0, in front of which it goes. */
export interface Insertion {
  readonly line: number;
  readonly text: string;
}

/**
 * Where a note goes into a change log: in front of the latest entry, which is the first heading of the
 * second level, or behind everything where there is no entry yet.
 * @param note Markdown that ends with a line break.
 */
export function insertNote(log: string, note: string): Insertion {
  const lines = log.split(/\r?\n/);
  const entry = firstEntry(lines);
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  if (entry !== undefined) {
    const gap = entry > 0 && !isBlank(lines[entry - 1]) ? '\n' : '';
    return { line: entry, text: inBreaksOf(log, `${gap}${note}\n`) };
  }
  // A text that ends with a line break ends with an empty line, and one without gets one.
  const last = lines.length - 1;
  if (isBlank(lines[last]) && isBlank(lines[last - 1]))
    return { line: last, text: inBreaksOf(log, note) };
  return isBlank(lines[last])
    ? { line: last, text: inBreaksOf(log, `\n${note}`) }
    : { line: lines.length, text: inBreaksOf(log, `\n\n${note}`) };
}

/** The first heading of the second level that is not within a fenced block. */
function firstEntry(lines: readonly string[]): number | undefined {
  let isFenced = false;
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced;
    if (!isFenced && /^ {0,3}##(?:\s|$)/.test(line)) return index;
    // The same, underlined.
    if (!isFenced && /^ {0,3}-+\s*$/.test(line) && index > 0 && /\S/.test(lines[index - 1] ?? ''))
      return index - 1;
  }
  return undefined;
}

function inBreaksOf(log: string, text: string): string {
  return log.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
