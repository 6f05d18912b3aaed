import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { ExplorerPage } from './support/explorer';
import { copyOf, emptyFolder } from './support/workspace';

describe('explorer', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let explorer: ExplorerPage;
  const example = copyOf('examples/government-digital');

  before(async () => {
    workbench = await openWorkbench({ folder: example.path, width: 1440, height: 900 });
    explorer = new ExplorerPage(workbench);
    await explorer.open();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.page.screenshot({ path: `.test-results/ui-${this.currentTest.title}.png` });
    }
  });
  after(async () => {
    await workbench.close();
    example.remove();
  });

  it('leads from a family to the role level and the skill that it asks for', async () => {
    await explorer.toggle('Roles', 'IT operations');
    await explorer.toggle('Roles', 'Infrastructure engineer');
    await explorer.toggle('Roles', 'Lead infrastructure engineer');
    await explorer.row('Roles', 'IT infrastructure').click();
    await workbench.page
      .locator('.tab.active', { hasText: 'infrastructure-engineer.role.yaml' })
      .waitFor();
  });

  it('selects what stands at the cursor of the active editor', async () => {
    await workbench.openFile('skills/testing.skill.yaml', { line: 1 });
    await explorer.row('Skills', 'Testing').and(workbench.page.locator('.selected')).waitFor();
  });

  it('leaves what a filter finds, and everything again when it is cleared', async () => {
    await explorer.press('Skills', 'Filter Skills');
    await explorer.answer('security');
    await explorer.row('Skills', 'Information security').waitFor();
    await explorer.row('Skills', 'Agile working').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Enter');
    await explorer.pane('Skills').getByText('Showing “security” only').waitFor();
    // What the cursor is on is not shown, and nobody is told so.
    await workbench.openFile('skills/testing.skill.yaml', { line: 4 });
    await workbench.openFile('skills/information-security.skill.yaml', { line: 1 });
    await explorer
      .row('Skills', 'Information security')
      .and(workbench.page.locator('.selected'))
      .waitFor();
    assert.equal(await workbench.page.locator('.notification-toast').count(), 0);
    await explorer.press('Skills', 'Show All Skills');
    await explorer.row('Skills', 'Agile working').waitFor();
  });

  it('says in the status bar how large the framework is, and leads to its problems', async () => {
    const wrong = join(example.path, 'skills/unfinished.skill.yaml');
    writeFileSync(wrong, 'skill: Unfinished\nlevels: { awareness: [begin] }\n');
    const item = workbench.page.locator('.statusbar-item', { hasText: '10 roles, 35 skills' });
    await item.locator('.codicon-warning').waitFor();
    // No editor has shown the file yet.
    await badge(workbench).filter({ hasText: /^1$/ }).waitFor();
    await item.click();
    await explorer.question.getByText('missing-key').click();
    await explorer.question.getByText('unfinished.skill.yaml, line 1').click();
    await workbench.page.locator('.tab.active', { hasText: 'unfinished.skill.yaml' }).waitFor();
    await workbench.page.locator('.tab.active a.action-label[aria-label^="Close"]').click();
    rmSync(wrong);
    await workbench.openFile('skills/testing.skill.yaml');
    await workbench.page
      .locator('.statusbar-item', { hasText: '10 roles, 34 skills' })
      .locator('.codicon-check')
      .waitFor();
    await badge(workbench).waitFor({ state: 'hidden' });
  });

  it('refuses a name in use, and writes a new skill that shows at once', async () => {
    await explorer.press('Skills', 'New Skill');
    await explorer.answer('testing');
    await explorer.question
      .getByText('There is already a skill called “Testing”, in testing.skill.yaml.')
      .waitFor();
    await explorer.answer('Green computing');
    await explorer.question.getByText('There is already').waitFor({ state: 'hidden' });
    await workbench.page.keyboard.press('Enter');
    await workbench.page
      .locator('.tab.active', { hasText: 'green-computing.skill.yaml' })
      .waitFor();
    await explorer.row('Skills', 'Green computing').waitFor();
    const text = readFileSync(join(example.path, 'skills/green-computing.skill.yaml'), 'utf8');
    assert.match(text, /^skill: Green computing\ndescription: Describe what this skill is\.\n/);
  });

  it('writes a new role into the family that it was asked for', async () => {
    await explorer.row('Roles', 'Architecture').hover();
    await explorer
      .row('Roles', 'Architecture')
      .locator('a.action-label[aria-label^="New Role"]')
      .click();
    await explorer.answer('Enterprise architect');
    await workbench.page.keyboard.press('Enter');
    await workbench.page
      .locator('.tab.active', { hasText: 'enterprise-architect.role.yaml' })
      .waitFor();
    const text = readFileSync(join(example.path, 'roles/enterprise-architect.role.yaml'), 'utf8');
    assert.match(text, /^role: Enterprise architect\nfamily: Architecture\n/);
    assert.match(text, /\ndescription: An enterprise architect /);
  });
});

describe('explorer in a folder whose path has signs in it', function () {
  this.timeout(120_000);
  const home = emptyFolder('our skills (é) #1 ');

  after(() => home.remove());

  it('opens files, and writes new ones beside them', async () => {
    cpSync('examples/five-levels', home.path, { recursive: true });
    const workbench = await openWorkbench({ folder: home.path });
    try {
      const explorer = new ExplorerPage(workbench);
      await explorer.open();
      await explorer.row('Skills', 'Cataloguing').click();
      await workbench.page.locator('.tab.active', { hasText: 'cataloguing' }).waitFor();
      await explorer
        .row('Skills', 'Cataloguing')
        .and(workbench.page.locator('.selected'))
        .waitFor();
      await explorer.press('Skills', 'New Skill');
      await explorer.answer('Finding (lost) objects #1');
      await workbench.page.keyboard.press('Enter');
      await explorer.row('Skills', 'Finding (lost) objects #1').waitFor();
      await workbench.page.locator('.tab.active', { hasText: 'finding-lost-objects-1' }).waitFor();
    } finally {
      await workbench.close();
    }
  });
});

/** The number of problems on the extension's icon. */
function badge({ page }: Workbench): Locator {
  return page
    .locator('.activitybar .action-item', {
      has: page.locator('a.action-label[aria-label^="Capability Framework"]'),
    })
    .locator('.badge-content');
}

describe('explorer in a folder without a framework', function () {
  this.timeout(120_000);
  const folder = emptyFolder('our-skills-');

  after(() => folder.remove());

  it('offers to start one, and shows it', async () => {
    const workbench = await openWorkbench({ folder: folder.path, isEmpty: true });
    try {
      const explorer = new ExplorerPage(workbench);
      await explorer.open();
      await explorer.pane('Roles').getByText('New Framework').click();
      await explorer.question.getByText('The framework’s name, as readers see it').waitFor();
      await explorer.answer('Our skills');
      await workbench.page.keyboard.press('Enter');
      await explorer.question.getByText('Role families').waitFor();
      await explorer.answer('Design, Operations');
      await workbench.page.keyboard.press('Enter');
      await workbench.page
        .locator('.tab.active', { hasText: 'capability-framework.yaml' })
        .waitFor();
      await explorer.row('Roles', 'Operations').waitFor();
      assert.ok(existsSync(join(folder.path, 'capability-framework.yaml')));
    } finally {
      await workbench.close();
    }
  });
});
