/** Runs one command of the test run, within a time limit. */
import { createInterface } from 'node:readline';
import { root } from '../vscode/paths.mjs';
import { endGroup, spawnGroup } from '../vscode/processes.mjs';

const limitMinutes = Number(process.env.TEST_SUITE_TIMEOUT_MINUTES ?? 45);

/**
 * Gives each line to `onLine` and, at the end, how the command ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {(line: string) => void} onLine
 * @returns {Promise<{ well: boolean, how: string }>}
 */
export async function runCommand(command, args, onLine) {
  const child = spawnGroup(command, args, { cwd: root });
  let stopped = false;
  const timer = setTimeout(() => {
    stopped = true;
    void endGroup(child);
  }, limitMinutes * 60_000);
  const lines = [child.stdout, child.stderr].map((input) => readLines(input, onLine));
  /** @type {{ well: boolean, how: string }} */
  const ended = await new Promise((resolve) => {
    child.once('error', (error) => resolve({ well: false, how: error.message }));
    child.once('exit', (code, signal) =>
      resolve({ well: code === 0, how: signal ? `signal ${signal}` : `exit code ${code}` }),
    );
  });
  clearTimeout(timer);
  await Promise.all(lines);
  return stopped ? { well: false, how: `the time limit of ${limitMinutes} minutes` } : ended;
}

/**
 * @param {import('node:stream').Readable | null} input
 * @param {(line: string) => void} onLine
 */
async function readLines(input, onLine) {
  if (!input) return;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) onLine(line);
}
