import assert from 'node:assert/strict';
import { EventCounter, noResults } from '../../scripts/test/events.mjs';
import { withSecondTry } from '../../scripts/test/secondTry.mjs';

const MARKER = '##capability-framework-test ';

/** A run of which these tests failed, each in a file of its own. */
function runOf(total: number, ...failed: readonly (string | undefined)[]): EventCounter {
  const counter = new EventCounter();
  const tell = (event: object) => counter.read(MARKER + JSON.stringify(event));
  tell({ event: 'start', total });
  for (let passed = failed.length; passed < total; passed += 1) tell({ event: 'pass' });
  for (const file of failed)
    tell({ event: 'fail', title: `of ${file ?? 'none'}`, message: '', file });
  tell({ event: 'end' });
  counter.finish('exit code', failed.length === 0);
  return counter;
}

describe('a second try of tests', () => {
  const never = () => assert.fail('Run once more.');

  it('is for the files of what failed, each once', async () => {
    const asked: (readonly string[])[] = [];
    const results = await withSecondTry(runOf(5, 'a.ts', 'b.ts', 'a.ts'), (files) => {
      asked.push(files);
      return Promise.resolve({ ...noResults(), passed: 4 });
    });
    assert.deepEqual(asked, [['a.ts', 'b.ts']]);
    const { passed, failed, failures, unsteady } = results;
    assert.deepEqual({ passed, failed, failures }, { passed: 5, failed: 0, failures: [] });
    assert.deepEqual(
      unsteady.map(({ title }) => title),
      ['of a.ts', 'of b.ts', 'of a.ts'],
    );
  });

  it('changes nothing where a test of them fails again', async () => {
    const first = runOf(5, 'a.ts', 'b.ts');
    const again = () => Promise.resolve(runOf(4, 'b.ts').results);
    assert.deepEqual(await withSecondTry(first, again), first.results);
    assert.equal(first.results.failed, 2);
  });

  it('is not for a run that went well', async () => {
    assert.equal((await withSecondTry(runOf(5), never)).passed, 5);
  });

  it('is not for what failed outside of a file, or was skipped', async () => {
    const first = runOf(5, 'a.ts', undefined);
    assert.equal((await withSecondTry(first, never)).failed, 2);
    const early = new EventCounter();
    early.finish('signal SIGKILL', false);
    assert.equal((await withSecondTry(early, never)).failed, 1);
  });

  it('is not for many files', async () => {
    const first = runOf(9, 'a.ts', 'b.ts', 'c.ts', 'd.ts');
    assert.equal((await withSecondTry(first, never)).failed, 4);
  });
});
