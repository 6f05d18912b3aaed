import assert from 'node:assert/strict';
import { pageAddressRequest, pageRequest, renderPageRequest } from '../../server/src/protocol';
import { FRAMEWORK } from '../harness/smallFramework';
import { startClient } from './support/client';
import type { TestClient } from './support/client';

/** What no client should send, and some client will. */
const GARBAGE: readonly unknown[] = [
  {},
  { address: null },
  { address: { kind: 'role', uri: 5 } },
  { address: { kind: 'everything', uri: 'file:///x' } },
  { uri: 5, position: { line: 0, character: 0 } },
  { uri: 'file:///x', position: { line: 'first' } },
  { uri: null, position: null, kind: {} },
];

describe('the requests of previews', function () {
  this.timeout(60_000);
  let client: TestClient;
  before(async () => {
    client = await startClient('stdio', FRAMEWORK, {});
    await client.ready();
  });
  after(() => client.stop());

  for (const { method } of [pageRequest, pageAddressRequest, renderPageRequest])
    it(`are answered with nothing where they ask for nothing: ${method}`, async () => {
      for (const asked of GARBAGE)
        assert.equal(
          await client.connection.sendRequest(method, asked),
          null,
          JSON.stringify(asked),
        );
    });

  it('give a page, its address and its forms, and no form that there is not', async () => {
    const uri = client.uri('skills/testing.skill.yaml');
    const address = { kind: 'skill', uri } as const;
    const { connection } = client;
    const page = await connection.sendRequest(pageRequest, { address });
    assert.equal(page?.kind, 'skill');
    const position = { line: 0, character: 0 };
    assert.deepEqual(await connection.sendRequest(pageAddressRequest, { uri, position }), address);
    const text = await connection.sendRequest(renderPageRequest, { address, format: 'text' });
    assert.match(text ?? '', /^Testing\n/);
    const html = await connection.sendRequest(renderPageRequest.method, {
      address,
      format: 'html',
      styles: 5,
      brand: { styles: null, logo: 5 },
    });
    assert.match(String(html), /^<!DOCTYPE html>/);
    assert.equal(
      await connection.sendRequest(renderPageRequest.method, { address, format: 'zzz' }),
      null,
    );
  });
});
