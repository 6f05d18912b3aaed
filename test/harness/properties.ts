import fc from 'fast-check';

/**
 * How properties are tried. A run is the same wherever and whenever it is made, so that a change does not
 * fail for a mistake that was there before it; `npm run test:properties` looks for those: other cases each
 * time, and more of them.
 *
 * - `PROPERTY_SEED`: `random`, or the number that a failure names, to have it again.
 * - `PROPERTY_TIMES`: how many times the usual number of cases (default 1).
 */
const times = Number(process.env.PROPERTY_TIMES ?? 1);
const seed = process.env.PROPERTY_SEED ?? '20260401';

fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  numRuns: runs(100),
});

/** @returns how many milliseconds a test may take that may take `usual` many usually. */
export function patience(usual: number): number {
  return Math.ceil(usual * Math.max(1, times));
}

/** @returns how many cases to try where `usual` are tried usually. */
export function runs(usual: number): number {
  return Math.ceil(usual * times);
}
