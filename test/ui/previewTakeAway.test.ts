import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';
import { uriOf } from '../harness/memoryWorkspace';
import { EXAMPLE, LEAD, PROGRESSION, ROLE } from './support/example';
import { examplePages } from './support/examplePages';
import { remarkOn } from './support/remarks';
import { usingPreview } from './support/usingPreview';

describe('what is taken from a preview', function () {
  this.timeout(60_000);
  const used = usingPreview();

  it('is headings, paragraphs, lists and tables for a word processor, and no link or problem', async () => {
    await used.show(LEAD);
    const line = used.source.lineOf(ROLE, 'oversee programmes');
    await used.preview.showRemarks([remarkOn(uriOf(ROLE), line, 'A mistake.', 'error')]);
    const { html } = await copied();
    assert.match(html, /<h1>Infrastructure engineer<\/h1>/);
    assert.match(html, /<h2>Lead infrastructure engineer<\/h2>/);
    assert.match(html, /<ul><li>oversee programmes and projects<\/li>/);
    assert.match(html, /<h3>IT infrastructure<\/h3>/);
    assert.doesNotMatch(html, /<a[ >]|class=|href|data-|A mistake/);
    await used.show(PROGRESSION);
    assert.match((await copied()).html, /<table>.*<th>.*IT infrastructure.*<td>/s);
  });

  it('is what is selected where something is', async () => {
    await used.show(LEAD);
    const words = 'oversee programmes and projects';
    await used.page
      .getByText(words)
      .evaluate((element) => getSelection()?.selectAllChildren(element));
    assert.equal((await copied()).given, false);
  });

  it('is on the clipboard when the extension asks for it', async () => {
    await used.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await used.show(LEAD);
    await used.preview.told();
    // A clipboard is there for safe addresses only, and this page’s is made up.
    await used.page.evaluate(() => {
      const written: unknown[] = [];
      Object.assign(window, { written });
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          write: async ([item]: ClipboardItem[]) => {
            for (const type of item!.types)
              written.push(`${type}: ${await (await item!.getType(type)).text()}`);
          },
        },
      });
      Object.assign(window, {
        ClipboardItem: class {
          readonly types: string[];
          constructor(private readonly data: Record<string, Blob>) {
            this.types = Object.keys(data);
          }
          getType(type: string) {
            return Promise.resolve(this.data[type]);
          }
        },
      });
    });
    await used.preview.post({ type: 'copy', text: 'The page in words.' });
    await used.page.waitForFunction(() => window.toEditor.messages.length > 0);
    assert.deepEqual(await used.preview.told(), [{ type: 'copied', isDone: true }]);
    const [html, text] = await used.page.evaluate(
      () => (window as unknown as { written: string[] }).written,
    );
    assert.match(html ?? '', /^text\/html: .*<h1>Infrastructure engineer<\/h1>/);
    assert.equal(text, 'text/plain: The page in words.');
  });

  it('is not said to be on the clipboard where the browser does not let it', async () => {
    await used.show(LEAD);
    await used.preview.told();
    await used.preview.post({ type: 'copy', text: 'x' });
    await used.page.waitForFunction(() => window.toEditor.messages.length > 0);
    assert.deepEqual(await used.preview.told(), [{ type: 'copied', isDone: false }]);
  });

  /** What a person gets who presses the keys for copying. */
  function copied(): Promise<{ html: string; text: string; given: boolean }> {
    return used.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      const given = !document.body.dispatchEvent(event);
      return {
        html: clipboardData.getData('text/html'),
        text: clipboardData.getData('text/plain'),
        given,
      };
    });
  }
});

describe('a preview and the command line', function () {
  this.timeout(120_000);
  const used = usingPreview();
  const folder = mkdtempSync(join(tmpdir(), 'capability-framework-pages-'));

  before(() => {
    const cli = join(root, 'dist', 'cli.js');
    const args = [cli, 'render', join(root, 'examples', EXAMPLE), '--out', folder];
    execFileSync(process.execPath, args, { stdio: 'pipe' });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('show the same: each element, each class and each word of every kind of page', async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    const rendered = new Set<string>();
    const page = await used.browser.newPage();
    for (const file of files) {
      await page.setContent(readFileSync(join(folder, file), 'utf8'));
      rendered.add(await page.evaluate(shownHtml));
    }
    await page.close();
    assert.ok(rendered.size > 60, `${rendered.size} pages`);
    for (const address of examplePages(used.source)) {
      await used.show(address);
      const shown = await used.page.evaluate(shownHtml);
      assert.ok(shown.length > 500);
      assert.ok(rendered.has(shown), `No file is the page ${address.kind}:\n${shown}`);
    }
  });

  it('show it in the same styles', async () => {
    await used.show(PROGRESSION);
    const page = await used.browser.newPage({ viewport: used.page.viewportSize() });
    const file = 'progression-infrastructure-engineer.html';
    await page.setContent(readFileSync(join(folder, file), 'utf8'));
    const styles = await page.evaluate(shownStyles);
    assert.ok(styles.length > 100);
    assert.deepEqual(await used.page.evaluate(shownStyles), styles);
    await page.close();
  });
});

/**
 * Runs in a page: its HTML without what leads somewhere (an address is the preview’s or a file’s own) and
 * without the search box, which needs a script.
 */
function shownHtml(): string {
  const frame = document.querySelector('.govuk-width-container')!.cloneNode(true) as Element;
  for (const element of frame.querySelectorAll('.cf-search')) element.remove();
  for (const element of frame.querySelectorAll('*')) {
    for (const { name } of [...element.attributes])
      if (/^(?:data-|href$|title$)/.test(name)) element.removeAttribute(name);
    // Where the keyboard went on.
    if (element.getAttribute('tabindex') === '-1') element.removeAttribute('tabindex');
  }
  return frame.outerHTML;
}

/** Runs in a page: how each element looks and where it stands. */
function shownStyles(): string[] {
  return [...document.querySelectorAll('main *')].map((element) => {
    const { color, backgroundColor, font, borderTop, display } = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = [x, y, width, height].map((length) => Math.round(length));
    return [element.localName, color, backgroundColor, font, borderTop, display, ...place].join();
  });
}
