import assert from 'node:assert/strict';
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { ComparedPage, ComparedSide } from '../../server/src/service/render/comparedPage';
import { renderComparisonHtml } from '../../server/src/service/render/html/comparison/document';
import type { ComparisonDocument } from '../../server/src/service/render/html/comparison/document';
import { wordRuns } from '../../server/src/service/compare/wording';
import { uriOf } from '../harness/memoryWorkspace';
import { BASE } from './comparedFixtures';
import { addressesIn, comparedFiles } from './comparedPageLaws';
import type { Files } from './comparedStates';

const ROLE = 'roles/tester.role.yaml';
const AFTER: Files = {
  ...BASE,
  [ROLE]: (BASE[ROLE] ?? '')
    .replace('Data: working', 'Data: expert')
    .replace('      Testing: expert\n', '')
    .replace('train other testers', 'train all testers')
    .replace('      - report to the board of the programme\n', '')
    .replace('grades: [SEO]', 'grades: [SEO, G7]'),
};
const PROFILE = { kind: 'profile', uri: uriOf(ROLE), level: 1 } as const;

describe('compared pages as HTML', function () {
  this.timeout(20_000);
  it('are valid, without what acts or loads, with headings in order, for every page and both layouts', async () => {
    for (const after of [AFTER, {}])
      for (const layout of ['inline', 'sides'] as const)
        for (const shows of ['changes', 'everything'] as const) {
          const pages = await allPages(BASE, after);
          const { elements, errors } = read(documentOf(pages, { layout, shows }));
          assert.deepEqual(errors, []);
          const forbidden = /^(?:script|iframe|object|embed|img|link|base|form)$/;
          assert.deepEqual(
            elements.filter(({ tagName }) => forbidden.test(tagName)),
            [],
          );
          const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []);
          levels.map(Number).forEach((level, index, all) => {
            assert.ok(
              level <= (all[index - 1] ?? 0) + 1,
              `${layout} ${shows}: ${levels.join(' ')}`,
            );
          });
        }
  });

  it('say what became of something in words, in both layouts', async () => {
    for (const layout of ['inline', 'sides'] as const) {
      const { text } = read(documentOf([await page(PROFILE)], { layout }));
      for (const word of [
        'Raised',
        'Removed',
        'Added',
        'Reworded',
        'Level: working',
        'Level: expert',
      ])
        assert.ok(text.includes(word), `${word} in ${layout}`);
    }
  });

  it('mark with ins and del exactly the words that came and went', async () => {
    const { elements } = read(documentOf([await page(PROFILE)], {}));
    const marked = (tag: string) =>
      elements.filter(({ tagName }) => tagName === tag).map((element) => wordsIn(element));
    assert.deepEqual(marked('ins').slice(0, 2), ['[added: all end]', 'G7']);
    assert.deepEqual(marked('del').slice(0, 2), [
      '[removed: other end]',
      'report to the board of the programme',
    ]);
  });

  it('fold away what is the same, and say how much that is', async () => {
    const only = read(documentOf([await page({ ...PROFILE, kind: 'role' })], {}));
    assert.match(only.text, /1 unchanged role level/);
    const everything = read(
      documentOf([await page({ ...PROFILE, kind: 'role' })], { shows: 'everything' }),
    );
    assert.doesNotMatch(everything.text, /unchanged/);
  });

  it('lead from page to page, and nowhere else', async () => {
    const pages = [await page({ ...PROFILE, kind: 'role' }), await page(PROFILE)];
    const { elements } = read(documentOf(pages, {}));
    const hrefs = elements.flatMap(({ attrs }) =>
      attrs.flatMap(({ name, value }) => (name === 'href' ? value : [])),
    );
    assert.deepEqual([...new Set(hrefs)].sort(), ['#page-1', '#page-2']);
    const ids = elements.flatMap(({ attrs }) =>
      attrs.flatMap(({ name, value }) => (name === 'id' ? value : [])),
    );
    assert.deepEqual(ids, ['page-1', 'page-2']);
  });

  it('say so where there is nothing', () => {
    assert.match(read(documentOf([], {})).text, /No page is published differently/);
  });
});

describe('the words of two texts', () => {
  it('are one run where neighbours changed', () => {
    assert.deepEqual(wordRuns('oversee programmes and projects', 'lead services and projects'), [
      { kind: 'removed', text: 'oversee programmes' },
      { kind: 'added', text: 'lead services' },
      { kind: 'same', text: ' and projects' },
    ]);
  });

  it('keep a space that stands between what changed on one side only', () => {
    assert.deepEqual(wordRuns('one two three', 'one two'), [
      { kind: 'same', text: 'one two' },
      { kind: 'removed', text: ' three' },
    ]);
  });
});

async function page(address: Parameters<Awaited<ReturnType<typeof comparedFiles>>['page']>[0]) {
  const files = await comparedFiles(BASE, AFTER);
  const found = await files.page(address);
  files.dispose();
  return found;
}

async function allPages(before: Files, after: Files): Promise<ComparedPage[]> {
  const files = await comparedFiles(before, after);
  const pages: ComparedPage[] = [];
  for (const side of ['before', 'after'] as ComparedSide[])
    for (const address of addressesIn(files[side])) pages.push(await files.page(address, side));
  files.dispose();
  return pages;
}

function documentOf(pages: readonly ComparedPage[], options: Partial<ComparisonDocument>): string {
  const titled = { title: 'Test', before: 'main', after: 'my branch', pages };
  return renderComparisonHtml({ ...titled, ...options }, '.govuk-body{color:#0b0c0c}');
}

/** Reads HTML as a browser does. */
function read(html: string) {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
  const elements: DefaultTreeAdapterTypes.Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(document);
  const body = elements.find(({ tagName }) => tagName === 'body');
  return { elements, errors, text: body ? wordsIn(body) : '' };
}

function wordsIn(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsIn).join('') : '';
}
