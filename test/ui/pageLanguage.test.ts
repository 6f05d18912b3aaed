import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import { ENGLISH, PSEUDO } from '../harness/pseudoLanguage';
import { ROOT, uriOf } from '../harness/memoryWorkspace';
import { ComparisonPage } from './support/comparisonPage';
import { comparedExample } from './support/comparisonSource';
import { examplePages } from './support/examplePages';
import { PreviewPage } from './support/previewPage';
import { PreviewSource } from './support/previewSource';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const TRANSLATION = { language: 'qps-ploc', words: PSEUDO };

/** The texts of a page, one for each node that has some. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const page = document.getElementById('page') ?? document.body;
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push((walker.currentNode.textContent ?? '').trim());
    return texts.filter((text) => text !== '');
  });
}

describe('pages in another language', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());

  /** @param given what the server gave, which may say in its own words what the page only shows. */
  const isTranslated = async (page: Page, given: unknown) => {
    const texts = await textsOf(page);
    const shown = JSON.stringify(given);
    assert.deepEqual(
      texts.filter((text) => ENGLISH.includes(text) && !shown.includes(text)),
      [],
    );
    assert.ok(
      texts.some((text) => text.startsWith('⟦')),
      texts.join('\n'),
    );
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'qps-ploc');
  };

  it('are previews', async () => {
    const source = await PreviewSource.ofExample('government-digital');
    const preview = await PreviewPage.open(browser, { translation: TRANSLATION });
    for (const address of examplePages(source)) {
      const page = await source.page(address);
      await preview.show(page);
      await isTranslated(preview.page, page);
    }
    assert.deepEqual(preview.said, []);
    await preview.close();
  });

  it('are comparisons', async () => {
    const files = await comparedExample();
    const comparison = await ComparisonPage.open(browser, { translation: TRANSLATION });
    for (const address of [
      { kind: 'profile', uri: uriOf(ROLE), level: 3 },
      { kind: 'framework', root: ROOT },
    ] as const) {
      await isTranslated(comparison.page, await comparison.show(files, address));
    }
    assert.deepEqual(comparison.preview.said, []);
    await comparison.close();
    files.dispose();
  });
});
