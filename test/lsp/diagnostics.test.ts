import assert from 'node:assert/strict';
import type { ClientCapabilities, MarkupContent } from 'vscode-languageserver/node';
import { MANIFEST, ROLE, SKILL } from '../harness/smallFramework';
import { FILE, startClient } from './support/client';
import type { TestClient, Transport } from './support/client';

const FILES = {
  'capability-framework.yaml': MANIFEST,
  'tester.role.yaml': ROLE,
  'testing.skill.yaml': SKILL,
};
const PUSH: ClientCapabilities = {};
const PULL: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

for (const transport of ['stdio', 'in-process'] satisfies Transport[]) {
  describe(`diagnostics, ${transport}`, function () {
    this.timeout(60_000);
    let client: TestClient;
    afterEach(() => client.stop());
    const start = async (
      files: Record<string, string | Uint8Array>,
      capabilities: ClientCapabilities,
    ) => {
      client = await startClient(transport, files, capabilities);
      await client.ready();
    };
    const codes = (file: string) => client.codes(file);

    it('pushes what is wrong in closed files', async () => {
      await start({ ...FILES, 'tester.role.yaml': ROLE.replace('Testing', 'Testin') }, PUSH);
      await client.until(
        () => codes('tester.role.yaml').includes('unknown-skill'),
        'unknown-skill',
      );
      assert.match(
        messageOf(client.pushed('tester.role.yaml')[0]?.message),
        /"Testin" is not a skill in this framework\. Did you mean "Testing"\?/,
      );
    });

    it('clears a closed file when an open one is put right, unsaved', async () => {
      await start({ ...FILES, 'testing.skill.yaml': SKILL.replace('Testing', 'Tests') }, PUSH);
      await client.until(
        () => codes('tester.role.yaml').includes('unknown-skill'),
        'unknown-skill',
      );
      await client.open('testing.skill.yaml', SKILL.replace('Testing', 'Tests'));
      await client.change('testing.skill.yaml', 2, SKILL);
      await client.until(() => codes('tester.role.yaml').length === 0, 'no diagnostics');
    });

    it('asks a pulling client to refresh an open file that another file put right', async () => {
      await start({ ...FILES, 'testing.skill.yaml': SKILL.replace('Testing', 'Tests') }, PULL);
      assert.ok(client.initialized.capabilities.diagnosticProvider);
      await client.open('tester.role.yaml', ROLE);
      const [before] = await client.pull('tester.role.yaml');
      assert.equal(before?.code, 'unknown-skill');
      const asked = client.refreshes();
      await client.open('testing.skill.yaml', SKILL);
      await client.until(() => client.refreshes() > asked, 'a refresh');
      assert.deepEqual(await client.pull('tester.role.yaml'), []);
    });

    it('pushes to a pulling client what it does not pull: a document that no editor shows', async () => {
      const wrong = ROLE.replace('Testing', 'Testin');
      await start({ ...FILES, 'tester.role.yaml': wrong }, PULL);
      const reported = () => codes('tester.role.yaml').includes('unknown-skill');
      await client.until(reported, 'unknown-skill while closed');
      await client.open('tester.role.yaml', wrong);
      await client.change('tester.role.yaml', 2, ROLE);
      await client.until(() => codes('tester.role.yaml').length === 0, 'what was typed');
      await client.change('tester.role.yaml', 3, wrong);
      await client.until(reported, 'unknown-skill while open but not pulled');
      await client.pull('tester.role.yaml');
      await client.until(() => codes('tester.role.yaml').length === 0, 'nothing twice');
      await client.connection.sendNotification('capabilityFramework/hidden', {
        uri: client.uri('tester.role.yaml'),
      });
      await client.until(reported, 'unknown-skill when hidden');
    });

    it('reads files that appear, change and go while it runs', async () => {
      await start(FILES, PUSH);
      client.write(
        'other.role.yaml',
        ROLE.replace('Tester\n', 'Other\n').replace('Testing', 'Nothing'),
      );
      await client.tell(['other.role.yaml', FILE.created]);
      await client.until(() => codes('other.role.yaml').includes('unknown-skill'), 'unknown-skill');
      client.write('other.role.yaml', ROLE.replace('role: Tester', 'role: Other'));
      await client.tell(['other.role.yaml', FILE.changed]);
      await client.until(() => codes('other.role.yaml').length === 0, 'no diagnostics');
    });

    it('says what is wrong with a file that is not UTF-8, and goes on', async () => {
      await start({ ...FILES, 'bad.role.yaml': new Uint8Array([0xff, 0xfe, 0x41]) }, PUSH);
      await client.until(() => codes('bad.role.yaml').includes('syntax'), 'syntax');
      assert.match(messageOf(client.pushed('bad.role.yaml')[0]?.message), /UTF-8/);
    });

    it('keeps its defaults and says so where the manifest does not parse', async () => {
      await start({ ...FILES, 'capability-framework.yaml': 'framework: [\n' }, PUSH);
      await client.until(
        () => codes('capability-framework.yaml').includes('syntax'),
        'the manifest is reported',
      );
      assert.deepEqual(codes('tester.role.yaml'), []);
    });
  });
}

function messageOf(message: string | MarkupContent | undefined): string {
  return typeof message === 'object' ? message.value : (message ?? '');
}
