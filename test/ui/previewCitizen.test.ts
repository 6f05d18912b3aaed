import assert from 'node:assert/strict';
import { ROLE } from './support/example';
import { usingWorkbench } from './support/usingWorkbench';
import { copyOf } from './support/workspace';

const NAME = 'Infrastructure engineer';

/** What VS Code and its browser do with a preview, beside showing it. */
describe('a preview in VS Code', function () {
  this.timeout(120_000);
  const workbench = usingWorkbench(copyOf('examples/government-digital'));
  const heading = (name: string) =>
    workbench.webview().getByRole('heading', { level: 1, name, exact: true });
  const scrolled = () =>
    workbench
      .webview()
      .locator('body')
      .evaluate(() => Math.round(window.scrollY));

  before(async () => {
    await workbench.openFile(ROLE, { line: 1, column: 1 });
    await workbench.runCommand('Capability Framework: Open Preview');
    await heading(NAME).waitFor();
  });

  it('has its buttons in its title bar', async () => {
    await workbench.page
      .locator('.tab', { hasText: 'Preview: Apprentice infrastructure engineer' })
      .click();
    for (const button of ['Back', 'Forward', 'Choose Page', 'Show Source', 'Stay on This Page'])
      await workbench.page
        .locator('.editor-group-container.active .editor-actions a')
        .and(workbench.page.locator(`[aria-label*="Preview: ${button}"]`))
        .waitFor();
  });

  it('goes to the page that a link leads to, and back by the button', async () => {
    await workbench.webview().getByRole('link', { name: 'IT infrastructure' }).first().click();
    await heading('IT infrastructure').waitFor();
    await workbench.page
      .locator('.editor-group-container.active .editor-actions a[aria-label*="Preview: Back"]')
      .click();
    await heading(NAME).waitFor();
  });

  it('gives its page away with its formatting', async () => {
    const origin = new URL(workbench.page.url()).origin;
    const context = workbench.page.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await workbench.runCommand('Capability Framework: Preview: Copy Page with Formatting');
    await workbench.page
      .locator('.statusbar-item', { hasText: 'The page was copied with its formatting.' })
      .waitFor();
    const copied = await workbench.page.evaluate(async () => {
      window.focus();
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    assert.match(copied ?? '', /<h1[^>]*>Infrastructure engineer<\/h1>/);
  });

  it('comes back after a reload with its page, where the reader was', async () => {
    await workbench.webview().getByRole('link', { name: 'IT infrastructure' }).first().click();
    await heading('IT infrastructure').waitFor();
    const body = workbench.webview().locator('body');
    await body.evaluate(() => window.scrollTo(0, 321));
    await body.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await workbench.runCommand('Capability Framework: Preview: Stay on This Page');
    await workbench.page.locator('.tab', { hasText: '[Preview: IT infrastructure]' }).waitFor();
    await stored('it-infrastructure', '"locked":true', '"scroll":321');
    await workbench.page.reload();
    await heading('IT infrastructure').waitFor({ timeout: 60_000 });
    assert.equal(await scrolled(), 321);
    await workbench.page.locator('.tab', { hasText: '[Preview: IT infrastructure]' }).waitFor();
  });

  /** Waits until VS Code has written its state, of which these are parts, to where a reload finds it. */
  async function stored(...parts: readonly string[]): Promise<void> {
    // The tests' own compiler calls it in every function with functions inside.
    await workbench.page.evaluate('globalThis.__name = (value) => value');
    const until = Date.now() + 60_000;
    while (Date.now() < until) {
      const states = await workbench.page.evaluate(readStates);
      if (states.some((state) => parts.every((part) => state.includes(part)))) return;
      await workbench.page.waitForTimeout(100);
    }
    throw new Error(`VS Code did not store ${parts.join(', ')}.`);
  }
});

/** Runs in the workbench: what VS Code has stored in the browser about its editors. */
async function readStates(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database was not read.'));
    });
  const states: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const database = await done(indexedDB.open(name));
    if (database.objectStoreNames.contains('ItemTable')) {
      const table = database.transaction('ItemTable').objectStore('ItemTable');
      for (const value of await done(table.getAll()))
        states.push(String(value).replaceAll('\\', ''));
    }
    database.close();
  }
  return states;
}
