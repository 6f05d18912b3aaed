import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/vscode/workbench.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { showFailures } from './support/failures';
import { PEER, WITNESS, freePort, peerSettings } from './support/keystrokes/tools.mjs';
import { answersWhen } from './support/witness';
import type { Answers } from './support/witness';
import { eventually } from './support/eventually';
import { copyOf } from './support/workspace';

const ROLE = 'roles/infrastructure-engineer.role.yaml';
const BROKEN = 'roles/broken.role.yaml';
const MESSY = 'roles/messy.role.yaml';
const UNTIDY = 'roles/untidy.role.yaml';
/** YAML that is no part of a framework: the other extension’s. */
const OTHER = 'other.yaml';
const LATER = 'later.yaml';
const OURS = ['capability-manifest', 'capability-role', 'capability-skill'];

interface Situation {
  /** What the YAML extension is told besides. */
  readonly settings: Readonly<Record<string, unknown>>;
  /**
   * Whether it is attached to our languages, as Red Hat’s never is. No extension can keep another from
   * reporting what is wrong with a file’s YAML, so that this alone would then be said twice.
   */
  readonly isOnOurs: boolean;
}

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'attached to YAML, with our schemas for our files': { settings: peerSettings, isOnOurs: false },
  'attached to our languages as well': {
    settings: { 'yaml.schemaStore.enable': false, 'yamlPeer.languages': ['yaml', ...OURS] },
    isOnOurs: true,
  },
};

/** Another extension for YAML in the same VS Code: yaml-language-server, as Red Hat’s starts it. */
for (const [situation, { settings, isOnOurs }] of Object.entries(SITUATIONS))
  describe(`beside a YAML extension, ${situation}`, function () {
    this.timeout(180_000);
    const example = copyOf('examples/government-digital');
    const write = (path: string, text: string) => writeFileSync(join(example.path, path), text);
    let workbench: Workbench;
    let port: number;

    before(async () => {
      // All are written before they are opened: VS Code does not format what it is reading again.
      write(BROKEN, 'role: Broken\nrole: Twice\nfamily: Data\ndescription: "Never closed.\n');
      write(MESSY, 'role: Messy\n\n');
      write(UNTIDY, 'role:   Untidy\nfamily: Data\n\n\n\ndescription:   "A role."\n');
      for (const path of [OTHER, LATER]) write(path, 'a: 1\na: 2\n');
      port = await freePort();
      workbench = await openWorkbench({
        folder: example.path,
        otherExtensions: [WITNESS, PEER],
        settings: { ...settings, 'witness.port': port },
      });
      await workbench.openFile(ROLE);
      await workbench.page.locator('.statusbar-item', { hasText: '34 skills' }).waitFor();
    });
    after(async () => {
      await workbench.close();
      example.remove();
    });
    showFailures(() => workbench);

    const answers = (isWanted: (answers: Answers) => boolean) =>
      answersWhen(workbench, port, isWanted);

    it('leaves it the other YAML files', async () => {
      await workbench.openFile(OTHER);
      const { language, problems } = await answers(({ problems }) => problems.length > 0);
      assert.equal(language, 'yaml');
      assert.deepEqual(
        problems.map(({ source }) => source),
        problems.map(() => 'YAML'),
      );
    });

    it('suggests each skill and level once, and explains it once', async () => {
      const lines = readFileSync(join(example.path, ROLE), 'utf8').split('\n');
      const line = lines.findIndex((text) => text.includes('Coding and scripting: working')) + 1;
      for (const column of [9, 30]) {
        await workbench.openFile(ROLE, { line, column });
        const { language, suggestions, hovers } = await answers(({ hovers }) => hovers.length > 0);
        assert.equal(language, 'capability-role');
        assert.ok(suggestions.length >= 4, suggestions.join());
        assert.deepEqual(suggestions, [...new Set(suggestions)]);
        assert.equal(hovers.length, 1, hovers.join('\n---\n'));
      }
    });

    it('suggests each key once', async () => {
      await workbench.openFile(MESSY, { line: 2 });
      const { suggestions } = await answers(({ suggestions }) => suggestions.includes('family'));
      assert.deepEqual(suggestions, [...new Set(suggestions)]);
      assert.ok(!suggestions.includes('Role'), suggestions.join());
    });

    if (!isOnOurs)
      it('reports each problem once', async () => {
        await workbench.openFile(BROKEN);
        await answers(({ problems }) => problems.length > 0);
        // It answers in order: when it has spoken of this file, it has of the one before.
        await workbench.openFile(LATER);
        await answers(({ problems }) => problems.length > 0);
        await workbench.openFile(BROKEN);
        const { problems } = await answers(({ language }) => language === 'capability-role');
        const said = problems.map(({ source, message }) => `${source}: ${message}`);
        assert.ok(problems.length > 0);
        assert.deepEqual(
          said.filter((text) => !text.startsWith('capability-framework: ')),
          [],
        );
      });

    it('formats as we do, without asking which formatter to take', async () => {
      await workbench.openFile(UNTIDY);
      const saved = () => readFileSync(join(example.path, UNTIDY), 'utf8');
      await workbench.runCommand('Format Document');
      await workbench.page.locator('.tab.active.dirty').waitFor();
      await workbench.page.keyboard.press('Control+S');
      await eventually(saved, 'role: Untidy\nfamily: Data\n\ndescription: A role.\n');
    });
  });
