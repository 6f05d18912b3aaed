import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver/node';
import { startClient } from './support/client';
import type { TestClient, Transport } from './support/client';

const FILES = {
  'capability-framework.yaml': 'framework: Test\nfamilies: []\nrules: { unused-skill: off }\n',
  'testing.skill.yaml': `skill: Testing
description: Finding out whether things work.
levels:
  working:
    - Test things
    - Test more
`,
};
const BULLET = { line: 4, character: 6 };
const FIX_ALL = 'Fix all in this file (bullet-case)';
const RESOLVES: ClientCapabilities = {
  textDocument: {
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

for (const transport of ['stdio', 'in-process'] satisfies Transport[]) {
  describe(`code actions, ${transport}`, () => {
    let client: TestClient;
    afterEach(() => client.stop());

    async function offered(capabilities: ClientCapabilities): Promise<CodeAction[]> {
      client = await startClient(transport, FILES, capabilities);
      await client.ready();
      const uri = client.uri('testing.skill.yaml');
      return client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: BULLET, end: BULLET },
        context: { diagnostics: [] },
      });
    }

    /** How many places of the file the action changes. */
    const places = ({ edit }: CodeAction) =>
      edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])).length ??
      Object.values(edit?.changes ?? {}).flat().length;

    it('fix all findings of a rule, with an edit once it is chosen', async () => {
      const actions = await offered(RESOLVES);
      assert.deepEqual(
        actions.map(({ title, edit }) => `${title}${edit ? '' : ' (without an edit)'}`),
        [
          'Change "Test" to "test"',
          'Add "Test" to the framework’s dictionary',
          `${FIX_ALL} (without an edit)`,
          'Switch this rule off here (bullet-case)',
          'Switch this rule off in this file (bullet-case)',
          'Switch this rule off in the framework (bullet-case)',
        ],
      );
      const chosen = actions.find(({ title }) => title === FIX_ALL);
      const resolved = await client.connection.sendRequest<CodeAction>(
        'codeAction/resolve',
        chosen,
      );
      assert.equal(places(resolved), 2);
    });

    it('come with all their edits for a client that resolves none', async () => {
      const actions = await offered({});
      assert.equal(actions.length, 6);
      assert.deepEqual(actions.map(places), [1, 1, 2, 1, 1, 1]);
    });
  });
}
