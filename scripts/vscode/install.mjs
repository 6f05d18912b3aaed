/**
 * Installs the browser-served VS Code from the npm registry: the package `code-server` carries the
 * whole of VS Code, which a browser shows. Used where the desktop VS Code cannot be downloaded.
 *
 * The versions are pinned by the lock file in `code-server/`, and by VS Code's own shrinkwrap.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCommand, installDebianPackages } from './debian.mjs';
import { cacheFolder } from './paths.mjs';

const pinned = fileURLToPath(new URL('code-server', import.meta.url));

/** The native modules without which VS Code's server does not start; the others are not needed. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** What building the native modules needs: the command, and the Debian package that brings it. */
const buildTools = { make: 'make', 'g++': 'g++', python3: 'python3' };

/**
 * @typedef {object} InstalledVscode
 * @property {string} node the Node program that VS Code's server needs
 * @property {string} folder the folder of VS Code itself
 * @property {string} serverMain the script that starts the server
 */

/**
 * The installed VS Code, installed first when it is not there yet.
 * @param {(line: string) => void} [log]
 * @returns {InstalledVscode}
 */
export function installVscode(log = console.log) {
  const target = join(cacheFolder(), folderName());
  if (existsSync(target)) return describe(target);
  requireBuildTools(log);
  const started = Date.now();
  log(`Installing VS Code for the browser into ${target} (a minute or two, once)…`);
  const temporary = `${target}.${process.pid}.tmp`;
  mkdirSync(temporary, { recursive: true });
  const removeTemporary = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', removeTemporary);
  try {
    fill(temporary, log);
    moveIntoPlace(temporary, target);
  } finally {
    removeTemporary();
    process.removeListener('exit', removeTemporary);
  }
  log(`VS Code is installed (${Math.round((Date.now() - started) / 1000)} s).`);
  return describe(target);
}

/** Named by what it is made from, so that a new version or another recipe is installed anew. */
function folderName() {
  const { dependencies } = JSON.parse(readFileSync(join(pinned, 'package.json'), 'utf8'));
  const recipe = createHash('sha256')
    .update(readFileSync(join(pinned, 'package-lock.json')))
    .update(nativeModules.join())
    .update(`${process.platform}-${process.arch}`);
  return `code-server-${dependencies['code-server']}-${recipe.digest('hex').slice(0, 8)}`;
}

/**
 * @param {string} folder
 * @returns {InstalledVscode}
 */
function describe(folder) {
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  return {
    node: nodeFolder(folder, 'bin/node'),
    folder: vscode,
    serverMain: join(vscode, 'out/server-main.js'),
  };
}

/** @param {(line: string) => void} log */
function requireBuildTools(log) {
  const missing = () => Object.keys(buildTools).filter((command) => !findCommand(command));
  if (missing().length === 0) return;
  installDebianPackages(
    missing().map((command) => buildTools[command]),
    log,
  );
  if (missing().length > 0)
    throw new Error(
      `Installing VS Code for the browser needs ${missing().join(' and ')}, which is not there ` +
        '(on Debian, as root: “apt-get install make g++ python3”).',
    );
}

/**
 * @param {string} folder
 * @param {(line: string) => void} log
 */
function fill(folder, log) {
  cpSync(pinned, folder, { recursive: true });
  npm(folder, ['ci', '--ignore-scripts'], {});
  const node = nodeFolder(folder, 'bin/node');
  if (!existsSync(node))
    throw new Error(
      `VS Code for the browser cannot be installed on ${process.platform}-${process.arch}. ` +
        'Use the desktop VS Code: “npm start” does where its command “code” is there, the tests do ' +
        'with VSCODE_TEST=desktop.',
    );
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  // Built for the Node that will load them: its headers are in its package.
  const environment = {
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    npm_config_nodedir: nodeFolder(folder, ''),
  };
  npm(vscode, ['install', '--omit=dev', '--ignore-scripts', '--no-save'], environment);
  log(`Building ${nativeModules.join(' and ')}…`);
  npm(vscode, ['rebuild', ...nativeModules], environment);
  for (const name of nativeModules) {
    const { status, stderr } = spawnSync(node, ['--eval', `require('${name}')`], {
      cwd: vscode,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name} was built but cannot be loaded:\n${stderr}`);
  }
}

/**
 * @param {string} folder
 * @param {string} path
 */
function nodeFolder(folder, path) {
  return join(folder, `node_modules/node-${process.platform}-${process.arch}`, path);
}

/**
 * @param {string} cwd
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
function npm(cwd, args, environment) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const { status, stdout, stderr, error } = spawnSync('npm', [...args, ...quiet], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutNpmVariables(), ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  const reason = error?.message ?? `${stdout}${stderr}`;
  throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${reason}`);
}

/** Under `npm test`, npm's variables name this project: npm would take them as its own settings. */
function withoutNpmVariables() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(?:package|lifecycle|command|node_execpath|execpath|config_local_prefix)/.test(name),
    ),
  );
}

/**
 * One rename, so that an interrupted install is never taken as done; when another process was
 * quicker, its install is as good as ours.
 * @param {string} temporary
 * @param {string} target
 */
function moveIntoPlace(temporary, target) {
  try {
    renameSync(temporary, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(installVscode().folder);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
