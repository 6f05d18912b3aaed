/** The value that a share of the values does not exceed: 0.5 is the median, 0.95 the p95. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Milliseconds that each of `times` runs of an asynchronous action takes. */
export async function timed(times, action) {
  const results = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await action(run);
    results.push(performance.now() - start);
  }
  return results;
}
