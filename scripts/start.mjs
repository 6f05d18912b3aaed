/**
 * `npm start`: builds, then opens the example framework with the extension in a real VS Code: the
 * desktop one where its command `code` is there, else one in the browser.
 *
 *     npm start [-- [--browser] [FOLDER]]
 *
 * `--browser` takes the browser even so; FOLDER is another framework to open.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findCommand } from './vscode/debian.mjs';
import { root } from './vscode/paths.mjs';
import { exitOnSignals } from './vscode/processes.mjs';

/** A problem that its message explains; anything else is a mistake of ours and keeps its stack. */
class Problem extends Error {}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'boolean', default: false } },
});

try {
  await start();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  const folder = resolve(positionals[0] ?? join(root, 'examples/government-digital'));
  requirePrerequisites(folder);
  console.log('Building the extension…');
  if ((await run(process.execPath, [join(root, 'scripts/build.mjs')])) !== 0)
    throw new Problem('The extension could not be built; what is wrong stands above.');
  if (!values.browser && (await openOnDesktop(folder))) return;
  await openInBrowser(folder);
}

/** @param {string} folder */
function requirePrerequisites(folder) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Problem(
      `Node.js 20.19 or later is needed; this is ${process.versions.node}. See https://nodejs.org.`,
    );
  try {
    createRequire(import.meta.url).resolve('esbuild');
  } catch {
    throw new Problem('What the extension is built from is not installed yet. Run “npm ci” first.');
  }
  if (!existsSync(folder)) throw new Problem(`There is no folder ${folder}.`);
}

/**
 * Opens the desktop VS Code, and says whether it did: without it, or where it refuses to start (for
 * root, or without a display), there is still the browser.
 * @param {string} folder
 */
async function openOnDesktop(folder) {
  const isWindows = process.platform === 'win32';
  const code = findCommand(isWindows ? 'code.cmd' : 'code');
  if (!code) {
    console.log('There is no command “code” for the desktop VS Code, so it opens in your browser.');
    return false;
  }
  const args = [`--extensionDevelopmentPath=${root}`, folder];
  // Windows runs a script only through its shell, which splits at spaces.
  const ended = isWindows
    ? await run(
        `"${code}"`,
        args.map((argument) => `"${argument}"`),
        { shell: true },
      )
    : await run(code, args);
  if (ended === 0) {
    console.log(`VS Code opens ${folder} with the extension, in a window of its own.`);
    return true;
  }
  console.log(`“${code}” ended with ${ended}, so VS Code opens in your browser.`);
  return false;
}

/** @param {string} folder */
async function openInBrowser(folder) {
  exitOnSignals();
  const { startServer } = await import('./vscode/server.mjs');
  const server = await startServer({
    folder,
    extensions: [root],
    // The same address each time, where it is free: the browser keeps the layout by the address.
    port: '3080-3180',
    settings: { 'workbench.startupEditor': 'readme' },
    log: console.log,
  }).catch((error) => {
    throw new Problem(/** @type {Error} */ (error).message);
  });
  console.log(
    `\nOpen this address in your browser:\n\n    http://${server.authority}/\n\n` +
      `It shows ${folder} with the extension. Press Ctrl+C here to stop.`,
  );
  await server.ended;
  throw new Problem(`VS Code’s server has stopped by itself.\n${server.output()}`);
}

/**
 * Runs a command that shares our terminal; gives its exit code, or what ended it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ shell?: boolean }} [options]
 * @returns {Promise<number | string>}
 */
function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' });
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(code ?? signal ?? 1));
  });
}
