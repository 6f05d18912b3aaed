import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { ProtocolRequestType, ResponseError } from 'vscode-languageserver/node';
import type { InitializeResult, ProtocolConnection } from 'vscode-languageserver/node';
import * as protocol from '../../server/src/protocol';
import { FRAMEWORK, WRONG_ROLE } from '../harness/smallFramework';
import { startClient } from './support/client';
import type { TestClient } from './support/client';
import { exitOf, inProcess, overStdio } from './support/transport';
import type { Line, Transport } from './support/transport';

/** Error codes of JSON-RPC and LSP 3.17. */
const CODES = {
  methodNotFound: -32_601,
  invalidRequest: -32_600,
  serverNotInitialized: -32_002,
  requestFailed: -32_803,
} as const;
const INITIALIZE = { processId: null, rootUri: null, workspaceFolders: null, capabilities: {} };
const HOVER = {
  textDocument: { uri: 'file:///nowhere/tester.role.yaml' },
  position: { line: 0, character: 0 },
};

/** Parameters for any request. */
const ANYTHING = {
  ...HOVER,
  range: { start: HOVER.position, end: HOVER.position },
  context: { diagnostics: [], includeDeclaration: true },
  options: { tabSize: 2, insertSpaces: true },
  query: '',
  newName: 'Name',
  positions: [],
  ch: '\n',
};

/** Requests beside those that capabilities are called after. */
const MORE_METHODS = [
  'textDocument/prepareRename',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'completionItem/resolve',
  'codeAction/resolve',
  'codeLens/resolve',
  'inlayHint/resolve',
  'workspace/willRenameFiles',
  'workspace/willDeleteFiles',
];
/** Custom requests that go the other way. */
const ASKED_BY_SERVER = new Set<string>([
  protocol.readFileRequest.method,
  protocol.findYamlFilesRequest.method,
  protocol.readBaselineRequest.method,
]);

/** The request that a capability promises. */
function methodOf(capability: string): string {
  const name = capability.replace(/Provider$/, '');
  const special: Readonly<Record<string, string>> = {
    workspaceSymbol: 'workspace/symbol',
    executeCommand: 'workspace/executeCommand',
    documentFormatting: 'textDocument/formatting',
    documentRangeFormatting: 'textDocument/rangeFormatting',
    documentOnTypeFormatting: 'textDocument/onTypeFormatting',
    callHierarchy: 'textDocument/prepareCallHierarchy',
    color: 'textDocument/documentColor',
    semanticTokens: 'textDocument/semanticTokens/full',
  };
  return special[name] ?? `textDocument/${name}`;
}

/** The error code that a request is answered with; fails where it is answered well. */
async function codeOf(request: Promise<unknown>): Promise<number> {
  try {
    await request;
  } catch (error) {
    assert.ok(error instanceof ResponseError, String(error));
    assert.notEqual(error.message, '');
    return error.code;
  }
  assert.fail('The request was answered without an error.');
}

for (const transport of ['stdio', 'in-process'] satisfies Transport[]) {
  describe(`lifecycle, ${transport}`, function () {
    this.timeout(60_000);
    let line: Line;
    let connection: ProtocolConnection;
    beforeEach(() => {
      line = transport === 'stdio' ? overStdio() : inProcess();
      connection = line.connection;
      connection.onRequest('client/registerCapability', () => null);
      connection.listen();
    });
    afterEach(() => {
      connection.dispose();
      line.end();
    });
    const ask = (method: string, params: unknown) => codeOf(connection.sendRequest(method, params));
    const initialize = async () => {
      const result = await connection.sendRequest<InitializeResult>('initialize', INITIALIZE);
      await connection.sendNotification('initialized', {});
      return result;
    };

    it('refuses requests and drops notifications before it is initialized', async () => {
      const uri = 'file:///nowhere/tester.role.yaml';
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text: 'role: Tester\n' },
      });
      for (const method of ['textDocument/hover', 'capabilityFramework/preview', 'no/such'])
        assert.equal(await ask(method, HOVER), CODES.serverNotInitialized, method);
      await initialize();
      const symbols = { textDocument: { uri } };
      assert.deepEqual(await connection.sendRequest('textDocument/documentSymbol', symbols), []);
    });

    it('is initialized once only', async () => {
      await initialize();
      assert.equal(await ask('initialize', INITIALIZE), CODES.invalidRequest);
      assert.equal(await connection.sendRequest('textDocument/hover', HOVER), null);
    });

    it('names its capabilities, and nothing that it does not do', async () => {
      const { capabilities, serverInfo } = await initialize();
      assert.equal(serverInfo?.name, 'capability-framework');
      assert.equal(capabilities.positionEncoding ?? 'utf-16', 'utf-16');
      assert.equal(capabilities.diagnosticProvider, undefined, 'This client cannot pull.');
      const named = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
      for (const name of ['completionProvider', 'hoverProvider', 'codeActionProvider'])
        assert.ok(named.includes(name), name);
      for (const name of named) {
        const method = methodOf(name);
        const failure = await connection.sendRequest(method, ANYTHING).then(
          () => undefined,
          (error: unknown) => error,
        );
        const code = failure instanceof ResponseError ? failure.code : undefined;
        assert.notEqual(code, CODES.methodNotFound, method);
      }
    });

    it('says of a request that it does not know the method, and goes on', async () => {
      await initialize();
      for (const method of ['textDocument/moniker', 'no/such', '$/no/such'])
        assert.equal(await ask(method, HOVER), CODES.methodNotFound, method);
      await connection.sendNotification('no/such', {});
      await connection.sendNotification('$/no/such', {});
      assert.equal(await connection.sendRequest('textDocument/hover', HOVER), null);
    });

    it('survives parameters that make no sense', async () => {
      await initialize();
      const nonsense = [{}, { textDocument: {} }, { textDocument: { uri: 'no uri' } }, { uri: 7 }];
      for (const params of nonsense) {
        for (const method of ['hover', 'completion', 'documentSymbol', 'codeAction', 'references'])
          await connection.sendRequest(`textDocument/${method}`, params).catch(() => undefined);
        for (const method of ['didOpen', 'didChange', 'didClose'])
          await connection.sendNotification(`textDocument/${method}`, params);
        await connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: 'no uri:', type: 9 }],
        });
      }
      assert.equal(await connection.sendRequest('textDocument/hover', HOVER), null);
    });

    it('answers every request that comes without what it needs, with the empty value', async () => {
      const { capabilities } = await initialize();
      const named = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
      const own = Object.values(protocol).flatMap((type) =>
        type instanceof ProtocolRequestType && !ASKED_BY_SERVER.has(type.method) ? type.method : [],
      );
      assert.ok(own.length > 10, 'The custom requests are found.');
      for (const method of [...named.map(methodOf), ...MORE_METHODS, ...own]) {
        const failure = await connection.sendRequest(method, {}).then(
          () => undefined,
          (error: unknown) => error,
        );
        // Renaming tells its failures, as the name would seem changed without.
        const expected = method.endsWith('ename') ? CODES.requestFailed : undefined;
        assert.equal(failure instanceof ResponseError ? failure.code : failure, expected, method);
      }
    });

    it('refuses every request after shutdown', async () => {
      const { capabilities } = await initialize();
      assert.equal(await connection.sendRequest('shutdown'), null);
      const named = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
      const others = ['capabilityFramework/preview', 'no/such', 'shutdown'];
      for (const method of [...named.map(methodOf), ...others])
        assert.equal(await ask(method, ANYTHING), CODES.invalidRequest, method);
    });
  });
}

describe('the server’s process', function () {
  this.timeout(60_000);
  let line: Line;
  beforeEach(() => {
    line = overStdio();
    line.connection.onRequest('client/registerCapability', () => null);
    line.connection.listen();
  });
  afterEach(() => {
    line.connection.dispose();
    line.end();
  });
  const initialize = (processId: number | null = null) =>
    line.connection.sendRequest('initialize', { ...INITIALIZE, processId });

  it('ends with 0 on "exit" after "shutdown"', async () => {
    await initialize();
    await line.connection.sendRequest('shutdown');
    const exit = exitOf(line);
    await line.connection.sendNotification('exit');
    assert.equal(await exit, 0);
    assert.equal(line.errors(), '');
  });

  it('ends with 1 on "exit" without "shutdown", initialized or not', async () => {
    const exit = exitOf(line);
    await line.connection.sendNotification('exit');
    assert.equal(await exit, 1);
    line = overStdio();
    line.connection.listen();
    await initialize();
    const second = exitOf(line);
    await line.connection.sendNotification('exit');
    assert.equal(await second, 1);
    assert.equal(line.errors(), '');
  });

  it('ends when the editor’s end of the line closes', async () => {
    await initialize();
    const exit = exitOf(line);
    line.process?.stdin?.end();
    assert.equal(await exit, 1);
    assert.equal(line.errors(), '');
  });

  it('ends when the editor’s process has gone', async () => {
    const editor = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => editor.once('exit', resolve));
    const exit = exitOf(line);
    await initialize(editor.pid);
    assert.equal(await exit, 1);
  });
});

describe('two servers in one process', function () {
  this.timeout(60_000);
  const clients: TestClient[] = [];
  afterEach(() => Promise.all(clients.splice(0).map((client) => client.stop())));

  it('know nothing of each other’s files, open documents or end', async () => {
    const wrong = { ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE };
    const [first, second] = await Promise.all([
      startClient('in-process', wrong, {}),
      startClient('in-process', FRAMEWORK, {}),
    ]);
    clients.push(second);
    await Promise.all([first.ready(), second.ready()]);
    await first.until(() => first.codes('roles/tester.role.yaml').length === 1, 'a mistake');
    await second.open('roles/tester.role.yaml', `${WRONG_ROLE}nonsense: 1\n`);
    await second.until(() => second.codes('roles/tester.role.yaml').length === 2, 'two mistakes');
    assert.deepEqual(first.codes('roles/tester.role.yaml'), ['unknown-skill']);
    const names = async (client: TestClient) => {
      const symbols = await client.connection.sendRequest<{ location: { uri: string } }[]>(
        'workspace/symbol',
        { query: 'Testing' },
      );
      return symbols.map(({ location }) => location.uri);
    };
    assert.deepEqual(await names(first), [first.uri('skills/testing.skill.yaml')]);
    await first.stop();
    assert.deepEqual(await names(second), [second.uri('skills/testing.skill.yaml')]);
    await second.change('roles/tester.role.yaml', 2, WRONG_ROLE);
    await second.until(() => second.codes('roles/tester.role.yaml').length === 1, 'one mistake');
  });
});
