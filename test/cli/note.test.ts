import assert from 'node:assert/strict';
import { PATIENCE } from './support/cli';
import { runIn } from './support/diffRuns';
import { testRepository } from './support/repository';
import type { TestRepository } from './support/repository';
import { FRAMEWORK, ROLE } from '../harness/smallFramework';

describe('note', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  before(() => {
    repository = testRepository({
      ...FRAMEWORK,
      'second/capability-framework.yaml': 'framework: "Second\\e[2J"\n',
    });
    repository.git('tag', 'v1');
    repository.change({
      'roles/tester.role.yaml': ROLE.replace('Testing: working', 'Testing: expert'),
    });
  });
  after(() => repository.remove());

  const note = (...args: string[]) => runIn(repository.path, ['note', ...args]);

  it('drafts what changed for readers, dated as asked', async () => {
    assert.deepEqual(await note('--date', '2025-04-01'), {
      code: 0,
      stdout: '## 1 April 2025\n\n### Tester\n\n- Tester: Testing raised from working to expert\n',
      stderr: '',
    });
    assert.deepEqual(await note('v1', '--format=text', '--date=2025-04-01'), {
      code: 0,
      stdout: '1 April 2025\n\nTester\n- Tester: Testing raised from working to expert\n',
      stderr: '',
    });
  });

  for (const day of ['2025-02-30', '2025-13-40', 'tomorrow'])
    it(`refuses ${day}, which is no day`, async () => {
      assert.deepEqual(await note('--date', day), {
        code: 2,
        stdout: '',
        stderr: `"${day}" is no day. Write it as year, month and day, such as 2026-03-31.\n`,
      });
    });

  it('is dated today where nobody says', async () => {
    const day = () => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
    const earliest = day();
    const { stdout } = await note();
    // Midnight may pass meanwhile.
    assert.ok([earliest, day()].includes(stdout.split('\n')[0]?.replace('## ', '') ?? ''), stdout);
  });

  it('says that there is nothing to write', async () => {
    assert.deepEqual(await note('v1', 'v1'), {
      code: 0,
      stdout: '',
      stderr: 'Nothing changed, so there is no note to write.\n',
    });
  });

  it('says of each of several frameworks which it is, and commands no terminal', async () => {
    repository.change({
      'second/capability-framework.yaml': 'framework: "Second\\e[2J"\nfamilies: [Data]\n',
    });
    const { stdout } = await note('--format=text', '--date=2025-04-01');
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.startsWith('1 April')),
      ['1 April 2025: Test', '1 April 2025: Second\ufffd[2J'],
    );
    assert.ok(!stdout.includes('\u001b'));
  });

  it('refuses as diff does', async () => {
    const { code, stderr } = await note('nowhere');
    assert.equal(code, 2);
    assert.match(stderr, /^Git knows no branch, tag or commit "nowhere"/);
  });
});
