import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PATIENCE, temporaryFolder } from './support/cli';
import type { TemporaryFolder } from './support/cli';
import { diffOf, inShort } from './support/comparisons';
import { changesIn, IS_REWORDED, refusal, REWORDED, runIn } from './support/diffRuns';
import { execGit, repositoryAt, testRepository } from './support/repository';
import type { TestRepository } from './support/repository';
import { FRAMEWORK, MANIFEST, ROLE } from '../harness/smallFramework';

/** The same change where nobody asks for that level in both states. */
const IS_REWORDED_FOR_NOBODY = IS_REWORDED.replace(' [Tester]', '');
const RAISED = ROLE.replace('Testing: working', 'Testing: expert');
const IS_RAISED = 'skill-raised Tester/Tester/Testing: working → expert [Tester]';

describe('diff: states', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  before(() => {
    // main: 1 – 2 (raised); work, from 1: reworded; then staged: a new family; then on disk: a comment.
    repository = testRepository(FRAMEWORK);
    repository.git('tag', 'first');
    repository.git('checkout', '--quiet', '-b', 'work');
    repository.commit({ 'skills/testing.skill.yaml': REWORDED });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'roles/tester.role.yaml': RAISED });
    repository.git('checkout', '--quiet', 'work');
    const manifest = MANIFEST.replace('[Quality]', '[Quality, Data]');
    repository.change({ 'capability-framework.yaml': manifest });
    repository.git('add', '--all');
    repository.change({ 'capability-framework.yaml': `${manifest}# new\n` });
  });
  after(() => repository.remove());

  const family = 'family-added Test:  → Data';
  const comment = 'comments Test:  → # new';
  const lowered = IS_RAISED.replace('raised', 'lowered').replace(
    'working → expert',
    'expert → working',
  );
  const states: readonly (readonly [string, string[], string[]])[] = [
    ['where the branch left main, as nobody says', [], [IS_REWORDED, comment, family]],
    ['the last commit', ['HEAD'], [comment, family]],
    ['a tag', ['first'], [IS_REWORDED, comment, family]],
    ['the tip of main', ['main'], [IS_REWORDED_FOR_NOBODY, comment, family, lowered]],
    ['an earlier commit', ['HEAD~1'], [IS_REWORDED, comment, family]],
    ['what is staged', ['--base-index'], [comment]],
    ['a commit to what is staged', ['HEAD', '--staged'], [family]],
    ['where the branch left main, to what is staged', ['--staged'], [IS_REWORDED, family]],
    ['two commits', ['first', 'work'], [IS_REWORDED]],
    ['two commits, as a range', ['main..work'], [IS_REWORDED_FOR_NOBODY, lowered]],
    ['two commits, from where they part', ['main...work'], [IS_REWORDED]],
    ['from where the branch left main, said so', ['main...'], [IS_REWORDED, comment, family]],
    ['another branch, from where it left main', ['work...main'], [IS_RAISED]],
    ['a commit and itself', ['work', 'work'], []],
    ['the folder named', ['HEAD', '.'], [comment, family]],
    ['the folder behind --', ['HEAD', '--', '.'], [comment, family]],
    ['a part of the framework', ['main', 'roles'], [lowered]],
    ['a file of the framework', ['main', 'skills/testing.skill.yaml'], [IS_REWORDED_FOR_NOBODY]],
  ];
  for (const [name, args, expected] of states) {
    it(`compares with ${name}: ${args.join(' ')}`, async () => {
      assert.deepEqual(await changesIn(repository.path, ...args), [...expected].sort());
    });
  }

  it('says which states it compared', async () => {
    const labels = async (...args: string[]) => {
      const { stdout } = await runIn(repository.path, ['diff', '--format', 'json', ...args]);
      const { before: from, after: to } = diffOf(stdout);
      return [from, to];
    };
    const commit = (name: string) => repository.git('rev-parse', name).trim();
    assert.deepEqual(await labels(), [
      { label: 'where this branch left main', commit: commit('first') },
      { label: 'the files as they are' },
    ]);
    assert.deepEqual(await labels('main', 'work'), [
      { label: 'main', commit: commit('main') },
      { label: 'work', commit: commit('work') },
    ]);
    assert.deepEqual(await labels('--base-index'), [
      { label: 'what is staged' },
      { label: 'the files as they are' },
    ]);
  });

  it('ends with 1 for changes only where it is asked to', async () => {
    const code = async (...args: string[]) =>
      (await runIn(repository.path, ['diff', ...args])).code;
    assert.deepEqual(
      [
        await code('HEAD'),
        await code('HEAD', '--exit-code'),
        await code('work', 'work', '--exit-code'),
        await code('nowhere', '--exit-code'),
      ],
      [0, 1, 0, 2],
    );
  });

  it('names the closest for a name that git does not know', async () => {
    assert.equal(
      await refusal(repository.path, 'wrk'),
      'Git knows no branch, tag or commit "wrk", and there is no file or folder of that name. Did you mean "work"?\n',
    );
    assert.match(await refusal(repository.path, 'main', 'firs'), /Did you mean "first"\?/);
    assert.equal(
      await refusal(repository.path, 'something-else-altogether'),
      'Git knows no branch, tag or commit "something-else-altogether", and there is no file or folder of that name.\n',
    );
  });

  it('takes no name for an option of git', async () => {
    for (const name of ['^main', 'main..--output=stolen']) {
      const words = await refusal(repository.path, name);
      assert.match(words, /^Git knows no branch, tag or commit "(?:\^main|--output=stolen)"/);
    }
    assert.equal(existsSync(join(repository.path, 'stolen')), false);
    // What stands behind "--" is a path.
    assert.match(
      await refusal(repository.path, '--', '--output=x'),
      /no file or folder "--output=x"/,
    );
  });

  const mistakes: readonly (readonly [string[], RegExp])[] = [
    [['a', 'b', 'c'], /^Say two states at most/],
    [['main..work', 'work'], /^Say two states at most/],
    [['--', 'roles', 'skills'], /^Say one folder or file only/],
    [['main', '--base-folder', 'roles'], /^Say what to compare with once/],
    [['main', '--base-index'], /^Say what to compare with once/],
    [['--staged', '--base-index'], /^Say what to compare with once/],
    [['main', 'work', '--staged'], /^Say the later state once/],
    [['--staged=yes'], /^--staged takes no value\.$/m],
    [['--base-folder', 'nowhere'], /^There is no folder "nowhere"\.$/m],
    [['--base-folder', 'capability-framework.yaml'], /^There is no folder/],
    [['--base-folder', '.'], /^"\." would be compared with itself/],
    [
      ['--format', 'xml'],
      /^"xml" cannot be used for --format\. Use text, markdown, json or html\.$/m,
    ],
    [['--color'], /^There is no option --color here/],
  ];
  for (const [args, message] of mistakes) {
    it(`refuses: ${args.join(' ')}`, async () => {
      assert.match(await refusal(repository.path, ...args), message);
    });
  }

  it('refuses a name that is a folder and a branch', async () => {
    repository.git('branch', 'roles');
    try {
      assert.match(
        await refusal(repository.path, 'roles'),
        /Write "\.\/roles" for the file or folder/,
      );
      assert.deepEqual(await changesIn(repository.path, 'main', './roles'), [lowered]);
      assert.deepEqual(await changesIn(repository.path, 'refs/heads/roles', './roles'), []);
    } finally {
      repository.git('branch', '--delete', '--force', 'roles');
    }
  });
});

describe('diff: repositories', function () {
  this.timeout(PATIENCE);
  let folder: TemporaryFolder | undefined;
  let repository: TestRepository | undefined;
  afterEach(() => {
    folder?.remove();
    repository?.remove();
    folder = repository = undefined;
  });

  it('works in a subfolder of a repository, from any folder', async () => {
    repository = testRepository();
    for (const [file, text] of Object.entries(FRAMEWORK)) repository.write(`a b/ü/${file}`, text);
    repository.write('other/app.yaml', 'x: 1\n');
    repository.commit();
    repository.change({
      'a b/ü/skills/testing.skill.yaml': REWORDED,
      'other/app.yaml': 'x: 2\n',
    });
    const top = repository.path;
    for (const cwd of [top, join(top, 'a b'), join(top, 'a b/ü'), join(top, 'a b/ü/roles')]) {
      const inside = basename(cwd) === 'roles' ? ['..'] : [];
      assert.deepEqual(await changesIn(cwd, ...inside), [IS_REWORDED], cwd);
    }
    assert.deepEqual(await changesIn(ROOT_FOLDER, '--', join(top, 'a b')), [IS_REWORDED]);
  });

  it('works in a linked work tree', async () => {
    repository = testRepository(FRAMEWORK);
    folder = temporaryFolder();
    const tree = join(folder.path, 'tree');
    repository.git('worktree', 'add', '--quiet', '-b', 'work', tree);
    const linked = repositoryAt({ ...folder, path: tree });
    writeFileSync(join(tree, 'skills/testing.skill.yaml'), REWORDED);
    assert.deepEqual(await changesIn(tree), [IS_REWORDED]);
    linked.git('commit', '--quiet', '--all', '--message', 'x');
    assert.deepEqual(await changesIn(tree), [IS_REWORDED]);
    assert.deepEqual(await changesIn(repository.path), []);
    assert.deepEqual(await changesIn(repository.path, 'main', 'work'), [IS_REWORDED]);
  });

  it('says what to do in a clone without all of the history', async () => {
    repository = testRepository(FRAMEWORK);
    const first = repository.git('rev-parse', 'HEAD').trim();
    repository.git('checkout', '--quiet', '-b', 'work');
    repository.commit({ 'skills/testing.skill.yaml': REWORDED });
    repository.commit({ 'roles/tester.role.yaml': RAISED });
    folder = temporaryFolder();
    const origin = pathToFileURL(repository.path).href;
    const shallow = join(folder.path, 'shallow');
    execGit(folder.path, 'clone', '--quiet', '--depth=1', '--branch=work', origin, shallow);
    const advice = /"fetch-depth: 0" at actions\/checkout, elsewhere with "git fetch --unshallow"/;
    assert.match(
      await refusal(shallow),
      /^There is no main branch here to compare with: .*fetched without/,
    );
    assert.match(await refusal(shallow), advice);
    assert.match(await refusal(shallow, first), advice);
    assert.match(await refusal(shallow, 'HEAD^'), advice);
    execGit(shallow, 'fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    assert.match(
      await refusal(shallow),
      /^The place where "HEAD" parted from "origin\/main" is not here/,
    );
    assert.deepEqual(await changesIn(shallow, 'origin/main'), [IS_REWORDED_FOR_NOBODY, IS_RAISED]);
    execGit(shallow, 'fetch', '--quiet', '--unshallow', 'origin');
    // A branch of that name only, with all of its history, is no main branch either.
    const single = join(folder.path, 'single');
    execGit(folder.path, 'clone', '--quiet', '--single-branch', '--branch=work', origin, single);
    assert.match(await refusal(single), /^There is no main branch here to compare with\. Say what/);
    assert.deepEqual(await changesIn(shallow), [IS_REWORDED_FOR_NOBODY, IS_RAISED]);
  });

  it('works where no branch is checked out', async () => {
    repository = testRepository(FRAMEWORK);
    repository.git('checkout', '--quiet', '--detach');
    repository.commit({ 'skills/testing.skill.yaml': REWORDED });
    assert.deepEqual(await changesIn(repository.path), [IS_REWORDED]);
  });

  it('says that a repository has no commit yet, and compares with what is staged', async () => {
    repository = testRepository();
    for (const [file, text] of Object.entries(FRAMEWORK)) repository.write(file, text);
    assert.equal(
      await refusal(repository.path),
      'The repository has no commit yet, so there is nothing to compare with.\n',
    );
    repository.git('add', '--all');
    repository.change({ 'skills/testing.skill.yaml': REWORDED });
    assert.deepEqual(await changesIn(repository.path, '--base-index'), [IS_REWORDED]);
  });

  it('says that a folder is in no repository', async () => {
    folder = temporaryFolder(FRAMEWORK);
    const env = { GIT_CEILING_DIRECTORIES: join(folder.path, '..') };
    const { code, stderr } = await runIn(folder.path, ['diff'], { env });
    assert.equal(code, 2);
    assert.match(stderr, /^".+" is not in a git repository.*--base-folder FOLDER\.$/m);
  });

  it('says that git is missing, and compares folders without it', async () => {
    folder = temporaryFolder({
      ...prefixed('old', FRAMEWORK),
      ...prefixed('new', { ...FRAMEWORK, 'skills/testing.skill.yaml': REWORDED }),
    });
    const env = { PATH: folder.path };
    const { code, stderr } = await runIn(join(folder.path, 'new'), ['diff'], { env });
    assert.deepEqual(
      [code, stderr],
      [
        2,
        'Git was not found on this machine. Install it, or compare with a folder: --base-folder FOLDER.\n',
      ],
    );
    const compared = await runIn(folder.path, ['diff', '--format=json', 'old', 'new'], { env });
    assert.deepEqual(diffOf(compared.stdout).frameworks.flatMap(inShort), [IS_REWORDED]);
  });

  it('does as well in a hook, which is told of another repository', async () => {
    repository = testRepository(FRAMEWORK);
    repository.change({ 'skills/testing.skill.yaml': REWORDED });
    const env = {
      GIT_DIR: '.git',
      GIT_WORK_TREE: '.',
      GIT_PREFIX: 'x/',
      GIT_EXTERNAL_DIFF: 'false',
    };
    const args = ['diff', '--format=json', '--', 'roles/..'];
    const { stdout } = await runIn(repository.path, args, { env });
    assert.deepEqual(diffOf(stdout).frameworks.flatMap(inShort), [IS_REWORDED]);
  });

  it('is not misled by what a person has configured', async () => {
    repository = testRepository(FRAMEWORK);
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.relative', 'true'],
      ['diff.orderFile', 'nowhere'],
      ['diff.renames', 'false'],
      ['diff.external', 'false'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['core.pager', 'false'],
      ['status.showUntrackedFiles', 'no'],
    ] as const)
      repository.git('config', key, value);
    repository.change({
      'skills/testing.skill.yaml': undefined,
      'skills/prüfen.skill.yaml': REWORDED,
    });
    assert.deepEqual(await changesIn(repository.path), [
      IS_REWORDED,
      'file-moved Testing: skills/testing.skill.yaml → skills/prüfen.skill.yaml',
    ]);
  });

  it('leaves the repository as it was', async () => {
    repository = testRepository(FRAMEWORK);
    repository.change({ 'skills/testing.skill.yaml': REWORDED });
    const status = () => repository?.git('status', '--porcelain', '--untracked-files=all');
    const before = status();
    await changesIn(repository.path);
    await changesIn(repository.path, 'HEAD', 'HEAD');
    assert.equal(status(), before);
  });
});

/** A folder in no test's repository. */
const ROOT_FOLDER = join(__dirname, '..', '..');

function prefixed(folder: string, files: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text] as const),
  );
}
