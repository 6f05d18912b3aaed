/** A VS Code server with a data folder of its own, on a port that the system chooses. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { installVscode } from './install.mjs';
import { endGroup, spawnGroup } from './processes.mjs';
import { quietSettings } from './settings.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] besides the quiet ones
 * @property {boolean} [testDriver] whether pages may run tests in it
 * @property {number | string} [port] 0, the default, takes a free one; `3080-3180` the first free one
 * @property {string} [folder] what the server's address opens when it names no folder itself
 * @property {readonly string[]} [extensions] folders of extensions that count as installed
 * @property {string} [extensionsFolder] where extensions are installed, instead of those
 * @property {NodeJS.ProcessEnv} [env] variables for the server and its extension hosts
 * @property {(line: string) => void} [log]
 */

/**
 * @typedef {object} RunningServer
 * @property {number} port
 * @property {string} authority as in `vscode-remote://authority/path`
 * @property {string} dataFolder
 * @property {() => string} output the end of what the server printed
 * @property {Promise<void>} ended settled when the server has ended, in whatever way
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the server and waits until it answers.
 * @param {ServerOptions} [options]
 * @returns {Promise<RunningServer>}
 */
export async function startServer({
  settings,
  testDriver,
  port = 0,
  folder: openedFolder,
  extensions = [],
  extensionsFolder,
  env,
  log,
} = {}) {
  const { node, folder, serverMain } = installVscode(log);
  const dataFolder = mkdtempSync(join(tmpdir(), 'cf-vscode-'));
  writeSettings(dataFolder, { ...quietSettings, ...settings });
  linkExtensions(dataFolder, extensions);
  const child = spawnGroup(
    node,
    [
      serverMain,
      '--host=127.0.0.1',
      `--port=${port}`,
      '--without-connection-token',
      '--accept-server-license-terms',
      `--server-data-dir=${dataFolder}`,
      '--disable-workspace-trust',
      '--disable-telemetry',
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
      ...(openedFolder ? [`--default-folder=${openedFolder}`] : []),
      ...(extensionsFolder ? [`--extensions-dir=${extensionsFolder}`] : []),
    ],
    { cwd: folder, env: serverEnvironment(dataFolder, env) },
  );
  const output = keepEnd(child);
  /** @type {Promise<void>} */
  const ended = new Promise((settle) => child.once('exit', () => settle()));
  const removeData = () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', removeData);
  const stop = async () => {
    await endGroup(child);
    removeData();
    process.removeListener('exit', removeData);
  };
  try {
    const chosen = await ready(child, output);
    return { port: chosen, authority: `localhost:${chosen}`, dataFolder, output, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
function writeSettings(dataFolder, settings) {
  // Machine settings are for what belongs to the machine, user settings for the rest.
  for (const scope of ['Machine', 'User']) {
    const folder = join(dataFolder, 'data', scope);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
  }
}

/**
 * @param {string} dataFolder
 * @param {readonly string[]} extensions
 */
function linkExtensions(dataFolder, extensions) {
  const installed = join(dataFolder, 'extensions');
  mkdirSync(installed);
  for (const extension of extensions)
    symlinkSync(extension, join(installed, basename(extension)), 'dir');
}

/**
 * Without what a VS Code around us left in the environment, which would confuse the one we start.
 * @param {string} dataFolder
 * @param {NodeJS.ProcessEnv | undefined} env
 */
function serverEnvironment(dataFolder, env) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:VSCODE_(?!TEST)|ELECTRON_|NODE_OPTIONS$|CODE_SERVER_)/.test(name),
  );
  // It leaves its sockets behind: in the data folder, they go with it.
  const sockets = { TMPDIR: dataFolder, XDG_RUNTIME_DIR: dataFolder };
  // No marketplace: nothing is looked up, suggested or updated.
  const noMarketplace = { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) };
  return { ...Object.fromEntries(own), ...sockets, ...noMarketplace, ...env };
}

/** @param {import('node:child_process').ChildProcess} child */
function keepEnd(child) {
  let kept = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      kept = (kept + text).slice(-20_000);
    });
  return () => kept;
}

/**
 * The port, once the server answers on it.
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} output
 */
async function ready(child, output) {
  let failure = '';
  child.once('error', (error) => (failure = error.message));
  const until = Date.now() + 60_000;
  while (Date.now() < until && !failure) {
    if (child.exitCode !== null || child.signalCode !== null)
      failure = `it ended with ${child.exitCode ?? child.signalCode}`;
    const port = /Server bound to \S+?:(\d+)/.exec(output())?.[1];
    if (port && (await answers(`http://127.0.0.1:${port}/`))) return Number(port);
    await delay(50);
  }
  throw new Error(
    `VS Code’s server did not start: ${failure || 'no answer within a minute'}.\n${output()}`,
  );
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).status === 200;
  } catch {
    return false;
  }
}
