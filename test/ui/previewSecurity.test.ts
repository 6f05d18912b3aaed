import assert from 'node:assert/strict';
import type { ToPage } from '../../client/webview/messages';
import type { PageAddress } from '../../server/src/service/profile/address';
import { renderHtmlDocument } from '../../server/src/service/render/html/document';
import { uriOf } from '../harness/memoryWorkspace';
import { assertHarmless, assertHarmlessFiles, showAll } from './support/harmless';
import { HostileTexts, hostileFiles, hostileProblem } from './support/hostileFiles';
import { INJECTIONS } from './support/injections';
import { PreviewPage } from './support/previewPage';
import { PreviewSource } from './support/previewSource';
import { remarkOn } from './support/remarks';
import { usingBrowser } from './support/usingBrowser';

const ROLE = 'a.role.yaml';
const SKILL = 'a.skill.yaml';
/** What a preview is made of. */
const ALLOWED = {
  tags: /^(?:a|article|button|caption|dd|details|div|dl|dt|h[1-4]|header|input|label|li|main|nav|ol|p|section|span|strong|summary|table|tbody|td|th|thead|tr|ul)$/,
  attributes:
    /^(?:class|role|scope|type|for|id|value|tabindex|title|href|aria-[a-z]+|data-(?:uri|line|end|character|page|marked))$/,
};

describe('a preview’s page of texts that would like to be code', function () {
  this.timeout(180_000);
  const browser = usingBrowser();

  it('are many, each of another kind', () => {
    assert.ok(new Set(INJECTIONS).size >= 60);
  });

  for (const hasPolicy of [true, false]) {
    const how = hasPolicy ? '' : ', even if nothing forbade it';
    it(`runs nothing and loads nothing in any place${how}`, async () => {
      const preview = await PreviewPage.open(browser(), { hasPolicy });
      for (const injection of INJECTIONS) {
        const { messages, texts } = await everywhere(injection);
        const shown = await preview.page.evaluate(showAll, { ...ALLOWED, messages });
        for (const text of texts) assert.ok(shown.text.includes(text), `${text} is not shown`);
        assert.deepEqual(shown.wrong, [], injection);
      }
      await preview.page.mouse.move(100, 100);
      await assertHarmless(preview);
      await preview.close();
    });
  }

  it('runs nothing and loads nothing as a file of its own, which has no policy', () =>
    assertHarmlessFiles(browser(), async (injection) => {
      const { messages } = await everywhere(injection);
      return messages.flatMap((message) =>
        message.type === 'page' && message.page.kind !== 'none'
          ? [renderHtmlDocument(message.page, 'b{}', () => 'other.html')]
          : [],
      );
    }));

  it('would be noticed if it ran or loaded', async () => {
    const preview = await PreviewPage.open(browser(), { hasPolicy: false });
    await preview.page.evaluate(() => {
      const element = document.createElement('div');
      element.innerHTML = '<img src="http://remote.test/x" onerror="window.ran=true">';
      document.getElementById('page')?.append(element);
    });
    await preview.page.waitForFunction(() => window.ran === true);
    assert.deepEqual(preview.asked, ['http://remote.test/x']);
    const { wrong } = await preview.page.evaluate(showAll, { ...ALLOWED, messages: [] });
    assert.deepEqual(wrong, ['img', 'img src', 'img onerror']);
    await preview.close();
  });

  it('is forbidden to run, load and go anywhere by its policy', async () => {
    const preview = await PreviewPage.open(browser());
    const policy = await preview.page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    // An organisation's picture and font come within the message, and nothing else does.
    const rest = policy?.replace('img-src data:; font-src data:; ', '') ?? '';
    assert.match(rest, /^default-src 'none'; script-src 'nonce-/);
    assert.doesNotMatch(rest, /unsafe|data:|blob:|\*|https:/);
    // No policy can keep a page from going away; that nothing in it is markup can.
    const loading = INJECTIONS.filter((text) => !text.includes('http-equiv="refresh"'));
    await preview.page.evaluate((html) => {
      const element = document.createElement('div');
      element.innerHTML = html;
      document.getElementById('page')?.append(element);
      const script = document.createElement('script');
      script.textContent = 'window.ran=true';
      document.body.append(script);
      void fetch('http://remote.test/fetch').catch(() => undefined);
    }, loading.join('\n'));
    await preview.page.waitForFunction(() => document.images.length > 0);
    assert.equal(await preview.page.evaluate(() => window.ran), undefined);
    assert.deepEqual(preview.asked, []);
    assert.ok(preview.said.some((line) => line.includes('Content Security Policy')));
    await preview.close();
  });

  it('takes messages of nobody else for the extension’s', async () => {
    const preview = await PreviewPage.open(browser());
    const before = await preview.page.locator('#page').innerHTML();
    const strange: unknown[] = [
      undefined,
      null,
      0,
      'page',
      [],
      {},
      { type: 'page' },
      { type: 'page', page: null },
      { type: 'page', page: {} },
      { type: 'page', page: { kind: 'other' } },
      { type: 'open', page: { kind: 'role' } },
      { type: 'constructor' },
      { type: '__proto__' },
      { type: ['page'] },
    ];
    for (const message of strange)
      await preview.page.evaluate(
        (data) => window.dispatchEvent(new MessageEvent('message', { data })),
        message,
      );
    assert.equal(await preview.page.locator('#page').innerHTML(), before);
    assert.deepEqual(preview.said, []);
    await preview.close();
  });
});

/** The pages of a framework in which a text stands wherever there may be one, and the texts that they show. */
async function everywhere(
  injection: string,
): Promise<{ readonly messages: ToPage[]; readonly texts: readonly string[] }> {
  const texts = new HostileTexts(injection);
  const next = () => texts.next();
  const { files, level, family, skill } = hostileFiles(texts);
  const source = await PreviewSource.of({
    ...files,
    [ROLE]: `${files[ROLE]}  - level: ${next()}
    description: ${next()}
    skills:
      ${skill}: ${next()}
`,
    'b.role.yaml': `role: ${next()}
family: ${family}
levels:
  - level: ${next()}
    skills:
      ${skill}: ${level}
`,
  });
  const uri = uriOf(ROLE);
  const families = await source.page({ kind: 'framework', root: source.root });
  const name = families.kind === 'framework' ? (families.families[0]?.family.text ?? '') : '';
  const addresses: PageAddress[] = [
    { kind: 'role', uri },
    { kind: 'profile', uri, level: 0 },
    { kind: 'profile', uri, level: 1 },
    { kind: 'progression', uri },
    { kind: 'skill', uri: uriOf(SKILL) },
    { kind: 'skills', root: source.root },
    { kind: 'family', root: source.root, name },
    { kind: 'framework', root: source.root },
  ];
  const messages: ToPage[] = [];
  const problem = hostileProblem(injection);
  for (const address of addresses) {
    const brand = { folder: source.root, title: `${injection} brand` };
    const page = { ...(await source.page(address)), brand };
    messages.push({ type: 'page', page, locked: false });
    const remark = remarkOn(uri, 0, `${injection} remark`, 'error');
    messages.push({ type: 'remarks', remarks: [remark] });
    messages.push({ type: 'page', page: { ...page, problem }, locked: false });
  }
  source.dispose();
  const others = [problem.text, `${injection} remark`, `${injection} brand`];
  return { messages, texts: [...texts.shown, ...others] };
}
