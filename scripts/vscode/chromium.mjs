/**
 * The Chromium that shows the browser-served VS Code. A missing browser is a failure, never a reason
 * to skip tests: then nothing would have been tested.
 */
import { findCommand, installDebianPackages, isExecutable } from './debian.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium: `CHROMIUM_PATH`, one on PATH, or one that is now installed.
 * @param {(line: string) => void} [log]
 * @returns {string}
 */
export function findChromium(log = console.log) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (isExecutable(given)) return given;
    throw new Error(`CHROMIUM_PATH names “${given}”, which is not a program that can be run.`);
  }
  const found = findCommand(...names);
  if (found) return found;
  installDebianPackages(['chromium'], log);
  const installed = findCommand(...names);
  if (installed) return installed;
  throw new Error(
    'No Chromium was found. Install Chromium or Google Chrome (on Debian, as root: ' +
      '“apt-get install chromium”), or set CHROMIUM_PATH to the program.',
  );
}
