import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stageForWeb } from '../../scripts/vscode/stage.mjs';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import { showFailures } from './support/failures';
import { copyOf } from './support/workspace';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const NAME = 'Lead infrastructure engineer';
/** Its line in the role’s file, counted from 1. */
const LEAD = lineOf(`level: ${NAME}`);
const FIRST = 5;

for (const host of ['Node', 'web worker'] as const)
  describe(`preview page, ${host}`, function () {
    this.timeout(120_000);
    const example = copyOf('examples/government-digital');
    let staged: string | undefined;
    let workbench: Workbench;
    /** What the browser refused because of a content security policy. */
    const refused: string[] = [];
    const body = () => workbench.webview().locator('body');
    const heading = (text: string) =>
      workbench.webview().getByRole('heading', { name: text, exact: true });
    const scrolled = () => body().evaluate(() => Math.round(window.scrollY));

    before(async () => {
      if (host === 'web worker') staged = await stageForWeb(root);
      workbench = await openWorkbench({
        folder: example.path,
        extensionPath: staged ?? root,
        width: 1440,
        height: 900,
        // Where an editor is still coming to rest, the page would go with it.
        settings: { 'capabilityFramework.preview.scrollWithEditor': false },
      });
      workbench.page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text());
      });
      await workbench.openFile(ROLE, { line: LEAD, column: 12 });
      await workbench.runCommand('Capability Framework: Open Preview');
      await heading(NAME).waitFor();
    });
    after(async () => {
      await workbench.close();
      example.remove();
      if (staged) rmSync(staged, { recursive: true, force: true });
    });

    showFailures(() => workbench);

    it('shows the profile with each skill’s words at the level that is asked for', async () => {
      const text = await body().innerText();
      for (const expected of [
        'IT operations',
        'oversee programmes and projects',
        'IT infrastructure',
        'lead teams and departments in the design, implementation, administration and support of',
      ])
        assert.ok(text.includes(expected), `“${expected}” is missing in:\n${text}`);
    });

    it('follows typing without losing the place where the reader is', async () => {
      const text = 'oversee programmes and projects';
      await workbench.openFile(ROLE, { line: lineOf(text), column: 1 });
      await workbench.page.keyboard.press('End');
      await workbench.webview().locator('[data-marked]', { hasText: text }).waitFor();
      await body().evaluate(() => window.scrollTo(0, 123));
      await workbench.page.keyboard.type(' of many kinds');
      await workbench.webview().getByText(`${text} of many kinds`).waitFor();
      assert.equal(await scrolled(), 123);
    });

    it('stays readable, with a banner, while the file cannot be read', async () => {
      await body().evaluate(() => window.scrollTo(0, 700));
      await workbench.openFile(ROLE, { line: LEAD + 1, column: 1 });
      await workbench.page.keyboard.type('\t"');
      await workbench.webview().getByRole('status').waitFor();
      await heading(NAME).waitFor();
      await workbench.page.keyboard.press('Backspace');
      await workbench.page.keyboard.press('Backspace');
      await workbench.webview().getByRole('status').waitFor({ state: 'hidden' });
    });

    it('starts at the top where the cursor moves to another role level', async () => {
      await body().evaluate(() => window.scrollTo(0, 700));
      await workbench.openFile(ROLE, { line: FIRST, column: 12 });
      await heading('Apprentice infrastructure engineer').waitFor();
      assert.equal(await scrolled(), 0);
    });

    it('follows what is typed in another file that it shows', async () => {
      await workbench.openFile(ROLE, { line: LEAD, column: 12 });
      await heading(NAME).waitFor();
      await workbench.openFile('skills/it-infrastructure.skill.yaml', { line: 1, column: 1 });
      await workbench
        .webview()
        .getByRole('heading', { level: 1, name: 'IT infrastructure' })
        .waitFor();
      await workbench.page.keyboard.press('End');
      await workbench.page.keyboard.type(' and more');
      await heading('IT infrastructure and more').waitFor();
    });

    it('shows markup in a text as the text that it is', async () => {
      const hostile = '<img src=x onerror="document.title=1"><b>bold</b>';
      await typeAtEnd('oversee programmes and projects', hostile);
      await workbench.webview().getByText(`projects of many kinds${hostile}`).waitFor();
      assert.equal(await workbench.webview().locator('img, b').count(), 0);
    });

    it('leads from a text back to the line where it was written', async () => {
      await workbench.openFile(ROLE, { line: FIRST, column: 12 });
      await workbench.webview().getByText('carry out routine tasks by following').dblclick();
      await workbench.page.locator('.statusbar-item', { hasText: /^Ln 9, / }).waitFor();
    });

    it('asked for nothing that its content security policy forbids, which is strict', async () => {
      assert.deepEqual(refused, []);
      const policy = await workbench
        .webview()
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute('content');
      assert.match(policy ?? '', /default-src 'none'; script-src 'nonce-[0-9a-f]{32}'; /);
      assert.doesNotMatch(policy ?? '', /unsafe|http:/);
      // Only a logo, and what a style sheet brings with it, may stand in the page itself.
      const withData = (policy ?? '')
        .split('; ')
        .filter((directive) => directive.includes('data:'));
      assert.deepEqual(withData, ['img-src data:', 'font-src data:']);
      // What is forbidden is heard of, too: otherwise the first line here would say nothing.
      const heard = workbench.page.waitForEvent('console', {
        predicate: (message) => message.text().includes('Content Security Policy'),
      });
      const ran = await body().evaluate((element) => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.ran = "yes"';
        element.append(script);
        return document.documentElement.dataset.ran;
      });
      assert.equal(ran, undefined);
      await heard;
    });

    /** Types at the end of a line of the role’s file. */
    async function typeAtEnd(text: string, typed: string): Promise<void> {
      await workbench.openFile(ROLE, { line: lineOf(text), column: 1 });
      await workbench.page.keyboard.press('End');
      await workbench.page.keyboard.type(typed);
    }
  });

function lineOf(text: string): number {
  const lines = readFileSync(join(root, 'examples/government-digital', ROLE), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}
