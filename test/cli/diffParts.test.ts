import assert from 'node:assert/strict';
import { join } from 'node:path';
import { PATIENCE } from './support/cli';
import { diffOf, profilesInShort } from './support/comparisons';
import { changesIn, refusal, runIn } from './support/diffRuns';
import { testRepository } from './support/repository';
import type { TestRepository } from './support/repository';
import { FRAMEWORK, MANIFEST, ROLE, SKILL } from '../harness/smallFramework';

const FILE = 'skills/testing.skill.yaml';
const REWORDED = SKILL.replace('test things', 'test all things');

describe('diff: a part of a framework', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  beforeEach(() => {
    repository = testRepository({
      ...FRAMEWORK,
      'roles/other.role.yaml': ROLE.replaceAll('Tester', 'Other'),
      'roles/idle.role.yaml': ROLE.replaceAll('Tester', 'Idle').replace(/ {4}skills:[^]*$/, ''),
    });
    repository.git('checkout', '--quiet', '-b', 'work');
  });
  afterEach(() => repository.remove());

  const ROLE_FILE = 'roles/tester.role.yaml';
  const reworded = 'bullet-reworded Testing/working: test things → test all things [Other, Tester]';

  it('tells what changes the profiles that are published from there', async () => {
    repository.commit({ [FILE]: REWORDED });
    assert.deepEqual(await changesIn(repository.path, ROLE_FILE), [reworded]);
    assert.deepEqual(await changesIn(repository.path, 'roles'), [reworded]);
    assert.deepEqual(await changesIn(join(repository.path, 'roles')), [reworded]);
    assert.deepEqual(await changesIn(repository.path, 'roles/idle.role.yaml'), []);
    const { code } = await runIn(repository.path, ['diff', '--exit-code', 'roles']);
    assert.equal(code, 1);
    const { stdout } = await runIn(repository.path, ['note', ROLE_FILE]);
    assert.match(stdout, /‘test things’ now reads ‘test all things’/);
  });

  it('tells of a change of the manifest that changes them, and of what was not read', async () => {
    repository.commit({
      'capability-framework.yaml': `${MANIFEST}levels: { working: Able }\n`,
      'skills/broken.skill.yaml': 'skill: Broken\nlevels: [\n',
    });
    const { stdout } = await runIn(repository.path, ['diff', '--format=json', ROLE_FILE]);
    const [framework] = diffOf(stdout).frameworks;
    assert.ok(framework);
    assert.ok(profilesInShort(framework).includes('Tester'), stdout);
    assert.deepEqual(
      framework.incomplete.map(({ file }) => file),
      ['skills/broken.skill.yaml'],
    );
  });

  it('names a file that is there no more, in the states that have it', async () => {
    repository.commit({ [FILE]: undefined });
    const gone = ['skill-removed Testing: Testing →  [Other, Tester]'];
    assert.deepEqual(await changesIn(repository.path, 'main', '--', FILE), gone);
    assert.deepEqual(await changesIn(repository.path, 'main', 'work', '--', FILE), gone);
    assert.deepEqual(await changesIn(repository.path, 'main', 'work', '--', 'skills'), gone);
    assert.deepEqual(await changesIn(repository.path, 'main', 'main', '--', FILE), []);
    assert.match(await refusal(repository.path, '--', 'nowhere'), /no file or folder "nowhere"/);
    assert.match(await refusal(repository.path, 'work', '--', FILE), /There is no file or folder/);
  });
});
