import assert from 'node:assert/strict';
import { join } from 'node:path';
import { PATIENCE, temporaryFolder } from './support/cli';
import type { TemporaryFolder } from './support/cli';
import { diffOf } from './support/comparisons';
import { changesIn, IS_REWORDED, refusal, REWORDED, runIn } from './support/diffRuns';
import { execGit, repositoryAt, testRepository } from './support/repository';
import type { TestRepository } from './support/repository';
import { FRAMEWORK, ROLE } from '../harness/smallFramework';

const CHANGED = { 'skills/testing.skill.yaml': REWORDED };
const RAISED = { 'roles/tester.role.yaml': ROLE.replace('Testing: working', 'Testing: expert') };
const IS_REWORDED_FOR_NOBODY = IS_REWORDED.replace(' [Tester]', '');

/** Not a name that main branches usually have. */
const LIVE = 'live';

describe('diff: what is compared with where nobody says', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  let folder: TemporaryFolder | undefined;
  beforeEach(() => {
    repository = testRepository(FRAMEWORK);
  });
  afterEach(() => {
    folder?.remove();
    repository.remove();
    folder = undefined;
  });

  const labelIn = async (path: string) => {
    const { stdout } = await runIn(path, ['diff', '--format', 'json']);
    return diffOf(stdout).before.label;
  };
  const cloned = (): TestRepository => {
    folder = temporaryFolder();
    const path = join(folder.path, 'clone');
    execGit(folder.path, 'clone', '--quiet', repository.path, path);
    return repositoryAt({
      ...folder,
      path,
      write: (file, text) => folder?.write(`clone/${file}`, text),
    });
  };

  for (const name of ['main', 'master', 'trunk', 'develop']) {
    it(`takes a branch called ${name}, also where there is no remote`, async () => {
      if (name !== 'main') repository.git('branch', '--move', name);
      repository.git('checkout', '--quiet', '-b', 'work');
      repository.commit(CHANGED);
      assert.deepEqual(await changesIn(repository.path), [IS_REWORDED]);
      assert.equal(await labelIn(repository.path), `where this branch left ${name}`);
    });
  }

  it('takes the branch that the person calls the first one of a repository', async () => {
    repository.git('branch', '--move', LIVE);
    repository.git('checkout', '--quiet', '-b', 'work');
    repository.commit(CHANGED);
    const unclear = /^There is no main branch here to compare with\. Say what/;
    assert.match(await refusal(repository.path), unclear);
    assert.match(await refusal(repository.path, '--exit-code'), unclear);
    repository.git('config', 'init.defaultBranch', LIVE);
    assert.deepEqual(await changesIn(repository.path), [IS_REWORDED]);
  });

  it("takes the remote's main branch, whatever it is called, then the upstream", async () => {
    repository.git('branch', '--move', LIVE);
    const clone = cloned();
    clone.git('checkout', '--quiet', '-b', 'work', '--track', `origin/${LIVE}`);
    clone.commit(CHANGED);
    assert.equal(await labelIn(clone.path), `where this branch left origin/${LIVE}`);
    clone.git('remote', 'set-head', 'origin', '--delete');
    assert.equal(await labelIn(clone.path), `where this branch left origin/${LIVE}`);
    clone.git('branch', '--unset-upstream');
    const unclear = /^There is no main branch here to compare with\. Say what/;
    assert.match(await refusal(clone.path), unclear);
    // A branch's own copy at the remote is what was pushed of it, not what it is for.
    clone.git('push', '--quiet', '--set-upstream', 'origin', 'work');
    assert.match(await refusal(clone.path), unclear);
  });

  it('blames no branch for what the main branch has, here or at the remote', async () => {
    const clone = cloned();
    clone.commit(RAISED);
    clone.git('checkout', '--quiet', '-b', 'work');
    clone.commit(CHANGED);
    assert.deepEqual(await changesIn(clone.path), [IS_REWORDED_FOR_NOBODY]);
    assert.equal(await labelIn(clone.path), 'where this branch left main');
    // The other way round: the remote is further on than the copy of its branch here.
    clone.git('push', '--quiet', 'origin', 'main:refs/heads/next');
    clone.git('update-ref', 'refs/remotes/origin/main', 'main');
    clone.git('branch', '--force', 'main', 'main~1');
    assert.deepEqual(await changesIn(clone.path), [IS_REWORDED_FOR_NOBODY]);
    assert.equal(await labelIn(clone.path), 'where this branch left origin/main');
  });

  it('compares the main branch itself with what the remote has of it', async () => {
    const clone = cloned();
    clone.commit(CHANGED);
    assert.deepEqual(await changesIn(clone.path), [IS_REWORDED]);
    assert.equal(await labelIn(clone.path), 'where this branch left origin/main');
  });

  it('compares the only branch with its last commit', async () => {
    repository.git('branch', '--move', LIVE);
    repository.change(CHANGED);
    assert.deepEqual(await changesIn(repository.path), [IS_REWORDED]);
    assert.equal(await labelIn(repository.path), 'HEAD');
  });

  it('says that histories have nothing in common', async () => {
    repository.git('checkout', '--quiet', '--orphan', 'other');
    assert.equal(
      await refusal(repository.path),
      'The branch that is checked out has no commit yet. Say what to compare with, for example: diff main\n',
    );
    repository.commit({ 'README.md': 'Another start\n' });
    assert.match(await refusal(repository.path), /"main" and "HEAD" have no commit in common/);
    assert.deepEqual(await changesIn(repository.path, 'main'), []);
  });

  it('says that a bare repository has no files', async () => {
    const bare = join(repository.path, '.git');
    for (const args of [[], ['main', 'main']])
      assert.match(
        await refusal(bare, ...args),
        /is git's own folder or a bare repository, in which there are no files to compare/,
      );
  });
});
