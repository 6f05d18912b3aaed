import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import { uriOf } from '../harness/memoryWorkspace';
import { PreviewPage } from './support/previewPage';
import { PreviewSource } from './support/previewSource';

const LOGO =
  'data:image/svg+xml;base64,' +
  btoa(
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><rect width="30" height="30"/></svg>',
  );
const ADDRESS = { kind: 'role', uri: uriOf('roles/infrastructure-engineer.role.yaml') } as const;
const MANIFEST = 'capability-framework.yaml';

describe('a preview in an organisation’s look', function () {
  this.timeout(60_000);
  let browser: Browser;
  let source: PreviewSource;
  let preview: PreviewPage;

  before(async () => {
    browser = await launchBrowser();
    source = await PreviewSource.ofExample('government-digital');
    await source.edit(
      MANIFEST,
      'framework:',
      'preview: { title: Department for Examples }\nframework:',
    );
  });
  after(async () => {
    source.dispose();
    await browser.close();
  });
  beforeEach(async () => {
    preview = await PreviewPage.open(browser);
  });
  afterEach(() => preview.close());

  const colour = () =>
    preview.page.locator('h1').evaluate((element) => getComputedStyle(element).color);

  it('shows its name and logo, and its styles have the last word', async () => {
    await preview.post({
      type: 'brand',
      brand: { styles: '.govuk-heading-xl { color: rgb(1, 2, 3) }', logo: LOGO },
    });
    await preview.show(await source.page(ADDRESS));
    await preview.page.getByText('Department for Examples', { exact: true }).waitFor();
    const logo = preview.page.locator('.cf-brand-logo');
    await logo.evaluate((image: HTMLImageElement) => image.decode());
    assert.equal(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth), 30);
    assert.equal(await colour(), 'rgb(1, 2, 3)');
  });

  it('follows its files while they change, and loses them where they are gone', async () => {
    await preview.show(await source.page(ADDRESS));
    const plain = await colour();
    await preview.post({
      type: 'brand',
      brand: { styles: '.govuk-heading-xl { color: rgb(1, 2, 3) }' },
    });
    await preview.post({
      type: 'brand',
      brand: { styles: '.govuk-heading-xl { color: rgb(4, 5, 6) }', logo: LOGO },
    });
    assert.equal(await colour(), 'rgb(4, 5, 6)');
    await preview.page.locator('.cf-brand-logo').waitFor();
    await preview.post({ type: 'brand', brand: {} });
    assert.equal(await colour(), plain);
    assert.equal(await preview.page.locator('.cf-brand-logo').count(), 0);
  });

  it('gets nothing from elsewhere, whatever its styles ask for', async () => {
    const styles = `@import url('https://example.com/a.css');
      @font-face { font-family: Far; src: url('https://example.com/far.woff2'); }
      body { font-family: Far; background: url('https://example.com/b.png'); }
      h1::before { content: url('//example.com/c.svg'); }`;
    await preview.post({ type: 'brand', brand: { styles } });
    await preview.show(await source.page(ADDRESS));
    await preview.page.evaluate(() => document.fonts.ready.then(() => undefined));
    assert.deepEqual(preview.asked, []);
    assert.ok(preview.said.some((line) => line.includes('Content Security Policy')));
  });
});
