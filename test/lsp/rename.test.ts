import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  PrepareRenameResult,
  ProtocolConnection,
  ResponseError,
  ShowMessageRequestParams,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { keepFormerNameRequest, renameOffersRequest } from '../../server/src/protocol';
import type { InitializationOptions } from '../../server/src/protocol';
import { startClient } from './support/client';
import type { TestClient, Transport } from './support/client';

const ROLE = `role: Tester
family: Quality
description: A tester tests.
levels:
  - level: Tester
    description: A tester tests things.
    skills:
      "Testing": working
      Zeal: working
`;
const SKILL = `skill: Testing
description: Finding out whether things work.
levels:
  working:
    - test things
`;
const FILES = {
  'capability-framework.yaml': 'framework: Test\nfamilies: [Quality]\n',
  'tester.role.yaml': ROLE,
  'testing.skill.yaml': SKILL,
  'zeal.skill.yaml': SKILL.replace('Testing', 'Zeal'),
};
const NAME = { line: 0, character: 8 };
const USE = { line: 7, character: 10 };
const EDITS: ClientCapabilities = {
  textDocument: { rename: { prepareSupport: true } },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
};
const ASKS: ClientCapabilities = {
  textDocument: { rename: { prepareSupport: true, honorsChangeAnnotations: true } },
  workspace: {
    workspaceEdit: {
      ...EDITS.workspace?.workspaceEdit,
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
};

for (const transport of ['stdio', 'in-process'] satisfies Transport[]) {
  describe(`rename, ${transport}`, () => {
    let client: TestClient;
    afterEach(() => client.stop());

    const start = async (
      capabilities: ClientCapabilities,
      own?: InitializationOptions,
      prepare?: (connection: ProtocolConnection) => void,
    ) => {
      client = await startClient(transport, FILES, capabilities, {
        ...(own && { initialize: () => ({ initializationOptions: own }) }),
        ...(prepare && { prepare }),
      });
      await client.ready();
    };
    const at = (file: string, position: typeof NAME) => ({
      textDocument: { uri: client.uri(file) },
      position,
    });
    const prepare = (file: string, position: typeof NAME) =>
      client.connection.sendRequest<PrepareRenameResult | null>(
        'textDocument/prepareRename',
        at(file, position),
      );
    const rename = (newName: string, file = 'testing.skill.yaml', position = NAME) =>
      client.connection.sendRequest<WorkspaceEdit | null>('textDocument/rename', {
        ...at(file, position),
        newName,
      });
    const refusal = async (request: Promise<unknown>) => {
      const error = await request.then(
        () => undefined,
        (reason: unknown) => reason as ResponseError,
      );
      assert.ok(error, 'The request was not refused.');
      assert.equal(error.code, LSPErrorCodes.RequestFailed);
      return error.message;
    };
    const line = (number: number, from: number, to: number) => ({
      start: { line: number, character: from },
      end: { line: number, character: to },
    });

    it('prepares with the exact range, and says why not elsewhere', async () => {
      await start(EDITS);
      assert.deepEqual(client.initialized.capabilities.renameProvider, { prepareProvider: true });
      assert.deepEqual(await prepare('tester.role.yaml', USE), {
        range: line(7, 7, 14),
        placeholder: 'Testing',
      });
      assert.match(
        await refusal(prepare('tester.role.yaml', { line: 1, character: 2 })),
        /^“family” is a word of the file format/,
      );
    });

    it('changes open files at their version and closed ones on disk', async () => {
      await start(EDITS);
      await client.open('tester.role.yaml', ROLE);
      await client.change('tester.role.yaml', 7, `# Typed.\n${ROLE}`);
      assert.deepEqual(await rename('Proving'), {
        documentChanges: [
          {
            textDocument: { uri: client.uri('tester.role.yaml'), version: 7 },
            edits: [{ range: line(8, 7, 14), newText: 'Proving' }],
          },
          {
            textDocument: { uri: client.uri('testing.skill.yaml'), version: null },
            edits: [{ range: line(0, 7, 14), newText: 'Proving' }],
          },
        ],
      });
    });

    it('refuses a name with a sentence', async () => {
      await start(EDITS);
      assert.equal(
        await refusal(rename('zeal')),
        'There is already a skill called “Zeal”, in zeal.skill.yaml.',
      );
      assert.equal(await refusal(rename(' ')), 'Type a name.');
    });

    it('gives plain changes to a client that knows no others', async () => {
      await start({});
      assert.equal(client.initialized.capabilities.renameProvider, true);
      assert.deepEqual(await rename('Proving'), {
        changes: {
          [client.uri('tester.role.yaml')]: [{ range: line(7, 7, 14), newText: 'Proving' }],
          [client.uri('testing.skill.yaml')]: [{ range: line(0, 7, 14), newText: 'Proving' }],
        },
      });
    });

    it('asks within the edit where the client does that', async () => {
      await start(ASKS);
      const edit = await rename('Proving');
      const annotations = edit?.changeAnnotations ?? {};
      assert.deepEqual(
        Object.entries(annotations).map(([id, { needsConfirmation }]) => [id, needsConfirmation]),
        [
          ['keep-old-name', true],
          ['rename-file', true],
        ],
      );
      assert.deepEqual(edit?.documentChanges?.slice(1), [
        {
          textDocument: { uri: client.uri('testing.skill.yaml'), version: null },
          edits: [
            { range: line(0, 7, 14), newText: 'Proving' },
            {
              range: line(1, 45, 45),
              newText: '\nformerly: [Testing]',
              annotationId: 'keep-old-name',
            },
          ],
        },
        {
          kind: 'rename',
          oldUri: client.uri('testing.skill.yaml'),
          newUri: client.uri('proving.skill.yaml'),
          annotationId: 'rename-file',
        },
      ]);
    });

    it('asks nothing within the edit where the client would not ask, or asks afterwards', async () => {
      const heedless = { ...ASKS, textDocument: { rename: {} } };
      await start(heedless);
      assert.equal((await rename('Proving'))?.changeAnnotations, undefined);
      await client.stop();
      await start(ASKS, { offersAfterRename: true });
      assert.equal((await rename('Proving'))?.changeAnnotations, undefined);
      const uri = client.uri('testing.skill.yaml');
      assert.deepEqual(
        await client.connection.sendRequest(renameOffersRequest, {
          uri,
          position: NAME,
          newName: 'Proving',
        }),
        {
          uri,
          from: 'Testing',
          to: 'Proving',
          keepsName: true,
          newUri: client.uri('proving.skill.yaml'),
        },
      );
      const kept = await client.connection.sendRequest(keepFormerNameRequest, { uri, name: 'QA' });
      assert.deepEqual(kept?.documentChanges, [
        {
          textDocument: { uri, version: null },
          edits: [{ range: line(1, 45, 45), newText: '\nformerly: [QA]' }],
        },
      ]);
    });

    it('lets a skill follow its file, once', async () => {
      await start(EDITS);
      const move = (from: string, to: string) =>
        client.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
          files: [{ oldUri: client.uri(from), newUri: client.uri(to) }],
        });
      assert.ok(client.initialized.capabilities.workspace?.fileOperations?.willRename);
      assert.ok(client.initialized.capabilities.workspace.workspaceFolders?.supported);
      const edit = await move('testing.skill.yaml', 'proving-things.skill.yaml');
      const texts = (edit?.documentChanges ?? []).map((change) =>
        'edits' in change ? change.edits.map((part) => 'newText' in part && part.newText) : [],
      );
      assert.deepEqual(texts, [['Proving things'], ['Proving things']]);
      await client.open('testing.skill.yaml', SKILL.replace('Testing', 'Proving things'));
      assert.equal(await move('testing.skill.yaml', 'proving-things.skill.yaml'), null);
    });

    describe('of files that are deleted', () => {
      let asked: ShowMessageRequestParams | undefined;
      const startAnd = async (answer: (actions: readonly string[]) => string | undefined) => {
        asked = undefined;
        await start(EDITS, undefined, (connection) => {
          connection.onRequest('window/showMessageRequest', (params: ShowMessageRequestParams) => {
            asked = params;
            const title = answer((params.actions ?? []).map((action) => action.title));
            return title === undefined ? null : { title };
          });
        });
      };
      const remove = (file: string) =>
        client.connection.sendRequest<WorkspaceEdit | null>('workspace/willDeleteFiles', {
          files: [{ uri: client.uri(file) }],
        });

      it('takes the skill out of its roles, if that is the answer', async () => {
        await startAnd(([first]) => first);
        assert.deepEqual(await remove('testing.skill.yaml'), {
          documentChanges: [
            {
              textDocument: { uri: client.uri('tester.role.yaml'), version: null },
              edits: [
                {
                  range: { start: { line: 7, character: 0 }, end: { line: 8, character: 0 } },
                  newText: '',
                },
              ],
            },
          ],
        });
        assert.equal(asked?.message, '“Testing” is asked for by 1 role level in 1 role: Tester.');
      });

      it('leaves the roles alone otherwise', async () => {
        await startAnd(([, second]) => second);
        assert.equal(await remove('testing.skill.yaml'), null);
        assert.ok(asked);
      });

      it('leaves the roles alone where the question is closed', async () => {
        await startAnd(() => undefined);
        assert.equal(await remove('testing.skill.yaml'), null);
        assert.ok(asked);
      });

      it('asks nothing where nobody needs the file', async () => {
        await startAnd(([first]) => first);
        assert.equal(await remove('tester.role.yaml'), null);
        assert.equal(asked, undefined);
      });
    });
  });
}
