import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import type { PreviewPage as ShownPage } from '../../server/src/service/profile/profile';
import { uriOf } from '../harness/memoryWorkspace';
import { PreviewPage } from './support/previewPage';
import type { PreviewPageOptions } from './support/previewPage';
import { PreviewSource } from './support/previewSource';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const SKILL = 'skills/it-infrastructure.skill.yaml';
const BULLET = 'oversee programmes and projects';
const LEAD = { kind: 'profile', uri: uriOf(ROLE), level: 3 } as const;
const WHOLE_ROLE = { kind: 'role', uri: uriOf(ROLE) } as const;

describe('a preview’s page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let source: PreviewSource;
  let preview: PreviewPage;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    source = await PreviewSource.ofExample('government-digital');
  });
  afterEach(async () => {
    await preview.close();
    source.dispose();
  });

  async function open(options: PreviewPageOptions = {}): Promise<void> {
    preview = await PreviewPage.open(browser, options);
  }
  const showLead = async () => preview.show(await source.page(LEAD));
  const text = (words: string) => preview.page.getByText(words, { exact: true });
  const scrollTo = (y: number) => preview.page.evaluate((top) => window.scrollTo(0, top), y);
  const scrolled = () => preview.page.evaluate(() => Math.round(window.scrollY));
  const topOf = async (words: string) => Math.round((await text(words).boundingBox())?.y ?? NaN);
  /** Waits until the page has told the editor of its scrolling, if it does. */
  const painted = () =>
    preview.page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
        ),
    );

  /** Lets so much time go by in the page that nobody is scrolling any more. */
  const rested = () =>
    preview.page.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 10_000;
    });

  describe('while it is typed', () => {
    it('keeps its elements, the focus, the selection and what stands at the top', async () => {
      await open();
      await showLead();
      const words = 'lead and direct infrastructure specialist teams in building';
      const far = preview.page.getByText(words);
      await far.evaluate((element) => {
        element.scrollIntoView();
        getSelection()?.selectAllChildren(element);
        Object.assign(element, { isKept: true });
      });
      const link = preview.page.getByRole('link', { name: 'IT infrastructure' });
      await link.focus({ timeout: 5_000 });
      await far.evaluate((element) => element.scrollIntoView());
      const before = await far.boundingBox();
      await source.edit(ROLE, BULLET, `${BULLET} ${'of very many kinds '.repeat(30)}`);
      await showLead();
      await preview.page.getByText('of very many kinds').waitFor();
      const after = await far.boundingBox();
      assert.equal(Math.round(after?.y ?? NaN), Math.round(before?.y ?? NaN));
      assert.ok(await far.evaluate((element) => 'isKept' in element));
      assert.ok(await link.evaluate((element) => element === document.activeElement));
      assert.match(
        await preview.page.evaluate(() => getSelection()?.toString() ?? ''),
        new RegExp(words),
      );
    });

    it('shows what changes in another file that it draws on', async () => {
      await open();
      await showLead();
      const words = 'lead teams and departments in the design, implementation';
      await preview.page.getByText(words).waitFor();
      await source.edit(SKILL, words, 'lead people in the design, implementation');
      await showLead();
      await preview.page.getByText('lead people in the design, implementation').waitFor();
      assert.equal(await preview.page.getByText(words).count(), 0);
    });
  });

  describe('and the editor', () => {
    const cursor = (line: number) => ({ uri: uriOf(ROLE), line });
    const marked = () => preview.page.locator('[data-marked]').allInnerTexts();

    it('mark what is written at the cursor, and bring it into view', async () => {
      await open({ height: 500 });
      await preview.show(await source.page(WHOLE_ROLE));
      await preview.post({ type: 'cursor', at: cursor(source.lineOf(ROLE, BULLET)) });
      assert.deepEqual(await marked(), [BULLET]);
      const top = await topOf(BULLET);
      assert.ok(top > 0 && top < 500, `it stands at ${top}`);
      const there = await scrolled();
      await source.edit(ROLE, BULLET, `${BULLET} too`);
      await preview.show(await source.page(WHOLE_ROLE));
      assert.deepEqual(await marked(), [`${BULLET} too`]);
      assert.equal(await scrolled(), there);
    });

    it('leave the page where it is while the cursor’s text is in view', async () => {
      await open();
      await showLead();
      await scrollTo(100);
      await preview.post({ type: 'cursor', at: cursor(source.lineOf(ROLE, BULLET)) });
      assert.deepEqual(await marked(), [BULLET]);
      assert.equal(await scrolled(), 100);
    });

    it('scroll together: the page after the editor, and says nothing of it', async () => {
      await open({ height: 500 });
      await preview.show(await source.page(WHOLE_ROLE));
      await preview.told();
      await preview.post({ type: 'scroll', at: cursor(source.lineOf(ROLE, BULLET)) });
      await painted();
      assert.ok(Math.abs(await topOf(BULLET)) <= 1);
      assert.deepEqual(await preview.told(), []);
    });

    it('scroll together: the editor after the page', async () => {
      await open({ height: 500 });
      await preview.show(await source.page(WHOLE_ROLE));
      await preview.told();
      await text(BULLET).evaluate((element) => element.scrollIntoView());
      await painted();
      const [message] = await preview.told();
      assert.deepEqual(message, { type: 'scrolled', ...cursor(source.lineOf(ROLE, BULLET)) });
      await scrollTo(0);
      await painted();
      assert.deepEqual(await preview.told(), [{ type: 'scrolled', ...cursor(0) }]);
    });

    it('scroll together within the role level that is shown only', async () => {
      await open({ height: 500 });
      await showLead();
      await scrollTo(400);
      await painted();
      await preview.told();
      await scrollTo(0);
      await painted();
      const first = source.lineOf(ROLE, 'level: Lead');
      assert.deepEqual(await preview.told(), [{ type: 'scrolled', ...cursor(first) }]);
      await scrollTo(400);
      for (const at of [
        cursor(source.lineOf(ROLE, 'level: Principal') + 3),
        { uri: uriOf('roles/data-analyst.role.yaml'), line: 3 },
      ]) {
        await preview.post({ type: 'scroll', at });
        assert.equal(await scrolled(), 400);
      }
      await rested();
      await preview.post({ type: 'scroll', at: cursor(3) });
      assert.equal(await scrolled(), 0);
    });

    it('scroll together without an echo: what the reader scrolls does not come back', async () => {
      await open({ height: 500 });
      await preview.show(await source.page(WHOLE_ROLE));
      const editorAt = (words: string) =>
        preview.post({ type: 'scroll', at: cursor(source.lineOf(ROLE, words)) });
      await scrollTo(400);
      await painted();
      await editorAt(BULLET);
      assert.equal(await scrolled(), 400);
      await scrollTo(500);
      await painted();
      await editorAt(BULLET);
      assert.equal(await scrolled(), 500);
      await rested();
      await editorAt(BULLET);
      assert.ok(Math.abs(await topOf(BULLET)) <= 1);
      // Now the editor leads, and a page that is moved with it has nothing to tell.
      await preview.told();
      await scrollTo(600);
      await painted();
      assert.deepEqual(await preview.told(), []);
      await rested();
      await scrollTo(700);
      await painted();
      assert.deepEqual(
        (await preview.told()).map(({ type }) => type),
        ['scrolled'],
      );
    });

    it('lead to each other: a double click shows where the words are written', async () => {
      await open();
      await showLead();
      await preview.told();
      const words = 'lead teams and departments in the design';
      await preview.page.getByText(words).dblclick();
      const line = source.lineOf(SKILL, words);
      assert.deepEqual(
        (await preview.told()).filter(({ type }) => type === 'reveal'),
        [{ type: 'reveal', uri: uriOf(SKILL), line, character: 6 }],
      );
    });

    it('lead to each other by the keyboard, from a link to where its words are written', async () => {
      await open();
      await showLead();
      await preview.told();
      await preview.page.getByRole('link', { name: 'IT infrastructure' }).press('Control+Enter');
      const line = source.lineOf(ROLE, 'level: Lead');
      const [message, ...others] = (await preview.told()).filter(({ type }) => type !== 'scrolled');
      assert.deepEqual(others, []);
      assert.ok(message?.type === 'reveal' && message.uri === uriOf(ROLE) && message.line > line);
    });

    it('say where a text comes from when the pointer rests on it', async () => {
      await open();
      await showLead();
      const link = preview.page.getByRole('link', { name: 'IT infrastructure' });
      await link.hover();
      assert.match((await link.getAttribute('title')) ?? '', /it-infrastructure\.skill\.yaml/);
      const words = 'lead teams and departments in the design';
      await preview.page.getByText(words).hover();
      const line = source.lineOf(SKILL, words) + 1;
      assert.match(
        (await preview.page.getByText(words).getAttribute('title')) ?? '',
        new RegExp(`it-infrastructure\\.skill\\.yaml, line ${line}\\.`),
      );
    });
  });

  describe('as a place to go', () => {
    it('asks for the page that a link leads to, by mouse and by keyboard', async () => {
      await open();
      await showLead();
      await preview.told();
      const link = preview.page.getByRole('link', { name: 'IT infrastructure' });
      const address = { kind: 'skill', uri: uriOf(SKILL) };
      await link.click();
      await link.press('Enter');
      const opened = (await preview.told()).filter(({ type }) => type === 'open');
      assert.deepEqual(opened, [
        { type: 'open', address },
        { type: 'open', address },
      ]);
      assert.equal(new URL(preview.page.url()).hash, '');
    });

    it('starts another page at its top, where the keyboard goes on', async () => {
      await open();
      await preview.show(await source.page(WHOLE_ROLE));
      await scrollTo(900);
      await preview.page.getByRole('link', { name: '2. ' }).first().focus();
      await preview.show(await source.page({ kind: 'skill', uri: uriOf(SKILL) }));
      assert.equal(await scrolled(), 0);
      const focused = () => preview.page.evaluate(() => document.activeElement?.textContent);
      assert.equal(await focused(), 'IT infrastructure');
    });

    it('comes back after a reload as it was', async () => {
      await open();
      await preview.post({ type: 'look', look: { theme: 'editor', zoom: 120 } });
      await showLead();
      await scrollTo(777);
      await preview.page.waitForFunction(
        () => (window.toEditor.state as ShownPage & { scroll: number }).scroll === 777,
      );
      const state = await preview.state();
      assert.deepEqual(state, {
        address: LEAD,
        locked: false,
        scroll: 777,
        look: { theme: 'editor', zoom: 120 },
      });
      await preview.close();
      await open({ state });
      await showLead();
      assert.equal(await scrolled(), 777);
      assert.equal(
        await preview.page.evaluate(() => document.documentElement.style.fontSize),
        '120%',
      );
    });

    it('leaves the keys for going back to a Mac’s search box, where they move by a word', async () => {
      for (const isMac of [true, false]) {
        await open();
        await preview.page.evaluate((value) => {
          Object.defineProperty(navigator, 'userAgent', { value: value ? 'Macintosh' : 'Windows' });
          // VS Code listens there.
          window.addEventListener('keydown', (event) => {
            window.toEditor.messages.push({ type: 'key', isPrevented: event.defaultPrevented });
          });
        }, isMac);
        await preview.show(await source.page({ kind: 'framework', root: source.root }));
        await preview.sent();
        await preview.page.getByRole('searchbox').focus();
        await preview.page.keyboard.press('Alt+ArrowLeft');
        const keys = (await preview.sent()).filter((message) =>
          JSON.stringify(message).includes('"isPrevented":true'),
        );
        assert.equal(keys.length, isMac ? 0 : 1);
        if (isMac) await preview.close();
      }
    });

    it('searches the framework, and keeps the query while the framework changes', async () => {
      await open();
      const address = { kind: 'framework', root: source.root } as const;
      await preview.show(await source.page(address));
      await preview.page.getByRole('searchbox').fill('INFRA');
      const links = () => preview.page.locator('main a').allInnerTexts();
      assert.deepEqual([...new Set(await links())].sort(), [
        'IT infrastructure',
        'IT operations',
        'Infrastructure engineer',
      ]);
      await source.edit(SKILL, 'skill: IT infrastructure', 'skill: Infrastructure');
      await preview.show(await source.page(address));
      assert.equal(await preview.page.getByRole('searchbox').inputValue(), 'INFRA');
      assert.ok((await links()).includes('Infrastructure'));
    });
  });
});
