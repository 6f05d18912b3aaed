/** Reads the event lines that our mocha reporter prints (`test/vscode/support/reporter.ts`). */

/** What an event line starts with. */
const marker = '##capability-framework-test ';

/**
 * @typedef {object} Results
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {{ title: string, message: string }[]} failures
 */

/** @returns {Results} */
export function noResults() {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/**
 * @param {Results} results
 * @param {string} title
 * @param {string} message
 */
export function addFailure(results, title, message) {
  results.failed += 1;
  results.failures.push({ title, message });
}

/** Counts what an output tells, line by line, and finds out whether it told everything. */
export class EventCounter {
  results = noResults();
  #announced = 0;
  #ended = false;

  /**
   * Counts a line and says whether it was an event, rather than text for a person.
   * @param {string} line
   */
  read(line) {
    const at = line.indexOf(marker);
    if (at < 0) return false;
    this.#count(JSON.parse(line.slice(at + marker.length)));
    return true;
  }

  /** @param {{ event: string, total?: number, title?: string, message?: string }} event */
  #count({ event, total = 0, title = '', message = '' }) {
    if (event === 'start') this.#announced = total;
    else if (event === 'pass') this.results.passed += 1;
    else if (event === 'skip') {
      this.results.skipped += 1;
      this.results.failures.push({
        title,
        message: 'Skipped: a test that is not run proves nothing.',
      });
    } else if (event === 'fail') addFailure(this.results, title, message);
    else if (event === 'end') this.#ended = true;
  }

  /**
   * The counts, with a failure added when the run did not come to its end, ran nothing, or failed
   * without a test that says so.
   * @param {string} how the way the process ended, such as “exit code 1”
   * @param {boolean} well whether that was with success
   */
  finish(how, well) {
    const { results } = this;
    const ran = results.passed + results.failed + results.skipped;
    if (!this.#ended)
      addFailure(
        results,
        'the run',
        `It ended early with ${how}, after ${ran} of ${this.#announced} tests.`,
      );
    else if (ran === 0) addFailure(results, 'the run', 'No test was run.');
    else if (!well && results.failed === 0 && results.skipped === 0)
      addFailure(results, 'the run', `Every test passed, but it ended with ${how}.`);
    return results;
  }
}
