import assert from 'node:assert/strict';
import { FRAMEWORK, WRONG_ROLE } from '../harness/smallFramework';
import { PSEUDO } from '../harness/pseudoLanguage';
import { startClient } from './support/client';

/** Over a process of its own: the words of a process hold for every server in it. */
describe('a client that speaks another language', function () {
  this.timeout(60_000);

  it('is told everything in it', async () => {
    const client = await startClient(
      'stdio',
      { ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE },
      { window: { workDoneProgress: true } },
      { initialize: () => ({ initializationOptions: { messages: PSEUDO } }) },
    );
    try {
      const file = 'roles/tester.role.yaml';
      await client.until(() => client.pushed(file).length > 0, 'diagnostics');
      for (const { message } of client.pushed(file))
        assert.match(typeof message === 'string' ? message : message.value, /^⟦.*⟧/s);
      const [begin] = client.progress;
      assert.equal(
        begin?.value.kind === 'begin' ? begin.value.title : undefined,
        '⟦Reading the capability framework⟧',
      );
    } finally {
      await client.stop();
    }
  });
});
