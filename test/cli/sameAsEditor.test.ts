import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver/node';
import { parseFixture } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { SKILL, WRONG_ROLE } from '../harness/smallFramework';
import { startClient } from '../lsp/support/client';
import type { TestClient, Transport } from '../lsp/support/client';
import { PATIENCE, ROOT, run } from './support/cli';
import { rowsOf } from './support/diagnostics';
import type { Row } from './support/diagnostics';

const PUSH: ClientCapabilities = {};
const PULL: ClientCapabilities = { textDocument: { diagnostic: {} } };
const SEVERITIES: Readonly<Record<number, string>> = {
  1: 'error',
  2: 'warning',
  3: 'information',
  4: 'hint',
};
/**
 * A framework whose mistakes the server tells last: frameworks come in the order of their names. Its
 * role is open, for only then are the slow rules run, and the misspelt skill is the last for those.
 */
const LAST = 'zzz-last';
const LAST_FILES = {
  [`${LAST}/capability-framework.yaml`]: 'framework: Last\n',
  [`${LAST}/zzz.role.yaml`]: WRONG_ROLE,
  [`${LAST}/zzzz.skill.yaml`]: SKILL.replace('test things', 'tesst things'),
};

/** What the server told, as `check` would print it. */
function rows(told: ReadonlyMap<string, readonly Diagnostic[]>): Row[] {
  return [...told]
    .sort(([a], [b]) => (pathOf(a) < pathOf(b) ? -1 : 1))
    .flatMap(([uri, diagnostics]) =>
      diagnostics.map(({ range, severity, code, message }) => ({
        file: pathOf(uri),
        range,
        severity: SEVERITIES[severity ?? 0] ?? 'none',
        code: String(code),
        message: typeof message === 'string' ? message : message.value,
      })),
    );
}

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** What `check` prints, with absolute paths; sorted again, since these sort otherwise. */
async function checked(paths: readonly string[]): Promise<Row[]> {
  const { stdout, stderr, code } = await run(['check', '--format', 'json', ...paths]);
  assert.ok(code === 0 || code === 1, stderr);
  return rowsOf(stdout)
    .map((row) => ({ ...row, file: join(ROOT, row.file) }))
    .sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
}

/** Starts an editor with a window on each of the folders and waits until it was told everything. */
async function edit(
  transport: Transport,
  files: Readonly<Record<string, string>>,
  folders: (folder: string) => readonly string[],
  capabilities: ClientCapabilities,
): Promise<TestClient> {
  const client = await startClient(transport, { ...files, ...LAST_FILES }, capabilities, {
    initialize: (folderUri) => ({
      workspaceFolders: [...folders(pathOf(folderUri)), join(pathOf(folderUri), LAST)].map(
        (path) => ({ uri: URI.file(path).toString(), name: path }),
      ),
    }),
  });
  await client.ready();
  await client.open(`${LAST}/zzz.role.yaml`, WRONG_ROLE);
  await client.until(
    () => client.codes(`${LAST}/zzzz.skill.yaml`).includes('spelling'),
    'the last mistake',
  );
  return client;
}

/** What was pushed, without the framework that only marks the end. */
function pushed(client: TestClient): Map<string, readonly Diagnostic[]> {
  const last = `${client.uri(LAST)}/`;
  const entries = [...client.allPushed].filter(([uri]) => !uri.startsWith(last));
  return new Map(entries.map(([uri, { diagnostics }]) => [uri, diagnostics]));
}

describe('check and the editor say the same', function () {
  this.timeout(PATIENCE);
  let client: TestClient;
  afterEach(() => client.stop());

  const examples = filesIn(join(ROOT, 'examples'), '.yaml');
  const names = [...new Set(Object.keys(examples).map((file) => file.replace(/\/.*/, '')))];
  for (const paths of [...names.map((name) => [name]), names, ['.']]) {
    it(`on the examples: ${paths.join(', ')}`, async () => {
      const files = below('examples', examples);
      const folders = (folder: string) => paths.map((path) => join(folder, 'examples', path));
      client = await edit('stdio', files, folders, PUSH);
      const told = rows(pushed(client));
      assert.deepEqual(told, await checked(folders(client.folder)));
      assert.equal(
        told.length > 0,
        paths.some((path) => path === 'broken' || path === '.'),
      );
    });
  }

  it('on every file of the examples, pulled one by one', async () => {
    const files = below('examples', examples);
    const folders = (folder: string) => names.map((name) => join(folder, 'examples', name));
    client = await edit('stdio', files, folders, PULL);
    const merged = pushed(client);
    for (const [file, text] of Object.entries(files))
      merged.set(client.uri(file), await openAndPull(client, client.uri(file), text));
    await client.until(() => rows(pushed(client)).length === 0, 'nothing is told twice');
    assert.deepEqual(rows(merged), await checked(folders(client.folder)));
  });

  for (const [how, capabilities] of [
    ['pushed', PUSH],
    ['pulled where open', PULL],
  ] as const) {
    it(`on every fixture, ${how}`, async function () {
      // There are a thousand frameworks to read, twice.
      this.timeout(5 * PATIENCE);
      const fixtures = everyFixture();
      assert.ok(fixtures.size > 300);
      const files: Record<string, string> = {};
      const open = new Map<string, string>();
      for (const [name, { documents }] of fixtures) {
        for (const { path, text, open: isOpen } of documents) {
          files[`${name}/${path}`] = text;
          // An editor keeps a byte order mark out of the text that it shows and sends.
          if (isOpen) open.set(`${name}/${path}`, text.replace(/^\uFEFF/, ''));
        }
      }
      const folders = (folder: string) => [...fixtures.keys()].map((name) => join(folder, name));
      client = await edit('in-process', files, folders, capabilities);
      const merged = pushed(client);
      if (capabilities === PULL) {
        for (const [file, text] of open)
          merged.set(client.uri(file), await openAndPull(client, client.uri(file), text));
      }
      const expected = await checked(folders(client.folder));
      assert.ok(expected.length > 300);
      assert.deepEqual(rows(merged), expected);
    });
  }
});

async function openAndPull(client: TestClient, uri: string, text: string): Promise<Diagnostic[]> {
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  const report = await client.connection.sendRequest<{ items: Diagnostic[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri } },
  );
  return report.items;
}

/** The texts of all files of a kind below a folder, by their paths with `/`. */
function filesIn(folder: string, ending: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith(ending))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]),
  );
}

function below(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]),
  );
}

/** Every fixture of the service's features, by a name that fits a folder. */
function everyFixture(): Map<string, Fixture> {
  const files = filesIn(join(ROOT, 'test', 'service', 'fixtures'), '.fixture');
  const fixtures = Object.entries(files).map(
    ([file, text]) =>
      [file.replace(/\.fixture$/, '').replaceAll('/', '-'), parseFixture(file, text)] as const,
  );
  // Some compare a framework that all of them share, and have no files of their own.
  return new Map(fixtures.filter(([, { documents }]) => documents.length > 0));
}
