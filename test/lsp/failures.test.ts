import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { FileSystem } from '../../server/src/lsp/fileSystem';
import { DiagnosticsPublisher } from '../../server/src/lsp/diagnostics';
import { createFrameworkService } from '../../server/src/service';
import type { FrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { FRAMEWORK, ROLE, WRONG_ROLE } from '../harness/smallFramework';
import { FILE, startClient } from './support/client';
import type { TestClient } from './support/client';
import { slowFiles } from './support/slowFiles';
import { inProcess } from './support/transport';

const ROLE_FILE = 'roles/tester.role.yaml';
const SKILL_FILE = 'skills/testing.skill.yaml';

/** What goes wrong outside of any request must not end the server either (law 6). */
describe('failures outside of requests', function () {
  this.timeout(60_000);
  let client: TestClient;
  afterEach(() => client.stop());

  for (const [what, text] of [
    ['a number as its text', { text: 5 }],
    ['no text', {}],
  ] as const) {
    it(`takes no harm from a document with ${what}`, async () => {
      client = await startClient('stdio', FRAMEWORK, {});
      await client.ready();
      const uri = client.uri(SKILL_FILE);
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, ...text },
      });
      await client.open(ROLE_FILE, `${ROLE}nonsense: 1\n`);
      await client.until(() => client.codes(ROLE_FILE).length > 0, 'diagnostics of another file');
      assert.deepEqual(client.codes(ROLE_FILE), ['unknown-key']);
      assert.ok(client.log.some((line) => line.includes(`${uri} was opened without a text.`)));
      assert.equal(client.line.process?.exitCode, null);
    });
  }

  it('takes no harm from a client that answers nonsense when asked for a file', async () => {
    const files = slowFiles(FRAMEWORK);
    const nonsense = new Set<string>();
    client = await startClient(
      'stdio',
      {},
      {},
      {
        initialize: () => ({
          workspaceFolders: [{ uri: files.folder, name: 'slow' }],
          initializationOptions: files.initializationOptions,
        }),
        prepare(connection) {
          files.prepare(connection);
          const texts = new Map(
            Object.entries(FRAMEWORK).map(([file, text]) => [files.uri(file), text]),
          );
          connection.onRequest('capabilityFramework/readFile', ({ uri }: { uri: string }) => ({
            text: nonsense.has(uri) ? 5 : texts.get(uri),
          }));
        },
      },
    );
    await client.ready();
    const uri = files.uri(SKILL_FILE);
    nonsense.add(uri);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: FILE.changed }],
    });
    const codes = (file: string) =>
      (client.allPushed.get(files.uri(file))?.diagnostics ?? []).map(({ code }) => code);
    await client.until(() => codes(SKILL_FILE).length > 0, 'the file is reported');
    assert.deepEqual(codes(SKILL_FILE), ['syntax']);
    const symbols = await client.connection.sendRequest('workspace/symbol', { query: 'Tester' });
    assert.ok(Array.isArray(symbols) && symbols.length > 0);
    assert.deepEqual(codes(ROLE_FILE), []);
    assert.equal(client.line.process?.exitCode, null);
  });

  it('tells that reading has stopped where the disk cannot be listed, and answers', async () => {
    const fileSystem: FileSystem = {
      readFile: () => Promise.resolve({ problem: 'missing' }),
      findYamlFiles: () => Promise.reject(new Error('no disk')),
    };
    client = await startClient(
      'in-process',
      {},
      { window: { workDoneProgress: true } },
      { line: inProcess({ fileSystem, rulePages: undefined, dictionaries: undefined }) },
    );
    await client.until(() => client.log.includes('status: stopped'), 'it stopped');
    await client.until(() => client.progress.at(-1)?.value.kind === 'end', 'no more progress');
    await client.until(
      () =>
        client.log.some((line) => line.includes('Reading the workspace failed: Error: no disk')),
      'the log says why',
    );
    const found = await client.connection.sendRequest('textDocument/definition', {
      textDocument: { uri: client.uri(ROLE_FILE) },
      position: { line: 0, character: 0 },
    });
    assert.deepEqual(found, []);
  });
});

describe('publishing diagnostics', () => {
  it('goes on with other documents where one cannot be checked', async () => {
    const workspace = new MemoryWorkspace();
    const service = createFrameworkService(workspace);
    for (const [path, text] of Object.entries({ ...FRAMEWORK, [ROLE_FILE]: WRONG_ROLE }))
      workspace.put(uriOf(path), text);
    await service.load(neverCancelled);
    const bad = uriOf(SKILL_FILE);
    const failing: FrameworkService = {
      ...service,
      isComplete: true,
      refresh() {
        throw new Error('nothing typed');
      },
      diagnostics(uri) {
        if (uri === bad) throw new Error('no checks');
        return service.diagnostics(uri);
      },
    };
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    server.listen();
    const client = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const log: string[] = [];
    client.onNotification('window/logMessage', ({ message }: { message: string }) => {
      log.push(message);
    });
    const published = new Promise<PublishDiagnosticsParams>((resolve) => {
      client.onNotification('textDocument/publishDiagnostics', resolve);
    });
    client.listen();
    const publisher = new DiagnosticsPublisher(
      server,
      failing,
      { version: (uri) => (uri === bad ? 1 : undefined) },
      false,
      false,
      () => Promise.reject(new Error('There are no requests here.')),
    );
    publisher.documentMoved(bad);
    publisher.documentMoved(uriOf(ROLE_FILE));
    const { uri, diagnostics } = await published;
    assert.equal(uri, uriOf(ROLE_FILE));
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['unknown-skill'],
    );
    assert.ok(log.some((line) => line.startsWith('Reading what was typed failed: Error: nothing')));
    assert.ok(log.some((line) => line.startsWith(`Checking ${bad} failed: Error: no checks`)));
    publisher.dispose();
    service.dispose();
    client.dispose();
    server.dispose();
  });
});
