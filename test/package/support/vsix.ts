import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installVscode } from '../../../scripts/vscode/install.mjs';
import { root } from '../../../scripts/vscode/paths.mjs';

/** What `npm run package` makes. */
export const VSIX = join(root, 'dist/capability-framework.vsix');

/** An extension that VS Code has installed from its package. */
export interface InstalledExtension {
  /** Where VS Code keeps extensions: for a server's `extensionsFolder`. */
  readonly extensionsFolder: string;
  /** The extension's own folder in there. */
  readonly folder: string;
  readonly remove: () => void;
}

let isPacked = false;

/**
 * Makes the package as a person would, once in a test run. An earlier one is taken away first, so that it
 * cannot pass for this one.
 */
export function packVsix(): void {
  if (isPacked) return;
  isPacked = true;
  rmSync(VSIX, { force: true });
  run('npm', ['run', 'package', '--silent']);
}

/** Lets the real VS Code install the package into a temporary folder, outside of this project and its modules. */
export function installVsix(): InstalledExtension {
  const temporary = mkdtempSync(join(tmpdir(), 'capability-framework-package-'));
  const extensionsFolder = join(temporary, 'extensions');
  const { node, serverMain } = installVscode();
  run(node, [
    serverMain,
    `--install-extension=${VSIX}`,
    `--extensions-dir=${extensionsFolder}`,
    `--server-data-dir=${join(temporary, 'data')}`,
    '--accept-server-license-terms',
  ]);
  const folders = readdirSync(extensionsFolder).filter((name) => !name.endsWith('.json'));
  const [only] = folders;
  if (only === undefined || folders.length > 1)
    throw new Error(`VS Code installed ${folders.length} extensions: ${folders.join(', ')}.`);
  return {
    extensionsFolder,
    folder: join(extensionsFolder, only),
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** Runs a program to its end; throws what it printed where it fails. */
function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  throw new Error(
    `${command} ${args.join(' ')} failed:\n${error?.message ?? ''}${stdout}${stderr}`,
  );
}
