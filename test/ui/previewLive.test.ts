import assert from 'node:assert/strict';
import type { PreviewPage as ShownPage } from '../../server/src/service/profile/profile';
import { uriOf } from '../harness/memoryWorkspace';
import { BULLET, LEAD, ROLE, SKILL, WHOLE_ROLE, WHOLE_SKILL } from './support/example';
import { usingPreview } from './support/usingPreview';

describe('a preview’s page', function () {
  this.timeout(60_000);
  const used = usingPreview({ isSourceAnew: true, opens: 'none' });
  const { open, text } = used;
  const showLead = () => used.show(LEAD);
  const scrollTo = (y: number) => used.page.evaluate((top) => window.scrollTo(0, top), y);
  const scrolled = () => used.page.evaluate(() => Math.round(window.scrollY));
  const topOf = async (words: string) => Math.round((await text(words).boundingBox())?.y ?? NaN);
  /** Waits until the page has told the editor of its scrolling, if it does. */
  const painted = () =>
    used.page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
        ),
    );

  /** Lets so much time go by in the page that nobody is scrolling any more. */
  const rested = () =>
    used.page.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 10_000;
    });

  describe('while it is typed', () => {
    it('keeps its elements, the focus, the selection and what stands at the top', async () => {
      await open();
      await showLead();
      const words = 'lead and direct infrastructure specialist teams in building';
      const far = used.page.getByText(words);
      await far.evaluate((element) => {
        element.scrollIntoView();
        getSelection()?.selectAllChildren(element);
        Object.assign(element, { isKept: true });
      });
      const link = used.page.getByRole('link', { name: 'IT infrastructure' });
      await link.focus({ timeout: 5_000 });
      await far.evaluate((element) => element.scrollIntoView());
      const before = await far.boundingBox();
      await used.source.edit(ROLE, BULLET, `${BULLET} ${'of very many kinds '.repeat(30)}`);
      await showLead();
      await used.page.getByText('of very many kinds').waitFor();
      const after = await far.boundingBox();
      assert.equal(Math.round(after?.y ?? NaN), Math.round(before?.y ?? NaN));
      assert.ok(await far.evaluate((element) => 'isKept' in element));
      assert.ok(await link.evaluate((element) => element === document.activeElement));
      assert.match(
        await used.page.evaluate(() => getSelection()?.toString() ?? ''),
        new RegExp(words),
      );
    });

    it('shows what changes in another file that it draws on', async () => {
      await open();
      await showLead();
      const words = 'lead teams and departments in the design, implementation';
      await used.page.getByText(words).waitFor();
      await used.source.edit(SKILL, words, 'lead people in the design, implementation');
      await showLead();
      await used.page.getByText('lead people in the design, implementation').waitFor();
      assert.equal(await used.page.getByText(words).count(), 0);
    });
  });

  describe('and the editor', () => {
    const cursor = (line: number) => ({ uri: uriOf(ROLE), line });
    const marked = () => used.page.locator('[data-marked]').allInnerTexts();

    it('mark what is written at the cursor, and bring it into view', async () => {
      await open({ height: 500 });
      await used.show(WHOLE_ROLE);
      await used.preview.post({ type: 'cursor', at: cursor(used.source.lineOf(ROLE, BULLET)) });
      assert.deepEqual(await marked(), [BULLET]);
      const top = await topOf(BULLET);
      assert.ok(top > 0 && top < 500, `it stands at ${top}`);
      const there = await scrolled();
      await used.source.edit(ROLE, BULLET, `${BULLET} too`);
      await used.show(WHOLE_ROLE);
      assert.deepEqual(await marked(), [`${BULLET} too`]);
      assert.equal(await scrolled(), there);
    });

    it('leave the page where it is while the cursor’s text is in view', async () => {
      await open();
      await showLead();
      await scrollTo(100);
      await used.preview.post({ type: 'cursor', at: cursor(used.source.lineOf(ROLE, BULLET)) });
      assert.deepEqual(await marked(), [BULLET]);
      assert.equal(await scrolled(), 100);
    });

    it('scroll together: the page after the editor, and says nothing of it', async () => {
      await open({ height: 500 });
      await used.show(WHOLE_ROLE);
      await used.preview.told();
      await used.preview.post({ type: 'scroll', at: cursor(used.source.lineOf(ROLE, BULLET)) });
      await painted();
      assert.ok(Math.abs(await topOf(BULLET)) <= 1);
      assert.deepEqual(await used.preview.told(), []);
    });

    it('scroll together: the editor after the page', async () => {
      await open({ height: 500 });
      await used.show(WHOLE_ROLE);
      await used.preview.told();
      await text(BULLET).evaluate((element) => element.scrollIntoView());
      await painted();
      const [message] = await used.preview.told();
      assert.deepEqual(message, { type: 'scrolled', ...cursor(used.source.lineOf(ROLE, BULLET)) });
      await scrollTo(0);
      await painted();
      assert.deepEqual(await used.preview.told(), [{ type: 'scrolled', ...cursor(0) }]);
    });

    it('scroll together within the role level that is shown only', async () => {
      await open({ height: 500 });
      await showLead();
      await scrollTo(400);
      await painted();
      await used.preview.told();
      await scrollTo(0);
      await painted();
      const first = used.source.lineOf(ROLE, 'level: Lead');
      assert.deepEqual(await used.preview.told(), [{ type: 'scrolled', ...cursor(first) }]);
      await scrollTo(400);
      for (const at of [
        cursor(used.source.lineOf(ROLE, 'level: Principal') + 3),
        { uri: uriOf('roles/data-analyst.role.yaml'), line: 3 },
      ]) {
        await used.preview.post({ type: 'scroll', at });
        assert.equal(await scrolled(), 400);
      }
      await rested();
      await used.preview.post({ type: 'scroll', at: cursor(3) });
      assert.equal(await scrolled(), 0);
    });

    it('scroll together without an echo: what the reader scrolls does not come back', async () => {
      await open({ height: 500 });
      await used.show(WHOLE_ROLE);
      const editorAt = (words: string) =>
        used.preview.post({ type: 'scroll', at: cursor(used.source.lineOf(ROLE, words)) });
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
      await used.preview.told();
      await scrollTo(600);
      await painted();
      assert.deepEqual(await used.preview.told(), []);
      await rested();
      await scrollTo(700);
      await painted();
      assert.deepEqual(
        (await used.preview.told()).map(({ type }) => type),
        ['scrolled'],
      );
    });

    it('lead to each other: a double click shows where the words are written', async () => {
      await open();
      await showLead();
      await used.preview.told();
      const words = 'lead teams and departments in the design';
      await used.page.getByText(words).dblclick();
      const line = used.source.lineOf(SKILL, words);
      assert.deepEqual(
        (await used.preview.told()).filter(({ type }) => type === 'reveal'),
        [{ type: 'reveal', uri: uriOf(SKILL), line, character: 6 }],
      );
    });

    it('lead to each other by the keyboard, from a link to where its words are written', async () => {
      await open();
      await showLead();
      await used.preview.told();
      await used.page.getByRole('link', { name: 'IT infrastructure' }).press('Control+Enter');
      const line = used.source.lineOf(ROLE, 'level: Lead');
      const [message, ...others] = (await used.preview.told()).filter(
        ({ type }) => type !== 'scrolled',
      );
      assert.deepEqual(others, []);
      assert.ok(message?.type === 'reveal' && message.uri === uriOf(ROLE) && message.line > line);
    });

    it('say where a text comes from when the pointer rests on it', async () => {
      await open();
      await showLead();
      const link = used.page.getByRole('link', { name: 'IT infrastructure' });
      await link.hover();
      assert.match((await link.getAttribute('title')) ?? '', /it-infrastructure\.skill\.yaml/);
      const words = 'lead teams and departments in the design';
      await used.page.getByText(words).hover();
      const line = used.source.lineOf(SKILL, words) + 1;
      assert.match(
        (await used.page.getByText(words).getAttribute('title')) ?? '',
        new RegExp(`it-infrastructure\\.skill\\.yaml, line ${line}\\.`),
      );
    });
  });

  describe('as a place to go', () => {
    it('asks for the page that a link leads to, by mouse and by keyboard', async () => {
      await open();
      await showLead();
      await used.preview.told();
      const link = used.page.getByRole('link', { name: 'IT infrastructure' });
      await link.click();
      await link.press('Enter');
      const opened = (await used.preview.told()).filter(({ type }) => type === 'open');
      assert.deepEqual(opened, [
        { type: 'open', address: WHOLE_SKILL },
        { type: 'open', address: WHOLE_SKILL },
      ]);
      assert.equal(new URL(used.page.url()).hash, '');
    });

    it('starts another page at its top, where the keyboard goes on', async () => {
      await open();
      await used.show(WHOLE_ROLE);
      await scrollTo(900);
      await used.page.getByRole('link', { name: '2. ' }).first().focus();
      await used.show(WHOLE_SKILL);
      assert.equal(await scrolled(), 0);
      const focused = () => used.page.evaluate(() => document.activeElement?.textContent);
      assert.equal(await focused(), 'IT infrastructure');
    });

    it('comes back after a reload as it was', async () => {
      await open();
      await used.preview.post({ type: 'look', look: { theme: 'editor', zoom: 120 } });
      await showLead();
      await scrollTo(777);
      await used.page.waitForFunction(
        () => (window.toEditor.state as ShownPage & { scroll: number }).scroll === 777,
      );
      const state = await used.preview.state();
      assert.deepEqual(state, {
        address: LEAD,
        locked: false,
        scroll: 777,
        look: { theme: 'editor', zoom: 120 },
      });
      await open({ state });
      await showLead();
      assert.equal(await scrolled(), 777);
      assert.equal(await used.page.evaluate(() => document.documentElement.style.fontSize), '120%');
    });

    it('leaves the keys for going back to a Mac’s search box, where they move by a word', async () => {
      for (const isMac of [true, false]) {
        await open();
        await used.page.evaluate((value) => {
          Object.defineProperty(navigator, 'userAgent', { value: value ? 'Macintosh' : 'Windows' });
          // VS Code listens there.
          window.addEventListener('keydown', (event) => {
            window.toEditor.messages.push({ type: 'key', isPrevented: event.defaultPrevented });
          });
        }, isMac);
        await used.show({ kind: 'framework', root: used.source.root });
        await used.preview.sent();
        await used.page.getByRole('searchbox').focus();
        await used.page.keyboard.press('Alt+ArrowLeft');
        const keys = (await used.preview.sent()).filter((message) =>
          JSON.stringify(message).includes('"isPrevented":true'),
        );
        assert.equal(keys.length, isMac ? 0 : 1);
      }
    });

    it('searches the framework, and keeps the query while the framework changes', async () => {
      await open();
      const address = { kind: 'framework', root: used.source.root } as const;
      await used.show(address);
      await used.page.getByRole('searchbox').fill('INFRA');
      const links = () => used.page.locator('main a').allInnerTexts();
      assert.deepEqual([...new Set(await links())].sort(), [
        'IT infrastructure',
        'IT operations',
        'Infrastructure engineer',
      ]);
      await used.source.edit(SKILL, 'skill: IT infrastructure', 'skill: Infrastructure');
      await used.show(address);
      assert.equal(await used.page.getByRole('searchbox').inputValue(), 'INFRA');
      assert.ok((await links()).includes('Infrastructure'));
    });
  });
});
