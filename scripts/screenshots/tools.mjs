/** What pictures are made with besides VS Code: typefaces, so that they look the same everywhere, and a packer. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand, installDebianPackages } from '../vscode/debian.mjs';

/** What is needed: by the name of its Debian package, how to find out whether it is there. */
const tools = {
  'fonts-inter': () => hasTypeface('Inter'),
  'fonts-jetbrains-mono': () => hasTypeface('JetBrains Mono'),
  pngquant: () => findCommand('pngquant') !== undefined,
};

/** @returns {void} installs what is missing where it may; throws what to install otherwise */
export function requireTools() {
  const missing = () =>
    Object.entries(tools).flatMap(([name, isThere]) => (isThere() ? [] : [name]));
  const before = missing();
  if (before.length === 0) return;
  installDebianPackages(before, console.log);
  const still = missing();
  if (still.length > 0)
    throw new Error(
      `The pictures need ${still.join(' and ')} ` +
        `(on Debian, as root: “apt-get install ${still.join(' ')}”).`,
    );
}

/** @param {string} family */
function hasTypeface(family) {
  return Boolean(spawnSync('fc-list', [family], { encoding: 'utf8' }).stdout);
}

/**
 * Lets every program that this process starts from now on write in the pictures’ typefaces, whatever a
 * page asks for.
 */
export function useTypefaces() {
  const folder = mkdtempSync(join(tmpdir(), 'capability-framework-fonts-'));
  const file = join(folder, 'fonts.conf');
  const families = { 'system-ui': 'Inter', 'sans-serif': 'Inter', monospace: 'JetBrains Mono' };
  const aliases = Object.entries(families).map(
    ([asked, given]) =>
      `<match target="pattern"><test name="family"><string>${asked}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${given}</string></edit></match>`,
  );
  writeFileSync(
    file,
    `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = file;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/**
 * Makes a PNG small: to at most 256 colours, which pictures of a window have hardly more of.
 * @param {string} path
 */
export function packPicture(path) {
  const { status, stderr } = spawnSync(
    'pngquant',
    ['--force', '--strip', '--speed=1', '--quality=70-100', `--output=${path}`, '--', path],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`pngquant failed for ${path}:\n${stderr}`);
}
