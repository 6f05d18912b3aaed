import assert from 'node:assert/strict';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { showFailures } from './support/failures';
import { copyOf } from './support/workspace';

const SKILL = 'skills/it-infrastructure.skill.yaml';
const ROLE = 'roles/infrastructure-engineer.role.yaml';

describe('lenses as a person sees them', function () {
  this.timeout(120_000);
  const example = copyOf('examples/government-digital');
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: example.path, height: 1000 });
    await workbench.openFile(SKILL);
    await workbench.page.locator('.statusbar-item', { hasText: '34 skills' }).waitFor();
  });
  after(async () => {
    await workbench.close();
    example.remove();
  });
  showFailures(() => workbench);

  const lens = (text: string | RegExp) =>
    workbench.page.locator('.codelens-decoration').getByText(text);

  for (const [what, title] of [
    ['a skill', /^Asked for by (\d+) role levels in \d+ roles$/],
    ['a level', /^Asked for at this level by (\d+) role levels in \d+ roles$/],
  ] as const)
    it(`lead from ${what} to a peek at as many places as they count`, async () => {
      await workbench.openFile(SKILL, { line: 1 });
      const first = lens(title).first();
      await first.waitFor();
      const counted = title.exec(await first.innerText())?.[1];
      await first.click();
      const peek = workbench.page.locator('.peekview-widget');
      await peek.waitFor();
      assert.equal(
        await peek.locator('.peekview-title .meta').innerText(),
        `Locations (${counted})`,
      );
      await workbench.page.keyboard.press('Escape');
      await peek.waitFor({ state: 'hidden' });
    });

  it('lead from a role to its levels compared', async () => {
    await workbench.openFile(ROLE, { line: 1 });
    await lens('Compare levels').click();
    await workbench
      .webview()
      .getByRole('columnheader', { name: 'Lead infrastructure engineer' })
      .waitFor();
  });
});
