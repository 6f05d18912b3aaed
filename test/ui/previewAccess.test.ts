import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import type { Remark } from '../../client/webview/messages';
import type { PageAddress } from '../../server/src/service/profile/address';
import { uriOf } from '../harness/memoryWorkspace';
import { violations } from './support/axe';
import { examplePages } from './support/examplePages';
import { PreviewPage } from './support/previewPage';
import type { ThemeKind } from './support/previewPage';
import { PreviewSource } from './support/previewSource';
import { remarkOn } from './support/remarks';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const THEMES: readonly ThemeKind[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
const FOLLOWING = { theme: 'editor', zoom: 100 } as const;

describe('a preview’s page, for everybody', function () {
  this.timeout(120_000);
  let browser: Browser;
  let source: PreviewSource;
  let preview: PreviewPage | undefined;

  before(async () => {
    browser = await launchBrowser();
    source = await PreviewSource.ofExample('government-digital');
  });
  after(async () => {
    source.dispose();
    await browser.close();
  });
  afterEach(() => preview?.close());

  for (const theme of THEMES) {
    it(`has nothing that axe finds wrong, in ${theme}`, async () => {
      preview = await PreviewPage.open(browser, { theme, look: FOLLOWING });
      for (const address of examplePages(source)) {
        await preview.show(await source.page(address));
        assert.deepEqual(await violations(preview.page), [], address.kind);
      }
    });

    it(`has nothing that axe finds wrong, in ${theme}, with problems, a mark and a banner`, async () => {
      preview = await PreviewPage.open(browser, { theme, look: FOLLOWING });
      const place = { line: 3, character: 0 };
      const problem = {
        text: 'A mistake.',
        uri: uriOf(ROLE),
        range: { start: place, end: place },
      };
      const line = source.lineOf(ROLE, 'oversee programmes');
      for (const kind of ['role', 'progression']) {
        const page = await source.page(ofKind(kind));
        await preview.show(page);
        await preview.showRemarks(remarks());
        await preview.post({ type: 'cursor', at: { uri: uriOf(ROLE), line } });
        assert.ok((await preview.page.locator('.cf-remark').count()) > 10);
        assert.deepEqual(await violations(preview.page), [], kind);
        await preview.show({ ...page, problem });
        await preview.page.getByRole('status').waitFor();
        assert.deepEqual(await violations(preview.page), [], kind);
      }
    });
  }

  it('has nothing that axe finds wrong where it is narrow, or where there is no page', async () => {
    preview = await PreviewPage.open(browser, { width: 320 });
    for (const address of examplePages(source)) {
      await preview.show(await source.page(address));
      assert.deepEqual(await violations(preview.page), [], address.kind);
    }
    await preview.show({ kind: 'none', uri: uriOf(ROLE), reason: 'no-role-level' });
    assert.deepEqual(await violations(preview.page), []);
  });

  it('would have what is wrong found: a text that is too pale', async () => {
    preview = await PreviewPage.open(browser, { extraStyles: '.govuk-body{color:#bbb}' });
    await preview.show(await source.page(ofKind('role')));
    assert.match((await violations(preview.page)).join(), /color-contrast/);
  });

  it('never scrolls sideways, at any width and zoom', async () => {
    for (const [width, zoom] of [
      [240, 100],
      [320, 100],
      [480, 200],
      [800, 100],
      [1600, 300],
    ] as const) {
      preview = await PreviewPage.open(browser, { width, look: { theme: 'published', zoom } });
      for (const address of examplePages(source)) {
        await preview.show(await source.page(address));
        const over = await preview.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert.ok(over <= 0, `${address.kind} is ${over} px too wide at ${width} px, ${zoom} %`);
      }
      await preview.close();
    }
  });

  it('reaches every link and control with the Tab key, in the order in which they are read', async () => {
    preview = await PreviewPage.open(browser);
    for (const address of examplePages(source)) {
      await preview.show(await source.page(address));
      const expected: (string | null)[] = await preview.page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>(
          'a[href], input, summary, [tabindex="0"]',
        );
        return [...all]
          .filter((element) => element.checkVisibility())
          .map((element) => element.textContent);
      });
      assert.ok(expected.length > 0, address.kind);
      await preview.page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
      });
      const reached: (string | null)[] = [];
      while (reached.length < expected.length) {
        await preview.page.keyboard.press('Tab');
        reached.push(
          await preview.page.evaluate(() => document.activeElement?.textContent ?? null),
        );
      }
      assert.deepEqual(reached, expected, address.kind);
    }
  });

  it('shows where the keyboard is', async () => {
    preview = await PreviewPage.open(browser);
    await preview.show(await source.page(ofKind('profile')));
    await preview.page.keyboard.press('Tab');
    const shown = await preview.page.evaluate(() => {
      const { outlineStyle, outlineWidth, backgroundColor } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      return { outlineStyle, outlineWidth, backgroundColor };
    });
    assert.equal(shown.outlineStyle, 'solid');
    assert.equal(shown.outlineWidth, '3px');
    assert.notEqual(shown.backgroundColor, 'rgba(0, 0, 0, 0)');
  });

  it('is printed in black on white, without what is for the screen, and with what is folded away', async () => {
    preview = await PreviewPage.open(browser, { theme: 'dark', look: FOLLOWING });
    await preview.show(await source.page(ofKind('skills')));
    await preview.showRemarks([
      remarkOn(uriOf('skills/it-infrastructure.skill.yaml'), 0, 'x', 'hint'),
    ]);
    await preview.page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const colours = await preview.page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    assert.deepEqual(colours, {
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
    });
    for (const hidden of ['.govuk-breadcrumbs', '.cf-remarks'])
      assert.equal(await preview.page.locator(hidden).first().isVisible(), false, hidden);
    const folded = preview.page.locator('details li').first();
    assert.equal(await folded.isVisible(), true);
    assert.ok((await preview.page.pdf()).length > 0);
  });

  function ofKind(kind: string): PageAddress {
    const found = examplePages(source).find((address) => address.kind === kind);
    if (!found) throw new Error(`There is no example of ${kind}.`);
    return found;
  }

  /** Something to say about every line of the role’s file. */
  function remarks(): Remark[] {
    const severities = ['error', 'warning', 'information', 'hint'] as const;
    return Array.from({ length: 100 }, (_, line) =>
      remarkOn(uriOf(ROLE), line, `Something about line ${line}.`, severities[line % 4]),
    );
  }
});
