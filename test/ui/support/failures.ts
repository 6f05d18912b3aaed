import { saveFailure } from '../../../scripts/vscode/browser.mjs';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';

/** After each test of the present `describe` that failed, saves what VS Code showed then. */
export function showFailures(workbench: () => Workbench): void {
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    await saveFailure(workbench().page, test.fullTitle().replace(/\W+/g, '-').slice(0, 80));
  });
}
