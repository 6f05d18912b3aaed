import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { showFailures } from '../ui/support/failures';
import { copyOf } from '../ui/support/workspace';
import { installVsix, packVsix } from './support/vsix';
import type { InstalledExtension } from './support/vsix';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const ID = 'capability-framework.capability-framework';

/**
 * Where VS Code runs an extension: in the server's Node, as it does by itself, or in a web worker of the
 * page, which then fetches the bundle for browsers.
 */
const HOSTS = [
  { host: 'Node', settings: {}, bundles: [] },
  {
    host: 'a web worker',
    settings: { 'remote.extensionKind': { [ID]: ['web'] } },
    bundles: ['client.browser.js'],
  },
];

describe('the installed .vsix', function () {
  this.timeout(180_000);
  let installed: InstalledExtension | undefined;

  before(() => {
    packVsix();
    installed = installVsix();
  });
  after(() => installed?.remove());

  for (const { host, settings, bundles } of HOSTS)
    describe(`in ${host}`, () => {
      const example = copyOf('examples/government-digital');
      let workbench: Workbench;
      /** The extension's bundles that the page fetched. */
      const fetched = new Set<string>();

      before(async () => {
        workbench = await openWorkbench({
          folder: example.path,
          extensionsFolder: installed?.extensionsFolder ?? assert.fail('It is not installed.'),
          settings,
          width: 1440,
          height: 900,
        });
        workbench.page.context().on('request', (request) => {
          const name = /%2Fdist%2F(client\.[^&]*)/.exec(request.url())?.[1];
          if (name !== undefined) fetched.add(name);
        });
        await workbench.openFile(ROLE);
        // Until the framework is read, no name is known.
        await workbench.page.locator('.statusbar-item', { hasText: '10 roles' }).waitFor();
      });
      after(async () => {
        await workbench.close();
        example.remove();
      });
      showFailures(() => workbench);

      it('runs what was installed, in that host', () => {
        assert.deepEqual([...fetched], bundles);
      });

      it('shows the published page', async () => {
        await workbench.openFile(ROLE, { line: lineOf('level: Lead infrastructure engineer') });
        await workbench.runCommand('Capability Framework: Open Preview');
        await workbench
          .webview()
          .getByRole('heading', { name: 'Lead infrastructure engineer', exact: true })
          .waitFor();
      });

      it('suggests the skills of the framework', async () => {
        const { page } = workbench;
        await workbench.openFile(ROLE, { line: lineOf('Coding and scripting: awareness') });
        await page.keyboard.press('Control+Enter');
        await page.keyboard.type('user res');
        const list = await workbench.suggestions();
        await list.locator('.monaco-list-row', { hasText: 'User research' }).first().waitFor();
        await page.keyboard.press('Escape');
      });

      it('reports the skill that no file defines', async () => {
        const { page } = workbench;
        await page.keyboard.type('earch on users: working');
        await page.keyboard.press('Control+Shift+M');
        await page
          .locator('.markers-panel .monaco-list-row')
          .filter({ hasText: '"user research on users" is not a skill in this framework' })
          .waitFor();
      });

      /** One-based, in the file as it is before anything is typed. */
      function lineOf(text: string): number {
        const lines = readFileSync(join(example.path, ROLE), 'utf8').split('\n');
        return lines.findIndex((line) => line.includes(text)) + 1;
      }
    });
});
