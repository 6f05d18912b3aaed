/**
 * Bundles the suites for an extension host into one file that exports `run()`.
 *
 *     node scripts/vscode/bundle-tests.mjs
 *
 * makes `out/test-node/index.js` and a fresh workspace in `out/test-workspace`, for F5 in VS Code.
 */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './paths.mjs';

/** @typedef {'node' | 'web'} Host */

/** Where a host's tests are. */
const folders = { node: join(root, 'test/vscode'), web: join(root, 'test/web') };

/**
 * @param {Host} host
 * @returns {string[]} the suites' paths
 */
function suites(host) {
  const folder = join(folders[host], 'suites');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * @param {Host} host
 * @param {string} outfile
 * @param {{ only?: string }} [options] only the suites whose name contains this
 */
export async function bundleTests(host, outfile, { only = '' } = {}) {
  const chosen = suites(host).filter((path) => path.includes(only));
  if (chosen.length === 0) throw new Error(`There is no test in ${folders[host]}/suites.`);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [join(folders[host], 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    ...(host === 'node'
      ? { platform: 'node', target: 'node20', external: ['vscode', 'mocha'] }
      : { platform: 'browser', target: 'es2022', external: ['vscode'] }),
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [virtualSuites(chosen), globalMocha],
  });
}

/**
 * Lets `index.ts` import every suite without knowing their names.
 * @param {readonly string[]} paths
 * @returns {esbuild.Plugin}
 */
function virtualSuites(paths) {
  return {
    name: 'suites',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
      onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
        contents: paths.map((path) => `import ${JSON.stringify(path)};`).join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/**
 * Mocha’s build for browsers looks for CommonJS’s `module` to export itself to, and would find our
 * bundle’s. Without one it makes itself a global, which is what its users expect.
 * @type {esbuild.Plugin}
 */
const globalMocha = {
  name: 'global-mocha',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `var exports, module, define;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleTests('node', join(root, 'out/test-node/index.js'));
  const workspace = join(root, 'out/test-workspace');
  rmSync(workspace, { recursive: true, force: true });
  cpSync(join(root, 'test/vscode/workspace'), workspace, { recursive: true });
}
