import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import type { ToComparison } from '../../client/webview/comparisonMessages';
import { publishedText } from '../../server/src/service/profile/publishedText';
import { renderComparisonHtml } from '../../server/src/service/render/html/comparison/document';
import type { ComparedPage } from '../../server/src/service/render/comparedPage';
import { addressesIn, comparedFiles } from '../service/comparedPageLaws';
import type { Files } from '../service/comparedStates';
import { ComparisonPage } from './support/comparisonPage';
import { INJECTIONS } from './support/injections';

const LAYOUTS = ['inline', 'sides'] as const;

/** A framework in which a text stands wherever there may be one; names must differ, so each has a number. */
function everywhere(injection: string, start: number): { files: Files; texts: string[] } {
  const texts: string[] = [];
  const next = (number = start + texts.length) => {
    const text = `${injection} ${number}`;
    texts.push(publishedText(text));
    return JSON.stringify(text);
  };
  const [level, family, grade, skill] = [next(), next(), next(), next()];
  const files = {
    'capability-framework.yaml': `framework: ${next()}
levels:
  ${level}: ${next()}
families: [${family}]
grades: [${grade}]
`,
    'a.role.yaml': `role: ${next()}
family: ${family}
description: ${next()}
levels:
  - level: ${next()}
    path: ${next()}
    description: ${next()}
    grades: [${grade}]
    responsibilities:
      - ${next()}
      - ${next()}
    skills:
      ${skill}: ${level}
      ${next()}: ${level}
`,
    'a.skill.yaml': `skill: ${skill}
description: ${next()}
levels:
  ${level}:
    - ${next()}
    - ${next()}
`,
  };
  return { files, texts };
}

/** Every page of both states that has a text in every place, and the texts that must be seen. */
async function pagesOf(injection: string): Promise<{ pages: ComparedPage[]; texts: string[] }> {
  const before = everywhere(injection, 0);
  const after = everywhere(injection, 7);
  const files = await comparedFiles(before.files, after.files);
  const pages: ComparedPage[] = [];
  for (const side of ['before', 'after'] as const)
    for (const address of addressesIn(files[side])) pages.push(await files.page(address, side));
  files.dispose();
  const place = { line: 0, character: 0 };
  const source = { uri: `file:///${injection}`, range: { start: place, end: place } };
  const problems = [{ side: 'after' as const, text: `${injection} problem`, source }];
  return {
    pages: pages.map((page) => ({ ...page, label: `${injection} label`, problems })),
    // A side of words that changed stands in pieces.
    texts: [`${injection} label`, `${injection} problem`],
  };
}

describe('a comparison of texts that would like to be code', function () {
  this.timeout(300_000);
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const hasPolicy of [true, false]) {
    const how = hasPolicy ? '' : ', even if nothing forbade it';
    it(`runs nothing and loads nothing in any place${how}`, async () => {
      const comparison = await ComparisonPage.open(browser, { hasPolicy, width: 1100 });
      for (const injection of INJECTIONS) {
        const { pages, texts } = await pagesOf(injection);
        const messages = pages.flatMap((page): ToComparison[] =>
          LAYOUTS.flatMap((layout): ToComparison[] => [
            { type: 'switches', switches: { layout, shows: 'everything' } },
            {
              type: 'compared',
              wanted: { address: { kind: 'framework', root: injection }, side: 'after' },
              page,
            },
          ]),
        );
        const { text, wrong } = await comparison.page.evaluate(showAll, messages);
        for (const one of texts) assert.ok(text.includes(one), `${one} is not shown`);
        assert.ok(text.includes(injection.trim().split(/\s/)[0] ?? ''), injection);
        assert.deepEqual(wrong, [], injection);
      }
      await comparison.page.mouse.move(100, 300);
      assert.equal(await comparison.page.evaluate(() => window.ran), undefined);
      assert.deepEqual(comparison.preview.said, []);
      assert.deepEqual(comparison.preview.asked, []);
      await comparison.close();
    });
  }

  it('runs nothing and loads nothing as a file of its own, which has no policy', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    let body = '';
    await page.route('**/*', (route) => {
      if (route.request().url() === 'http://file.test/')
        return route.fulfill({ contentType: 'text/html', body });
      asked.push(route.request().url());
      return route.abort();
    });
    for (const injection of INJECTIONS) {
      const { pages } = await pagesOf(injection);
      const [title, before, after] = [injection, `${injection} a`, `${injection} b`];
      const remarks = [`${injection} remark`];
      body = LAYOUTS.map((layout) =>
        renderComparisonHtml({ title, before, after, pages, remarks, layout }, 'b{}'),
      ).join('\n');
      await page.goto('http://file.test/');
      assert.equal(await page.evaluate(() => window.ran), undefined, injection);
      const acting = page.locator('script, img, iframe, object, embed, svg, link, base');
      assert.equal(await acting.count(), 0, injection);
    }
    assert.deepEqual(asked, []);
    await page.close();
  });
});

/** Runs in the page: shows everything, and gives what was shown and what must not be there. */
function showAll(messages: readonly ToComparison[]): { text: string; wrong: string[] } {
  const tags =
    /^(?:a|article|button|del|details|div|fieldset|h[1-6]|header|input|ins|label|legend|li|main|p|section|span|strong|summary|table|tbody|td|th|thead|tr|ul)$/;
  const attributes =
    /^(?:class|role|scope|type|name|value|checked|disabled|tabindex|title|href|aria-[a-z]+|data-(?:uri|line|end|character|page|change))$/;
  const page = document.getElementById('page')!;
  let text = '';
  const wrong: string[] = [];
  for (const data of messages) {
    window.dispatchEvent(new MessageEvent('message', { data }));
    text += `${page.textContent}\n`;
    for (const element of page.querySelectorAll('*')) {
      const tag = element.localName;
      if (!tags.test(tag)) wrong.push(tag);
      for (const { name, value } of element.attributes)
        if (!attributes.test(name) || (name === 'href' && value !== '#'))
          wrong.push(`${tag} ${name}`);
    }
  }
  return { text, wrong: [...new Set(wrong)] };
}
