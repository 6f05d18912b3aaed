/** Bundles the extension, the server, the CLI and the preview's page into dist/. */
import { readFileSync, readdirSync, rmSync, watch as watchFolder, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';
import { generate } from './generate.mjs';
import { NOTICES, noticesText } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Files that style sheets are made of, which esbuild does not see. @type {Set<string>} */
const styleSources = new Set();

/** Compiles the preview's style sheet; `?text` gives it as text, for files that need nothing else. */
const styles = {
  name: 'styles',
  setup(build) {
    build.onResolve({ filter: /\.scss\?text$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?text$/, '')),
      namespace: 'style-text',
    }));
    const load =
      (loader) =>
      ({ path }) => {
        const compiled = sass.compile(path, {
          loadPaths: [join(root, 'node_modules')],
          style: 'compressed',
          quietDeps: true,
          silenceDeprecations: ['if-function'],
        });
        const watchFiles = compiled.loadedUrls.map((url) => fileURLToPath(url));
        for (const file of watchFiles) styleSources.add(relative(root, file));
        return { contents: compiled.css, loader, watchFiles };
      };
    build.onLoad({ filter: /\.scss$/, namespace: 'file' }, load('css'));
    build.onLoad({ filter: /\.scss$/, namespace: 'style-text' }, load('text'));
  },
};

const common = {
  plugins: [styles],
  absWorkingDir: root,
  bundle: true,
  sourcemap: 'linked',
  // The log names functions and classes, so their names stay (`keepNames` would cost a call each).
  minifyWhitespace: !watch,
  minifySyntax: !watch,
  // All of them stand in one file: see notices.mjs.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { PRODUCT_VERSION: JSON.stringify(version) },
};
const node = {
  ...common,
  // Its build for Node looks up an environment variable at each token, a fifth of all parsing.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
};
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** One entry a bundle; the names are the contract of package.json and of the tests. */
const bundles = [
  {
    ...node,
    entryPoints: {
      'client.node': 'client/src/node/main.ts',
      'server.node': 'server/src/node/main.ts',
    },
    outdir: 'dist',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...browser,
    entryPoints: { 'client.browser': 'client/src/browser/main.ts' },
    format: 'cjs',
    outdir: 'dist',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: { 'server.browser': 'server/src/browser/main.ts' },
    format: 'iife',
    outdir: 'dist',
  },
  {
    ...browser,
    entryPoints: {
      preview: 'client/webview/preview.tsx',
      comparison: 'client/webview/comparison.tsx',
    },
    format: 'iife',
    outdir: 'dist',
  },
];

generate();
if (watch) {
  const progress = reportProgress(bundles.length);
  const contexts = await Promise.all(
    bundles.map((options) =>
      esbuild.context({ ...options, plugins: [...options.plugins, progress] }),
    ),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  // What is made of the schemas is watched by esbuild, and so built again.
  watchFolder(join(root, 'schemas'), generateIfWhole);
} else {
  const results = await Promise.all(bundles.map((options) => esbuild.build(options)));
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(root, 'dist', NOTICES), noticesText(root, [...inputs, ...styleSources]));
  removeOthers(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
}

/** Compiles the schemas, except while one of them is only half saved. */
function generateIfWhole() {
  try {
    generate();
  } catch (error) {
    console.error(`The schemas were not compiled: ${error}`);
  }
}

/**
 * Takes the files of earlier builds away, which would be packed with the others.
 * @param {readonly string[]} outputs from the project's root
 */
function removeOthers(outputs) {
  const kept = new Set(outputs.map((path) => relative('dist', path)));
  for (const entry of readdirSync(join(root, 'dist'), { withFileTypes: true })) {
    if (entry.isFile() && /\.(?:js|css|map)$/.test(entry.name) && !kept.has(entry.name))
      rmSync(join(root, 'dist', entry.name));
  }
}

/**
 * Says when building starts and ends, for all bundles together: the task in `.vscode/tasks.json`
 * waits for these two lines.
 * @param {number} count how many bundles there are; the first round ends when all are built
 * @returns {esbuild.Plugin}
 */
function reportProgress(count) {
  let running = 0;
  let ended = 0;
  return {
    name: 'progress',
    setup(build) {
      build.onStart(() => {
        if (running++ === 0) console.log('Building…');
      });
      build.onEnd(() => {
        running--;
        ended++;
        if (running === 0 && ended >= count)
          console.log('Built. Watching for changes. Press Ctrl-C to stop.');
      });
    },
  };
}
