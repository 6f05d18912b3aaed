import { diffArrays } from 'diff';
import { useRef } from 'preact/hooks';

/** The texts of a list with a key for each. */
export interface Keyed {
  readonly texts: readonly string[];
  readonly keys: readonly number[];
  /** The next key that no text had yet. */
  readonly next: number;
}

const NOTHING: Keyed = { texts: [], keys: [], next: 0 };

/**
 * Keys by which the items of a list stay what they are while others are written before them or taken away,
 * and while they are written themselves. For components only.
 */
export function useStableKeys(texts: readonly string[]): readonly number[] {
  const known = useRef(NOTHING);
  known.current = keysAfter(known.current, texts);
  return known.current.keys;
}

/**
 * The keys of a list that has changed: a text that is there still keeps its own; of what stands between two
 * such texts, the first that is new is taken for the first that is gone, written otherwise, and so on.
 */
export function keysAfter(before: Keyed, texts: readonly string[]): Keyed {
  const keys: number[] = [];
  let { next } = before;
  let at = 0;
  let gone: number[] = [];
  let added = 0;
  const closeGap = () => {
    for (let index = 0; index < added; index++) keys.push(gone[index] ?? next++);
    gone = [];
    added = 0;
  };
  for (const part of diffArrays([...before.texts], [...texts])) {
    const { length } = part.value;
    if (part.added) {
      added += length;
      continue;
    }
    const same = before.keys.slice(at, at + length);
    at += length;
    if (part.removed) gone.push(...same);
    else {
      closeGap();
      keys.push(...same);
    }
  }
  closeGap();
  return { texts, keys, next };
}
