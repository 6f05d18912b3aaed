import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { pageAt } from '../../server/src/service/profile';
import type { Brand } from '../../server/src/service/profile/brand';
import { renderHtmlDocument } from '../../server/src/service/render/html/document';
import { MemoryWorkspace, ROOT, uriOf } from '../harness/memoryWorkspace';

const SKILL = uriOf('skills/testing.skill.yaml');

async function pageWith(preview: string) {
  const workspace = new MemoryWorkspace();
  workspace.put(uriOf('capability-framework.yaml'), `framework: Test\npreview: ${preview}\n`);
  workspace.put(SKILL, 'skill: Testing\ndescription: Testing is about faults.\nlevels: {}\n');
  const store = new FrameworkStore(workspace, () => undefined);
  await store.load(neverCancelled);
  const page = await pageAt({ store }, { kind: 'skill', uri: SKILL }, neverCancelled);
  store.dispose();
  assert.ok(page?.kind === 'skill');
  return page;
}

const brandWith = async (preview: string): Promise<Brand | undefined> =>
  (await pageWith(preview)).brand;

/** Without the reasons for what is left out. */
const takenFrom = async (preview: string) => {
  const { refused, ...taken } = (await brandWith(preview)) ?? { folder: '' };
  assert.deepEqual(refused?.length, 1, 'says why');
  return taken;
};

describe('an organisation’s look', () => {
  it('is its name, its logo and its style sheet, in the framework’s folder', async () => {
    assert.deepEqual(
      await brandWith('{ title: " Department ", logo: brand/logo.svg, stylesheet: ./pages.css }'),
      {
        folder: ROOT,
        title: 'Department',
        logo: `${ROOT}/brand/logo.svg`,
        stylesheet: `${ROOT}/pages.css`,
      },
    );
  });

  for (const [what, path] of [
    ['remote', 'https://example.com/pages.css'],
    ['remote without a protocol', '//example.com/pages.css'],
    ['another kind of address', 'data:text/css,b{}.css'],
    ['of the machine', '/etc/pages.css'],
    ['of a Windows machine', 'C:\\pages.css'],
    ['outside the folder', '../pages.css'],
    ['outside by a detour', 'brand/../../pages.css'],
    ['no style sheet', 'pages.js'],
    ['with a query', 'pages.css?x.css'],
  ] as const)
    it(`is without a style sheet that is ${what}`, async () => {
      const preview = `{ title: Department, stylesheet: ${JSON.stringify(path)} }`;
      assert.deepEqual(await takenFrom(preview), { folder: ROOT, title: 'Department' });
    });

  it('is without a logo that is no picture', async () => {
    assert.deepEqual(await takenFrom('{ logo: logo.html }'), { folder: ROOT });
  });

  it('is nobody’s where the manifest says nothing of it', async () => {
    assert.equal(await brandWith('{ grading: Civil Service }'), undefined);
  });

  it('stands in a page that needs nothing else and gets nothing from elsewhere', async () => {
    const page = await pageWith(
      '{ title: "<b>Department</b>", logo: logo.svg, stylesheet: a.css }',
    );
    const html = renderHtmlDocument(page, 'p{}', undefined, {
      styles: '@import "https://example.com/x.css"; h1{color:red}</style><script>alert(1)</script>',
      logo: 'data:image/svg+xml;base64,AAAA',
    });
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'; img-src data:/);
    assert.match(html, /h1\{color:red\}<\\\/style>/);
    assert.match(html, /<img class="cf-brand-logo" src="data:image\/svg\+xml;base64,AAAA" alt/);
    assert.match(html, /<p class="cf-brand-title">&lt;b(?:&gt;|>)Department&lt;\/b(?:&gt;|>)<\/p>/);
    // What would end the style sheet is a part of it.
    assert.equal(html.match(/<\/style>/g)?.length, 2);
  });
});
