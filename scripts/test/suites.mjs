/** The test suites: what each needs, and the command that runs it. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../vscode/paths.mjs';

/**
 * @typedef {object} Suite
 * @property {'nothing' | 'generated' | 'built'} needs
 * @property {readonly [string, ...string[]]} command
 * @property {string} [files] the folder that must hold a test
 * @property {true} [single] the command is one test by itself, and reports no events
 * @property {true} [secondTry] what failed is run once more; the command’s last argument is the files
 */

/**
 * In the order in which they are run: what fails soonest comes first.
 * @type {Readonly<Record<string, Suite>>}
 */
export const suites = {
  lint: { needs: 'nothing', command: ['npm', 'run', '--silent', 'lint'], single: true },
  service: mocha('service', 'generated'),
  lsp: mocha('lsp', 'built'),
  cli: mocha('cli', 'built'),
  package: mocha('package', 'built'),
  vscode: vscode('node', 'test/vscode/suites'),
  web: vscode('web', 'test/web/suites'),
  ui: { ...mocha('ui', 'built'), secondTry: true },
};

/**
 * @param {string} name
 * @param {Suite['needs']} needs
 * @returns {Suite}
 */
function mocha(name, needs) {
  const bin = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin');
  return {
    needs,
    files: `test/${name}`,
    command: [
      process.execPath,
      ...['--import', 'tsx', join(bin, 'mocha.js')],
      ...['--reporter', './test/vscode/support/reporter.ts'],
      ...(process.env.CI ? ['--forbid-only'] : []),
      // A server that a failed test left running must not keep the run waiting.
      '--exit',
      `test/${name}/**/*.test.ts`,
    ],
  };
}

/**
 * @param {string} host
 * @param {string} files
 * @returns {Suite}
 */
function vscode(host, files) {
  return {
    needs: 'built',
    files,
    command: [process.execPath, 'scripts/vscode/run-tests.mjs', host],
  };
}

/**
 * Whether a folder holds a test file at all.
 * @param {string} folder
 */
export function hasTests(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return false;
  return readdirSync(path, { recursive: true }).some((name) => String(name).endsWith('.test.ts'));
}
