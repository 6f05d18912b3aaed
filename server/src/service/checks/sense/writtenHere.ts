import type { Located } from '../../documents/content';

/**
 * Those of a mapping's names that are written in it. What a merge key brings in stands behind them, and
 * was written further up in the file, for its anchor comes first.
 */
export function writtenHere<T>(entries: readonly T[], nameOf: (entry: T) => Located): T[] {
  let last = { line: 0, character: -1 };
  return entries.filter((entry) => {
    const { start } = nameOf(entry).range;
    const isAfter =
      start.line > last.line || (start.line === last.line && start.character > last.character);
    if (isAfter) last = start;
    return isAfter;
  });
}
