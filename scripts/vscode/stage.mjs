/**
 * A copy of the built extension as the .vsix would hold it, without `main`: then VS Code runs it in the
 * web-worker extension host, and its Node half is not there to fall back on.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PackageManager, listFiles } from '@vscode/vsce';

/** Never part of an extension, whatever its ignore file says or forgets to say. */
const excluded = /^(?:node_modules|test|out|\.git|\.vscode-test|\.test-results)\//;

/**
 * Copies the extension to a new temporary folder, which the caller removes.
 * @param {string} extension its folder
 * @returns {Promise<string>}
 */
export async function stageForWeb(extension) {
  const target = mkdtempSync(join(tmpdir(), 'capability-framework-web-'));
  const files = await listFiles({ cwd: extension, packageManager: PackageManager.None });
  for (const file of files.filter((path) => !excluded.test(path))) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(extension, file), join(target, file));
  }
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  delete manifest.main;
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest, null, 2));
  return target;
}
