import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { CHANGE_KINDS } from '../../server/src/service/compare/comparison';
import { PATIENCE, run, temporaryFolder } from './support/cli';
import type { TemporaryFolder } from './support/cli';
import { diffOf, inShort, profilesInShort } from './support/comparisons';
import type { DiffOutput, FrameworkRow } from './support/comparisons';
import { GIT_ENVIRONMENT, testRepository } from './support/repository';
import type { FileChanges, TestRepository } from './support/repository';
import { BEFORE } from './support/scenarios/framework';
import { ROLE_SCENARIOS } from './support/scenarios/roles';
import { SKILL_SCENARIOS } from './support/scenarios/skills';

const SCENARIOS = [...ROLE_SCENARIOS, ...SKILL_SCENARIOS];

/** Every scenario is a framework in a folder of its own, so that one repository has them all. */
const FOLDERS = SCENARIOS.map(({ name }, index) => `${String(index).padStart(2, '0')} ${name}`);

describe('diff: known changes', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  let copy: TemporaryFolder;
  const outputs = new Map<string, DiffOutput>();

  const diff = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(['diff', '--format', 'json', ...args], {
      cwd: repository.path,
      env: GIT_ENVIRONMENT,
    });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    // What is in the copy is named there.
    return diffOf(stdout.replaceAll(`${relative(repository.path, copy.path)}/`, ''));
  };

  before(async () => {
    const earlier = inFolders(() => BEFORE);
    repository = testRepository(earlier);
    copy = temporaryFolder();
    for (const [path, text] of Object.entries(earlier)) if (text) copy.write(path, text);
    repository.git('checkout', '--quiet', '-b', 'work');
    repository.change(inFolders((index) => SCENARIOS[index]?.files ?? {}));
    outputs.set('the files as they are', await diff());
    outputs.set('another folder', await diff('--base-folder', copy.path));
    repository.git('add', '--all');
    outputs.set('what is staged', await diff('--staged'));
    repository.commit();
    outputs.set('two branches', await diff('main', 'work'));
    repository.git('checkout', '--quiet', 'main');
    outputs.set('another branch', await diff('main', 'work'));
    outputs.set('the way back', await diff('work', 'main'));
  });
  after(() => {
    repository.remove();
    copy.remove();
  });

  it('has at least 40 of them', () => {
    assert.ok(SCENARIOS.length >= 40, `${SCENARIOS.length}`);
    assert.equal(new Set(FOLDERS).size, FOLDERS.length);
  });

  for (const [index, { name, changes, profiles }] of SCENARIOS.entries()) {
    it(`tells exactly of: ${name}`, () => {
      const framework = frameworkOf(outputs.get('the files as they are'), FOLDERS[index]);
      assert.deepEqual(framework ? inShort(framework) : [], changes);
      assert.deepEqual(framework ? profilesInShort(framework) : [], profiles);
      assert.deepEqual(framework?.incomplete ?? [], []);
    });
  }

  for (const other of ['what is staged', 'two branches', 'another branch', 'another folder']) {
    it(`is the same with ${other}`, () => {
      assert.deepEqual(
        outputs.get(other)?.frameworks.map((framework) => sameParts(framework)),
        outputs.get('the files as they are')?.frameworks.map((framework) => sameParts(framework)),
      );
    });
  }

  it('turns round where the states do', () => {
    for (const folder of FOLDERS) {
      const there = frameworkOf(outputs.get('two branches'), folder);
      const back = frameworkOf(outputs.get('the way back'), folder);
      assert.deepEqual(back && linesTurned(back), there && lines(there), folder);
      assert.deepEqual(
        back && profilesInShort(back).length,
        there && profilesInShort(there).length,
        folder,
      );
    }
  });

  it('has most kinds of change among them', () => {
    const kinds = new Set(
      SCENARIOS.flatMap(({ changes }) => changes.map((change) => change.split(' ')[0])),
    );
    assert.ok(kinds.size >= 40, [...kinds].join(', '));
    for (const kind of kinds)
      assert.ok(
        CHANGE_KINDS.some((known) => known === kind),
        kind,
      );
  });
});

function inFolders(files: (index: number) => FileChanges): FileChanges {
  return Object.fromEntries(
    FOLDERS.flatMap((folder, index) =>
      Object.entries(files(index)).map(([path, text]) => [`${folder}/${path}`, text] as const),
    ),
  );
}

function frameworkOf(output: DiffOutput | undefined, folder: string | undefined) {
  assert.ok(output);
  return output.frameworks.find((framework) => framework.folder === folder);
}

function sameParts({ folder, changes, profiles, files }: FrameworkRow) {
  return { folder, changes, profiles, files };
}

/** How many lines differ, by file: of lines that changed places a diff may mark one as well as the other. */
function lines({ files }: FrameworkRow) {
  return files.map(({ before, after, removedLines, addedLines }) => ({
    before,
    after,
    removed: removedLines.length,
    added: addedLines.length,
  }));
}

function linesTurned({ files, ...framework }: FrameworkRow) {
  const turned = files.map(({ before, after, removedLines, addedLines }) => ({
    before: after,
    after: before,
    removedLines: addedLines,
    addedLines: removedLines,
  }));
  return lines({ ...framework, files: turned });
}
