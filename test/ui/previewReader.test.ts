import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './support/eventually';
import { BULLET, ROLE, SKILL } from './support/example';
import { usingWorkbench } from './support/usingWorkbench';
import { copyOf } from './support/workspace';

const LEAD = 66;
const NAME = 'Lead infrastructure engineer';

/** What a reader does with a preview in VS Code, and what the page shows of it. */
describe('a reader of a preview in VS Code', function () {
  this.timeout(120_000);
  const example = copyOf('examples/government-digital');

  before(() => {
    // An organisation's look must outlast a manifest that cannot be read.
    const manifest = join(example.path, 'capability-framework.yaml');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(
      manifest,
      text.replace(/^preview:\n/m, '$&  title: Department\n  stylesheet: look.css\n'),
    );
    writeFileSync(join(example.path, 'look.css'), '.govuk-heading-xl { color: rgb(1, 2, 3) }');
  });
  const workbench = usingWorkbench(example, {
    settings: { 'capabilityFramework.preview.scrollWithEditor': false },
  });

  const page = () => workbench.webview();
  const html = () => page().locator('html');
  const heading = (name: string) => page().getByRole('heading', { name, exact: true });
  const command = (title: string) =>
    workbench.runCommand(`Capability Framework: Preview: ${title}`);
  const styled = (style: string) =>
    page().locator(`html[style*="${style}"]`).waitFor({ state: 'attached' });

  before(async () => {
    await workbench.openFile(ROLE, { line: LEAD, column: 12 });
    await workbench.runCommand('Capability Framework: Open Preview');
    await heading(NAME).waitFor();
  });

  it('makes it larger and smaller, and as it was', async () => {
    await styled('font-size: 100%');
    await command('Zoom In');
    await styled('font-size: 110%');
    await command('Zoom Out');
    await styled('font-size: 100%');
    await command('Zoom Out');
    await styled('font-size: 90%');
    await command('Reset Zoom');
    await styled('font-size: 100%');
  });

  it('has it shown anew', async () => {
    await html().evaluate((element) => (element.style.fontSize = '77%'));
    await command('Refresh');
    await styled('font-size: 100%');
  });

  it('has it follow the editor’s colours', async () => {
    const folder = join(example.path, '.vscode');
    mkdirSync(folder);
    const settings = join(folder, 'settings.json');
    const background = () =>
      page()
        .locator('body')
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    writeFileSync(
      settings,
      JSON.stringify({
        'capabilityFramework.preview.theme': 'editor',
        'workbench.colorTheme': 'Default Dark Modern',
      }),
    );
    await page().locator('html[data-theme="editor"] body.vscode-dark').waitFor();
    assert.notEqual(await background(), 'rgb(255, 255, 255)');
    writeFileSync(settings, '{}');
    await page().locator('html[data-theme="published"] body.vscode-light').waitFor();
    assert.equal(await background(), 'rgb(255, 255, 255)');
  });

  it('sees what is wrong at its place, as long as it is wrong and wanted', async () => {
    const item = page().locator('li', { hasText: BULLET });
    await command('Show Problems in the Page');
    await workbench.openFile(ROLE, { line: lineOf(ROLE, BULLET), column: 1 });
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type('.');
    await item.locator('.cf-remark').waitFor();
    assert.match(await item.innerText(), /Warning: Remove "."/);
    await workbench.page.keyboard.press('Backspace');
    await item.locator('.cf-remark').waitFor({ state: 'detached' });
    await workbench.page.keyboard.type('.');
    await item.locator('.cf-remark').waitFor();
    await command('Hide Problems in the Page');
    await item.locator('.cf-remark').waitFor({ state: 'detached' });
    await workbench.openFile(ROLE, { line: lineOf(ROLE, BULLET), column: 1 });
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Backspace');
    await page().getByText(BULLET, { exact: true }).waitFor();
  });

  it('keeps the page while a skill’s file or the manifest cannot be read, and is led there', async () => {
    await command('Stay on This Page');
    const colour = () =>
      page()
        .locator('h1')
        .evaluate((element) => getComputedStyle(element).color);
    const banner = page().getByRole('status');
    for (const [path, line, column, name] of [
      [SKILL, 1, 8, 'it-infrastructure.skill.yaml'],
      ['capability-framework.yaml', 2, 12, 'capability-framework.yaml'],
    ] as const) {
      const shown = await page().locator('.cf-page').innerText();
      await workbench.openFile(path, { line, column });
      await workbench.page.keyboard.type('"');
      await banner.waitFor();
      assert.ok((await banner.innerText()).startsWith(`${name}, line `));
      assert.equal(await page().locator('.cf-page').innerText(), shown);
      assert.equal(await colour(), 'rgb(1, 2, 3)');
      await workbench.openFile(ROLE, { line: 1, column: 1 });
      await banner.getByRole('button').click();
      await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
      await workbench.openFile(path, { line, column: column + 1 });
      await workbench.page.keyboard.press('Backspace');
      await banner.waitFor({ state: 'detached' });
      assert.equal(await page().locator('.cf-page').innerText(), shown);
    }
    await workbench.openFile(ROLE, { line: LEAD, column: 12 });
    await command('Follow the Editor');
    await heading(NAME).waitFor();
  });

  it('goes back and forward by the keyboard', async () => {
    await page().getByRole('link', { name: 'IT infrastructure' }).first().click();
    await heading('IT infrastructure').waitFor();
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await heading(NAME).waitFor();
    await workbench.page.keyboard.press('Alt+ArrowRight');
    await heading('IT infrastructure').waitFor();
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await heading(NAME).waitFor();
  });

  it('is led to files of the workspace and of the page, and to no others', async () => {
    const bullet = page().getByText(BULLET, { exact: true });
    const leadTo = (uri: string) =>
      bullet.evaluate((element, address) => {
        element.dataset.uri = address;
        element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      }, uri);
    const own = (await bullet.getAttribute('data-uri')) ?? '';
    const outside = own.replace(/government-digital\/.*$/, 'secret.txt');
    assert.notEqual(outside, own);
    writeFileSync(join(example.path, '..', 'secret.txt'), 'secret');
    for (const uri of [outside, outside.replace('secret.txt', 'government-digital/../secret.txt')])
      await leadTo(uri);
    // Messages are dealt with one after the other.
    await leadTo(own);
    await workbench.page.locator('.statusbar-item', { hasText: /^Ln / }).waitFor();
    await workbench.page.locator('.tab.active', { hasText: 'infrastructure-engineer' }).waitFor();
    assert.equal(await workbench.page.locator('.tab', { hasText: 'secret' }).count(), 0);
    // A file of the workspace that is no page's.
    await leadTo(own.replace(/roles\/.*$/, 'look.css'));
    await workbench.page.locator('.tab.active', { hasText: 'look.css' }).waitFor();
  });

  it('gets it as a file where a browser cannot reach it', async () => {
    await workbench.page.keyboard.press('F1');
    await workbench.page.keyboard.type('Preview: Open Page in Browser');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Open Page in Browser' })
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    const input = workbench.page.locator('.quick-input-widget:visible input');
    await workbench.page.locator('.quick-input-title', { hasText: 'Export the Page' }).waitFor();
    while (!(await input.inputValue()).endsWith('lead-infrastructure-engineer.html'))
      await input.evaluate(() => new Promise(requestAnimationFrame));
    await workbench.page.keyboard.press('Enter');
    const file = join(example.path, 'lead-infrastructure-engineer.html');
    await eventually(() => existsSync(file), true);
    await eventually(() => readFileSync(file, 'utf8').includes(BULLET), true);
  });

  /** The line, counted from 1, that words stand on. */
  function lineOf(path: string, words: string): number {
    const lines = readFileSync(join(example.path, path), 'utf8').split('\n');
    return lines.findIndex((line) => line.includes(words)) + 1;
  }
});
