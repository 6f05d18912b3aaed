/** Child processes that leave nothing behind: each gets a process group of its own, ended as a whole. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));

/**
 * Starts a program in its own process group, without standard input. When this process ends, in
 * whatever way, so does the group.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function spawnGroup(command, args, options = {}) {
  const child = spawn(process.execPath, [guard, command, ...args], {
    ...options,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A grandchild may outlive the program: end the rest of the group too.
  child.once('exit', () => signalGroup(child, 'SIGKILL'));
  return child;
}

/**
 * Ends a program started with {@link spawnGroup} and everything it started: politely first, then for
 * certain.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  await ended;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup({ pid }, signal) {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Lets a signal end this process like an exit, so that what is to be done at the exit is done. */
export function exitOnSignals() {
  for (const [signal, number] of /** @type {const} */ ([
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ]))
    process.once(signal, () => process.exit(128 + number));
}
