/**
 * Runs the tests: all of them, or the suites named.
 *
 *     node scripts/test.mjs [lint] [service] [lsp] [cli] [package] [vscode] [web] [ui]
 *
 * Each suite is a process of its own, so that one that dies takes no other along. Nothing is passed
 * over in silence: a suite without tests, a skipped test, a failed build and a run that ends early
 * all count as failed. Of the workbench as seen, the files of what failed are run once more.
 */
import { EventCounter, addFailure, noResults } from './test/events.mjs';
import { runCommand } from './test/child.mjs';
import { printSummary, writeResults } from './test/report.mjs';
import { withSecondTry } from './test/secondTry.mjs';
import { hasTests, suites } from './test/suites.mjs';
import { exitOnSignals } from './vscode/processes.mjs';

/** @typedef {import('./test/events.mjs').Results} Results */
/** @typedef {import('./test/report.mjs').SuiteResults} SuiteResults */

const steps = {
  generated: ['scripts/generate.mjs', 'Compiling the schemas'],
  built: ['scripts/build.mjs', 'Building'],
};
/** @type {Map<string, Promise<string | undefined>>} */
const prepared = new Map();

const names = Object.keys(suites);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no suite “${unknown.join('”, “')}”. The suites are: ${names.join(', ')}.`,
  );
  process.exit(2);
}

exitOnSignals();
/** @type {SuiteResults[]} */
const all = [];
for (const name of names.filter((name) => asked.length === 0 || asked.includes(name))) {
  const started = Date.now();
  const results = await runSuite(name);
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  all.push({ suite: name, seconds, ...results });
  writeResults(all[all.length - 1]);
}
process.exitCode = printSummary(all) ? 0 : 1;

/**
 * @param {string} name
 * @returns {Promise<Results>}
 */
async function runSuite(name) {
  const { needs, files, command, single, secondTry } = suites[name];
  const [program, ...args] = command;
  console.log(`\n── ${name} ──`);
  if (files && !hasTests(files)) return failure('the suite', `There is no test in ${files}.`);
  const problem = needs === 'nothing' ? undefined : await prepare(needs);
  if (problem) return failure('the suite', `Not run: ${problem}`);
  if (single) {
    const { well, how } = await runCommand(program, args, (line) => console.log(line));
    return well ? { ...noResults(), passed: 1 } : failure('the command', `It ended with ${how}.`);
  }
  const counter = new EventCounter();
  const results = await runTests(program, args, counter);
  if (!secondTry) return results;
  const before = args.slice(0, -1);
  return withSecondTry(counter, (files, again) => {
    console.log(`\nOnce more, for what failed: ${files.join(', ')}`);
    return runTests(program, [...before, ...files], again);
  });
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {EventCounter} counter
 */
async function runTests(program, args, counter) {
  const { well, how } = await runCommand(program, args, (line) => {
    if (!counter.read(line)) console.log(line);
  });
  return counter.finish(how, well);
}

/**
 * Makes what suites need, once; says what went wrong.
 * @param {keyof typeof steps} step
 * @returns {Promise<string | undefined>}
 */
function prepare(step) {
  const already = prepared.get(step);
  if (already) return already;
  const [script, doing] = steps[step];
  console.log(`${doing}…`);
  const outcome = runCommand(process.execPath, [script], (line) => console.log(line)).then(
    ({ well, how }) => (well ? undefined : `${doing} failed with ${how}.`),
  );
  prepared.set(step, outcome);
  return outcome;
}

/**
 * @param {string} title
 * @param {string} message
 */
function failure(title, message) {
  console.log(message);
  const results = noResults();
  addFailure(results, title, message);
  return results;
}
