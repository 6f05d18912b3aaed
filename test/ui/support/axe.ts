import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page, each with the elements. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    () =>
      (window as unknown as { axe: { run: () => Promise<unknown> } }).axe.run() as Promise<
        import('axe-core').AxeResults
      >,
  );
  return results.violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact ?? ''}): ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
        .join('\n')}`,
  );
}
