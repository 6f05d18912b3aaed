import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  Hover,
} from 'vscode-languageserver/node';
import { MANIFEST, ROLE, SKILL } from '../harness/smallFramework';
import { startClient } from './support/client';
import type { TestClient } from './support/client';

const FILES = {
  'capability-framework.yaml': MANIFEST,
  'tester.role.yaml': ROLE,
  'testing.skill.yaml': SKILL.replace('test things', 'test *all* things, e.g. [links](x)'),
};
const PLAIN: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['plaintext'] },
    completion: { completionItem: { documentationFormat: ['plaintext'] } },
  },
};

describe('a client without Markdown', function () {
  this.timeout(60_000);
  let client: TestClient;
  afterEach(() => client.stop());

  it('gets hovers and documentation as plain text, with what the files say', async () => {
    client = await startClient('in-process', FILES, PLAIN);
    await client.ready();
    await client.open('tester.role.yaml', ROLE);
    const textDocument = { uri: client.uri('tester.role.yaml') };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 7, character: 18 },
    });
    assert.deepEqual(hover.contents, {
      kind: 'plaintext',
      value:
        'Testing: working\n\nThe second of 4 ascending skill levels\n\nYou can:\n\n- test *all* things, e.g. [links](x)',
    });
    const { items } = await client.connection.sendRequest<CompletionList>(
      'textDocument/completion',
      { textDocument, position: { line: 7, character: 15 } },
    );
    const item = items.find(({ label }) => label === 'working');
    const { documentation } = await client.connection.sendRequest<CompletionItem>(
      'completionItem/resolve',
      item,
    );
    assert.deepEqual(documentation, {
      kind: 'plaintext',
      value: '- test *all* things, e.g. [links](x)',
    });
  });
});
