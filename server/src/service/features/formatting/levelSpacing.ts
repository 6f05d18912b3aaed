import { CST } from 'yaml';
import { endOfScalar } from './scalars';

/**
 * Where the entries of a collection start that a blank line is to stand before: all but the first, if
 * one stands before any of them, with or without comments in between; else none.
 */
export function separatedEntries(
  source: string,
  { items }: CST.BlockMap | CST.BlockSequence,
): ReadonlySet<number> {
  const starts = items.flatMap((item, position) => {
    const start = startOf(item);
    return start === undefined ? [] : { start, from: endOfContent(items, position) };
  });
  const later = starts.slice(1);
  const isAny = later.some(({ start, from }) => isSeparated(source.slice(from, start)));
  return new Set(isAny ? later.map(({ start }) => start) : []);
}

function startOf({ start, key, sep }: CST.CollectionItem): number | undefined {
  const isPiece = ({ type }: CST.SourceToken) => !/^(?:space|newline|comment)$/.test(type);
  return start.find(isPiece)?.offset ?? key?.offset ?? sep?.find(isPiece)?.offset;
}

/** Where the last of what the first entries say ends: a `#` or an empty line up to there may be words. */
function endOfContent(items: readonly CST.CollectionItem[], count = items.length): number {
  for (let position = count - 1; position >= 0; position--) {
    const { start = [], key, sep = [], value } = items[position] ?? {};
    for (const token of [value, key]) {
      const end = token ? endOf(token) : 0;
      if (end > 0) return end;
    }
    const piece = [...sep, ...start].find(({ type }) => type.endsWith('-ind'));
    if (piece) return piece.offset + piece.source.length;
  }
  return 0;
}

function endOf(token: CST.Token): number {
  if (CST.isScalar(token)) return endOfScalar(token);
  if (token.type === 'flow-collection')
    return Math.max(0, ...token.end.map(({ offset, source }) => offset + source.trimEnd().length));
  return CST.isCollection(token) ? endOfContent(token.items) : 0;
}

/** @param between all from the end of what comes before to where the entry starts. */
function isSeparated(between: string): boolean {
  const linesBetween = between.split('\n').slice(1, -1);
  return linesBetween.some((line) => line.trim() === '');
}
