/** Reads the event lines that our mocha reporter prints (`test/vscode/support/reporter.ts`). */

/** What an event line starts with. */
const marker = '##capability-framework-test ';

/**
 * @typedef {object} Failure
 * @property {string} title
 * @property {string} message
 * @property {string} [file] where the test is written, if it is a test that failed
 */

/**
 * @typedef {object} Results
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {Failure[]} failures
 * @property {Failure[]} unsteady what failed once, and passed when its file was run again
 */

/** @returns {Results} */
export function noResults() {
  return { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
}

/**
 * @param {Results} results
 * @param {string} title
 * @param {string} message
 * @param {string} [file]
 */
export function addFailure(results, title, message, file) {
  results.failed += 1;
  results.failures.push({ title, message, file });
}

/** Counts what an output tells, line by line, and finds out whether it told everything. */
export class EventCounter {
  results = noResults();
  /** How many tests the run said that it has. */
  announced = 0;
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

  /**
   * @param {{ event: string, total?: number, title?: string, message?: string, file?: string }} event
   */
  #count({ event, total = 0, title = '', message = '', file }) {
    if (event === 'start') this.announced = total;
    else if (event === 'pass') this.results.passed += 1;
    else if (event === 'skip') {
      this.results.skipped += 1;
      this.results.failures.push({
        title,
        message: 'Skipped: a test that is not run proves nothing.',
      });
    } else if (event === 'fail') addFailure(this.results, title, message, file);
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
        `It ended early with ${how}, after ${ran} of ${this.announced} tests.`,
      );
    else if (ran === 0) addFailure(results, 'the run', 'No test was run.');
    else if (!well && results.failed === 0 && results.skipped === 0)
      addFailure(results, 'the run', `Every test passed, but it ended with ${how}.`);
    return results;
  }
}
