/** Bundles the extension, the server, the CLI and the preview's page into dist/. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { generate } from './generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const common = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: 'linked',
  minify: !watch,
  // The log names functions and classes; minified names would make it useless.
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { PRODUCT_VERSION: JSON.stringify(version) },
};
const node = {
  ...common,
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
    loader: { '.css': 'text' },
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
    entryPoints: { preview: 'client/webview/preview.tsx' },
    format: 'iife',
    outdir: 'dist',
  },
];

generate();
if (watch) {
  const contexts = await Promise.all(bundles.map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching for changes. Press Ctrl-C to stop.');
} else {
  await Promise.all(bundles.map((options) => esbuild.build(options)));
}
