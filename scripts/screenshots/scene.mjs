/** What every picture has in common: the framework that is shown, and a VS Code without what is not ours. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../vscode/paths.mjs';
import { openWorkbench } from '../vscode/workbench.mjs';

/** @typedef {import('../vscode/workbench.mjs').Workbench} Workbench */

/**
 * @typedef {object} Look
 * @property {number} width in points
 * @property {number} height
 * @property {number} scale pixels of the picture to a point
 * @property {boolean} [dark]
 * @property {Record<string, unknown>} [settings]
 */

/** Without what the pictures are not about. */
const settings = {
  'editor.fontSize': 13,
  'editor.lineHeight': 21,
  'editor.lightbulb.enabled': 'on',
  'editor.occurrencesHighlight': 'off',
  'editor.scrollbar.horizontal': 'hidden',
  'editor.stickyScroll.enabled': false,
  'remote.autoForwardPorts': false,
  'window.menuBarVisibility': 'hidden',
  'window.title': 'Capability framework',
  'workbench.editor.showTabIndex': false,
  'workbench.navigationControl.enabled': false,
};

/** Parts of the window that a desktop VS Code has not, or that are about remote folders. */
const styles = `
  [id="status.host"], [id="status.forwardedPorts"], [id="status.editor.keyboardLayout"],
  [id="status.notifications"], .activitybar .menubar { display: none !important; }
`;

/** A copy of an example, which a picture may change, and the extension as VS Code has it installed. */
export class Scene {
  #folder = mkdtempSync(join(tmpdir(), 'capability-framework-pictures-'));
  #extensions = join(this.#folder, 'extensions');
  /** The workspace folder. */
  framework = join(this.#folder, 'government-digital');

  constructor() {
    cpSync(join(root, 'examples/government-digital'), this.framework, { recursive: true });
    mkdirSync(this.#extensions);
    // Under development, an extension's file icons would not show.
    symlinkSync(root, join(this.#extensions, 'capability-framework'), 'dir');
  }

  /**
   * Opens VS Code on the copy, with the side bar closed.
   * @param {Look} look
   */
  async open({ width, height, scale, dark = false, settings: more }) {
    const workbench = await openWorkbench({
      folder: this.framework,
      extensionsFolder: this.#extensions,
      width,
      height,
      scale,
      colorTheme: dark ? 'Default Dark Modern' : 'Default Light Modern',
      settings: { ...settings, ...more },
    });
    await workbench.page.addStyleTag({ content: styles });
    await workbench.page.keyboard.press('Control+B');
    return workbench;
  }

  /**
   * The line, counted from 1, on which a text stands in a file.
   * @param {string} path
   * @param {string} text
   * @param {string} [after] a text that stands above it
   */
  lineOf(path, text, after = '') {
    const lines = this.#read(path).split('\n');
    const from = lines.findIndex((line) => line.includes(after));
    const found = lines.findIndex((line, index) => index >= from && line.includes(text));
    if (from < 0 || found < 0) throw new Error(`“${text}” is not in ${path}.`);
    return found + 1;
  }

  /**
   * Puts a mistake into a file on disk, which VS Code notices.
   * @param {string} path
   * @param {RegExp | string} text
   * @param {string} wrong
   */
  replace(path, text, wrong) {
    const before = this.#read(path);
    const after = before.replace(text, wrong);
    if (after === before) throw new Error(`${text} is not in ${path}.`);
    writeFileSync(join(this.framework, path), after);
  }

  /** Commits everything to `main`, and goes on a branch of its own. */
  startBranch() {
    const git = (/** @type {string[]} */ ...args) => {
      const who = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];
      const { status, stderr } = spawnSync('git', ['-C', this.framework, ...who, ...args], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
    };
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'First');
    git('switch', '--quiet', '--create', 'more-suppliers');
  }

  /** @param {string} path */
  #read(path) {
    return readFileSync(join(this.framework, path), 'utf8');
  }

  remove() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
