import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../scripts/vscode/paths.mjs';
import { frameHtml, newNonce } from '../../../client/src/preview/frame';
import type { Translation } from '../../../client/src/preview/frame';
import { readFromPage } from '../../../client/webview/messages';
import type { ToComparison } from '../../../client/webview/comparisonMessages';
import type { FromPage, Look, Remark, ToPage } from '../../../client/webview/messages';
import type { PreviewPage as ShownPage } from '../../../server/src/service/profile/profile';

/** VS Code's kinds of theme, as its class on a webview's body says them. */
export type ThemeKind = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

export interface PreviewPageOptions {
  readonly theme?: ThemeKind;
  readonly look?: Look;
  readonly width?: number;
  readonly height?: number;
  /** Default: yes. */
  readonly isStill?: boolean;
  /** The name of the page's script; default: a preview's. */
  readonly script?: 'preview' | 'comparison';
  /** What VS Code kept of the page before a reload. */
  readonly state?: unknown;
  /** Whether the page has its content security policy; default: yes. */
  readonly hasPolicy?: boolean;
  /** Styles that only the test has, such as a font. */
  readonly extraStyles?: string;
  /** The page's own words in another language. */
  readonly translation?: Translation;
}

const ORIGIN = 'http://preview.test';
/** What VS Code's default themes say, where a page asks for it. */
const VARIABLES: Readonly<Record<ThemeKind, Readonly<Record<string, string>>>> = {
  light: { 'editor-background': '#ffffff', 'editor-foreground': '#3b3b3b' },
  dark: { 'editor-background': '#1f1f1f', 'editor-foreground': '#cccccc' },
  'high-contrast': {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    contrastBorder: '#6fc3df',
    contrastActiveBorder: '#f38518',
    'textLink-foreground': '#21a6ff',
  },
  'high-contrast-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#292929',
    contrastBorder: '#0f4a85',
    contrastActiveBorder: '#006bbd',
    'textLink-foreground': '#0f4a85',
  },
};

declare global {
  interface Window {
    /** What the preview has told VS Code, and what VS Code is to keep for it. */
    toEditor: { readonly messages: unknown[]; state: unknown };
  }
}

/**
 * The preview's own page as it is built, in a browser without VS Code around it: its frame with its content
 * security policy, its script and its style sheet.
 */
export class PreviewPage {
  /** The address of everything else that the page asked for; nothing of it was loaded. */
  readonly asked: string[] = [];
  /** Errors of the page, and what the browser had to say, such as of the content security policy. */
  readonly said: string[] = [];

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, options: PreviewPageOptions = {}): Promise<PreviewPage> {
    const { theme = 'light', width = 800, height = 900, isStill = true } = options;
    const page = await browser.newPage({
      viewport: { width, height },
      reducedMotion: isStill ? 'reduce' : 'no-preference',
      colorScheme: theme === 'dark' || theme === 'high-contrast' ? 'dark' : 'light',
    });
    const preview = new PreviewPage(page);
    page.on('console', (message) => preview.said.push(message.text()));
    page.on('pageerror', (error) => preview.said.push(String(error)));
    page.on('dialog', (dialog) => {
      preview.said.push(`It asked: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await preview.serve(options);
    // The tests' own compiler calls it in every function with functions inside.
    await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
    await page.addInitScript(actAsEditor, {
      state: options.state,
      theme,
      variables: VARIABLES[theme],
    });
    await page.goto(`${ORIGIN}/`);
    const [first] = await preview.sent();
    if (JSON.stringify(first) !== '{"type":"ready"}')
      throw new Error(`The page did not start: ${preview.said.join(' ')}`);
    if (options.look) await preview.post({ type: 'look', look: options.look });
    return preview;
  }

  /** Shows a page, as the extension does. @returns as {@link post}. */
  show(page: ShownPage, locked = false): Promise<number> {
    return this.post({ type: 'page', page, locked });
  }

  async showRemarks(remarks: readonly Remark[]): Promise<void> {
    await this.post({ type: 'remarks', remarks });
  }

  /**
   * Sends a message and waits until it has been dealt with and painted.
   * @returns how long that took in the page itself, in milliseconds: without the tests' own way into it.
   */
  post(message: ToPage | ToComparison): Promise<number> {
    return this.page.evaluate(
      (sent) =>
        new Promise<number>((resolve) => {
          const parsed: unknown = JSON.parse(sent);
          const started = performance.now();
          // What is posted in a frame's callback arrives once that frame is painted.
          const painted = new MessageChannel();
          painted.port1.onmessage = () => {
            painted.port1.close();
            resolve(performance.now() - started);
          };
          window.addEventListener(
            'message',
            () => requestAnimationFrame(() => painted.port2.postMessage('')),
            { once: true },
          );
          window.postMessage(parsed, '*');
        }),
      // As text, which the tests' own way into the browser takes much faster than an object.
      JSON.stringify(message),
    );
  }

  /** What the page has told the extension since the last time, as the extension reads it. */
  async told(): Promise<FromPage[]> {
    return (await this.sent()).map((message) => {
      const read = readFromPage(message);
      if (!read) throw new Error(`The extension cannot read ${JSON.stringify(message)}.`);
      return read;
    });
  }

  /** The same as it was sent. */
  sent(): Promise<unknown[]> {
    return this.page.evaluate(() => window.toEditor.messages.splice(0));
  }

  /** What VS Code would give back after a reload. */
  state(): Promise<unknown> {
    return this.page.evaluate(() => window.toEditor.state);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  private async serve({
    extraStyles = '',
    hasPolicy = true,
    script = 'preview',
    translation,
  }: PreviewPageOptions): Promise<void> {
    const built = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');
    const html = frameHtml({
      script: `${ORIGIN}/${script}.js`,
      styles: `${ORIGIN}/preview.css`,
      source: ORIGIN,
      nonce: newNonce(),
      title: 'Preview',
      ...(translation && { translation }),
    });
    const files = new Map([
      [
        `${ORIGIN}/`,
        {
          contentType: 'text/html',
          body: hasPolicy ? html : html.replace(/<meta http-equiv.*/, ''),
        },
      ],
      [`${ORIGIN}/${script}.js`, { contentType: 'text/javascript', body: built(`${script}.js`) }],
      [
        `${ORIGIN}/preview.css`,
        { contentType: 'text/css', body: built('preview.css') + extraStyles },
      ],
    ]);
    await this.page.route('**/*', async (route) => {
      const file = files.get(route.request().url());
      if (file) return route.fulfill(file);
      this.asked.push(route.request().url());
      return route.abort();
    });
  }
}

/** Runs in the page before its own script. */
function actAsEditor(given: {
  readonly state: unknown;
  readonly theme: string;
  readonly variables: Readonly<Record<string, string>>;
}): void {
  window.toEditor = { messages: [], state: given.state };
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => window.toEditor.messages.push(message),
      getState: () => window.toEditor.state,
      setState: (state: unknown) => (window.toEditor.state = state),
    }),
  });
  document.addEventListener('readystatechange', () => {
    for (const [name, value] of Object.entries(given.variables))
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    document.body.classList.add(`vscode-${given.theme}`);
    if (given.theme === 'high-contrast-light') document.body.classList.add('vscode-high-contrast');
  });
}
