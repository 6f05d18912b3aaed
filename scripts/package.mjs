/**
 * `npm run package`: builds, and packs what is built as `dist/capability-framework.vsix`. Nothing is
 * fetched. `.vscodeignore` says what belongs into it.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PackageManager, createVSIX, listFiles } from '@vscode/vsce';
import { root } from './vscode/paths.mjs';

const packagePath = join(root, 'dist/capability-framework.vsix');

const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
rmSync(packagePath, { force: true });
const staged = mkdtempSync(join(tmpdir(), 'capability-framework-package-'));
try {
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None }))
    copy(file);
  // Not listed, and read again there: without it vsce takes what it thinks right.
  copy('.vscodeignore');
  const readme = join(staged, 'README.md');
  writeFileSync(readme, forReadersInVscode(readFileSync(readme, 'utf8')));
  await createVSIX({
    cwd: staged,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
  });
} finally {
  rmSync(staged, { recursive: true, force: true });
}
console.log(`${packagePath} has ${(statSync(packagePath).size / 1e6).toFixed(1)} MB.`);

/** @param {string} file from the project's root */
function copy(file) {
  mkdirSync(dirname(join(staged, file)), { recursive: true });
  cpSync(join(root, file), join(staged, file));
}

/**
 * README as the extension's page in VS Code can show it: there pictures and links into this project
 * lead nowhere, so the pictures go and of each link its text stays.
 * @param {string} markdown
 */
function forReadersInVscode(markdown) {
  return markdown
    .replace(/^!\[[^\]]*\]\((?!\w+:)[^)]*\)\n\n/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!\w+:|#)[^)]*\)/g, '$1');
}
