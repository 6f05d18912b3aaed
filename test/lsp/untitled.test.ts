import assert from 'node:assert/strict';
import type { CompletionList } from 'vscode-languageserver/node';
import { FRAMEWORK } from '../harness/smallFramework';
import { startClient } from './support/client';
import type { TestClient } from './support/client';

describe('a document without a file', function () {
  this.timeout(60_000);
  let client: TestClient;
  afterEach(() => client.stop());

  it('is completed from the framework of the first folder', async () => {
    client = await startClient('in-process', FRAMEWORK, {});
    await client.ready();
    const uri = 'untitled:Untitled-1';
    const languageId = 'capability-role';
    const text = 'role: Checker\nfamily: ';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 1, character: 8 },
    });
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['Quality'],
    );
  });
});
