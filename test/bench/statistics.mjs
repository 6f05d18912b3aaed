/**
 * The value that a share of the values does not exceed: 0.5 is the median, 0.95 the p95.
 * @param {readonly number[]} values
 * @param {number} share
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/**
 * Milliseconds that each of `times` runs of an asynchronous action takes.
 * @param {number} times
 * @param {(run: number) => Promise<unknown>} action
 */
export async function timed(times, action) {
  /** @type {number[]} */
  const results = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await action(run);
    results.push(performance.now() - start);
  }
  return results;
}
