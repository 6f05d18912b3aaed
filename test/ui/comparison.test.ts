import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import type { PageAddress } from '../../server/src/service/profile/address';
import { ROOT, uriOf } from '../harness/memoryWorkspace';
import type { ComparedFiles } from '../service/comparedPageLaws';
import { violations } from './support/axe';
import { ComparisonPage } from './support/comparisonPage';
import { comparedExample } from './support/comparisonSource';
import { examplePages } from './support/examplePages';
import type { ThemeKind } from './support/previewPage';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const PROFILE = { kind: 'profile', uri: uriOf(ROLE), level: 3 } as const;
const PROGRESSION = { kind: 'progression', uri: uriOf(ROLE) } as const;
const THEMES: readonly ThemeKind[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
const FOLLOWING = { theme: 'editor', zoom: 100 } as const;
const LAYOUTS = ['inline', 'sides'] as const;

describe('the page of a comparison', function () {
  this.timeout(180_000);
  let browser: Browser;
  let files: ComparedFiles;
  let comparison: ComparisonPage | undefined;

  before(async () => {
    browser = await launchBrowser();
    files = await comparedExample();
  });
  after(async () => {
    files.dispose();
    await browser.close();
  });
  afterEach(() => comparison?.close());

  const pages = (): readonly PageAddress[] => [
    ...examplePages({ root: ROOT }),
    { kind: 'skill', uri: uriOf('skills/testing.skill.yaml') },
  ];

  for (const theme of THEMES) {
    it(`has nothing that axe finds wrong, in ${theme}, for any page, both layouts`, async () => {
      comparison = await ComparisonPage.open(browser, { theme, look: FOLLOWING, width: 1100 });
      for (const address of pages()) {
        await comparison.show(files, address);
        for (const layout of LAYOUTS) {
          await comparison.switchTo({ layout, shows: 'everything' });
          assert.deepEqual(await violations(comparison.page), [], `${address.kind} ${layout}`);
        }
        await comparison.switchTo({ layout: 'sides', shows: 'changes' });
        assert.deepEqual(await violations(comparison.page), [], address.kind);
      }
      assert.deepEqual(comparison.preview.said, []);
    });
  }

  it('says what is compared, and that there is nothing to compare with', async () => {
    comparison = await ComparisonPage.open(browser);
    await comparison.show(files, PROFILE);
    const title = comparison.page.getByRole('heading', { level: 1 });
    assert.match(
      (await title.textContent()) ?? '',
      /Comparison: Lead infrastructure engineer.*As in main.*As it is now/,
    );
    const wanted = { address: PROFILE, side: 'after' } as const;
    await comparison.preview.post({ type: 'compared', wanted, page: null });
    assert.match((await comparison.page.textContent('main')) ?? '', /no review runs/);
    assert.deepEqual(await violations(comparison.page), []);
  });

  it('shows only what changed, and how much did not; everything where that is wanted', async () => {
    comparison = await ComparisonPage.open(browser, { width: 700 });
    await comparison.show(files, PROFILE);
    const skill = comparison.page.getByRole('heading', { name: 'Coding and scripting' });
    assert.equal(await skill.isVisible(), false);
    await comparison.page.getByText('7 unchanged skills').click();
    assert.equal(await skill.isVisible(), true);
    await comparison.page.getByLabel('Everything').check();
    assert.equal(await comparison.page.getByText(/unchanged/).count(), 0);
    assert.equal(await skill.isVisible(), true);
    const switched = { layout: 'sides', shows: 'everything' } as const;
    assert.deepEqual(await comparison.told(), [{ type: 'switched', switches: switched }]);
  });

  it('has one column where two would be too narrow, and never scrolls sideways', async () => {
    for (const [width, zoom] of [
      [240, 100],
      [360, 100],
      [700, 100],
      [1000, 200],
      [1400, 100],
    ] as const) {
      comparison = await ComparisonPage.open(browser, { width, look: { theme: 'editor', zoom } });
      for (const address of pages()) {
        const { status } = await comparison.show(files, address);
        const columns = await comparison.page.locator('.cf-side').count();
        if (width < 720 || zoom > 100) assert.equal(columns, 0, `${address.kind} at ${width} px`);
        else assert.equal(columns > 0, status === 'changed', `${address.kind} at ${width} px`);
        const over = await comparison.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert.ok(over <= 0, `${address.kind} is ${over} px too wide at ${width} px, ${zoom} %`);
      }
      await comparison.close();
    }
  });

  it('keeps both sides of a part at one height, and the tables of both at one place', async () => {
    comparison = await ComparisonPage.open(browser, { width: 800 });
    await comparison.show(files, PROFILE);
    const heights = await comparison.page.locator('.cf-row').evaluateAll((rows) =>
      rows.map((row) => {
        const [before, after] = [...row.children].map((side) => side.getBoundingClientRect());
        return (before?.top ?? 0) - (after?.top ?? 1);
      }),
    );
    assert.ok(heights.length > 5);
    assert.ok(heights.every((difference) => difference === 0));
    await comparison.show(files, PROGRESSION);
    const tables = comparison.page.locator('.cf-scroll:visible');
    assert.equal(await tables.count(), 2);
    await tables.first().evaluate((table) => (table.scrollLeft = 60));
    await comparison.page.waitForFunction(() =>
      [...document.querySelectorAll('.cf-scroll')]
        .filter((table) => table.checkVisibility())
        .every(({ scrollLeft }) => scrollLeft === 60),
    );
  });

  it('goes from change to change by key and by button, and says where it is', async () => {
    comparison = await ComparisonPage.open(browser, { width: 700, height: 500 });
    await comparison.show(files, PROFILE);
    const status = comparison.page.getByRole('status');
    assert.equal(await status.textContent(), '18 changes');
    await comparison.page.keyboard.press('F7');
    assert.equal(await status.textContent(), 'Change 1 of 18');
    assert.match(await focused(comparison), /Reworded.*oversee programmes/);
    await comparison.page.getByRole('button', { name: /^Next change/ }).click();
    assert.match(await focused(comparison), /Added.*answer for the cost/);
    await comparison.page.keyboard.press('Shift+F7');
    await comparison.page.keyboard.press('Shift+Alt+F5');
    assert.equal(await status.textContent(), 'Change 18 of 18');
    const isSeen = await comparison.page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return top < window.innerHeight && bottom > 0;
    });
    assert.equal(isSeen, true);
  });

  it('shows the change that is written at a line, and one that is gone by its words', async () => {
    comparison = await ComparisonPage.open(browser, { width: 700 });
    const { after } = files;
    const text = (await after.document(uriOf(ROLE)))?.text.getText() ?? '';
    const line = text.split('\n').findIndex((one) => one.includes('answer for the cost'));
    const place = { uri: uriOf(ROLE), line };
    await comparison.preview.post({ type: 'goTo', place });
    await comparison.show(files, PROFILE);
    assert.match(await focused(comparison), /Added.*answer for the cost/);
    await comparison.preview.post({ type: 'goTo', place: { text: 'SEO' } });
    assert.match(await focused(comparison), /Removed.*SEO/);
    await comparison.preview.post({ type: 'goTo', place: null });
    assert.match(await focused(comparison), /oversee programmes/);
  });

  it('leads to other comparisons, and to where a text is written', async () => {
    comparison = await ComparisonPage.open(browser, { width: 700 });
    await comparison.show(files, PROFILE);
    await comparison.page.getByRole('link', { name: 'Systems design' }).click();
    await comparison.page.getByText('answer for the cost').dblclick();
    await comparison.page.keyboard.press('F7');
    await comparison.page.keyboard.press('Enter');
    const [open, reveal, entered] = await comparison.told();
    const address = { kind: 'skill', uri: uriOf('skills/systems-design.skill.yaml') } as const;
    assert.deepEqual(open, { type: 'open', wanted: { address, side: 'after' } });
    assert.equal(reveal?.type === 'reveal' && reveal.uri, uriOf(ROLE));
    assert.equal(entered?.type, 'reveal');
  });

  it('follows what is typed, and keeps its place', async () => {
    comparison = await ComparisonPage.open(browser, { width: 700, height: 500 });
    await comparison.show(files, PROFILE);
    const level = comparison.page.getByRole('heading', { name: 'Systems design' });
    await level.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await comparison.page.evaluate(() => window.scrollBy(0, -120));
    const before = await level.boundingBox();
    const bullet = '      - answer for the cost of infrastructure services\n';
    const other = await comparedExample([[ROLE, bullet, `${bullet}      - order new cables\n`]]);
    await comparison.show(other, PROFILE);
    other.dispose();
    assert.match((await comparison.page.textContent('main')) ?? '', /order new cables/);
    const after = await level.boundingBox();
    assert.ok(before && after);
    assert.ok(Math.abs(after.y - before.y) < 2, `${before.y} → ${after.y}`);
    assert.equal(await comparison.page.getByRole('status').textContent(), '19 changes');
  });

  it('comes back with its switches and its place', async () => {
    const switches = { layout: 'inline', shows: 'everything' } as const;
    comparison = await ComparisonPage.open(browser, {
      width: 1100,
      state: { wanted: { address: PROFILE, side: 'after' }, switches, scroll: 400 },
    });
    await comparison.show(files, PROFILE);
    assert.equal(await comparison.page.locator('.cf-side').count(), 0);
    assert.equal(await comparison.page.evaluate(() => window.scrollY), 400);
  });

  it('is printed in black on white, with what came and went marked, without its buttons', async () => {
    comparison = await ComparisonPage.open(browser, {
      theme: 'dark',
      look: FOLLOWING,
      width: 1100,
    });
    await comparison.show(files, PROFILE);
    await comparison.page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const look = await comparison.page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        page: style('body').backgroundColor,
        ins: style('.cf-ins').textDecorationLine,
        del: style('.cf-del').textDecorationLine,
      };
    });
    assert.deepEqual(look, { page: 'rgb(255, 255, 255)', ins: 'underline', del: 'line-through' });
    assert.equal(await comparison.page.locator('.cf-bar__controls').isVisible(), false);
    assert.ok((await comparison.page.pdf()).length > 0);
  });

  it('takes messages of nobody else for the extension’s', async () => {
    comparison = await ComparisonPage.open(browser);
    await comparison.show(files, PROFILE);
    const before = await comparison.page.locator('#page').innerHTML();
    for (const message of [undefined, null, 1, 'compared', {}, { type: 'compared' }, { type: 'x' }])
      await comparison.page.evaluate(
        (data) => window.dispatchEvent(new MessageEvent('message', { data })),
        message,
      );
    assert.equal(await comparison.page.locator('#page').innerHTML(), before);
    assert.deepEqual(comparison.preview.said, []);
  });
});

function focused({ page }: ComparisonPage): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
