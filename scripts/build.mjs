/** Bundles the extension, the server, the CLI and the preview's page into dist/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';
import { generate } from './generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

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
        return {
          contents: compiled.css,
          loader,
          watchFiles: compiled.loadedUrls.map((url) => fileURLToPath(url)),
        };
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
  legalComments: 'none',
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
} else {
  await Promise.all(bundles.map((options) => esbuild.build(options)));
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
