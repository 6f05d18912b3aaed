import assert from 'node:assert/strict';
import { uriOf } from '../harness/memoryWorkspace';
import { MANIFEST, PROGRESSION, SKILL, WHOLE_SKILL } from './support/example';
import { examplePages } from './support/examplePages';
import type { PreviewSource } from './support/previewSource';
import { usingPreview } from './support/usingPreview';

describe('the texts of a preview', function () {
  this.timeout(60_000);
  const used = usingPreview();

  it('lead back to where they are written, whatever page they stand on', async () => {
    const names = await namesOf(used.source);
    for (const address of examplePages(used.source)) {
      await used.show(address);
      const lost = await used.page.evaluate(textsWithoutSource);
      assert.deepEqual(
        lost.filter((text) => names.has(text)),
        [],
        address.kind,
      );
    }
  });

  it('lead there by a double click where nothing else follows from a click', async () => {
    await used.show(PROGRESSION);
    const scale = used.page.locator('.cf-scale dd').nth(1);
    await scale.dblclick();
    const { uri, line } = await lastRevealed();
    assert.equal(uri, uriOf(MANIFEST));
    assert.equal(line, used.source.lineOf(MANIFEST, 'working:'));
  });

  it('lead there by Ctrl and a click where a click follows a link, which the link says', async () => {
    await used.show({ kind: 'framework', root: used.source.root });
    const family = used.page.getByRole('link', { name: 'IT operations' });
    await family.hover();
    const line = used.source.lineOf(MANIFEST, '- IT operations');
    assert.equal(
      await family.getAttribute('title'),
      `capability-framework.yaml, line ${line + 1}: Ctrl+click to edit.`,
    );
    await family.click({ modifiers: ['Control'] });
    assert.deepEqual(await lastRevealed(), { uri: uriOf(MANIFEST), line });
    const role = used.page.getByRole('link', { name: 'Infrastructure engineer' }).first();
    await role.hover();
    assert.equal(
      await role.getAttribute('title'),
      'Described in infrastructure-engineer.role.yaml. infrastructure-engineer.role.yaml, line 1: Ctrl+click to edit.',
    );
  });

  it('have a diagnostic on a skill’s level at that level', async () => {
    const uri = uriOf(SKILL);
    await used.show(WHOLE_SKILL);
    const line = used.source.lineOf(SKILL, 'working:');
    const range = { start: { line, character: 2 }, end: { line, character: 9 } };
    await used.preview.showRemarks([
      { uri, range, severity: 'hint', message: 'Nobody asks for it.' },
    ]);
    const row = used.page.locator('tr', { has: used.page.locator('.cf-remark') });
    assert.match(await row.innerText(), /^Level: working\b/);
    await used.preview.showRemarks([]);
  });

  async function lastRevealed() {
    const last = (await used.preview.told()).filter(({ type }) => type === 'reveal').at(-1);
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
