import type { Framework } from '../index/framework';
import type { FrameworkIndex } from '../index/frameworkIndex';
import { publishedText } from '../profile/publishedText';

/** One framework by its folder in each state; undefined: that state has nothing of it. */
export interface FrameworkPair {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Which frameworks of the two states are the same, by folder: those that stayed where they were, and those
 * whose manifest is known to have been moved or has a name that only they have.
 * @param movedFiles later URI → earlier URI of files that are known to have been moved.
 */
export function pairFrameworks(
  before: FrameworkIndex,
  after: FrameworkIndex,
  movedFiles: ReadonlyMap<string, string>,
): FrameworkPair[] {
  const older = new Map(before.frameworks().map((one) => [one.root, one]));
  const newer = new Map(after.frameworks().map((one) => [one.root, one]));
  const moved = movedFrameworks(older, newer, movedFiles);
  const arrived = new Set(moved.values());
  const pairs = [...moved].map(([from, to]): FrameworkPair => ({ before: from, after: to }));
  for (const root of new Set([...older.keys(), ...newer.keys()])) {
    if (moved.has(root) || arrived.has(root)) continue;
    pairs.push({
      before: older.has(root) ? root : undefined,
      after: newer.has(root) ? root : undefined,
    });
  }
  return pairs.sort((a, b) => (rootOfPair(a) < rootOfPair(b) ? -1 : 1));
}

/** The folder by which a framework is known: the later one where it has one. */
export function rootOfPair({ before, after }: FrameworkPair): string {
  return after ?? before ?? '';
}

/** Earlier folder → later folder of the frameworks that moved as a whole. */
function movedFrameworks(
  older: ReadonlyMap<string, Framework>,
  newer: ReadonlyMap<string, Framework>,
  movedFiles: ReadonlyMap<string, string>,
): Map<string, string> {
  // One of which something stayed is another now, and not elsewhere.
  const gone = [...older.values()].filter(({ root, manifest }) => manifest && !newer.has(root));
  const come = [...newer.values()].filter(({ root, manifest }) => manifest && !older.has(root));
  const found = new Map<string, string>();
  const pair = (isSame: (from: Framework, to: Framework) => boolean) => {
    for (const from of gone) {
      const taken = new Set(found.values());
      const same = come.filter((to) => !taken.has(to.root) && isSame(from, to));
      const others = gone.filter((other) => same.some((to) => isSame(other, to)));
      const [to] = same;
      if (to && same.length === 1 && others.length === 1 && !found.has(from.root))
        found.set(from.root, to.root);
    }
  };
  pair((from, to) => movedFiles.get(to.manifest?.uri ?? '') === from.manifest?.uri);
  pair((from, to) => nameOf(from) !== '' && nameOf(from) === nameOf(to));
  return found;
}

function nameOf({ name }: Framework): string {
  return publishedText(name ?? '');
}
