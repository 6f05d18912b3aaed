/**
 * One more try for tests of what a person sees in a workbench: VS Code draws it anew whenever it likes, and
 * a click in that moment is lost. What fails twice has failed; what failed once is named in the summary.
 */
import { EventCounter } from './events.mjs';

/** More files than this fail for a reason that does not pass by itself. */
const FEW = 3;

/**
 * Runs the files of the failed tests again, each whole, for its tests build on each other.
 * @param {EventCounter} first the run in which they failed, finished
 * @param {(files: readonly string[], counter: EventCounter) => Promise<import('./events.mjs').Results>} run
 *   runs all tests of files
 * @returns {Promise<import('./events.mjs').Results>} the first run’s results; where all tests of the files
 *   passed now, with those that had failed as passed and unsteady
 */
export async function withSecondTry(first, run) {
  const { results } = first;
  const files = [...new Set(results.failures.map(({ file }) => file))];
  const known = files.filter((file) => file !== undefined);
  if (known.length === 0 || known.length < files.length || known.length > FEW) return results;
  const second = await run(known, new EventCounter());
  if (second.failures.length > 0) return results;
  // A failed hook keeps the tests after it from being run; all of them have passed now.
  return {
    ...results,
    passed: first.announced,
    failed: 0,
    failures: [],
    unsteady: results.failures,
  };
}
