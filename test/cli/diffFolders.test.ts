import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE, temporaryFolder } from './support/cli';
import type { TemporaryFolder } from './support/cli';
import { diffOf } from './support/comparisons';
import { changesIn, IS_REWORDED, REWORDED, runIn } from './support/diffRuns';
import { testRepository } from './support/repository';
import type { TestRepository } from './support/repository';
import { FRAMEWORK, ROLE } from '../harness/smallFramework';

const CHANGED = { ...FRAMEWORK, 'skills/testing.skill.yaml': REWORDED };
/** Another framework in the same repository. */
const OTHERS = inFolder('others', { ...FRAMEWORK, 'roles/baker.role.yaml': ROLE });

function inFolder(folder: string, files: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

/** The same files, to be removed. */
function without(files: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.keys(files).map((path) => [path, undefined]));
}

describe('diff: folders', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository | undefined;
  let folder: TemporaryFolder | undefined;
  afterEach(() => {
    repository?.remove();
    folder?.remove();
    repository = folder = undefined;
  });

  it('follows a framework that moved from another folder to the one that is asked for', async () => {
    const old = inFolder('old', FRAMEWORK);
    repository = testRepository({ ...old, ...OTHERS });
    repository.commit({ ...without(old), ...inFolder('new', CHANGED) });
    const { path } = repository;
    const known = [IS_REWORDED, 'framework-moved Test: old → new'];
    assert.deepEqual((await changesIn(path, 'HEAD~1')).sort(), known);
    assert.deepEqual((await changesIn(path, 'HEAD~1', 'HEAD', 'new')).sort(), known);
    assert.deepEqual((await changesIn(join(path, 'new'), 'HEAD~1')).sort(), known);
  });

  it('follows one that moved down, beside which another changes and stays', async () => {
    repository = testRepository({ ...FRAMEWORK, ...OTHERS });
    const baker = { 'others/roles/baker.role.yaml': ROLE.replaceAll('Tester', 'Baker') };
    repository.commit({ ...without(FRAMEWORK), ...inFolder('new', CHANGED), ...baker });
    assert.deepEqual((await changesIn(join(repository.path, 'new'), 'HEAD~1')).sort(), [
      IS_REWORDED,
      'framework-moved Test:  → new',
    ]);
  });

  it('names the files of an earlier folder there', async () => {
    folder = temporaryFolder({ ...inFolder('old', FRAMEWORK), ...inFolder('new', FRAMEWORK) });
    folder.write('new/roles/tester.role.yaml', ROLE.replace('Testing: working', 'Testing: expert'));
    rmSync(join(folder.path, 'new/skills/testing.skill.yaml'));
    const { stdout } = await runIn(folder.path, ['diff', 'old', 'new', '--format', 'json']);
    const [framework] = diffOf(stdout).frameworks;
    assert.deepEqual(
      framework?.files.map(({ before, after }) => [before, after]),
      [
        ['old/roles/tester.role.yaml', 'new/roles/tester.role.yaml'],
        ['old/skills/testing.skill.yaml', null],
      ],
    );
    assert.deepEqual(
      framework.changes.map(({ subject, before }) => [subject.file, before?.file]),
      [
        ['new/roles/tester.role.yaml', 'old/roles/tester.role.yaml'],
        ['old/skills/testing.skill.yaml', 'old/skills/testing.skill.yaml'],
      ],
    );
  });
});
