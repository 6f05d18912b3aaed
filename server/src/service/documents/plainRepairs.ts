import { isText, LINES_AROUND, readLine } from './indentedLine';
import * as messages from './syntaxMessages';
import type { Remedy } from './syntaxProblem';

/** What puts a line right that plainly lacks something, and what to say of it. */
export interface PlainRepair {
  /** Zero-based. */
  readonly line: number;
  /** The part of the line that is marked, and that which is replaced; columns in UTF-16 code units. */
  readonly marked: readonly [number, number];
  readonly replaced: readonly [number, number];
  readonly text: string;
  readonly kind: Remedy['kind'];
  readonly message: string;
}

/** A parser that takes one line for another stumbles at most so many lines further down. */
const LINES_BELOW = 3;
/** What people write for the dash of a list. */
const OTHER_SIGN = /^([*•‣◦·–—])(?=\s)|^(\d{1,2}[.)])(?=\s)/u;

/**
 * What a line on which the parser stumbles, or one just above, may plainly lack: the space behind a dash,
 * or the dash itself; or, at the start of a file, what it has too many of: the spaces before its first line.
 */
export function* plainRepairs(lines: readonly string[], line: number): Iterable<PlainRepair> {
  for (let at = line; at >= Math.max(0, line - LINES_BELOW); at--) {
    const { indent: column, content } = readLine(lines[at] ?? '');
    if (content === '') continue;
    const repair = (width: number, written: string, message: string, marked = width) => ({
      line: at,
      marked: [column, column + marked] as const,
      replaced: [column, column + width] as const,
      text: written,
      kind: 'dash' as const,
      message,
    });
    const [sign] = OTHER_SIGN.exec(content) ?? [];
    if (/^-[^\s-]/.test(content)) yield repair(1, '- ', messages.spaceBehindDash());
    else if (sign !== undefined) yield repair(sign.length, '-', messages.signForDash(sign));
    else if (lacksDash(lines, at, at === line))
      yield repair(0, '- ', messages.noDash(), content.length);
  }
  const first = lines.findIndex((text) => isText(readLine(text)) && !text.startsWith('---'));
  const [spaces = ''] = /^ +/.exec(lines[first] ?? '') ?? [];
  if (spaces === '' || first > line) return;
  const extent = [0, spaces.length] as const;
  const message = messages.indentedFirst();
  yield { line: first, marked: extent, replaced: extent, text: '', kind: 'dedent', message };
}

/** Whether a line stands where a list's entries do: beside those above, or below the list's key. */
function lacksDash(lines: readonly string[], line: number, isHere: boolean): boolean {
  const { indent: column, content } = readLine(lines[line] ?? '');
  if (/^(?:-(?:\s|$)|#)/.test(content)) return false;
  const above =
    lines
      .slice(Math.max(0, line - LINES_AROUND), line)
      .reverse()
      .find((text) => isText(readLine(text))) ?? '';
  const { indent: columnAbove } = readLine(above);
  const isBeside = columnAbove === column && above.slice(columnAbove).startsWith('- ');
  // A key beside a dash may be indented too little, rather than lack one.
  if (isHere && isBeside && !/:(?:\s|$)/.test(content)) return true;
  const below = lines
    .slice(line + 1, line + LINES_AROUND)
    .map(readLine)
    .find((other) => other.content !== '');
  const opensList = columnAbove < column && /:\s*(?:#.*)?$/.test(above);
  return opensList && /^[^\s:]+:\s+\S/.test(content) && below?.indent === column + 2;
}
