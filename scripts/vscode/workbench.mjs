/**
 * A real VS Code to look at and to press keys in, for screenshots and for tests of what a person sees.
 *
 *     const workbench = await openWorkbench({ folder: 'examples/government-digital' });
 *     await workbench.openFile('roles/some.role.yaml');
 *     await workbench.page.keyboard.press('Control+Space');
 *     await workbench.screenshot('media/screenshots/completion.png');
 *     await workbench.close();
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { launchBrowser, workbenchUrl } from './browser.mjs';
import { root } from './paths.mjs';
import { startServer } from './server.mjs';

/** For pictures that are the same each time: nothing blinks, moves or takes room for nothing. */
const stillSettings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'workbench.reduceMotion': 'on',
};

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder the workspace folder, absolute or from the project’s root; or a file
 *   `*.code-workspace`, whose folder paths are then told from
 * @property {string} [extensionPath] the extension under development; default: this project
 * @property {string} [extensionsFolder] where extensions are installed; then none is under development
 * @property {readonly string[]} [otherExtensions] absolute folders of extensions that count as installed
 * @property {Record<string, unknown>} [settings]
 * @property {number} [width]
 * @property {number} [height]
 * @property {number} [scale] pixels of a screenshot to one of the page
 * @property {string} [colorTheme]
 * @property {boolean} [isEmpty] there is nothing in the folder yet
 * @property {(line: string) => void} [log]
 */

/** @param {WorkbenchOptions} options */
export async function openWorkbench({
  folder,
  extensionPath = root,
  extensionsFolder,
  otherExtensions = [],
  settings = {},
  width = 1280,
  height = 800,
  scale = 1,
  colorTheme = 'Default Light Modern',
  isEmpty = false,
  log,
}) {
  const workspace = resolve(root, folder);
  const server = await startServer({
    // A built workbench takes an extension under development only with it.
    testDriver: true,
    extensions: otherExtensions,
    extensionsFolder,
    settings: { ...stillSettings, 'workbench.colorTheme': colorTheme, ...settings },
    log,
  });
  const browser = await launchBrowser({ log }).catch(async (error) => {
    await server.stop();
    throw error;
  });
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: /dark/i.test(colorTheme) ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(
      workbenchUrl(server.authority, {
        folder: workspace,
        extensions: extensionsFolder ? [] : [resolve(extensionPath)],
      }),
    );
    const ready = isEmpty ? '.statusbar-item' : '.explorer-folders-view .monaco-list-row';
    await page.locator(`.monaco-workbench ${ready}`).first().waitFor();
    const home = workspace.endsWith('.code-workspace') ? dirname(workspace) : workspace;
    return new Workbench(page, home, server.output, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** A workbench in a page; `page` is playwright’s, for everything that has no method here. */
export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} folder
   * @param {() => string} serverOutput
   * @param {() => Promise<void>} close
   */
  constructor(page, folder, serverOutput, close) {
    this.page = page;
    this.folder = folder;
    /** The end of what the server printed, to find out what went wrong. */
    this.serverOutput = serverOutput;
    /** Ends the browser and the server. */
    this.close = close;
  }

  /**
   * Opens a file in an editor that has the focus, with the cursor at a place if wanted.
   * @param {string} path from the workspace folder
   * @param {{ line?: number, column?: number }} [place] one-based
   */
  async openFile(path, { line, column = 1 } = {}) {
    const place = line === undefined ? '' : `:${line}:${column}`;
    const name = path.split('/').at(-1);
    await this.#quickInput('Control+P', resolve(this.folder, path) + place, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /**
   * Runs a command by the title that the command palette shows, such as `View: Close All Editors`.
   * @param {string} title
   */
  async runCommand(title) {
    await this.#quickInput('F1', `>${title}`, title);
  }

  /**
   * Writes a PNG once nothing in the workbench is on its way any more.
   * @param {string} path absolute or from the project’s root
   * @param {import('playwright-core').PageScreenshotOptions} [options]
   */
  async screenshot(path, options = {}) {
    const target = resolve(root, path);
    mkdirSync(dirname(target), { recursive: true });
    await this.page.evaluate(() => document.fonts.ready);
    await this.#still();
    await this.page.screenshot({ ...options, path: target });
    return target;
  }

  /** The list of suggestions, once it is shown. */
  async suggestions() {
    const widget = this.page.locator('.suggest-widget.visible');
    await widget.locator('.monaco-list-row').first().waitFor();
    return widget;
  }

  /**
   * What is inside the webview that is shown, such as the preview: two frames deep.
   * @param {number} [index] when there are several
   */
  webview(index = 0) {
    return this.page
      .frameLocator('iframe.webview.ready')
      .nth(index)
      .frameLocator('iframe#active-frame');
  }

  /**
   * @param {string} key
   * @param {string} text
   * @param {string} [expected] what the entry to choose says
   */
  async #quickInput(key, text, expected) {
    await this.page.keyboard.press(key);
    const widget = this.page.locator('.quick-input-widget:visible');
    const input = widget.locator('.quick-input-box input');
    await input.waitFor();
    await input.fill(text);
    const focused = widget.locator('.monaco-list-row.focused');
    const entry = expected === undefined ? focused : focused.filter({ hasText: expected });
    await entry.waitFor();
    await this.page.keyboard.press('Enter');
    // The box itself may stay, for the command to ask something.
    await entry.waitFor({ state: 'hidden' });
  }

  /** Two pictures in a row that are the same, and no progress shown. */
  async #still() {
    await this.page
      .locator('.monaco-progress-container.active')
      .first()
      .waitFor({ state: 'hidden' });
    let previous = Buffer.alloc(0);
    for (const until = Date.now() + 10_000; Date.now() < until;) {
      const now = await this.page.screenshot();
      if (now.equals(previous)) return;
      previous = now;
      await this.page.waitForTimeout(200);
    }
  }
}
