import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CancellationToken, ProtocolConnection } from 'vscode-languageserver/node';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import {
  comparisonsRequest,
  readBaselineRequest,
  renderComparedPageRequest,
  reviewChangedNotification,
  startReviewRequest,
  stopReviewRequest,
} from '../../server/src/protocol';
import type { ReviewAnswer, ReviewBaseline } from '../../server/src/protocol';
import { FRAMEWORK, ROLE, SKILL } from '../harness/smallFramework';
import { FILE, startClient } from './support/client';
import type { TestClient } from './support/client';

const ROLE_FILE = 'roles/tester.role.yaml';
const SKILL_FILE = 'skills/testing.skill.yaml';
const RAISED = ROLE.replace('Testing: working', 'Testing: expert');

describe('a review over the wire', function () {
  this.timeout(60_000);
  let client: TestClient;
  /** What the server said of the review, in its order. */
  let told: (string | null)[];
  /** The earlier texts that this client gives, by id and URI; the requests for them. */
  let earlier: Map<string, string>;
  let asked: string[];
  beforeEach(async () => {
    told = [];
    earlier = new Map();
    asked = [];
    client = await startClient('stdio', FRAMEWORK, {}, { prepare });
    await client.ready();
  });
  afterEach(() => client.stop());

  function prepare(connection: ProtocolConnection): void {
    connection.onNotification(reviewChangedNotification, ({ label }) => void told.push(label));
    connection.onRequest(readBaselineRequest, ({ id, uri }) => {
      asked.push(`${id} ${uri}`);
      const text = earlier.get(`${id} ${uri}`);
      return text === undefined ? { problem: 'missing' } : { text };
    });
  }
  const start = (baseline: ReviewBaseline, token?: CancellationToken): Promise<ReviewAnswer> =>
    client.connection.sendRequest(startReviewRequest, { baseline }, token);
  const fromClient = (id: string, changed: readonly string[]): ReviewBaseline => ({
    kind: 'client',
    id,
    label: `label ${id}`,
    changedFiles: changed.map((file) => client.uri(file)),
    movedFiles: [],
  });
  const titles = async () => {
    const comparisons = await client.connection.sendRequest(comparisonsRequest, {});
    return comparisons?.flatMap(({ changes }) => changes.map(({ title }) => title));
  };

  it('has nothing to say where none runs', async () => {
    assert.equal(await titles(), undefined);
    await client.connection.sendRequest(stopReviewRequest, {});
    assert.deepEqual(told, []);
  });

  it('compares with the saved files, and tells of what is typed', async () => {
    assert.deepEqual(await start({ kind: 'saved' }), { label: 'the last save' });
    assert.deepEqual(await titles(), []);
    await client.open(ROLE_FILE, ROLE);
    await client.change(ROLE_FILE, 2, RAISED);
    await client.until(() => told.length >= 2, 'the review to change');
    assert.deepEqual(await titles(), ['Testing raised: working → expert']);
  });

  it('knows what was opened while the workspace was still being read', async () => {
    await client.stop();
    client = await startClient('stdio', FRAMEWORK, {}, { prepare });
    const begun = start({ kind: 'saved' });
    await client.open(ROLE_FILE, RAISED);
    await begun;
    assert.deepEqual(await titles(), ['Testing raised: working → expert']);
  });

  it('compares with what the client reads, and asks for the earlier text of what changes later', async () => {
    earlier.set(`a ${client.uri(ROLE_FILE)}`, RAISED);
    assert.deepEqual(await start(fromClient('a', [ROLE_FILE])), { label: 'label a' });
    assert.deepEqual(await titles(), ['Testing lowered: expert → working']);
    assert.deepEqual([...new Set(asked)], [`a ${client.uri(ROLE_FILE)}`]);
    earlier.set(`a ${client.uri(SKILL_FILE)}`, SKILL);
    client.write(SKILL_FILE, `${SKILL}    - test more\n`);
    await client.tell([SKILL_FILE, FILE.changed]);
    await client.until(() => told.length >= 2, 'the review to change');
    assert.deepEqual(await titles(), ['Testing lowered: expert → working', 'Bullet added']);
  });

  it('compares with another folder, also one inside of what it is compared with', async () => {
    for (const [file, text] of Object.entries({ ...FRAMEWORK, [ROLE_FILE]: RAISED })) {
      const path = join(client.folder, '.earlier', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const answer = await start({
      kind: 'folder',
      uri: `${client.uri('.earlier')}/`,
      present: client.uri(''),
    });
    assert.deepEqual(answer, { label: '.earlier' });
    assert.deepEqual(await titles(), ['Testing lowered: expert → working']);
  });

  it('goes on as it was where another one is nothing that can be read', async () => {
    await start({ kind: 'saved' });
    for (const baseline of [
      undefined,
      { kind: 'ref' },
      { kind: 'folder', uri: client.uri('') },
      { kind: 'client', id: 'a', label: 'a', changedFiles: [1], movedFiles: [] },
      { kind: 'client', id: 'a', label: 'a', changedFiles: [], movedFiles: [['one']] },
    ]) {
      const answer = await client.connection.sendRequest<unknown>(startReviewRequest.method, {
        baseline,
      });
      assert.deepEqual(answer, { problem: 'The review could not begin. The log says why.' });
    }
    assert.deepEqual(await titles(), []);
    assert.deepEqual(told, ['the last save']);
  });

  it('is the one that was asked for last, and ends when it is told to', async () => {
    earlier.set(`b ${client.uri(ROLE_FILE)}`, RAISED);
    const first = start(fromClient('a', [ROLE_FILE, SKILL_FILE]));
    const second = start(fromClient('b', [ROLE_FILE]));
    assert.deepEqual(await second, { label: 'label b' });
    await first;
    assert.deepEqual(await titles(), ['Testing lowered: expert → working']);
    assert.equal(told.at(-1), 'label b');
    await client.connection.sendRequest(stopReviewRequest, {});
    assert.equal(await titles(), undefined);
    await client.until(() => told.at(-1) === null, 'the end of the review');
  });

  it('gives a compared page as a file that needs nothing else, with every text as text', async () => {
    const render = (uri: string) =>
      client.connection.sendRequest(renderComparedPageRequest, {
        wanted: { address: { kind: 'profile', uri, level: 0 }, side: 'after' },
        layout: 'inline',
        shows: 'changes',
        styles: '.own { color: red; }',
      });
    assert.equal(await render(client.uri(ROLE_FILE)), null);
    earlier.set(`<b>x</b> ${client.uri(ROLE_FILE)}`, RAISED);
    await start(fromClient('<b>x</b>', [ROLE_FILE]));
    const page = await render(client.uri(ROLE_FILE));
    assert.equal(page?.name, 'Tester');
    assert.match(page.html, /^<!DOCTYPE html>/);
    assert.match(page.html, /Comparison: label &lt;b>x&lt;\/b> → As it is now/);
    assert.match(page.html, /\.own \{ color: red; \}/);
    assert.match(page.html, /expert/);
    assert.equal(await render(client.uri('roles/nowhere.role.yaml')), null);
  });

  it('does not begin once it was cancelled', async () => {
    const source = new CancellationTokenSource();
    const refused = start(fromClient('a', [ROLE_FILE]), source.token);
    source.cancel();
    await assert.rejects(
      refused,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.equal(await titles(), undefined);
    assert.deepEqual(told, []);
  });
});
