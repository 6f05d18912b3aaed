/** Finding commands, and installing the Debian packages that bring them when we may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The full path of the first of these commands that is on PATH.
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export function findCommand(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
      const candidate = join(folder, name);
      if (isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Installs Debian packages when apt-get is there and we are root, and says whether it did.
 * @param {readonly string[]} packages
 * @param {(line: string) => void} log
 * @returns {boolean}
 */
export function installDebianPackages(packages, log) {
  if (!findCommand('apt-get') || process.getuid?.() !== 0) return false;
  log(`Installing ${packages.join(', ')} with apt-get…`);
  const quiet = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300'];
  return apt([...quiet, 'update']) && apt([...quiet, 'install', '--yes', ...packages]);
}

/** @param {string[]} args */
function apt(args) {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0)
    console.error(`apt-get ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`);
  return status === 0;
}
