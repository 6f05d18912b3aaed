/** What a test run leaves: a file for each suite, the failures’ titles, a table, and the closing line. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsFolder } from '../vscode/paths.mjs';

/** @typedef {import('./events.mjs').Results} Results */
/** @typedef {Results & { suite: string, seconds: number }} SuiteResults */

/** @param {SuiteResults} results */
export function writeResults({ suite, ...results }) {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, `${suite}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

/**
 * Prints the summary; the last line is the one that tools read. A skipped test counts as failed.
 * @param {readonly SuiteResults[]} all
 * @returns {boolean} whether all went well
 */
export function printSummary(all) {
  printList('Failed', all);
  printList(
    'Failed once, and passed when run again',
    all.map(({ suite, unsteady }) => ({ suite, failures: unsteady })),
  );
  console.log(`\n${table(all)}\n`);
  const passed = sum(all, ({ passed }) => passed);
  const failed = sum(all, ({ failed, skipped }) => failed + skipped);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}

/**
 * @param {string} heading
 * @param {readonly Pick<SuiteResults, 'suite' | 'failures'>[]} all
 */
function printList(heading, all) {
  const lines = all.flatMap(({ suite, failures }) =>
    failures.map(({ title, message }) => `  ${suite}: ${title}\n    ${gist(message)}`),
  );
  if (lines.length > 0) console.log(`\n${heading}:\n${lines.join('\n')}`);
}

/** @param {readonly SuiteResults[]} all */
function table(all) {
  const rows = [
    ['suite', 'passed', 'failed', 'skipped', 'time'],
    ...all.map(({ suite, passed, failed, skipped, seconds }) =>
      [suite, passed, failed, skipped, `${seconds} s`].map(String),
    ),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join('  '),
    )
    .join('\n');
}

/**
 * The first line of a message; of a property that does not hold, also the case and how to have it again.
 * @param {string} message
 */
function gist(message) {
  const lines = message.trim().split('\n');
  const count = lines[2]?.startsWith('Counterexample') ? 3 : 1;
  return lines
    .slice(0, count)
    .map((line) => line.slice(0, 1000))
    .join('\n    ');
}

/**
 * @param {readonly SuiteResults[]} all
 * @param {(results: SuiteResults) => number} count
 */
function sum(all, count) {
  return all.reduce((total, results) => total + count(results), 0);
}
