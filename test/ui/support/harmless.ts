import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { INJECTIONS } from './injections';
import type { PreviewPage } from './previewPage';

declare global {
  interface Window {
    /** Set by what must not run. */
    ran?: boolean;
  }
}

const FILE = 'http://file.test/';

/** Asserts that nothing ran in a page, and that nothing but the page itself was asked for. */
export async function assertHarmless({ page, said, asked }: PreviewPage): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.deepEqual(said, []);
  assert.deepEqual(asked, []);
}

/**
 * Asserts that documents with each injection run nothing and load nothing as files of their own, which have no
 * policy.
 */
export async function assertHarmlessFiles(
  browser: Browser,
  documentsWith: (injection: string) => Promise<readonly string[]>,
): Promise<void> {
  const page = await browser.newPage();
  const asked: string[] = [];
  let body = '';
  await page.route('**/*', (route) => {
    if (route.request().url() === FILE) return route.fulfill({ contentType: 'text/html', body });
    asked.push(route.request().url());
    return route.abort();
  });
  for (const injection of INJECTIONS) {
    // One after the other in one file: a page that broke out of itself would swallow the next.
    body = (await documentsWith(injection)).join('\n');
    await page.goto(FILE);
    assert.equal(await page.evaluate(() => window.ran), undefined, injection);
    const acting = page.locator('script, img, iframe, object, embed, svg, link, base');
    assert.equal(await acting.count(), 0, injection);
  }
  assert.deepEqual(asked, []);
  await page.close();
}

/** Messages to a page, and which tags and attributes the page may have. */
export interface Showing {
  readonly messages: readonly unknown[];
  readonly tags: RegExp;
  readonly attributes: RegExp;
}

/** Runs in the page: shows everything, and gives what was shown and what must not be there. */
export function showAll(showing: Showing): { text: string; wrong: string[] } {
  const page = document.getElementById('page')!;
  let text = '';
  const wrong = new Set<string>();
  const look = () => {
    for (const element of page.querySelectorAll('*')) {
      const tag = element.localName;
      if (!showing.tags.test(tag)) wrong.add(tag);
      for (const { name, value } of element.attributes)
        if (!showing.attributes.test(name) || (name === 'href' && value !== '#'))
          wrong.add(`${tag} ${name}`);
    }
  };
  look();
  for (const data of showing.messages) {
    window.dispatchEvent(new MessageEvent('message', { data }));
    text += `${page.textContent}\n`;
    look();
  }
  return { text, wrong: [...wrong] };
}
