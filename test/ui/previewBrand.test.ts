import assert from 'node:assert/strict';
import { MANIFEST, WHOLE_ROLE } from './support/example';
import { usingPreview } from './support/usingPreview';

const LOGO =
  'data:image/svg+xml;base64,' +
  btoa(
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><rect width="30" height="30"/></svg>',
  );

describe('a preview in an organisation’s look', function () {
  this.timeout(60_000);
  const used = usingPreview();

  before(() =>
    used.source.edit(MANIFEST, 'preview:\n', 'preview:\n  title: Department for Examples\n'),
  );

  const colour = () =>
    used.page.locator('h1').evaluate((element) => getComputedStyle(element).color);

  it('shows its name and logo, and its styles have the last word', async () => {
    await used.preview.post({
      type: 'brand',
      brand: { styles: '.govuk-heading-xl { color: rgb(1, 2, 3) }', logo: LOGO },
    });
    await used.show(WHOLE_ROLE);
    await used.page.getByText('Department for Examples', { exact: true }).waitFor();
    const logo = used.page.locator('.cf-brand-logo');
    await logo.evaluate((image: HTMLImageElement) => image.decode());
    assert.equal(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth), 30);
    assert.equal(await colour(), 'rgb(1, 2, 3)');
  });

  it('follows its files while they change, and loses them where they are gone', async () => {
    await used.show(WHOLE_ROLE);
    const plain = await colour();
    await used.preview.post({
      type: 'brand',
      brand: { styles: '.govuk-heading-xl { color: rgb(1, 2, 3) }' },
    });
    await used.preview.post({
      type: 'brand',
      brand: { styles: '.govuk-heading-xl { color: rgb(4, 5, 6) }', logo: LOGO },
    });
    assert.equal(await colour(), 'rgb(4, 5, 6)');
    await used.page.locator('.cf-brand-logo').waitFor();
    await used.preview.post({ type: 'brand', brand: {} });
    assert.equal(await colour(), plain);
    assert.equal(await used.page.locator('.cf-brand-logo').count(), 0);
  });

  it('gets nothing from elsewhere, whatever its styles ask for', async () => {
    const styles = `@import url('https://example.com/a.css');
      @font-face { font-family: Far; src: url('https://example.com/far.woff2'); }
      body { font-family: Far; background: url('https://example.com/b.png'); }
      h1::before { content: url('//example.com/c.svg'); }`;
    await used.preview.post({ type: 'brand', brand: { styles } });
    await used.show(WHOLE_ROLE);
    await used.page.evaluate(() => document.fonts.ready.then(() => undefined));
    assert.deepEqual(used.preview.asked, []);
    assert.ok(used.preview.said.some((line) => line.includes('Content Security Policy')));
  });
});
