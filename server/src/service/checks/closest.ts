import { distance } from 'fastest-levenshtein';
import { foldName } from '../index/names';

const QUOTES = /^["'“”„‘’«]+|["'“”‘’»]+$/g;

/**
 * The candidates that were probably meant, best first: a few letters away for the name's length, the
 * same but for case and spacing, or with the same words in another order.
 */
export function closestNames(name: string, candidates: Iterable<string>, most = 3): string[] {
  // Whoever writes in a word processor brings its quotes along.
  const wanted = foldName(name.replace(QUOTES, ''));
  if (wanted === '') return [];
  // Of a short name, too, something has to be the same.
  const allowed = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length * 0.34)), 5);
  const wantedWords = sortedWords(wanted);
  const found: { candidate: string; cost: number }[] = [];
  for (const candidate of candidates) {
    const folded = foldName(candidate);
    if (Math.abs(folded.length - wanted.length) > allowed) continue;
    const cost = sortedWords(folded) === wantedWords ? 0 : distance(wanted, folded);
    if (cost <= allowed) found.push({ candidate, cost });
  }
  found.sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1));
  const best = found[0]?.cost ?? 0;
  return found
    .filter(({ cost }) => cost <= best + 1)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function sortedWords(name: string): string {
  return name.includes(' ') ? name.split(' ').sort().join(' ') : name;
}
