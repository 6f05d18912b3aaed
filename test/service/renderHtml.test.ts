import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes, ParserError } from 'parse5';
import { createElement } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { PreviewPage, Profile, SkillPage } from '../../server/src/service/profile/profile';
import { renderHtmlDocument } from '../../server/src/service/render/html/document';
import { PageView } from '../../server/src/service/render/html/PageView';
import { patience, runs } from '../harness/properties';
import { hostileTexts, pagesOf, profileOf, sourced, textsOf } from './profiles';

type Element = DefaultTreeAdapterTypes.Element;
const STYLES = '.govuk-body{color:#0b0c0c}';

interface ReadHtml {
  readonly elements: readonly Element[];
  readonly errors: readonly ParserError[];
  /** The text of the body, as a reader sees it. */
  readonly text: string;
}

/** Reads HTML as a browser does; every mistake in it is one of `errors`. */
function read(html: string): ReadHtml {
  const errors: ParserError[] = [];
  const document = parse(html, { onParseError: (error) => errors.push(error) });
  const elements: Element[] = [];
  let text = '';
  const visit = (node: DefaultTreeAdapterTypes.Node, inBody: boolean): void => {
    if (defaultTreeAdapter.isTextNode(node) && inBody) text += `${node.value}\n`;
    if (defaultTreeAdapter.isElementNode(node)) elements.push(node);
    if (!('childNodes' in node)) return;
    const within = inBody || (defaultTreeAdapter.isElementNode(node) && node.tagName === 'body');
    for (const child of node.childNodes) visit(child, within);
  };
  visit(document, false);
  return { elements, errors, text };
}

/** What every page is: valid, with headings in order, and without anything that acts or loads. */
function assertSound({ elements, errors }: ReadHtml): void {
  assert.deepEqual(
    errors.map(({ code, startLine, startCol }) => `${code} at ${startLine}:${startCol}`),
    [],
  );
  const levels = elements
    .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
    .map(Number);
  assert.equal(levels.filter((level) => level === 1).length, 1, 'one h1');
  levels.forEach((level, index) => {
    assert.ok(level <= (levels[index - 1] ?? 0) + 1, `no heading is left out: ${levels.join(' ')}`);
  });
  const forbidden = [
    'script',
    'iframe',
    'object',
    'embed',
    'img',
    'link',
    'base',
    'form',
    'a',
    'svg',
  ];
  for (const { tagName, attrs } of elements.filter(({ tagName }) => tagName !== 'meta')) {
    assert.ok(!forbidden.includes(tagName), `no ${tagName}`);
    for (const { name } of attrs) {
      assert.doesNotMatch(name, /^(?:on.*|style|href|src|srcset|action|id|name)$/, tagName);
    }
  }
  for (const { tagName, parentNode } of elements) {
    const parent = parentNode && 'tagName' in parentNode ? parentNode.tagName : '';
    if (tagName === 'li') assert.equal(parent, 'ul');
    if (parent === 'ul') assert.equal(tagName, 'li');
    if (tagName === 'summary') assert.equal(parent, 'details');
  }
}

function assertShows(page: Parameters<typeof textsOf>[0], { text }: ReadHtml): void {
  for (const shown of textsOf(page)) {
    assert.ok(text.includes(shown), `the page shows ${JSON.stringify(shown)}`);
  }
}

function titleOf({ elements }: ReadHtml): string {
  const [title, ...others] = elements.filter(({ tagName }) => tagName === 'title');
  assert.ok(title && others.length === 0, 'one title');
  return title.childNodes
    .map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : ''))
    .join('');
}

describe('the HTML form', function () {
  // Whole frameworks are rendered and read again.
  this.timeout(patience(30_000));
  for (const example of ['government-digital', 'five-levels']) {
    it(`of each page of ${example} is valid, shows all its texts and names nobody's machine`, async () => {
      const pages = await pagesOf(example);
      assert.ok(pages.some(({ kind }) => kind === 'profile'));
      assert.ok(pages.some(({ kind }) => kind === 'skill'));
      const titles: string[] = [];
      for (const page of pages) {
        const html = renderHtmlDocument(page, STYLES);
        const document = read(html);
        assertSound(document);
        assertShows(page, document);
        assert.doesNotMatch(html, /file:|data-uri/);
        const named = page.kind === 'profile' ? page.roleLevel : page.name;
        assert.ok(titleOf(document).startsWith(`${named?.text ?? ''}: `));
        titles.push(titleOf(document));
      }
      assert.equal(new Set(titles).size, titles.length, 'no two pages are called the same');
    });
  }

  it('is valid and shows all texts whatever they say', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const profile = profileOf(texts);
        for (const page of [profile, skillPageOf(profile)]) {
          const document = read(renderHtmlDocument(page, STYLES));
          assertSound(document);
          assertShows(page, document);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('is one file: its styles stand in its head and nothing can break out of them', () => {
    const html = renderHtmlDocument(profileOf(['a']), 'b{}</style><script>alert(1)</script>');
    const { elements } = read(html);
    assert.ok(html.startsWith('<!DOCTYPE html>\n<html lang="en"'));
    assert.ok(!elements.some(({ tagName }) => tagName === 'script'));
    assert.equal(elements.filter(({ tagName }) => tagName === 'style').length, 1);
  });

  it('holds a very long text', () => {
    const long = '<b>&"\''.repeat(10_000);
    assertShows(profileOf([long]), read(renderHtmlDocument(profileOf([long]), STYLES)));
  });
});

describe('a page in the preview', () => {
  const show = (page: PreviewPage) => renderToStaticMarkup(createElement(PageView, { page }));

  it('leads back to the place of each text, however the file is called', () => {
    const uri = 'file:///a%20b/"onload="x\'<b>&amp;.role.yaml';
    const page = { ...profileOf(['a']), role: { ...sourced('Tester', 7), uri } };
    const { elements } = read(`<!DOCTYPE html><title>x</title>${show(page)}`);
    const heading = elements.find(({ tagName }) => tagName === 'h1');
    assert.deepEqual(heading?.attrs, [
      { name: 'class', value: 'govuk-heading-xl' },
      { name: 'data-uri', value: uri },
      { name: 'data-line', value: '7' },
      { name: 'data-character', value: '0' },
    ]);
  });

  it('says why there is nothing to show', () => {
    for (const reason of ['manifest', 'no-role-level', 'family-gone', 'gone'] as const) {
      const html = show({ kind: 'none', uri: 'file:///x', reason });
      assert.match(html, /role="note">.*\.<\/div>/);
    }
  });
});

/** A skill's page of the same texts. */
function skillPageOf({ skills }: Profile): SkillPage {
  const [first] = skills;
  return {
    kind: 'skill',
    uri: 'file:///framework/x.skill.yaml',
    name: first?.name,
    description: first?.description,
    levels: skills.map(({ name, level, bullets }) => ({
      meaning: level ?? { name: name.text, definition: undefined, position: undefined, of: 4 },
      source: sourced(''),
      bullets,
      problem: undefined,
    })),
    requiredBy: skills.map(({ name, level }) => ({
      role: name.text,
      roleSource: undefined,
      roleLevel: name.text,
      address: { kind: 'profile', uri: 'file:///framework/x.role.yaml', level: 0 },
      level,
      source: sourced(''),
    })),
  };
}
