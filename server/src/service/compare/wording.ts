import { diffWordsWithSpace } from 'diff';
import type { Change } from 'diff';
import type { WordRun } from './comparison';

/**
 * The words of two texts in reading order, those that are only in one of them marked. Neighbouring words
 * that changed are one run: a space that they have in common is nothing that stayed.
 */
export function wordRuns(before: string, after: string): WordRun[] {
  const runs: WordRun[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed });
    if (added !== '') runs.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const parts = diffWordsWithSpace(before, after);
  parts.forEach(({ value, added: isAdded, removed: isRemoved }, index) => {
    if (isRemoved) removed += value;
    else if (isAdded) added += value;
    else if (isBetween(parts, index) && removed !== '' && added !== '') {
      removed += value;
      added += value;
    } else {
      flush();
      runs.push({ kind: 'same', text: value });
    }
  });
  flush();
  return runs;
}

/** Whether a part is nothing but the space between two others that each have words on both sides. */
function isBetween(parts: readonly Change[], index: number): boolean {
  if (parts[index]?.value.trim() !== '') return false;
  const next = parts.slice(index + 1, index + 3);
  return next.some(({ removed }) => removed) && next.some(({ added }) => added);
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
