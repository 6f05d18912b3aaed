import type { Browser, Locator, Page } from 'playwright-core';
import type { PageAddress } from '../../../server/src/service/profile/address';
import { EXAMPLE } from './example';
import { PreviewPage } from './previewPage';
import type { PreviewPageOptions } from './previewPage';
import { PreviewSource } from './previewSource';
import { usingBrowser } from './usingBrowser';

export interface PreviewUse {
  /** Whether each test gets the framework anew and may change it; default: all tests share it. */
  readonly isSourceAnew?: boolean;
  /** How a page is opened before each test; `none`: each test opens one itself. */
  readonly opens?: PreviewPageOptions | 'none';
}

/** What the tests of a `describe` use; each part is there while a test runs. */
export interface UsedPreview {
  readonly browser: Browser;
  /** The example framework. */
  readonly source: PreviewSource;
  /** The page that is open. */
  readonly preview: PreviewPage;
  /** The same as its browser has it. */
  readonly page: Page;
  /** Opens a page in place of the one that is open, if there is one. */
  readonly open: (options?: PreviewPageOptions) => Promise<PreviewPage>;
  /** Shows a page of the example as it is now. @returns as `PreviewPage.show`. */
  readonly show: (address: PageAddress) => Promise<number>;
  /** What shows exactly these words. */
  readonly text: (words: string) => Locator;
}

/** Gives the tests of the present `describe` a preview's page in a browser, and an example to show in it. */
export function usingPreview({ isSourceAnew = false, opens = {} }: PreviewUse = {}): UsedPreview {
  const browser = usingBrowser();
  let source: PreviewSource;
  let preview: PreviewPage | undefined;

  const opened = () => {
    if (!preview) throw new Error('No page is open.');
    return preview;
  };
  const close = async () => {
    await preview?.close();
    preview = undefined;
  };
  const open = async (options?: PreviewPageOptions) => {
    await close();
    return (preview = await PreviewPage.open(browser(), options));
  };

  (isSourceAnew ? beforeEach : before)(async () => {
    source = await PreviewSource.ofExample(EXAMPLE);
  });
  if (opens !== 'none')
    beforeEach(async () => {
      await open(opens);
    });
  afterEach(close);
  (isSourceAnew ? afterEach : after)(() => source.dispose());

  return {
    get browser() {
      return browser();
    },
    get source() {
      return source;
    },
    get preview() {
      return opened();
    },
    get page() {
      return opened().page;
    },
    open,
    show: async (address) => opened().show(await source.page(address)),
    text: (words) => opened().page.getByText(words, { exact: true }),
  };
}
