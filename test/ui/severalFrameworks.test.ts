import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { eventually } from './support/eventually';
import { ExplorerPage } from './support/explorer';
import { showFailures } from './support/failures';
import { emptyFolder } from './support/workspace';

const DIGITAL = 'digital/skills/testing.skill.yaml';
const MUSEUM = 'museum/skills/safeguarding.skill.yaml';
const LONG = 'digital/skills/long.skill.yaml';
const NARROW = 'museum/skills/narrow.skill.yaml';
const TIDY = `skill: Long
description: Long is a skill with a description of more than sixty characters.
levels: {}
`;
const UNTIDY = TIDY.replace('skill: ', 'skill:  ');

/** Two folders with a framework each in one window, the second with settings of its own. */
describe('a workspace of several folders', function () {
  this.timeout(180_000);
  const home = emptyFolder('several-');
  const path = (name: string) => join(home.path, name);
  const museumSettings = (settings: object) =>
    writeFileSync(path('museum/.vscode/settings.json'), JSON.stringify(settings));
  let workbench: Workbench;
  let explorer: ExplorerPage;

  before(async () => {
    cpSync('examples/government-digital', path('digital'), { recursive: true });
    cpSync('examples/five-levels', path('museum'), { recursive: true });
    mkdirSync(path('museum/.vscode'), { recursive: true });
    museumSettings({
      'capabilityFramework.codeLens.skillUses': false,
      'capabilityFramework.format.width': 60,
    });
    for (const file of [LONG, NARROW]) writeFileSync(path(file), UNTIDY);
    const folders = [{ path: 'digital' }, { path: 'museum' }];
    writeFileSync(path('both.code-workspace'), JSON.stringify({ folders }));
    workbench = await openWorkbench({ folder: path('both.code-workspace'), width: 1440 });
    explorer = new ExplorerPage(workbench);
    await explorer.open();
  });
  after(async () => {
    await workbench.close();
    home.remove();
  });
  showFailures(() => workbench);

  const lens = (text: string) =>
    workbench.page.locator('.codelens-decoration', { hasText: text }).first();

  it('shows each framework with what is its own', async () => {
    for (const name of ['Example government digital', 'Harbour Street Museum'])
      await explorer.pane('Roles').locator('.monaco-list-row', { hasText: name }).waitFor();
    await explorer.row('Roles', 'Collections').waitFor();
    await explorer.row('Roles', 'IT operations').waitFor();
  });

  it('tells of the framework that the active editor belongs to, and shows the place in it', async () => {
    const item = workbench.page.locator('.statusbar-item', { hasText: 'skills' });
    for (const [file, skill, counts] of [
      [MUSEUM, 'Safeguarding', '3 roles, 9 skills'],
      [DIGITAL, 'Testing', '10 roles, 35 skills'],
    ] as const) {
      await workbench.openFile(file, { line: 1 });
      await item.filter({ hasText: counts }).waitFor();
      await explorer.row('Skills', skill).and(workbench.page.locator('.selected')).waitFor();
    }
  });

  it('counts, and lists, the problems of that framework alone', async () => {
    const wrong = path('museum/skills/unfinished.skill.yaml');
    writeFileSync(wrong, 'skill: Unfinished\nlevels: { 1: [begin] }\n');
    const item = workbench.page.locator('.statusbar-item', { hasText: 'skills' });
    const rules = () => explorer.question.locator('.monaco-list-row .label-name').allTextContents();
    await workbench.openFile(MUSEUM);
    await item.filter({ hasText: '10 skills' }).click();
    await explorer.question.getByText('missing-key').waitFor();
    const there = (await rules()).sort();
    await workbench.page.keyboard.press('Escape');
    await workbench.openFile(DIGITAL);
    await item.filter({ hasText: '35 skills' }).click();
    await explorer.question.getByText('empty-value').waitFor();
    const here = await rules();
    await workbench.page.keyboard.press('Escape');
    assert.deepEqual([there, here], [['empty-value', 'missing-key'], ['empty-value']]);
    rmSync(wrong);
    await workbench.openFile(MUSEUM);
    await item.filter({ hasText: '9 skills' }).waitFor();
  });

  it('writes a role beside those without a family, and asks for its family there', async () => {
    writeFileSync(path('museum/people/stray.role.yaml'), 'role: Stray\nlevels: []\n');
    await workbench.openFile(DIGITAL);
    const row = explorer.row('Roles', 'No family');
    await row.hover();
    await row.locator('a.action-label[aria-label^="New Role"]').click();
    await explorer.answer('Curator of coins');
    await workbench.page.keyboard.press('Enter');
    await explorer.question.getByText('Collections').click();
    await workbench.page.locator('.tab.active', { hasText: 'curator-of-coins' }).waitFor();
    const written = readFileSync(path('museum/people/curator-of-coins.role.yaml'), 'utf8');
    assert.match(written, /^family: Collections$/m);
    for (const name of ['stray', 'curator-of-coins'])
      rmSync(path(`museum/people/${name}.role.yaml`));
    await workbench.runCommand('View: Close All Editors');
  });

  it('shows lenses as the settings of the file’s folder say, and as soon as they do', async () => {
    await workbench.openFile(DIGITAL);
    await lens('Asked for by').waitFor();
    await workbench.openFile(MUSEUM);
    await lens('sked for at this level').waitFor();
    await lens('Asked for by').waitFor({ state: 'detached' });
    museumSettings({ 'capabilityFramework.format.width': 60 });
    await lens('Asked for by').waitFor();
  });

  it('formats to the width of the file’s folder', async () => {
    const saved = (file: string) => readFileSync(path(file), 'utf8');
    for (const file of [LONG, NARROW]) {
      // Each has something to format, so that a person and this test see when it is done.
      await workbench.openFile(file);
      await workbench.runCommand('Format Document');
      await workbench.page.locator('.tab.active.dirty').waitFor();
      await workbench.page.keyboard.press('Control+S');
    }
    await eventually(() => saved(LONG), TIDY);
    await eventually(() => saved(NARROW), TIDY.replace(' sixty', '\n  sixty'));
  });

  it('asks which framework a new role is for, and offers that one’s families', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Capability Framework: New Role...');
    await explorer.question.getByPlaceholder('Which framework is it for?').waitFor();
    const museum = explorer.question.locator('.monaco-list-row', { hasText: 'Harbour Street' });
    const place = await museum.locator('.label-description').textContent();
    assert.equal(place, 'museum', 'It is told by the name of its folder.');
    await museum.click();
    await explorer.answer('Archivist');
    await workbench.page.keyboard.press('Enter');
    await explorer.question.getByText('Collections').waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
