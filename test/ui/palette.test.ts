import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { showFailures } from './support/failures';
import { copyOf, emptyFolder } from './support/workspace';

const CATEGORY = 'Capability Framework: ';
/** What VS Code itself makes of the extension's views. */
const OF_VIEWS = /^(?:Focus on|Open|Show|Toggle|Remove) .*View$/;

/** What the command palette offers: nothing that would do nothing. */
describe('the command palette', function () {
  this.timeout(120_000);

  /** The titles of the extension's commands, page by page: it shows as many as fit. */
  const listed = async ({ page }: Workbench): Promise<string[]> => {
    await page.keyboard.press('F1');
    const widget = page.locator('.quick-input-widget:visible');
    await widget.locator('.quick-input-box input').fill(`>${CATEGORY}`);
    const rows = widget.locator('.monaco-list-row');
    const chosen = widget.locator('.monaco-list-row.focused');
    await chosen.waitFor();
    const titles = new Set<string>();
    let last: string | null = null;
    for (let now = await chosen.getAttribute('data-index'); now !== last;) {
      for (const title of await rows.locator('.label-name').allTextContents()) titles.add(title);
      last = now;
      await page.keyboard.press('PageDown');
      now = await chosen.getAttribute('data-index');
    }
    await page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden' });
    return [...titles]
      .filter((title) => title.startsWith(CATEGORY))
      .map((title) => title.slice(CATEGORY.length))
      .filter((title) => !OF_VIEWS.test(title))
      .sort();
  };

  describe('in a folder that has nothing to do with frameworks', () => {
    const folder = emptyFolder('other-');
    let workbench: Workbench;

    before(async () => {
      writeFileSync(join(folder.path, 'notes.yaml'), 'a: 1\n');
      workbench = await openWorkbench({ folder: folder.path, height: 1000 });
      await workbench.openFile('notes.yaml');
    });
    after(async () => {
      await workbench.close();
      folder.remove();
    });
    showFailures(() => workbench);

    it('offers to start a framework, and no more', async () => {
      assert.deepEqual(await listed(workbench), ['New Framework...']);
    });
  });

  describe('in a framework', () => {
    const example = copyOf('examples/government-digital');
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ folder: example.path, height: 1000 });
      await workbench.openFile('roles/data-analyst.role.yaml');
      await workbench.page.locator('.statusbar-item', { hasText: '10 roles' }).waitFor();
    });
    after(async () => {
      await workbench.close();
      example.remove();
    });
    showFailures(() => workbench);

    const OF_ROLES = [
      'Lower Skill Level',
      'Move Responsibilities into a New Skill...',
      'Open Progression',
      'Raise Skill Level',
      'Split Role Level Off as a Role...',
    ];
    const OF_ALL = [
      'Merge Skill into Another...',
      'Open Preview',
      'Preview This Page Only, Locked, to the Side',
    ];

    it('offers in a role what changes roles', async () => {
      const titles = await listed(workbench);
      for (const title of [...OF_ROLES, ...OF_ALL]) assert.ok(titles.includes(title), title);
      assert.deepEqual(
        titles.filter((title) => title.startsWith('Preview: ')),
        [],
      );
    });

    it('offers in a skill what changes skills', async () => {
      await workbench.openFile('skills/testing.skill.yaml');
      const titles = await listed(workbench);
      for (const title of OF_ALL) assert.ok(titles.includes(title), title);
      assert.deepEqual(
        titles.filter((title) => OF_ROLES.includes(title)),
        [],
      );
    });

    it('offers in no file what concerns the whole framework', async () => {
      await workbench.runCommand('View: Close All Editors');
      const titles = await listed(workbench);
      for (const title of [...OF_ROLES, ...OF_ALL]) assert.ok(!titles.includes(title), title);
      for (const title of [
        'New Role...',
        'Sort Everything in the Framework',
        'Show Problems by Rule',
      ])
        assert.ok(titles.includes(title), title);
    });
  });
});
