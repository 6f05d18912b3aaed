import { diffWordsWithSpace } from 'diff';
import type { WordRun } from './comparison';

/** The words of two texts in reading order, those that are only in one of them marked. */
export function wordRuns(before: string, after: string): WordRun[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** How much of two texts is the same words, from 0 to 1 (Dice's coefficient on words). */
export function likenessOf(before: string, after: string): number {
  if (before === after) return 1;
  const [older, newer] = [wordsOf(before), wordsOf(after)];
  if (older.length + newer.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of older) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of newer) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (older.length + newer.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
