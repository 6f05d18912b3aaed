import type { Change, Comparison } from './comparison';
import { linesOfRange } from './lines';

/**
 * What is told of a line of one of the states: the changes that its difference belongs to, and those that
 * are about a text which goes over it.
 * @param line zero-based.
 * @param side of which state the URI and the line are.
 */
export function changesAtLine(
  { changes, files }: Pick<Comparison, 'changes' | 'files'>,
  uri: string,
  side: 'before' | 'after',
  line: number,
): Change[] {
  const told = new Set<string>();
  for (const file of files) {
    if (file[side] !== uri) continue;
    const lines = side === 'before' ? file.removedLines : file.addedLines;
    for (const id of lines.find((one) => one.line === line)?.changes ?? []) told.add(id);
  }
  return changes.filter((change) => told.has(change.id) || isAbout(change, uri, side, line));
}

function isAbout(change: Change, uri: string, side: 'before' | 'after', line: number): boolean {
  const part = change[side];
  // That a file or a role level moved is no news on each of its lines.
  if (part?.uri !== uri || change.kind === 'file-moved' || change.kind === 'role-level-moved')
    return false;
  return part.ranges.some((range) => {
    const { start, end } = linesOfRange(range);
    return start <= line && line < end;
  });
}
