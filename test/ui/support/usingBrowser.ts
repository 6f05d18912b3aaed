import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/vscode/browser.mjs';

/** Launches a browser for the tests of the present `describe`. @returns what gives it to them. */
export function usingBrowser(): () => Browser {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  return () => browser;
}
