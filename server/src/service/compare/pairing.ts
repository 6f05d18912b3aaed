/** Two things of two states that are one and the same. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
  /** How alike they are, from 0 to 1, where only that says that they are the same. */
  readonly confidence: number | undefined;
}

export interface Pairing<T> {
  /** In the order of the later state. */
  readonly pairs: readonly Pair<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** How to tell that two things are the same. */
export interface Identity<T> {
  /** Keys that are equal for the same thing, the surest first; undefined: this one cannot tell. */
  readonly keys: readonly ((item: T, side: 'before' | 'after') => string | undefined)[];
  /** For what no key tells: how alike two things are, from 0 to 1. */
  readonly likeness?: (before: T, after: T) => number;
  /** Less alike than this they are two things. */
  readonly leastLikeness?: number;
}

/** So many pairs are compared for likeness at most; beyond, what no key pairs is added and removed. */
const MOST_LIKENESSES = 250_000;

/** Finds what is the same in two states, each thing once. */
export function pair<T>(
  before: readonly T[],
  after: readonly T[],
  identity: Identity<T>,
): Pairing<T> {
  const partners = new Map<T, Pair<T>>();
  const left = new Set(before);
  const take = (older: T, newer: T, confidence?: number) => {
    left.delete(older);
    partners.set(newer, { before: older, after: newer, confidence });
  };
  for (const key of identity.keys) {
    const known = new Map<string, T[]>();
    for (const item of left) {
      const text = key(item, 'before');
      if (text === undefined) continue;
      const same = known.get(text);
      if (same) same.push(item);
      else known.set(text, [item]);
    }
    for (const item of after) {
      if (partners.has(item)) continue;
      const text = key(item, 'after');
      const older = text === undefined ? undefined : known.get(text)?.shift();
      if (older !== undefined) take(older, item);
    }
  }
  const rest = after.filter((item) => !partners.has(item));
  if (identity.likeness && left.size * rest.length <= MOST_LIKENESSES) {
    for (const { older, newer, likeness } of likePairs([...left], rest, identity)) {
      if (left.has(older) && !partners.has(newer)) take(older, newer, likeness);
    }
  }
  return {
    pairs: after.flatMap((item) => partners.get(item) ?? []),
    removed: before.filter((item) => left.has(item)),
    added: after.filter((item) => !partners.has(item)),
  };
}

/** The pairs that are alike enough, the most alike first, then those nearest in place. */
function likePairs<T>(
  before: readonly T[],
  after: readonly T[],
  { likeness: measure, leastLikeness = 0.5 }: Identity<T>,
) {
  const found: { older: T; newer: T; likeness: number; distance: number }[] = [];
  before.forEach((older, from) => {
    after.forEach((newer, to) => {
      const likeness = measure?.(older, newer) ?? 0;
      if (likeness >= leastLikeness)
        found.push({ older, newer, likeness, distance: Math.abs(from - to) });
    });
  });
  return found.sort((a, b) => b.likeness - a.likeness || a.distance - b.distance);
}

/** What stands right before and right behind an entry of a list, as texts; empty where nothing does. */
export function neighboursOf<T>(
  list: readonly T[],
  place: number,
  textOf: (item: T) => string,
): string[] {
  return [list[place - 1], list[place + 1]].map((item) => (item === undefined ? '' : textOf(item)));
}

/**
 * The pairs that changed their place against the others: all but a longest run that kept its order.
 * @param pairs with the places of both sides.
 */
export function movedPairs<P extends { readonly from: number; readonly to: number }>(
  pairs: readonly P[],
): P[] {
  const inOrder = [...pairs].sort((a, b) => a.to - b.to);
  const best: { length: number; previous: number }[] = [];
  let end = -1;
  inOrder.forEach(({ from }, index) => {
    let entry = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier++) {
      const run = best[earlier];
      if (run && (inOrder[earlier]?.from ?? 0) < from && run.length + 1 > entry.length)
        entry = { length: run.length + 1, previous: earlier };
    }
    best.push(entry);
    if (entry.length > (best[end]?.length ?? 0)) end = index;
  });
  const kept = new Set<P>();
  for (let index = end; index >= 0; index = best[index]?.previous ?? -1) {
    const one = inOrder[index];
    if (one) kept.add(one);
  }
  return inOrder.filter((one) => !kept.has(one));
}
