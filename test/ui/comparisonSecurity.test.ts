import assert from 'node:assert/strict';
import type { ToComparison } from '../../client/webview/comparisonMessages';
import { renderComparisonHtml } from '../../server/src/service/render/html/comparison/document';
import type { ComparedPage } from '../../server/src/service/render/comparedPage';
import { addressesIn, comparedFiles } from '../service/comparedPageLaws';
import { ComparisonPage } from './support/comparisonPage';
import { assertHarmless, assertHarmlessFiles, showAll } from './support/harmless';
import { HostileTexts, hostileFiles, hostileProblem } from './support/hostileFiles';
import { INJECTIONS } from './support/injections';
import { usingBrowser } from './support/usingBrowser';

const LAYOUTS = ['inline', 'sides'] as const;
/** What a comparison is made of. */
const ALLOWED = {
  tags: /^(?:a|article|button|del|details|div|fieldset|h[1-6]|header|input|ins|label|legend|li|main|p|section|span|strong|summary|table|tbody|td|th|thead|tr|ul)$/,
  attributes:
    /^(?:class|role|scope|type|name|value|checked|disabled|tabindex|title|href|aria-[a-z]+|data-(?:uri|line|end|character|page|change))$/,
};

/** Every page of both states that has a text in every place, and the texts that must be seen. */
async function pagesOf(injection: string): Promise<{ pages: ComparedPage[]; texts: string[] }> {
  const before = hostileFiles(new HostileTexts(injection));
  const after = hostileFiles(new HostileTexts(injection, 7));
  const files = await comparedFiles(before.files, after.files);
  const pages: ComparedPage[] = [];
  for (const side of ['before', 'after'] as const)
    for (const address of addressesIn(files[side])) pages.push(await files.page(address, side));
  files.dispose();
  const { text, ...source } = hostileProblem(injection);
  const problems = [{ side: 'after' as const, text, source }];
  return {
    pages: pages.map((page) => ({ ...page, label: `${injection} label`, problems })),
    // A side of words that changed stands in pieces.
    texts: [`${injection} label`, text],
  };
}

describe('a comparison of texts that would like to be code', function () {
  this.timeout(300_000);
  const browser = usingBrowser();

  for (const hasPolicy of [true, false]) {
    const how = hasPolicy ? '' : ', even if nothing forbade it';
    it(`runs nothing and loads nothing in any place${how}`, async () => {
      const comparison = await ComparisonPage.open(browser(), { hasPolicy, width: 1100 });
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
        const { text, wrong } = await comparison.page.evaluate(showAll, { ...ALLOWED, messages });
        for (const one of texts) assert.ok(text.includes(one), `${one} is not shown`);
        assert.ok(text.includes(injection.trim().split(/\s/)[0] ?? ''), injection);
        assert.deepEqual(wrong, [], injection);
      }
      await comparison.page.mouse.move(100, 300);
      await assertHarmless(comparison.preview);
      await comparison.close();
    });
  }

  it('runs nothing and loads nothing as a file of its own, which has no policy', () =>
    assertHarmlessFiles(browser(), async (injection) => {
      const { pages } = await pagesOf(injection);
      const [title, before, after] = [injection, `${injection} a`, `${injection} b`];
      const remarks = [`${injection} remark`];
      return LAYOUTS.map((layout) =>
        renderComparisonHtml({ title, before, after, pages, remarks, layout }, 'b{}'),
      );
    }));
});
