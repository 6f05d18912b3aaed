/** Child processes that leave nothing behind: each gets a process group of its own, ended as a whole. */
import { spawn } from 'node:child_process';

/** @type {Set<number>} */
const running = new Set();
let watching = false;

/**
 * Starts a program in its own process group. When this process ends, the group ends with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function spawnGroup(command, args, options = {}) {
  watchForOurEnd();
  const child = spawn(command, args, { ...options, detached: true });
  const { pid } = child;
  if (pid !== undefined) {
    running.add(pid);
    // A grandchild may outlive its parent: end the rest of the group too.
    child.once('exit', () => {
      signalGroup(pid, 'SIGKILL');
      running.delete(pid);
    });
  }
  return child;
}

/**
 * Ends a program started with {@link spawnGroup} and everything it started: politely first, then for
 * certain.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [graceMs]
 */
export async function endGroup(child, graceMs = 3000) {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(pid, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

function watchForOurEnd() {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const pid of running) signalGroup(pid, 'SIGKILL');
  });
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.once(signal, () => process.exit(code));
  }
}
