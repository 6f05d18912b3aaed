import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import type { PageAddress } from '../../server/src/service/profile/address';
import { uriOf } from '../harness/memoryWorkspace';
import { examplePages } from './support/examplePages';
import { PreviewPage } from './support/previewPage';
import { PreviewSource } from './support/previewSource';

describe('the texts of a preview', function () {
  this.timeout(60_000);
  let browser: Browser;
  let source: PreviewSource;
  let preview: PreviewPage;

  before(async () => {
    browser = await launchBrowser();
    source = await PreviewSource.ofExample('government-digital');
    preview = await PreviewPage.open(browser);
  });
  after(async () => {
    await preview.close();
    source.dispose();
    await browser.close();
  });

  const open = async (address: PageAddress) => preview.show(await source.page(address));

  it('lead back to where they are written, whatever page they stand on', async () => {
    const names = await namesOf(source);
    for (const address of examplePages(source)) {
      await open(address);
      const lost = await preview.page.evaluate(textsWithoutSource);
      assert.deepEqual(
        lost.filter((text) => names.has(text)),
        [],
        address.kind,
      );
    }
  });

  it('lead there by a double click where nothing else follows from a click', async () => {
    await open({ kind: 'progression', uri: uriOf('roles/infrastructure-engineer.role.yaml') });
    const scale = preview.page.locator('.cf-scale dd').nth(1);
    await scale.dblclick();
    const { uri, line } = await lastRevealed();
    assert.equal(uri, uriOf('capability-framework.yaml'));
    assert.equal(line, source.lineOf('capability-framework.yaml', 'working:'));
  });

  it('lead there by Ctrl and a click where a click follows a link, which the link says', async () => {
    await open({ kind: 'framework', root: source.root });
    const family = preview.page.getByRole('link', { name: 'IT operations' });
    await family.hover();
    const line = source.lineOf('capability-framework.yaml', '- IT operations');
    assert.equal(
      await family.getAttribute('title'),
      `capability-framework.yaml, line ${line + 1}: Ctrl+click to edit.`,
    );
    await family.click({ modifiers: ['Control'] });
    assert.deepEqual(await lastRevealed(), { uri: uriOf('capability-framework.yaml'), line });
    const role = preview.page.getByRole('link', { name: 'Infrastructure engineer' }).first();
    await role.hover();
    assert.equal(
      await role.getAttribute('title'),
      'Described in infrastructure-engineer.role.yaml. infrastructure-engineer.role.yaml, line 1: Ctrl+click to edit.',
    );
  });

  it('have a diagnostic on a skill’s level at that level', async () => {
    const skill = 'skills/it-infrastructure.skill.yaml';
    const uri = uriOf(skill);
    await open({ kind: 'skill', uri });
    const line = source.lineOf(skill, 'working:');
    const range = { start: { line, character: 2 }, end: { line, character: 9 } };
    await preview.showRemarks([{ uri, range, severity: 'hint', message: 'Nobody asks for it.' }]);
    const row = preview.page.locator('tr', { has: preview.page.locator('.cf-remark') });
    assert.match(await row.innerText(), /^Level: working\b/);
    await preview.showRemarks([]);
  });

  async function lastRevealed() {
    const last = (await preview.told()).filter(({ type }) => type === 'reveal').at(-1);
    assert.ok(last?.type === 'reveal');
    return { uri: last.uri, line: last.line };
  }
});

/** The names and definitions that the framework's files give. */
async function namesOf(source: PreviewSource): Promise<Set<string>> {
  const page = await source.page({ kind: 'framework', root: source.root });
  assert.ok(page.kind === 'framework');
  const names = [page.families.map(({ family }) => family), page.roles, page.skills];
  const found = new Set([page.name, ...names.flat().map(({ text }) => text)]);
  for (const { address } of page.roles) {
    const role = await source.page(address);
    assert.ok(role.kind === 'role');
    for (const { roleLevel, skills } of role.levels)
      for (const text of [roleLevel?.text, ...skills.map(({ level }) => level?.definition)])
        if (text !== undefined) found.add(text);
  }
  for (const level of ['awareness', 'working', 'practitioner', 'expert'])
    for (const text of [level, `Level: ${level}`]) found.add(text);
  return found;
}

/** Runs in the page: the texts of which it does not say where they are written. */
function textsWithoutSource(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('[data-uri]')) found.push(node.textContent ?? '');
  return found.map((text) => text.trim());
}
