import assert from 'node:assert/strict';
import type { Remark } from '../../client/webview/messages';
import { uriOf } from '../harness/memoryWorkspace';
import { BULLET, LEAD, MANIFEST, ROLE, SKILL } from './support/example';
import { examplePage } from './support/examplePages';
import { PreviewSource } from './support/previewSource';
import { remarkOn } from './support/remarks';
import { usingPreview } from './support/usingPreview';

/** Mistakes that leave nothing of a file as it was meant. */
const MISTAKES: Readonly<Record<string, readonly [words: string, broken: string]>> = {
  [ROLE]: ['role: Infrastructure engineer', 'role: "Infrastructure engineer'],
  [SKILL]: ['skill: IT infrastructure', 'skill: "IT infrastructure'],
  [MANIFEST]: ['framework: ', 'framework: "'],
};

describe('a preview’s page whose files cannot be read', function () {
  this.timeout(60_000);
  const used = usingPreview({ isSourceAnew: true });

  const { text } = used;
  const showLead = () => used.show(LEAD);
  const banner = () => used.page.getByRole('status');
  const shownText = () => used.page.locator('.cf-page').innerText();
  const opacity = () =>
    used.page.locator('.cf-page').evaluate((element) => Number(getComputedStyle(element).opacity));

  it('keeps the last good page, dimmed, behind a banner that leads to the error', async () => {
    await showLead();
    await used.source.edit(ROLE, 'family: IT operations', 'family: "IT operations');
    const broken = await used.source.page(LEAD);
    assert.ok(broken.problem);
    await used.preview.show(broken);
    await text(BULLET).waitFor();
    const banner = used.page.getByRole('status');
    assert.ok((await banner.innerText()).includes(broken.problem.text));
    const opacity = () =>
      text(BULLET).evaluate((element) => {
        const page = element.closest('.cf-page');
        return page ? Number(getComputedStyle(page).opacity) : NaN;
      });
    assert.ok((await opacity()) < 1);
    await used.preview.told();
    await banner.getByRole('button').press('Enter');
    const { uri, range } = broken.problem;
    const { line, character } = range.start;
    assert.deepEqual(await used.preview.told(), [{ type: 'reveal', uri, line, character }]);
    await used.source.edit(ROLE, 'family: "IT operations', 'family: IT operations');
    await showLead();
    await banner.waitFor({ state: 'detached' });
    assert.equal(await opacity(), 1);
  });

  it('shows what can be read of a file that never could be read as a whole', async () => {
    await used.source.edit(ROLE, 'family: IT operations', 'family: "IT operations');
    const broken = await used.source.page(LEAD);
    await used.preview.show(broken);
    assert.ok((await used.page.getByRole('status').innerText()).length > 0);
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
      const address = examplePage(used.source, kind);
      for (const file of files) {
        await used.show(address);
        const good = await shownText();
        const [words, broken] = MISTAKES[file]!;
        await used.source.edit(file, words, broken);
        await used.show(address);
        const said = await banner().innerText();
        assert.ok(said.includes(file.split('/').at(-1)!), `${file}: ${said}`);
        assert.match(said, /The page below is from before this mistake\.$/);
        assert.equal(await shownText(), good, file);
        assert.ok((await opacity()) < 1);
        await used.preview.told();
        await banner().getByRole('button').press('Enter');
        const [first] = (await used.preview.told()).filter(({ type }) => type === 'reveal');
        assert.equal(first?.type === 'reveal' && first.uri, uriOf(file));
        await used.source.edit(file, broken, words);
        await used.show(address);
        await banner().waitFor({ state: 'detached' });
        assert.equal(await shownText(), good);
      }
    });

  it('has no banner for a file on which it does not draw', async () => {
    await showLead();
    await used.source.edit('skills/content-planning.skill.yaml', 'skill: ', 'skill: "');
    await showLead();
    assert.equal(await banner().count(), 0);
    assert.equal(await opacity(), 1);
  });
});

describe('a preview’s page with problems', function () {
  this.timeout(60_000);
  const used = usingPreview({ isSourceAnew: true });

  const { text } = used;
  const showLead = () => used.show(LEAD);
  const remark = (line: number, message: string) => remarkOn(uriOf(ROLE), line, message);

  it('shows each at its place, and nothing of other role levels', async () => {
    await showLead();
    await used.preview.showRemarks([
      remark(used.source.lineOf(ROLE, BULLET), 'This bullet is wrong.'),
      remark(used.source.lineOf(ROLE, 'carry out routine tasks'), 'Another role level’s.'),
      remark(used.source.lineOf(ROLE, 'level: Lead'), 'This name is wrong.'),
    ]);
    const item = used.page.locator('li', { hasText: BULLET });
    assert.match(await item.innerText(), /Warning: This bullet is wrong\./);
    assert.equal(await text('Another role level’s.').count(), 0);
    const [heading, wrong, bullet] = await Promise.all([
      used.page.getByRole('heading', { name: 'Lead infrastructure engineer' }).boundingBox(),
      used.page.getByText('This name is wrong.').boundingBox(),
      item.boundingBox(),
    ]);
    assert.ok(heading && wrong && bullet && heading.y < wrong.y && wrong.y < bullet.y);
  });

  it('shows one on what is missing at what stands before it', async () => {
    await showLead();
    await used.preview.showRemarks([
      remark(used.source.lineOf(ROLE, BULLET) - 1, 'Something is missing here.'),
    ]);
    await used.page.getByText('Something is missing here.').waitFor();
  });

  it('shows those of another file’s text at that text', async () => {
    await showLead();
    const words = 'lead teams and departments in the design';
    const line = used.source.lineOf(SKILL, words);
    await used.preview.showRemarks([remarkOn(uriOf(SKILL), line, 'Too long.')]);
    assert.match(
      await used.page.locator('li', { hasText: words }).innerText(),
      /Warning: Too long\./,
    );
  });

  it('takes them away again, and does not move what is being read', async () => {
    await showLead();
    const words = 'lead teams and departments in the design';
    await used.page.getByText(words).evaluate((element) => element.scrollIntoView());
    const top = async () => Math.round((await used.page.getByText(words).boundingBox())?.y ?? 0);
    const before = await top();
    await used.preview.showRemarks([
      remark(used.source.lineOf(ROLE, BULLET), 'This bullet is wrong.'),
    ]);
    assert.equal(await used.page.locator('.cf-remark').count(), 1);
    assert.equal(await top(), before);
    await used.preview.showRemarks([]);
    assert.equal(await used.page.locator('.cf-remark').count(), 0);
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
    await used.preview.show(await own.page({ kind: 'profile', uri, level: 0 }));
    await used.preview.showRemarks([
      on('Bakes.', 'About what it is.'),
      on('knead', 'About kneading.'),
      on('bake]', 'About baking.'),
      // The level is not shown: what stands nearest is the skill.
      on('lots', 'About the level.'),
    ]);
    own.dispose();
    const lists = await used.page.locator('.cf-remarks').allInnerTexts();
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
      await used.page.locator('li', { hasText: /^bake/ }).innerText(),
      /About baking\.$/,
    );
  });
});
