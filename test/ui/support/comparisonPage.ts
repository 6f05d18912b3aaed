import type { Browser } from 'playwright-core';
import { readFromComparison } from '../../../client/webview/comparisonMessages';
import type {
  ComparisonSwitches,
  FromComparison,
} from '../../../client/webview/comparisonMessages';
import type { PageAddress } from '../../../server/src/service/profile/address';
import type { ComparedPage, ComparedSide } from '../../../server/src/service/render/comparedPage';
import type { ComparedFiles } from '../../service/comparedPageLaws';
import { PreviewPage } from './previewPage';
import type { PreviewPageOptions } from './previewPage';

/** The page of a comparison as it is built, in a browser without VS Code around it. */
export class ComparisonPage {
  private constructor(readonly preview: PreviewPage) {}

  static async open(browser: Browser, options: PreviewPageOptions = {}): Promise<ComparisonPage> {
    return new ComparisonPage(
      await PreviewPage.open(browser, { ...options, script: 'comparison' }),
    );
  }

  get page() {
    return this.preview.page;
  }

  /** Shows a page of some files, as the extension does. */
  async show(
    files: ComparedFiles,
    address: PageAddress,
    side: ComparedSide = 'after',
  ): Promise<ComparedPage> {
    const page = await files.page(address, side);
    await this.preview.post({ type: 'compared', wanted: { address, side }, page });
    return page;
  }

  async switchTo(switches: ComparisonSwitches): Promise<void> {
    await this.preview.post({ type: 'switches', switches });
  }

  /** What the page has told the extension since the last time, as the extension reads it. */
  async told(): Promise<FromComparison[]> {
    return (await this.preview.sent()).map((message) => {
      const read = readFromComparison(message);
      if (!read) throw new Error(`The extension cannot read ${JSON.stringify(message)}.`);
      return read;
    });
  }

  close(): Promise<void> {
    return this.preview.close();
  }
}
