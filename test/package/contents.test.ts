import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';
import { VSIX, installVsix, packVsix } from './support/vsix';
import type { InstalledExtension } from './support/vsix';

/** What the bundles, and the files beside them, are called in an installed extension. */
const FILES = [
  'CHANGELOG.md',
  'LICENSE.txt',
  'README.md',
  'dist/ThirdPartyNotices.txt',
  'dist/cli.js',
  'dist/client.browser.js',
  'dist/client.node.js',
  'dist/comparison.js',
  'dist/preview.css',
  'dist/preview.js',
  'dist/server.browser.js',
  'dist/server.node.js',
  'language-configuration.json',
  'media/activity-bar.svg',
  'media/icon.png',
  'package.json',
  'package.nls.json',
];
/** Folders that belong to the extension as a whole. */
const FOLDERS = [
  'dist/dictionaries',
  'docs/rules',
  'l10n',
  'media/file-icons',
  'schemas',
  'snippets',
  'syntaxes',
];

/**
 * The package's largest size, in bytes: about twice what it has. Most of that is the libraries of the
 * service, once in each of five bundles. What makes it this much larger (source maps would, and so
 * would a forgotten folder) is to be noticed before a reader has to fetch it.
 */
const LARGEST = 2_000_000;

describe('the .vsix', function () {
  this.timeout(180_000);
  let installed: InstalledExtension | undefined;
  const folder = () => installed?.folder ?? assert.fail('It is not installed.');

  before(() => {
    packVsix();
    installed = installVsix();
  });
  after(() => installed?.remove());

  it('holds what the extension needs, and nothing else', () => {
    // VS Code adds its own note of where the extension came from.
    const packed = filesBelow(folder()).filter((path) => path !== '.vsixmanifest');
    const wanted = FOLDERS.flatMap((name) =>
      filesBelow(join(root, name)).map((path) => `${name}/${path}`),
    );
    assert.deepEqual(spelt(packed), spelt([...FILES, ...wanted]));
  });

  it('holds every file that its manifest names', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(folder(), 'package.json'), 'utf8'));
    const named = pathsIn(manifest);
    assert.ok(named.includes('./dist/client.node.js') && named.includes('media/icon.png'));
    for (const path of named)
      assert.ok(statSync(join(folder(), path)).isFile(), `${path} is not a file.`);
  });

  it('has a README that shows no picture and names no link that is not there', () => {
    const path = readdirSync(folder()).find((name) => name.toLowerCase() === 'readme.md');
    const readme = readFileSync(join(folder(), path ?? assert.fail('There is no README.')), 'utf8');
    const links = [...readme.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link);
    assert.ok(links.length > 0 && readme.includes('All rules, each with an example'), readme);
    assert.deepEqual(
      links.filter((link) => !link?.startsWith('https://')),
      [],
    );
  });

  it('gives the licence of every package that the bundles hold', () => {
    const notices = readFileSync(join(folder(), 'dist/ThirdPartyNotices.txt'), 'utf8');
    const built = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js.map'));
    const sources = built.flatMap((name) => sourcesIn(join(root, 'dist', name)));
    const packages = new Set(
      sources.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    );
    assert.ok(packages.size > 20);
    const isGiven = (name: string) =>
      new RegExp(`^${name}(?: [\\d.]+)? \\(\\S+\\)\n\n.*(?:licen|copyright)`, 'ims').test(notices);
    assert.deepEqual(
      [...packages, 'govuk-frontend'].filter((name) => !isGiven(name)),
      [],
    );
    assert.ok(notices.includes('Redistributions in binary form must reproduce'));
  });

  it('is small', () => {
    const { size } = statSync(VSIX);
    assert.ok(size < LARGEST, `It has ${size} bytes; at most ${LARGEST} are expected.`);
  });

  it('brings the command line, which needs nothing besides', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder(), 'dist/cli.js'), 'check', join(root, 'examples/government-digital')],
      { cwd: folder(), encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
  });
});

/** Every file below a folder, from there, with `/`. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The files that a source map names. */
function sourcesIn(map: string): string[] {
  const read: unknown = JSON.parse(readFileSync(map, 'utf8'));
  assert.ok(typeof read === 'object' && read !== null && 'sources' in read);
  assert.ok(Array.isArray(read.sources));
  return read.sources.map(String);
}

/** Sorted, and without the differences in case that packing makes (`readme.md`). */
function spelt(paths: readonly string[]): string[] {
  return paths.map((path) => path.toLowerCase()).sort();
}

/** The values in a manifest that are paths of files: those that start with `./` and those below `media/`. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:\.\/|media\/)/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'bin' || key === 'l10n' ? [] : pathsIn(inner),
  );
}
