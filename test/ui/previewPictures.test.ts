import assert from 'node:assert/strict';
import type { PageAddress } from '../../server/src/service/profile/address';
import { uriOf } from '../harness/memoryWorkspace';
import { LEAD, ROLE, WHOLE_ROLE } from './support/example';
import { examplePages } from './support/examplePages';
import { assertPicture, fontStyles, isAnother } from './support/pictures';
import type { PreviewPage, ThemeKind } from './support/previewPage';
import { remarkOn } from './support/remarks';
import { usingPreview } from './support/usingPreview';

const THEMES: readonly ThemeKind[] = ['light', 'dark', 'high-contrast'];
const LOOKS = THEMES.flatMap((theme) => [360, 640, 960].map((width) => ({ theme, width })));

describe('the picture of a preview', function () {
  this.timeout(60_000);
  const used = usingPreview({ opens: 'none' });

  function open(
    look: { readonly theme: ThemeKind; readonly width: number },
    extraStyles = '',
  ): Promise<PreviewPage> {
    return used.open({
      ...look,
      // Below its head, each page shows its tables, too.
      height: 900,
      look: { theme: 'editor', zoom: 100 },
      // The policy lets no font in, for readers have their own.
      hasPolicy: false,
      extraStyles: fontStyles() + extraStyles,
    });
  }

  async function pictureOf(address: PageAddress): Promise<Buffer> {
    await used.show(address);
    return picture();
  }

  async function picture(): Promise<Buffer> {
    await used.page.evaluate(() => document.fonts.ready);
    return used.page.screenshot();
  }

  for (const look of LOOKS) {
    it(`is as it was looked at, ${look.theme}, ${look.width} px wide`, async () => {
      await open(look);
      for (const address of examplePages(used.source)) {
        const name = `${address.kind}-${look.theme}-${look.width}`;
        assertPicture(name, await pictureOf(address));
      }
    });
  }

  it('is as it was looked at, with problems, a mark and a banner', async () => {
    const shown = await open({ theme: 'light', width: 640 });
    const uri = uriOf(ROLE);
    const page = await used.source.page(LEAD);
    await shown.show(page);
    const line = used.source.lineOf(ROLE, 'oversee programmes');
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
    const name = `${WHOLE_ROLE.kind}-${look.theme}-${look.width}`;
    assert.ok(isAnother(name, await pictureOf(WHOLE_ROLE)));
  });
});
