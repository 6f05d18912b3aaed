import assert from 'node:assert/strict';
import { join } from 'node:path';
import { PATIENCE, temporaryFolder } from './support/cli';
import { rowsOf } from './support/diagnostics';
import { runIn } from './support/diffRuns';
import { testRepository } from './support/repository';
import type { TestRepository } from './support/repository';
import { FRAMEWORK, MANIFEST, ROLE, SKILL, WRONG_ROLE } from '../harness/smallFramework';

describe('check --since', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  before(() => {
    repository = testRepository({
      ...FRAMEWORK,
      // An old problem, which is nobody's business now.
      'roles/old.role.yaml': WRONG_ROLE.replaceAll('Tester', 'Old hand'),
      'roles/other.role.yaml': ROLE.replaceAll('Tester', 'Other'),
    });
    repository.git('tag', 'before');
  });
  after(() => repository.remove());
  afterEach(() => {
    repository.git('reset', '--quiet', '--hard', 'before');
    repository.git('clean', '--quiet', '-d', '--force');
  });

  const since = async (base: string, ...args: string[]) => {
    const run = await runIn(repository.path, ['check', '--format=json', '--since', base, ...args]);
    assert.equal(run.stderr, '');
    const found = rowsOf(run.stdout).map(
      ({ file, range, code }) => `${file}:${range.start.line + 1} ${code}`,
    );
    return { code: run.code, found };
  };

  it('passes over what was there before, wherever its line stands now', async () => {
    repository.change({
      'roles/old.role.yaml': `# New\n\n${WRONG_ROLE.replaceAll('Tester', 'Old hand')}`,
      'skills/testing.skill.yaml': SKILL.replace('test things', 'test all things'),
    });
    assert.deepEqual(await since('HEAD'), { code: 0, found: [] });
    assert.equal((await runIn(repository.path, ['check'])).code, 1);
  });

  it('finds what a rule that is more serious now finds in files of old', async () => {
    const rules = 'preset: structure-only, unknown-skill: warning';
    repository.commit({
      'capability-framework.yaml': MANIFEST.replace('preset: structure-only', rules),
    });
    repository.change({ 'capability-framework.yaml': MANIFEST });
    assert.deepEqual(await since('HEAD'), {
      code: 1,
      found: ['roles/old.role.yaml:8 unknown-skill'],
    });
  });

  it('finds what a change brought, also in files that it did not touch', async () => {
    repository.change({
      'skills/testing.skill.yaml': SKILL.replace('skill: Testing', 'skill: Examining'),
      'roles/old.role.yaml': WRONG_ROLE.replaceAll('Tester', 'Old hand').replace(
        'family: Quality',
        'family: Qualty',
      ),
    });
    assert.deepEqual(await since('HEAD'), {
      code: 1,
      found: [
        'roles/old.role.yaml:2 unknown-family',
        'roles/other.role.yaml:8 unknown-skill',
        'roles/tester.role.yaml:8 unknown-skill',
      ],
    });
    // Paths say of which files; the framework is compared as a whole all the same.
    assert.deepEqual((await since('HEAD', 'roles/tester.role.yaml')).found, [
      'roles/tester.role.yaml:8 unknown-skill',
    ]);
    assert.deepEqual((await since('before', 'skills', 'roles/other.role.yaml')).found, [
      'roles/other.role.yaml:8 unknown-skill',
    ]);
  });

  it('finds what a removed file leaves behind, and what a new one brings', async () => {
    repository.change({
      'skills/testing.skill.yaml': undefined,
      'roles/new.role.yaml': WRONG_ROLE.replaceAll('Tester', 'New'),
    });
    assert.deepEqual((await since('before')).found, [
      'roles/new.role.yaml:8 unknown-skill',
      'roles/other.role.yaml:8 unknown-skill',
      'roles/tester.role.yaml:8 unknown-skill',
    ]);
  });

  it('counts from where histories part with three dots, from the commit itself without', async () => {
    repository.git('checkout', '--quiet', '-b', 'work');
    repository.commit({ 'roles/tester.role.yaml': WRONG_ROLE });
    repository.git('checkout', '--quiet', '-B', 'ahead', 'before');
    repository.commit({ 'roles/old.role.yaml': undefined });
    repository.git('checkout', '--quiet', 'work');
    assert.deepEqual((await since('ahead...')).found, ['roles/tester.role.yaml:8 unknown-skill']);
    assert.deepEqual((await since('ahead')).found, [
      'roles/old.role.yaml:8 unknown-skill',
      'roles/tester.role.yaml:8 unknown-skill',
    ]);
    repository.git('checkout', '--quiet', 'main');
  });

  it('compares with a folder', async () => {
    const copy = temporaryFolder(FRAMEWORK);
    try {
      const { found } = await since(copy.path);
      assert.deepEqual(found, ['roles/old.role.yaml:8 unknown-skill']);
    } finally {
      copy.remove();
    }
  });

  it('lets --fail-on and --rule count for what is new only', async () => {
    repository.change({ 'roles/tester.role.yaml': WRONG_ROLE });
    assert.equal((await since('HEAD', '--rule', 'unknown-skill=hint')).code, 0);
    assert.equal(
      (await since('HEAD', '--rule', 'unknown-skill=hint', '--fail-on', 'hint')).code,
      1,
    );
  });

  it('says in its summary what it counts', async () => {
    const text = async () =>
      (await runIn(repository.path, ['check', '--since', 'before'])).stdout.split('\n').at(-2);
    assert.equal(await text(), '5 files checked, no new problems since: before.');
    repository.change({ 'roles/tester.role.yaml': WRONG_ROLE });
    assert.equal(await text(), 'New in 1 of 5 files since: before: 1 error.');
  });

  const mistakes: readonly (readonly [string[], RegExp])[] = [
    [['--since', 'nowhere'], /^Git knows no branch, tag or commit "nowhere"/],
    [['--since', 'before..main'], /^"before\.\.main" cannot be used for --since/],
    [['--since', 'roles', 'roles'], /^"roles" would be compared with itself/],
    [['--since', 'roles', '.', 'skills'], /^Say one folder or file only where --since is a folder/],
    [['--since', 'before', '.', join(__dirname)], /must lie in one git repository/],
  ];
  for (const [args, message] of mistakes) {
    it(`refuses: ${args.slice(0, 3).join(' ')}`, async () => {
      const { code, stdout, stderr } = await runIn(repository.path, ['check', ...args]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
