import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import type { PageAddress } from '../../server/src/service/profile/address';
import { uriOf } from '../harness/memoryWorkspace';
import type { ComparedFiles } from '../service/comparedPageLaws';
import { ComparisonPage } from './support/comparisonPage';
import { comparedExample } from './support/comparisonSource';
import { assertPicture, fontStyles } from './support/pictures';
import type { ThemeKind } from './support/previewPage';

const uri = uriOf('roles/infrastructure-engineer.role.yaml');
const PAGES: readonly PageAddress[] = [
  { kind: 'profile', uri, level: 3 },
  { kind: 'progression', uri },
  { kind: 'skill', uri: uriOf('skills/testing.skill.yaml') },
];
const LOOKS: readonly { readonly theme: ThemeKind; readonly width: number }[] = [
  { theme: 'light', width: 360 },
  { theme: 'light', width: 1100 },
  { theme: 'dark', width: 800 },
  { theme: 'high-contrast', width: 800 },
];

describe('the picture of a comparison', function () {
  this.timeout(60_000);
  let browser: Browser;
  let files: ComparedFiles;

  before(async () => {
    browser = await launchBrowser();
    files = await comparedExample();
  });
  after(async () => {
    files.dispose();
    await browser.close();
  });

  for (const { theme, width } of LOOKS) {
    it(`is as it was looked at, ${theme}, ${width} px wide`, async () => {
      const comparison = await ComparisonPage.open(browser, {
        theme,
        width,
        height: 700,
        look: { theme: 'editor', zoom: 100 },
        // The policy lets no font in, for readers have their own.
        hasPolicy: false,
        extraStyles: fontStyles(),
      });
      for (const address of PAGES) {
        await comparison.show(files, address);
        await comparison.page.evaluate(() => document.fonts.ready);
        await comparison.preview.post({ type: 'step', by: 1 });
        await comparison.page.evaluate(() => window.scrollBy(0, 250));
        const picture = await comparison.page.screenshot();
        assertPicture(`comparison-${address.kind}-${theme}-${width}`, picture);
      }
      await comparison.close();
    });
  }
});
