/**
 * Runs the built extension’s tests in a real VS Code:
 *
 *     node scripts/vscode/run-tests.mjs node|web [--workspace=FOLDER] [--extension=FOLDER] [--only=NAME]
 *
 * `VSCODE_TEST=desktop` takes the desktop VS Code, downloaded by `@vscode/test-electron` or named by
 * `VSCODE_EXECUTABLE`; otherwise it is the browser-served one. The suites are the same.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TestRunFailedError, runTests } from '@vscode/test-electron';
import { bundleTests } from './bundle-tests.mjs';
import { findChromium } from './chromium.mjs';
import { installVscode } from './install.mjs';
import { root } from './paths.mjs';
import { exitOnSignals } from './processes.mjs';
import { quietSettings } from './settings.mjs';
import { stageForWeb } from './stage.mjs';

/** @typedef {import('./bundle-tests.mjs').Host} Host */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workspace: { type: 'string', default: join(root, 'test/vscode/workspace') },
    extension: { type: 'string', default: root },
    only: { type: 'string', default: '' },
  },
});
const host = /** @type {Host} */ (positionals[0]);
const desktop = process.env.VSCODE_TEST === 'desktop';
/** @type {string[]} */
const temporary = [];

if (host !== 'node' && host !== 'web') {
  console.error('Which extension host? Say “node” or “web”.');
  process.exit(2);
}
process.once('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
exitOnSignals();

try {
  await main();
} catch (error) {
  // The tests have said themselves what failed.
  if (!(error instanceof TestRunFailedError)) console.error(error);
  process.exitCode = 1;
}

async function main() {
  const extension = await preparedExtension(resolve(values.extension));
  const tests = join(host === 'web' ? extension : root, `out/test-${host}/index.js`);
  await bundleTests(host, tests, { only: values.only });
  await runTests({
    ...vscode(),
    launchArgs: [copyOfWorkspace(resolve(values.workspace)), ...desktopFlags()],
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
  });
}

/** @param {string} extension */
async function preparedExtension(extension) {
  if (host === 'node') return extension;
  const staged = await stageForWeb(extension);
  temporary.push(staged);
  return staged;
}

function vscode() {
  if (desktop) {
    const executable = process.env.VSCODE_EXECUTABLE;
    return executable ? { vscodeExecutablePath: executable } : {};
  }
  // Installed here, so that the tests' time limit does not run meanwhile.
  installVscode();
  findChromium();
  return { vscodeExecutablePath: fileURLToPath(new URL('executable.mjs', import.meta.url)) };
}

/**
 * Each run works on a copy, so that no test sees what an earlier run wrote.
 * @param {string} folder
 */
function copyOfWorkspace(folder) {
  const copy = join(temporaryFolder('workspace'), 'workspace');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** What makes the desktop VS Code as quiet as the browser-served one is by itself. */
function desktopFlags() {
  if (!desktop) return [];
  const data = temporaryFolder('data');
  mkdirSync(join(data, 'User'));
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(quietSettings));
  return [
    '--disable-extensions',
    `--user-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
  ];
}

/** @param {string} purpose */
function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `capability-framework-${purpose}-`));
  temporary.push(folder);
  return folder;
}
