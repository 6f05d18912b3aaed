import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { showFailures } from './support/failures';
import { copyOf } from './support/workspace';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const SKILL = 'skills/information-security.skill.yaml';

/** What a person sees while writing: lists, squiggles, light bulbs, the Problems list. */
describe('authoring', function () {
  this.timeout(120_000);
  const example = copyOf('examples/government-digital');
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: example.path, width: 1440, height: 900 });
    await workbench.openFile(ROLE);
    // Until the framework is read, there are no names to suggest.
    await workbench.page.locator('.statusbar-item', { hasText: '10 roles' }).waitFor();
  });
  after(async () => {
    await workbench.close();
    example.remove();
  });
  showFailures(() => workbench);
  afterEach(async () => {
    await workbench.page.keyboard.press('Escape');
    if ((await workbench.page.locator('.tab').count()) > 0)
      await workbench.runCommand('View: Revert and Close Editor');
  });
  const { path } = example;
  const lines = () => readFileSync(join(path, ROLE), 'utf8').split('\n');

  it('offers skills letter by letter, then levels with their bullets', async () => {
    const { page } = workbench;
    const last = lines().findIndex((line) => line.includes('Coding and scripting: awareness')) + 1;
    await workbench.openFile(ROLE, { line: last, column: 1 });
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('u');
    const list = await workbench.suggestions();
    const rows = list.locator('.monaco-list-row');
    const some = await rows.count();
    assert.ok(some > 1, 'One letter leaves one suggestion.');
    await page.keyboard.type('ser res');
    await rows.filter({ hasText: 'User research' }).first().waitFor();
    assert.match((await rows.first().getAttribute('aria-label')) ?? '', /^User research/);
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'awareness' }).waitFor();
    // Nothing but levels: no snippet fits here.
    const labels = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelector('.label-name')?.textContent),
    );
    assert.deepEqual(labels, ['awareness', 'working', 'practitioner', 'expert']);
    await page.keyboard.press('ArrowDown');
    const chosen = list.locator('.monaco-list-row.focused', { hasText: 'working' });
    await chosen.waitFor();
    const details = page.locator('.suggest-details-container');
    if (!(await details.isVisible())) await page.keyboard.press('Control+Space');
    await details.getByRole('listitem').first().waitFor();
    await chosen.waitFor();
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
    const line = page.locator('.view-line', { hasText: 'User research: working' });
    await line.waitFor();
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('marks a misspelt name, explains it, and repairs it from the light bulb', async () => {
    const { page } = workbench;
    const name = 'Information security';
    const at = lines().findIndex((line) => line.includes(`${name}: working`)) + 1;
    await workbench.openFile(ROLE, { line: at, column: 7 });
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    const squiggle = page.locator('.squiggly-error').first();
    await squiggle.waitFor();
    await workbench.runCommand('Show or Focus Hover');
    const hover = page.locator('.monaco-hover:visible');
    await hover.getByText(`Did you mean "${name}"?`).waitFor();
    await hover.getByRole('link', { name: 'unknown-skill' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget');
    await menu.getByText(`Change to "${name}"`).click();
    await squiggle.waitFor({ state: 'hidden' });
    await page
      .locator('.view-line', { hasText: `${name}: working` })
      .first()
      .waitFor();
  });

  it('lists the problems of closed files in the Problems list, and takes them away again', async () => {
    const { page } = workbench;
    const whole = readFileSync(join(path, SKILL), 'utf8');
    writeFileSync(join(path, SKILL), whole.replace('Information security', 'Security'));
    await page.keyboard.press('Control+Shift+M');
    const problems = page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: '"Information security" is not a skill' }).first().waitFor();
    assert.equal(await page.locator('.tab').count(), 0);
    writeFileSync(join(path, SKILL), whole);
    await page.locator('.markers-panel').getByText('No problems have been detected').waitFor();
  });
});
