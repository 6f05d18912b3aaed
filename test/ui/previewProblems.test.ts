import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import type { Remark } from '../../client/webview/messages';
import type { PageAddress } from '../../server/src/service/profile/address';
import { uriOf } from '../harness/memoryWorkspace';
import { examplePages } from './support/examplePages';
import { PreviewPage } from './support/previewPage';
import { PreviewSource } from './support/previewSource';
import { remarkOn } from './support/remarks';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const SKILL = 'skills/it-infrastructure.skill.yaml';
const MANIFEST = 'capability-framework.yaml';
const BULLET = 'oversee programmes and projects';
const LEAD = { kind: 'profile', uri: uriOf(ROLE), level: 3 } as const;

/** Mistakes that leave nothing of a file as it was meant. */
const MISTAKES: Readonly<Record<string, readonly [words: string, broken: string]>> = {
  [ROLE]: ['role: Infrastructure engineer', 'role: "Infrastructure engineer'],
  [SKILL]: ['skill: IT infrastructure', 'skill: "IT infrastructure'],
  [MANIFEST]: ['framework: ', 'framework: "'],
};

describe('a preview’s page whose files cannot be read', function () {
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
    preview = await PreviewPage.open(browser);
  });
  afterEach(async () => {
    await preview.close();
    source.dispose();
  });

  const showLead = async () => preview.show(await source.page(LEAD));
  const banner = () => preview.page.getByRole('status');
  const text = (words: string) => preview.page.getByText(words, { exact: true });
  const shownText = () => preview.page.locator('.cf-page').innerText();
  const opacity = () =>
    preview.page
      .locator('.cf-page')
      .evaluate((element) => Number(getComputedStyle(element).opacity));

  it('keeps the last good page, dimmed, behind a banner that leads to the error', async () => {
    await showLead();
    await source.edit(ROLE, 'family: IT operations', 'family: "IT operations');
    const broken = await source.page(LEAD);
    assert.ok(broken.problem);
    await preview.show(broken);
    await text(BULLET).waitFor();
    const banner = preview.page.getByRole('status');
    assert.ok((await banner.innerText()).includes(broken.problem.text));
    const opacity = () =>
      text(BULLET).evaluate((element) => {
        const page = element.closest('.cf-page');
        return page ? Number(getComputedStyle(page).opacity) : NaN;
      });
    assert.ok((await opacity()) < 1);
    await preview.told();
    await banner.getByRole('button').press('Enter');
    const { uri, range } = broken.problem;
    const { line, character } = range.start;
    assert.deepEqual(await preview.told(), [{ type: 'reveal', uri, line, character }]);
    await source.edit(ROLE, 'family: "IT operations', 'family: IT operations');
    await showLead();
    await banner.waitFor({ state: 'detached' });
    assert.equal(await opacity(), 1);
  });

  it('shows what can be read of a file that never could be read as a whole', async () => {
    await source.edit(ROLE, 'family: IT operations', 'family: "IT operations');
    const broken = await source.page(LEAD);
    await preview.show(broken);
    assert.ok((await preview.page.getByRole('status').innerText()).length > 0);
  });

  const drawnOn = {
    role: [ROLE, SKILL, MANIFEST],
    profile: [ROLE, SKILL, MANIFEST],
    progression: [ROLE, SKILL, MANIFEST],
    skill: [SKILL, ROLE, MANIFEST],
    family: [ROLE, MANIFEST],
    framework: [ROLE, SKILL, MANIFEST],
  };
  for (const [kind, files] of Object.entries(drawnOn))
    it(`stays as it was last good, below a banner that names the file: ${kind}`, async () => {
      const address = ofKind(kind);
      for (const file of files) {
        await preview.show(await source.page(address));
        const good = await shownText();
        const [words, broken] = MISTAKES[file]!;
        await source.edit(file, words, broken);
        await preview.show(await source.page(address));
        const said = await banner().innerText();
        assert.ok(said.includes(file.split('/').at(-1)!), `${file}: ${said}`);
        assert.match(said, /The page below is from before this mistake\.$/);
        assert.equal(await shownText(), good, file);
        assert.ok((await opacity()) < 1);
        await preview.told();
        await banner().getByRole('button').press('Enter');
        const [first] = (await preview.told()).filter(({ type }) => type === 'reveal');
        assert.equal(first?.type === 'reveal' && first.uri, uriOf(file));
        await source.edit(file, broken, words);
        await preview.show(await source.page(address));
        await banner().waitFor({ state: 'detached' });
        assert.equal(await shownText(), good);
      }
    });

  it('has no banner for a file on which it does not draw', async () => {
    await showLead();
    await source.edit('skills/content-planning.skill.yaml', 'skill: ', 'skill: "');
    await showLead();
    assert.equal(await banner().count(), 0);
    assert.equal(await opacity(), 1);
  });

  function ofKind(kind: string): PageAddress {
    const found = examplePages(source).find((address) => address.kind === kind);
    assert.ok(found);
    return found;
  }
});

describe('a preview’s page with problems', function () {
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
    preview = await PreviewPage.open(browser);
  });
  afterEach(async () => {
    await preview.close();
    source.dispose();
  });

  const showLead = async () => preview.show(await source.page(LEAD));
  const text = (words: string) => preview.page.getByText(words, { exact: true });
  const remark = (line: number, message: string) => remarkOn(uriOf(ROLE), line, message);

  it('shows each at its place, and nothing of other role levels', async () => {
    await showLead();
    await preview.showRemarks([
      remark(source.lineOf(ROLE, BULLET), 'This bullet is wrong.'),
      remark(source.lineOf(ROLE, 'carry out routine tasks'), 'Another role level’s.'),
      remark(source.lineOf(ROLE, 'level: Lead'), 'This name is wrong.'),
    ]);
    const item = preview.page.locator('li', { hasText: BULLET });
    assert.match(await item.innerText(), /Warning: This bullet is wrong\./);
    assert.equal(await text('Another role level’s.').count(), 0);
    const [heading, wrong, bullet] = await Promise.all([
      preview.page.getByRole('heading', { name: 'Lead infrastructure engineer' }).boundingBox(),
      preview.page.getByText('This name is wrong.').boundingBox(),
      item.boundingBox(),
    ]);
    assert.ok(heading && wrong && bullet && heading.y < wrong.y && wrong.y < bullet.y);
  });

  it('shows one on what is missing at what stands before it', async () => {
    await showLead();
    await preview.showRemarks([
      remark(source.lineOf(ROLE, BULLET) - 1, 'Something is missing here.'),
    ]);
    await preview.page.getByText('Something is missing here.').waitFor();
  });

  it('shows those of another file’s text at that text', async () => {
    await showLead();
    const words = 'lead teams and departments in the design';
    const line = source.lineOf(SKILL, words);
    await preview.showRemarks([remarkOn(uriOf(SKILL), line, 'Too long.')]);
    assert.match(
      await preview.page.locator('li', { hasText: words }).innerText(),
      /Warning: Too long\./,
    );
  });

  it('takes them away again, and does not move what is being read', async () => {
    await showLead();
    const words = 'lead teams and departments in the design';
    await preview.page.getByText(words).evaluate((element) => element.scrollIntoView());
    const top = async () => Math.round((await preview.page.getByText(words).boundingBox())?.y ?? 0);
    const before = await top();
    await preview.showRemarks([remark(source.lineOf(ROLE, BULLET), 'This bullet is wrong.')]);
    assert.equal(await preview.page.locator('.cf-remark').count(), 1);
    assert.equal(await top(), before);
    await preview.showRemarks([]);
    assert.equal(await preview.page.locator('.cf-remark').count(), 0);
    assert.equal(await top(), before);
  });

  it('shows each at the text that it is about, where several stand on one line', async () => {
    const role = `role: Baker
levels:
  - { level: Baker, description: Bakes., responsibilities: [knead, bake], skills: { Baking: lots } }
`;
    const own = await PreviewSource.of({
      'capability-framework.yaml': 'framework: Bakery\n',
      'baker.role.yaml': role,
    });
    const uri = uriOf('baker.role.yaml');
    const on = (words: string, message: string): Remark => {
      const character = role.split('\n')[2]!.indexOf(words);
      const start = { line: 2, character };
      const end = { line: 2, character: character + words.length };
      return { uri, range: { start, end }, severity: 'warning', message };
    };
    await preview.show(await own.page({ kind: 'profile', uri, level: 0 }));
    await preview.showRemarks([
      on('Bakes.', 'About what it is.'),
      on('knead', 'About kneading.'),
      on('bake]', 'About baking.'),
      // The level is not shown: what stands nearest is the skill.
      on('lots', 'About the level.'),
    ]);
    own.dispose();
    const lists = await preview.page.locator('.cf-remarks').allInnerTexts();
    assert.deepEqual(
      lists.map((list) => list.trim()),
      [
        'Warning: About what it is.',
        'Warning: About kneading.',
        'Warning: About baking.',
        'Warning: About the level.',
      ],
    );
    assert.match(
      await preview.page.locator('li', { hasText: /^bake/ }).innerText(),
      /About baking\.$/,
    );
  });
});
