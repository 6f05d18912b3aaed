import type {
  Change,
  ChangeSide,
  Comparison,
  FileChange,
} from '../../../server/src/service/compare/comparison';

/** Where a change shows in the present text of a file: lines counted from 0, the last one included. */
export interface ChangedPlace {
  readonly comparison: Comparison;
  readonly change: Change;
  readonly start: number;
  readonly end: number;
}

/** Every place in a file where something changed, what is gone at the place where it stood. */
export function changedPlaces(comparisons: readonly Comparison[], uri: string): ChangedPlace[] {
  return comparisons.flatMap((comparison) => {
    const file = comparison.files.find(({ after }) => after === uri);
    return comparison.changes.flatMap((change) => {
      if (change.after?.uri === uri && change.after.ranges.length > 0)
        return linesOf(change.after).map((lines) => ({ comparison, change, ...lines }));
      const { before } = change;
      if (change.after || !before || file?.before !== before.uri) return [];
      const [first] = linesOf(before);
      if (!first) return [];
      const line = presentLine(file, first.start);
      return [{ comparison, change, start: line, end: line }];
    });
  });
}

function linesOf({ ranges }: ChangeSide): { readonly start: number; readonly end: number }[] {
  return ranges.map(({ start, end }) => {
    const isBefore = end.character === 0 && end.line > start.line;
    return { start: start.line, end: isBefore ? end.line - 1 : end.line };
  });
}

/**
 * The present line at which a removed line stood: behind the last line before it that both texts have,
 * for those are in the same order in both. It may be the one behind the text's last.
 */
export function presentLine(file: FileChange, removed: number): number {
  const added = new Set(file.addedLines.map(({ line }) => line));
  let kept = removed - file.removedLines.filter(({ line }) => line < removed).length;
  let line = 0;
  for (; kept > 0; line++) if (!added.has(line)) kept--;
  return line;
}
