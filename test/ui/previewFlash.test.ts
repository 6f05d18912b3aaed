import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import { uriOf } from '../harness/memoryWorkspace';
import { PreviewPage } from './support/previewPage';
import { PreviewSource } from './support/previewSource';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const SKILL = 'skills/it-infrastructure.skill.yaml';
const BULLET = 'oversee programmes and projects';
const LEAD = { kind: 'profile', uri: uriOf(ROLE), level: 3 } as const;
const WHOLE_ROLE = { kind: 'role', uri: uriOf(ROLE) } as const;

describe('what changes on a preview’s page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let source: PreviewSource;
  let preview: PreviewPage;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    source = await PreviewSource.ofExample('government-digital');
    preview = await PreviewPage.open(browser, { isStill: false });
  });
  afterEach(async () => {
    await preview.close();
    source.dispose();
  });

  const showLead = async () => preview.show(await source.page(LEAD));
  const text = (words: string) => preview.page.getByText(words, { exact: true });

  it('lets the changed words flash, and no others', async () => {
    await showLead();
    assert.deepEqual(await highlighted('cf-changed'), []);
    await source.edit(ROLE, BULLET, 'oversee many programmes and projects');
    await showLead();
    assert.deepEqual(await highlighted('cf-changed'), ['many ']);
    await preview.page.waitForFunction(() => CSS.highlights.get('cf-fading')?.size === 1);
    assert.deepEqual(await highlighted('cf-changed'), []);
    await preview.page.waitForFunction(() => CSS.highlights.get('cf-fading')?.size === 0);
  });

  it('lets nothing flash where another page is shown, or where things are to stay still', async () => {
    await showLead();
    await preview.show(await source.page(WHOLE_ROLE));
    assert.deepEqual(await highlighted('cf-changed'), []);
    await preview.close();
    preview = await PreviewPage.open(browser, { isStill: true });
    await showLead();
    await source.edit(ROLE, BULLET, 'oversee many programmes and projects');
    await showLead();
    await text('oversee many programmes and projects').waitFor();
    assert.deepEqual(await highlighted('cf-changed'), []);
  });

  it('flashes alone where a bullet is written between others, or taken away', async () => {
    for (const address of [LEAD, WHOLE_ROLE]) {
      await preview.show(await source.page(address));
      await source.edit(ROLE, `- ${BULLET}`, `- ${BULLET}\n      - write something new`);
      await preview.show(await source.page(address));
      assert.deepEqual(await highlighted('cf-changed'), ['write something new']);
      await source.edit(ROLE, `- ${BULLET}\n      - write something new`, `- ${BULLET}`);
      await preview.show(await source.page(address));
      await text('write something new').waitFor({ state: 'detached' });
      await calm();
    }
  });

  it('flashes alone in a skill’s bullets, on every page that shows them', async () => {
    const words = 'lead teams and departments in the design';
    for (const address of [LEAD, { kind: 'skill', uri: uriOf(SKILL) } as const]) {
      await preview.show(await source.page(address));
      await source.edit(SKILL, `- ${words}`, `- say something else\n    - ${words}`);
      await preview.show(await source.page(address));
      assert.deepEqual(await highlighted('cf-changed'), ['say something else']);
      await source.edit(SKILL, `- say something else\n    - ${words}`, `- ${words}`);
      await preview.show(await source.page(address));
      await calm();
    }
  });

  it('flashes alone where a role level is written before others', async () => {
    const first = '  - level: Apprentice infrastructure engineer\n';
    await preview.show(await source.page(WHOLE_ROLE));
    const named = () => preview.page.getByRole('link', { name: 'Lead infrastructure engineer' });
    await named().evaluate((element) => Object.assign(element, { isKept: true }));
    await source.edit(ROLE, first, `  - level: Beginner\n${first}`);
    await preview.show(await source.page(WHOLE_ROLE));
    const changed = await highlighted('cf-changed');
    assert.ok(
      changed.some((words) => words.includes('Beginner')),
      changed.join(),
    );
    // The others have other numbers now, and nothing else of them is new.
    const others = changed.filter((words) => /^\d+\.$/.test(words.trim()));
    assert.ok(others.length >= 4, changed.join());
    assert.ok(await named().evaluate((element) => 'isKept' in element));
    assert.ok(changed.join('').length < 200, changed.join());
  });

  it('does not flash where a skill only moves to another place', async () => {
    await showLead();
    const named = preview.page.getByRole('heading', { name: 'IT infrastructure' });
    await named.evaluate((element) => Object.assign(element, { isKept: true }));
    await source.edit(SKILL, 'skill: IT infrastructure', 'skill: Zeal');
    await source.edit(ROLE, 'IT infrastructure: expert', 'Zeal: expert');
    await showLead();
    assert.deepEqual(await highlighted('cf-changed'), ['Zeal']);
    const moved = preview.page.getByRole('heading', { name: 'Zeal' });
    assert.ok(await moved.evaluate((element) => 'isKept' in element));
  });

  function highlighted(name: string): Promise<string[]> {
    return preview.page.evaluate(
      (wanted) =>
        [...(CSS.highlights.get(wanted) ?? [])].map((range) =>
          range instanceof Range ? range.toString() : '',
        ),
      name,
    );
  }

  /** Waits until nothing shines any more. */
  async function calm(): Promise<void> {
    await preview.page.waitForFunction(
      () => !CSS.highlights.get('cf-changed')?.size && !CSS.highlights.get('cf-fading')?.size,
    );
  }
});
