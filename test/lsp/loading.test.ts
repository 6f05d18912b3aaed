import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver/node';
import type {
  CancellationToken,
  ClientCapabilities,
  Diagnostic,
  ProtocolConnection,
} from 'vscode-languageserver/node';
import { FRAMEWORK, ROLE, WRONG_ROLE } from '../harness/smallFramework';
import { startClient } from './support/client';
import type { TestClient, Transport } from './support/client';
import { slowFiles } from './support/slowFiles';
import type { SlowFiles } from './support/slowFiles';

const REQUEST_CANCELLED = -32_800;
const ROLE_FILE = 'roles/tester.role.yaml';
const SKILL_FILE = 'skills/testing.skill.yaml';
const PROGRESS: ClientCapabilities = { window: { workDoneProgress: true } };
const PULL: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};
/** Where `Testing` stands in the role. */
const SKILL_NAME = { line: 7, character: 8 };

for (const transport of ['stdio', 'in-process'] satisfies Transport[]) {
  describe(`while the workspace is read, ${transport}`, function () {
    this.timeout(60_000);
    let client: TestClient;
    let files: SlowFiles;
    afterEach(() => client.stop());

    const start = async (
      texts: Readonly<Record<string, string>>,
      capabilities: ClientCapabilities,
      prepare: (connection: ProtocolConnection) => void = () => undefined,
    ) => {
      files = slowFiles(texts);
      client = await startClient(transport, {}, capabilities, {
        initialize: () => ({
          workspaceFolders: [{ uri: files.folder, name: 'slow' }],
          initializationOptions: files.initializationOptions,
        }),
        prepare(connection) {
          files.prepare(connection);
          prepare(connection);
        },
      });
    };
    const open = (file: string, text: string) =>
      client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: files.uri(file), languageId: 'yaml', version: 1, text },
      });
    const pull = async (file: string) => {
      const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri: files.uri(file) } },
      );
      return items.map(({ code }) => code);
    };
    const pushed = (file: string) =>
      (client.allPushed.get(files.uri(file))?.diagnostics ?? []).map(({ code }) => code);
    const atSkillName = () => ({
      textDocument: { uri: files.uri(ROLE_FILE) },
      position: SKILL_NAME,
      context: { includeDeclaration: true },
    });

    it('shows how far it is, in one progress from beginning to end', async () => {
      await start(FRAMEWORK, PROGRESS);
      files.release();
      await client.ready();
      assert.equal(new Set(client.progress.map(({ token }) => token)).size, 1);
      const [begin, ...others] = client.progress.map(({ value }) => value);
      assert.deepEqual(begin, {
        kind: 'begin',
        title: 'Reading the capability framework',
        percentage: 0,
        cancellable: true,
      });
      const reports = others.slice(0, -1);
      const percentages = reports.map((value) => (value.kind === 'report' ? value.percentage : -1));
      assert.ok(reports.length > 0);
      assert.deepEqual(
        percentages,
        [...percentages].sort((a = 0, b = 0) => a - b),
      );
      assert.equal(percentages.at(-1), 100);
      for (const value of reports)
        assert.match(value.kind === 'report' ? (value.message ?? '') : '', /^\d+ of \d+ files$/);
      assert.deepEqual(others.at(-1), { kind: 'end' });
    });

    it('stops when the person cancels, says so, and then reports what needs no other file', async () => {
      const wrong = `${WRONG_ROLE}nonsense: 1\n`;
      await start({ ...FRAMEWORK, [ROLE_FILE]: wrong }, PROGRESS);
      await files.asked();
      await client.connection.sendNotification('window/workDoneProgress/cancel', {
        token: client.progress[0]?.token,
      });
      // The answer shows that the server has taken the cancellation in.
      await client.connection.sendRequest('capabilityFramework/languageId', { uri: 'x:/y.yaml' });
      files.release();
      await client.until(() => client.log.includes('status: stopped'), 'it stopped');
      assert.ok(!client.log.includes('status: ready'));
      assert.deepEqual(client.progress.at(-1)?.value, { kind: 'end' });
      await open(ROLE_FILE, wrong);
      await client.until(() => pushed(ROLE_FILE).length > 0, 'diagnostics of the open file');
      assert.deepEqual(pushed(ROLE_FILE), ['unknown-key']);
    });

    it('stops the client’s search for files when the person cancels', async () => {
      let found: () => void = () => undefined;
      const searching = new Promise<void>((resolve) => (found = resolve));
      await start(FRAMEWORK, PROGRESS, (connection) =>
        connection.onRequest(
          'capabilityFramework/findYamlFiles',
          (_: unknown, token: CancellationToken) =>
            new Promise<string[]>((resolve) => {
              found();
              token.onCancellationRequested(() => resolve([]));
            }),
        ),
      );
      files.release();
      await searching;
      await client.connection.sendNotification('window/workDoneProgress/cancel', {
        token: client.progress[0]?.token,
      });
      await client.until(() => client.log.includes('status: stopped'), 'it stopped');
    });

    it('reads all the same where the client cannot show progress after all', async () => {
      await start(FRAMEWORK, PROGRESS, (connection) =>
        connection.onRequest('window/workDoneProgress/create', () => {
          throw new Error('No room.');
        }),
      );
      files.release();
      await client.ready();
      assert.deepEqual(client.progress, []);
    });

    it('shows no progress to a client that cannot', async () => {
      const created: unknown[] = [];
      await start(FRAMEWORK, {}, (connection) =>
        connection.onRequest('window/workDoneProgress/create', () => {
          created.push(0);
          return null;
        }),
      );
      files.release();
      await client.ready();
      assert.deepEqual(created, []);
    });

    it('tells at once what is wrong in an open file, and the rest when all is read', async () => {
      const wrong = `${WRONG_ROLE}nonsense: 1\n`;
      await start({ ...FRAMEWORK, [ROLE_FILE]: wrong }, PULL);
      await open(ROLE_FILE, wrong);
      await files.asked();
      assert.deepEqual(await pull(ROLE_FILE), ['unknown-key']);
      files.release();
      await client.until(() => client.refreshes() > 0, 'a refresh');
      assert.deepEqual(await pull(ROLE_FILE), ['unknown-skill', 'unknown-key']);
    });

    it('answers a client that cannot be told to pull again once all is read', async () => {
      await start({ ...FRAMEWORK, [ROLE_FILE]: WRONG_ROLE }, { textDocument: { diagnostic: {} } });
      await open(ROLE_FILE, WRONG_ROLE);
      await files.asked();
      const answer = pull(ROLE_FILE);
      files.release();
      assert.deepEqual(await answer, ['unknown-skill']);
    });

    it('answers what is asked for at once when the names are there', async () => {
      const typed = ROLE.replace('Testing: working', 'Tes');
      await start(FRAMEWORK, {});
      await open(ROLE_FILE, typed);
      await files.asked();
      const at = { ...atSkillName(), position: { line: 7, character: 9 } };
      const completion = cancellable(client.connection, 'textDocument/completion', at);
      const hover = cancellable(client.connection, 'textDocument/hover', {
        textDocument: { uri: files.uri(SKILL_FILE) },
        position: { line: 0, character: 8 },
      });
      files.release();
      const list = (await completion.answer) as { items: { label: string }[] };
      assert.deepEqual(
        list.items.map(({ label }) => label),
        ['Testing'],
      );
      assert.ok(await hover.answer);
    });

    it('says that a list is not complete before all is read', async () => {
      await start(FRAMEWORK, {});
      await open(ROLE_FILE, 'role: Tester\n\n');
      await files.asked();
      const position = { line: 1, character: 0 };
      const list = await client.connection.sendRequest<{
        isIncomplete: boolean;
        items: { label: string }[];
      }>('textDocument/completion', { textDocument: { uri: files.uri(ROLE_FILE) }, position });
      assert.ok(list.items.some(({ label }) => label === 'family'));
      assert.ok(list.isIncomplete);
      files.release();
      await client.ready();
    });

    it('cancels a request that waits, at once and with the right code', async () => {
      await start(FRAMEWORK, {});
      await open(ROLE_FILE, ROLE);
      await files.asked();
      for (const method of ['textDocument/references', 'textDocument/definition']) {
        const request = cancellable(client.connection, method, atSkillName());
        request.cancel();
        await assert.rejects(request.answer, (error) => {
          assert.ok(error instanceof ResponseError);
          assert.equal(error.code, REQUEST_CANCELLED);
          return true;
        });
      }
      assert.ok(files.waiting() > 0, 'The files are still being waited for.');
      files.release();
      await client.ready();
      const found = await client.connection.sendRequest<unknown[]>(
        'textDocument/references',
        atSkillName(),
      );
      assert.equal(found.length, 2, 'The next request is answered as ever.');
    });

    it('answers a waiting request from what was typed meanwhile, not with ContentModified', async () => {
      await start(FRAMEWORK, {});
      await open(ROLE_FILE, ROLE);
      await files.asked();
      const { answer } = cancellable(client.connection, 'textDocument/references', atSkillName());
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: files.uri(ROLE_FILE), version: 2 },
        contentChanges: [{ text: ROLE.replace('role: Tester', 'role: Checker') }],
      });
      files.release();
      assert.ok(Array.isArray(await answer));
    });

    it('passes over a file that goes while it is read', async () => {
      await start({ ...FRAMEWORK, 'roles/gone.role.yaml': 'nonsense: 1\n' }, {});
      await files.asked();
      files.remove('roles/gone.role.yaml');
      files.release();
      await client.ready();
      const symbols = await client.connection.sendRequest<{ name: string }[]>('workspace/symbol', {
        query: '',
      });
      assert.ok(symbols.some(({ name }) => name === 'Tester'));
      await open(SKILL_FILE, 'nonsense: 1\n');
      await client.until(() => pushed(SKILL_FILE).length > 0, 'diagnostics of another file');
      assert.deepEqual(pushed('roles/gone.role.yaml'), []);
    });

    it('shuts down without waiting for the rest, and answers whoever still waits', async () => {
      await start(FRAMEWORK, {});
      await open(ROLE_FILE, ROLE);
      await files.asked();
      const { answer } = cancellable(client.connection, 'textDocument/references', atSkillName());
      assert.equal(await client.connection.sendRequest('shutdown'), null);
      assert.ok(Array.isArray(await answer));
      files.release();
    });
  });
}

/** A request whose `$/cancelRequest` the test sends; the library's own would hide what comes back. */
function cancellable(connection: ProtocolConnection, method: string, params: unknown) {
  let cancel: () => void = () => undefined;
  const token = {
    isCancellationRequested: false,
    onCancellationRequested(listener: (event: unknown) => unknown) {
      cancel = () => void listener(undefined);
      return { dispose: () => undefined };
    },
  };
  const answer = connection.sendRequest(method, params, token);
  return { answer, cancel: () => cancel() };
}
