import assert from 'node:assert/strict';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { showFailures } from './support/failures';
import { copyOf } from './support/workspace';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const NAME = 'Infrastructure engineer';

for (const smoothScrolling of [false, true])
  describe(`a preview and its editor, scrolled ${smoothScrolling ? 'smoothly' : 'at once'}`, function () {
    this.timeout(120_000);
    const example = copyOf('examples/government-digital');
    let workbench: Workbench;
    const body = () => workbench.webview().locator('body');
    const scrolled = () => body().evaluate(() => Math.round(window.scrollY));
    const editor = () => workbench.page.locator('.editor-instance .monaco-editor').first();
    /** The number of the first line that the editor shows. */
    const firstLine = async () => {
      const numbers = await editor().locator('.margin .line-numbers').allInnerTexts();
      return Math.min(...numbers.map(Number).filter((number) => number > 0));
    };

    before(async () => {
      workbench = await openWorkbench({
        folder: example.path,
        width: 1440,
        height: 700,
        settings: { 'editor.smoothScrolling': smoothScrolling, 'workbench.reduceMotion': 'off' },
      });
      await workbench.openFile(ROLE, { line: 1, column: 1 });
      await workbench.runCommand('Capability Framework: Open Preview');
      await workbench.webview().getByRole('heading', { level: 1 }).waitFor();
      // The role with all its levels.
      const crumbs = workbench.webview().getByRole('navigation');
      await crumbs.getByRole('link', { name: NAME, exact: true }).click();
      await workbench.webview().getByRole('heading', { level: 1, name: NAME }).waitFor();
      await crumbs.getByRole('link', { name: NAME, exact: true }).waitFor({ state: 'detached' });
    });
    after(async () => {
      await workbench.close();
      example.remove();
    });

    showFailures(() => workbench);

    it('go together: the editor comes to where the reader scrolls the page, which stays there', async () => {
      await wheel('page', 40, 60);
      const there = await whenStill(scrolled);
      assert.ok(there > 1_500, `${there}`);
      await reaches(firstLine, (line) => line > 10);
      const line = await whenStill(firstLine);
      assert.equal(await whenStill(scrolled), there, `the editor is at line ${line}`);
    });

    it('go together: the page comes to where the reader scrolls the editor, which stays there', async () => {
      const before = await whenStill(scrolled);
      await wheel('editor', 30, -100);
      await reaches(firstLine, (line) => line <= 2);
      await reaches(scrolled, (y) => y < before);
      await whenStill(scrolled);
      const line = await whenStill(firstLine);
      assert.ok(line <= 2, `${line}`);
      assert.equal(await scrolled(), 0);
    });

    /** Turns the wheel over one of the two. */
    async function wheel(over: 'page' | 'editor', times: number, by: number): Promise<void> {
      const target = over === 'page' ? workbench.page.locator('iframe.webview.ready') : editor();
      const box = await target.first().boundingBox();
      assert.ok(box);
      await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      for (let turn = 0; turn < times; turn++) await workbench.page.mouse.wheel(0, by);
    }

    async function reaches(
      ask: () => Promise<number>,
      isThere: (value: number) => boolean,
    ): Promise<void> {
      const until = Date.now() + 20_000;
      while (!isThere(await ask())) assert.ok(Date.now() < until, `it stays at ${await ask()}`);
    }

    /** The value once it has been the same for many frames in a row. */
    async function whenStill(ask: () => Promise<number>): Promise<number> {
      let last = await ask();
      for (let same = 0; same < 20; same++) {
        await body().evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))),
        );
        const now = await ask();
        if (now !== last) same = 0;
        last = now;
      }
      return last;
    }
  });
