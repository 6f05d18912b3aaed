import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import type { PageAddress } from '../../server/src/service/profile/address';
import { uriOf } from '../harness/memoryWorkspace';
import { examplePages } from './support/examplePages';
import { assertPicture, fontStyles, isAnother } from './support/pictures';
import { PreviewPage } from './support/previewPage';
import type { ThemeKind } from './support/previewPage';
import { PreviewSource } from './support/previewSource';
import { remarkOn } from './support/remarks';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const THEMES: readonly ThemeKind[] = ['light', 'dark', 'high-contrast'];
const LOOKS = THEMES.flatMap((theme) => [360, 640, 960].map((width) => ({ theme, width })));

describe('the picture of a preview', function () {
  this.timeout(60_000);
  let browser: Browser;
  let source: PreviewSource;
  let preview: PreviewPage | undefined;

  before(async () => {
    browser = await launchBrowser();
    source = await PreviewSource.ofExample('government-digital');
  });
  after(async () => {
    source.dispose();
    await browser.close();
  });
  afterEach(() => preview?.close());

  async function open(
    look: { readonly theme: ThemeKind; readonly width: number },
    extraStyles = '',
  ): Promise<PreviewPage> {
    preview = await PreviewPage.open(browser, {
      ...look,
      // Below its head, each page shows its tables, too.
      height: 900,
      look: { theme: 'editor', zoom: 100 },
      // The policy lets no font in, for readers have their own.
      hasPolicy: false,
      extraStyles: fontStyles() + extraStyles,
    });
    return preview;
  }

  async function pictureOf(address: PageAddress): Promise<Buffer> {
    await preview?.show(await source.page(address));
    return picture();
  }

  async function picture(): Promise<Buffer> {
    assert.ok(preview);
    await preview.page.evaluate(() => document.fonts.ready);
    return preview.page.screenshot();
  }

  for (const look of LOOKS) {
    it(`is as it was looked at, ${look.theme}, ${look.width} px wide`, async () => {
      await open(look);
      for (const address of examplePages(source)) {
        const name = `${address.kind}-${look.theme}-${look.width}`;
        assertPicture(name, await pictureOf(address));
      }
    });
  }

  it('is as it was looked at, with problems, a mark and a banner', async () => {
    const shown = await open({ theme: 'light', width: 640 });
    const uri = uriOf(ROLE);
    const page = await source.page({ kind: 'profile', uri, level: 3 });
    await shown.show(page);
    const line = source.lineOf(ROLE, 'oversee programmes');
    await shown.showRemarks([
      remarkOn(uri, line, 'A bullet ends with a full stop.'),
      remarkOn(uri, line + 1, 'This is no skill level.', 'error'),
    ]);
    await shown.post({ type: 'cursor', at: { uri, line } });
    const place = { line: 11, character: 0 };
    const problem = { text: 'The quotation mark has no partner.', uri };
    await shown.show({ ...page, problem: { ...problem, range: { start: place, end: place } } });
    assertPicture('profile-with-problems', await picture());
  });

  it('would be found to be another where the styles are others', async () => {
    const look = { theme: 'light', width: 360 } as const;
    await open(look, '.govuk-heading-xl{color:#1d70b8!important;font-size:2.2rem!important}');
    const address = { kind: 'role', uri: uriOf(ROLE) } as const;
    const name = `${address.kind}-${look.theme}-${look.width}`;
    assert.ok(isAnother(name, await pictureOf(address)));
  });
});
