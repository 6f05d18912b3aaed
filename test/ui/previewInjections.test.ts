import assert from 'node:assert/strict';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { showFailures } from './support/failures';
import { HostileFramework } from './support/hostileFramework';
import { INJECTIONS } from './support/injections';
import { emptyFolder } from './support/workspace';

const MANIFEST = 'capability-framework.yaml';
const FOREIGN =
  'script, img, iframe, object, embed, svg, math, link, base, meta, style, form, video, audio, template, marquee, [onload], [onerror], [style]';

/** What `previewSecurity.test.ts` tests without VS Code, in the webview that a person sees. */
describe('a preview in VS Code of texts that would like to be code', function () {
  this.timeout(240_000);
  const { path, remove } = emptyFolder('hostile');
  const framework = new HostileFramework(INJECTIONS);
  let workbench: Workbench;
  /** What was loaded from elsewhere, asked of a person, or refused by a content security policy. */
  const wrong: string[] = [];
  const page = () => workbench.webview();

  before(async () => {
    framework.write(path);
    workbench = await openWorkbench({
      folder: path,
      width: 1440,
      height: 900,
      settings: { 'capabilityFramework.preview.showProblems': true },
    });
    workbench.page.context().on('request', (request) => {
      if (request.url().includes('remote.test')) wrong.push(request.url());
    });
    workbench.page.on('dialog', (dialog) => {
      wrong.push(dialog.message());
      void dialog.dismiss();
    });
    workbench.page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) wrong.push(message.text());
    });
    await workbench.openFile(MANIFEST, { line: 1, column: 1 });
    await workbench.runCommand('Capability Framework: Open Preview');
  });
  after(async () => {
    await workbench.close();
    remove();
  });

  showFailures(() => workbench);

  it('runs nothing and loads nothing on the page of the whole framework', () =>
    holds('framework', 'title', 'family', 'role', 'skill'));

  it('runs nothing and loads nothing on the page of a family', async () => {
    await page().locator(`a[data-page*='"kind":"family"']`).first().click();
    await holds('title', 'role', 'role description', 'first role level');
  });

  it('runs nothing and loads nothing on the page of a role', async () => {
    await page().locator(`a[data-page*='/r0.role.yaml"}']`).first().click();
    await holds(
      'first role level',
      'first path',
      'first level description',
      'first responsibility',
      'grade',
      'skill',
      'skill description',
      'level',
      'meaning',
    );
  });

  it('runs nothing and loads nothing on the page of a skill', async () => {
    await page().locator(`a[data-page*='/s0.skill.yaml"}']`).first().click();
    await holds('level', 'meaning', 'bullet of 0');
  });

  it('runs nothing and loads nothing on the page of a role level', async () => {
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    // The page of the skill leads to role levels, too, and to no progression.
    await page().locator(`a[data-page*='"kind":"progression"']`).first().waitFor();
    await page().locator(`a[data-page*='"kind":"profile"']`).last().click();
    const last = INJECTIONS.length - 1;
    const texts = ['first role level', 'first path', 'first responsibility', 'skill'];
    await shows(texts.map((kind) => framework.shown(kind)[last] ?? kind));
    await isHarmless();
  });

  it('runs nothing and loads nothing on the page of a progression', async () => {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.openFile('r0.role.yaml', { line: 1, column: 1 });
    await workbench.runCommand('Capability Framework: Open Progression');
    await holds('first role level', 'first path', 'skill', 'level', 'meaning');
  });

  it('would be noticed if it ran or loaded', async () => {
    await page()
      .locator('#page')
      .evaluate((element) => {
        const added = document.createElement('div');
        added.innerHTML = '<img src="http://remote.test/x" onerror="window.ran=true">';
        element.append(added);
      });
    assert.ok((await page().locator('#page').locator(FOREIGN).count()) > 0);
    while (!wrong.some((line) => line.includes('Content Security Policy')))
      await workbench.page.waitForEvent('console');
  });

  /** Whether all texts of some kinds are shown as the words that they are, and nothing else is. */
  async function holds(...kinds: readonly string[]): Promise<void> {
    await shows(kinds.flatMap((kind) => framework.shown(kind)));
    await isHarmless();
  }

  async function shows(texts: readonly string[]): Promise<void> {
    assert.ok(texts.length > 0);
    // The last comes when the page is there.
    await page()
      .locator('#page', { hasText: texts.at(-1) ?? '' })
      .waitFor();
    const shown = (await page().locator('#page').textContent()) ?? '';
    for (const text of texts) assert.ok(shown.includes(text), `${text} is not shown`);
  }

  async function isHarmless(): Promise<void> {
    assert.equal(await page().locator('#page').locator(FOREIGN).count(), 0);
    for (const frame of workbench.page.frames())
      assert.equal(await frame.evaluate('window.ran'), undefined, frame.url());
    assert.deepEqual(wrong, []);
  }
});
