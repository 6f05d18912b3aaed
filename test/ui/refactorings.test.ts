import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { eventually } from './support/eventually';
import { ExplorerPage } from './support/explorer';
import { showFailures } from './support/failures';
import { copyOf } from './support/workspace';

const ROLE = 'roles/infrastructure-engineer.role.yaml';

/** Refactorings that ask a person something first. */
describe('refactorings that ask', function () {
  this.timeout(120_000);
  const example = copyOf('examples/government-digital');
  let workbench: Workbench;
  let explorer: ExplorerPage;

  before(async () => {
    workbench = await openWorkbench({ folder: example.path, width: 1440, height: 900 });
    explorer = new ExplorerPage(workbench);
    await workbench.openFile(ROLE);
    await workbench.page.locator('.statusbar-item', { hasText: '10 roles, 34 skills' }).waitFor();
  });
  after(async () => {
    await workbench.close();
    example.remove();
  });
  showFailures(() => workbench);

  const path = (name: string) => join(example.path, name);
  const saved = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
  const lineOf = (name: string, text: string) =>
    saved(name)
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1;
  const saveAll = () => workbench.runCommand('File: Save All Files');

  it('move responsibilities into a new skill, which opens where to go on', async () => {
    const line = lineOf(ROLE, '- oversee programmes and projects');
    await workbench.openFile(ROLE, { line, column: 12 });
    await workbench.page.keyboard.press('Shift+End');
    await workbench.runCommand('Capability Framework: Move Responsibilities into a New Skill...');
    await explorer.question.getByText('“oversee programmes and projects”').waitFor();
    await explorer.answer('testing');
    await explorer.question.getByText('There is already a skill called “testing”').waitFor();
    await explorer.answer('Overseeing programmes');
    await explorer.question.getByText('There is already').waitFor({ state: 'hidden' });
    await workbench.page.keyboard.press('Enter');
    await explorer.question.locator('.monaco-list-row', { hasText: 'expert' }).click();
    await workbench.page
      .locator('.tab.active', { hasText: 'overseeing-programmes.skill.yaml' })
      .waitFor();
    await saveAll();
    const skill = 'skills/overseeing-programmes.skill.yaml';
    await eventually(
      () => saved(skill).endsWith('  expert:\n    - oversee programmes and projects\n'),
      true,
    );
    await eventually(() => saved(ROLE).includes('      Overseeing programmes: expert\n'), true);
    await eventually(() => saved(ROLE).includes('- oversee programmes and projects'), false);
  });

  it('merge a skill into another, whose wording stays, in every role', async () => {
    const skill = 'skills/troubleshooting-and-problem-resolution.skill.yaml';
    await workbench.openFile(skill, { line: 1, column: 10 });
    await workbench.runCommand('Capability Framework: Merge Skill into Another...');
    await explorer.answer('Problem management');
    await explorer.question
      .locator('.monaco-list-row.focused', { hasText: 'Problem management' })
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    await explorer.question.waitFor({ state: 'hidden' });
    await eventually(() => existsSync(path(skill)), false);
    await saveAll();
    await eventually(() => saved(ROLE).includes('Troubleshooting'), false);
    const kept = () => saved('skills/problem-management.skill.yaml');
    await eventually(() => kept().includes('Troubleshooting and problem resolution'), true);
  });

  it('split a role level off as a role of its own', async () => {
    const line = lineOf(ROLE, '- level: Principal infrastructure engineer');
    await workbench.openFile(ROLE, { line, column: 15 });
    await workbench.runCommand('Capability Framework: Split Role Level Off as a Role...');
    await explorer.question.getByText('What is the new role called?').waitFor();
    await workbench.page.keyboard.press('Enter');
    const role = 'roles/principal-infrastructure-engineer.role.yaml';
    await workbench.page
      .locator('.tab.active', { hasText: 'principal-infrastructure-engineer.role.yaml' })
      .waitFor();
    await saveAll();
    await eventually(
      () =>
        saved(role).startsWith('role: Principal infrastructure engineer\nfamily: IT operations'),
      true,
    );
    await eventually(() => lineOf(ROLE, '- level: Principal infrastructure engineer'), 0);
  });

  it('leave no error behind', async () => {
    const counts = workbench.page.locator('[id="status.problems"]');
    await workbench.page.locator('.statusbar-item', { hasText: '11 roles, 34 skills' }).waitFor();
    // Errors, then warnings.
    await counts.filter({ hasText: /^\s*0\s/ }).waitFor();
  });
});
