import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { showFailures } from './support/failures';
import { copyOf, emptyFolder } from './support/workspace';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const SKILL = 'it-infrastructure.skill.yaml';
const BULLET = 'lead teams and departments in the design';

describe('a preview of a file outside of every folder that is open', function () {
  this.timeout(120_000);
  const example = copyOf('examples/government-digital');
  const elsewhere = emptyFolder('elsewhere');
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: elsewhere.path,
      isEmpty: true,
      width: 1440,
      height: 900,
    });
    await workbench.openFile(join(example.path, ROLE), { line: 66, column: 12 });
    await workbench.runCommand('Capability Framework: Open Preview');
  });
  after(async () => {
    await workbench.close();
    example.remove();
    elsewhere.remove();
  });

  showFailures(() => workbench);

  it('leads to the files that it was made from', async () => {
    const bullet = workbench.webview().getByText(BULLET);
    await bullet.dblclick();
    await workbench.page.locator('.tab.active', { hasText: SKILL }).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: /^Ln 16, / }).waitFor();
  });

  it('leads to its own file', async () => {
    await workbench.openFile(join(example.path, ROLE), { line: 66, column: 12 });
    const name = 'Lead infrastructure engineer';
    await workbench.webview().getByRole('heading', { name, exact: true }).waitFor();
    await workbench.runCommand('Capability Framework: Preview: Stay on This Page');
    await workbench.openFile(join(example.path, 'skills', SKILL), { line: 1, column: 1 });
    await workbench.runCommand('Capability Framework: Preview: Show Source');
    await workbench.page
      .locator('.tab.active', { hasText: 'infrastructure-engineer.role.yaml' })
      .waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: /^Ln 66, / }).waitFor();
  });
});

describe('a preview of another version of a file', function () {
  this.timeout(120_000);
  const example = copyOf('examples/government-digital');
  let workbench: Workbench;

  before(async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
        cwd: example.path,
        stdio: 'pipe',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'All');
    workbench = await openWorkbench({
      folder: example.path,
      width: 1440,
      height: 900,
      settings: {
        'workbench.diffEditorAssociations': { '*.role.yaml': 'capabilityFramework.previewEditor' },
      },
    });
  });
  after(async () => {
    await workbench.close();
    example.remove();
  });

  showFailures(() => workbench);

  it('says that there is none', async () => {
    // The first two webviews of a new browser must not start at once: VS Code can leave one waiting
    // for the service worker that the other has just installed.
    await workbench.openFile(ROLE, { line: 1, column: 1 });
    await workbench.runCommand('Capability Framework: Open Preview');
    await workbench.webview().getByRole('heading', { level: 1 }).waitFor();
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(ROLE, { line: 1, column: 1 });
    await workbench.page.keyboard.type('# New.');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('Control+S');
    await workbench.page.locator('.editor-actions a[aria-label*="Open Changes"]').click();
    await workbench.page.locator('iframe.webview.ready').nth(1).waitFor();
    const shown = await Promise.all(
      [0, 1].map((index) =>
        workbench.webview(index).getByRole('heading', { level: 1 }).innerText(),
      ),
    );
    assert.deepEqual(shown.sort(), ['Infrastructure engineer', 'Nothing to show yet']);
  });
});
