/**
 * Runs a command and ends it, with all it started, as soon as whoever started us is gone:
 *
 *     node guard.mjs COMMAND ARGUMENT…
 *
 * Our standard input is a pipe that the starter never writes to. It closes when the starter ends, even
 * when that was killed and could not clean up. `processes.mjs` puts us in a process group of our own.
 */
import { spawn } from 'node:child_process';

const graceMs = 3000;
const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let ending = false;

function endGroup() {
  if (ending) return;
  ending = true;
  // To ourselves too: the handlers below ignore it.
  process.kill(-process.pid, 'SIGTERM');
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), graceMs);
}

for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
  process.on(signal, endGroup);
process.stdin.on('error', endGroup).on('close', endGroup).resume();

child.once('error', (error) => {
  console.error(`“${command}” could not be started: ${error.message}`);
  process.exit(127);
});
child.once('exit', (code, signal) => {
  if (signal && !ending) console.error(`“${command}” was ended by ${signal}.`);
  process.exit(code ?? 1);
});
