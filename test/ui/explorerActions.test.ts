import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { eventually } from './support/eventually';
import { ExplorerPage } from './support/explorer';
import { showFailures } from './support/failures';
import { copyOf } from './support/workspace';

/** What menus and buttons do, in our explorer and in VS Code's own. */
describe('explorer actions', function () {
  this.timeout(120_000);
  const example = copyOf('examples/government-digital');
  const path = (name: string) => join(example.path, name);
  let workbench: Workbench;
  let explorer: ExplorerPage;

  before(async () => {
    mkdirSync(path('pilot-project'));
    writeFileSync(path('pilot-project/notes.txt'), 'Notes.\n');
    writeFileSync(
      path('skills/aiming.skill.yaml'),
      'skill: Aiming\ndescription: Aiming is fun.\nlevels: { working: [aim] }\n',
    );
    workbench = await openWorkbench({ folder: example.path, width: 1440, height: 900 });
    explorer = new ExplorerPage(workbench);
    await explorer.open();
    await explorer.row('Skills', 'Agile working').waitFor();
  });
  after(async () => {
    await workbench.close();
    example.remove();
  });
  showFailures(() => workbench);

  const tab = (name: string) => workbench.page.locator('.tab.active', { hasText: name });
  /** Chooses an entry of the menu of a line, and one of the menu that this opens. */
  const choose = async (row: Locator, ...entries: readonly string[]) => {
    await row.click({ button: 'right' });
    for (const entry of entries) {
      // Not with a click: a menu takes none in its first moments.
      await workbench.page.getByRole('menuitem', { name: entry, exact: true }).hover();
      await workbench.page.keyboard.press('Enter');
    }
  };

  it('open a preview from a line', async () => {
    const row = explorer.row('Skills', 'Agile working');
    await row.hover();
    await row.locator('a.action-label[aria-label^="Preview"]').click();
    await tab('Preview: Agile working').waitFor();
    await workbench.runCommand('View: Close All Editors');
  });

  it('are not there where they would do nothing', async () => {
    const actions = async (row: Locator) => {
      await row.hover();
      const labels = await row
        .locator('a.action-label')
        .evaluateAll((all) => all.map((action) => action.getAttribute('aria-label') ?? ''));
      return labels.map((label) => label.replace(/ \(.*| *\.\.\.$/g, ''));
    };
    assert.deepEqual(await actions(explorer.row('Roles', 'Architecture')), [
      'Find All References',
      'Rename',
      'New Role',
    ]);
    assert.deepEqual(await actions(explorer.row('Skills', 'Agile working')), [
      'Preview',
      'Find All References',
      'Rename',
    ]);
    await explorer.toggle('Skills', 'Aiming');
    const level = (words: RegExp) =>
      explorer
        .pane('Skills')
        .locator('.monaco-list-row[aria-level="2"]', { hasText: words })
        .first();
    assert.deepEqual(await actions(level(/not described/)), []);
    assert.deepEqual(await actions(level(/^(?!.*not described)/)), ['Find All References']);
    await explorer.toggle('Skills', 'Aiming');
  });

  it('rename a skill everywhere from its menu', async () => {
    await choose(explorer.row('Skills', 'Agile working'), 'Rename...');
    await workbench.page.locator('.rename-box input').fill('Agile and lean working');
    await workbench.page.keyboard.press('Enter');
    await explorer.row('Skills', 'Agile and lean working').waitFor();
    const role = path('roles/delivery-manager.role.yaml');
    await eventually(() => readFileSync(role, 'utf8').includes('Agile and lean working:'), true);
    await eventually(() => readFileSync(role, 'utf8').includes('Agile working:'), false);
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('write a skill into the very folder whose menu it was', async () => {
    await workbench.page.keyboard.press('Control+Shift+E');
    const files = workbench.page.locator('.explorer-folders-view .monaco-list-row');
    await choose(
      files.filter({ hasText: 'pilot-project' }).first(),
      'Capability Framework',
      'New Skill...',
    );
    await explorer.answer('Piloting');
    await workbench.page.keyboard.press('Enter');
    await tab('piloting.skill.yaml').waitFor();
    assert.ok(existsSync(path('pilot-project/piloting.skill.yaml')), 'It is elsewhere.');
  });

  it('turn a folder into a framework of its own', async () => {
    await workbench.page.keyboard.press('Control+Shift+E');
    const files = workbench.page.locator('.explorer-folders-view .monaco-list-row');
    const entry = 'Turn This Folder into a Framework...';
    await choose(files.filter({ hasText: 'pilot-project' }).first(), 'Capability Framework', entry);
    await explorer.question.getByText('The framework’s name, as readers see it').waitFor();
    await workbench.page.keyboard.press('Enter');
    await explorer.question.getByText('Role families').waitFor();
    await workbench.page.keyboard.press('Enter');
    await tab('capability-framework.yaml').waitFor();
    await workbench.page
      .locator('.statusbar-item', { hasText: 'Pilot project: 0 roles, 1 skill' })
      .filter({ hasNotText: '1 skills' })
      .waitFor();
    await explorer.open();
    await explorer.row('Roles', 'Pilot project').waitFor();
  });

  it('list who asks for a skill, from a line', async () => {
    await workbench.openFile('skills/testing.skill.yaml', { line: 1 });
    const row = explorer.row('Skills', 'Testing');
    // The view moves to what the editor shows, and no button keeps its place meanwhile.
    await row.and(workbench.page.locator('.selected')).waitFor();
    await row.hover();
    await row.locator('a.action-label[aria-label^="Find All References"]').click();
    const found = workbench.page.locator('.pane', { hasText: 'References' });
    await found.getByText('infrastructure-engineer.role.yaml').waitFor();
  });
});
