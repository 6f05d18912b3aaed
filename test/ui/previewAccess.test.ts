import assert from 'node:assert/strict';
import type { Remark } from '../../client/webview/messages';
import { uriOf } from '../harness/memoryWorkspace';
import { violations } from './support/axe';
import { ROLE } from './support/example';
import { examplePage, examplePages } from './support/examplePages';
import type { ThemeKind } from './support/previewPage';
import { remarkOn } from './support/remarks';
import { usingPreview } from './support/usingPreview';

const THEMES: readonly ThemeKind[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
const FOLLOWING = { theme: 'editor', zoom: 100 } as const;

describe('a preview’s page, for everybody', function () {
  this.timeout(120_000);
  const used = usingPreview({ opens: 'none' });

  for (const theme of THEMES) {
    it(`has nothing that axe finds wrong, in ${theme}`, async () => {
      await used.open({ theme, look: FOLLOWING });
      for (const address of examplePages(used.source)) {
        await used.show(address);
        assert.deepEqual(await violations(used.page), [], address.kind);
      }
    });

    it(`has nothing that axe finds wrong, in ${theme}, with problems, a mark and a banner`, async () => {
      await used.open({ theme, look: FOLLOWING });
      const place = { line: 3, character: 0 };
      const problem = {
        text: 'A mistake.',
        uri: uriOf(ROLE),
        range: { start: place, end: place },
      };
      const line = used.source.lineOf(ROLE, 'oversee programmes');
      for (const kind of ['role', 'progression']) {
        const page = await used.source.page(examplePage(used.source, kind));
        await used.preview.show(page);
        await used.preview.showRemarks(remarks());
        await used.preview.post({ type: 'cursor', at: { uri: uriOf(ROLE), line } });
        assert.ok((await used.page.locator('.cf-remark').count()) > 10);
        assert.deepEqual(await violations(used.page), [], kind);
        await used.preview.show({ ...page, problem });
        await used.page.getByRole('status').waitFor();
        assert.deepEqual(await violations(used.page), [], kind);
      }
    });
  }

  it('has nothing that axe finds wrong where it is narrow, or where there is no page', async () => {
    await used.open({ width: 320 });
    for (const address of examplePages(used.source)) {
      await used.show(address);
      assert.deepEqual(await violations(used.page), [], address.kind);
    }
    await used.preview.show({ kind: 'none', uri: uriOf(ROLE), reason: 'no-role-level' });
    assert.deepEqual(await violations(used.page), []);
  });

  it('would have what is wrong found: a text that is too pale', async () => {
    await used.open({ extraStyles: '.govuk-body{color:#bbb}' });
    await used.show(examplePage(used.source, 'role'));
    assert.match((await violations(used.page)).join(), /color-contrast/);
  });

  it('never scrolls sideways, at any width and zoom', async () => {
    for (const [width, zoom] of [
      [240, 100],
      [320, 100],
      [480, 200],
      [800, 100],
      [1600, 300],
    ] as const) {
      await used.open({ width, look: { theme: 'published', zoom } });
      for (const address of examplePages(used.source)) {
        await used.show(address);
        const over = await used.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert.ok(over <= 0, `${address.kind} is ${over} px too wide at ${width} px, ${zoom} %`);
      }
    }
  });

  it('reaches every link and control with the Tab key, in the order in which they are read', async () => {
    await used.open();
    for (const address of examplePages(used.source)) {
      await used.show(address);
      const expected: (string | null)[] = await used.page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>(
          'a[href], input, summary, [tabindex="0"]',
        );
        return [...all]
          .filter((element) => element.checkVisibility())
          .map((element) => element.textContent);
      });
      assert.ok(expected.length > 0, address.kind);
      await used.page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
      });
      const reached: (string | null)[] = [];
      while (reached.length < expected.length) {
        await used.page.keyboard.press('Tab');
        reached.push(await used.page.evaluate(() => document.activeElement?.textContent ?? null));
      }
      assert.deepEqual(reached, expected, address.kind);
    }
  });

  it('shows where the keyboard is', async () => {
    await used.open();
    await used.show(examplePage(used.source, 'profile'));
    await used.page.keyboard.press('Tab');
    const shown = await used.page.evaluate(() => {
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
    await used.open({ theme: 'dark', look: FOLLOWING });
    await used.show(examplePage(used.source, 'skills'));
    await used.preview.showRemarks([
      remarkOn(uriOf('skills/it-infrastructure.skill.yaml'), 0, 'x', 'hint'),
    ]);
    await used.page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const colours = await used.page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    assert.deepEqual(colours, {
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
    });
    for (const hidden of ['.govuk-breadcrumbs', '.cf-remarks'])
      assert.equal(await used.page.locator(hidden).first().isVisible(), false, hidden);
    const folded = used.page.locator('details li').first();
    assert.equal(await folded.isVisible(), true);
    assert.ok((await used.page.pdf()).length > 0);
  });

  /** Something to say about every line of the role’s file. */
  function remarks(): Remark[] {
    const severities = ['error', 'warning', 'information', 'hint'] as const;
    return Array.from({ length: 100 }, (_, line) =>
      remarkOn(uriOf(ROLE), line, `Something about line ${line}.`, severities[line % 4]),
    );
  }
});
