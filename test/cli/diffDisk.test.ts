import assert from 'node:assert/strict';
import { PATIENCE } from './support/cli';
import { rowsOf } from './support/diagnostics';
import { changesIn, IS_REWORDED, REWORDED, runIn } from './support/diffRuns';
import { testRepository } from './support/repository';
import type { TestRepository } from './support/repository';
import { FRAMEWORK, ROLE, SKILL, WRONG_ROLE } from '../harness/smallFramework';

const FILE = 'skills/testing.skill.yaml';
const inCrLf = (text: string) => text.replaceAll('\n', '\r\n');

describe('diff: what is on disk, and what is not', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  beforeEach(() => {
    repository = testRepository(FRAMEWORK);
    repository.git('checkout', '--quiet', '-b', 'work');
  });
  afterEach(() => repository.remove());

  const states = [[], ['main'], ['main', 'work'], ['main', '--staged']];

  it('knows the files that a sparse checkout leaves out', async () => {
    repository.commit({ [FILE]: REWORDED });
    repository.git('sparse-checkout', 'set', 'skills');
    for (const args of states)
      assert.deepEqual(await changesIn(repository.path, ...args), [IS_REWORDED], args.join(' '));
    repository.git('sparse-checkout', 'set', 'roles');
    for (const args of states)
      assert.deepEqual(await changesIn(repository.path, ...args), [IS_REWORDED], args.join(' '));
  });

  it('finds what a change breaks in files that a sparse checkout leaves out, and nothing else', async () => {
    repository.commit({ [FILE]: SKILL.replace('skill: Testing', 'skill: Examining') });
    repository.git('sparse-checkout', 'set', 'skills');
    const { stdout } = await runIn(repository.path, ['check', '--format=json', '--since', 'main']);
    assert.deepEqual(
      rowsOf(stdout).map(({ file, code }) => `${file} ${code}`),
      ['roles/tester.role.yaml unknown-skill'],
    );
  });

  it('takes no file on disk into commits that have none of it', async () => {
    repository.commit({ [FILE]: REWORDED, '.gitignore': 'private*\n' });
    repository.change({ 'roles/private.role.yaml': ROLE.replaceAll('Tester', 'Private person') });
    for (const args of [
      ['main', 'work'],
      ['main', '--staged'],
    ])
      assert.deepEqual(await changesIn(repository.path, ...args), [IS_REWORDED], args.join(' '));
  });

  it('reads files that git was told not to look at', async () => {
    repository.git('update-index', '--assume-unchanged', FILE);
    repository.change({ [FILE]: REWORDED });
    assert.deepEqual(await changesIn(repository.path, 'main'), [IS_REWORDED]);
    assert.deepEqual(await changesIn(repository.path, 'main', 'work'), []);
  });

  it('reads a file whose name has a line break', async function () {
    if (process.platform === 'win32') this.skip();
    const file = 'roles/new\nline.role.yaml';
    repository.commit({ [file]: ROLE.replaceAll('Tester', 'Other') });
    const added = 'role-added Other:  → Other [Other]';
    assert.deepEqual(await changesIn(repository.path, 'main'), [added]);
    assert.deepEqual(await changesIn(repository.path, 'main', 'work'), [added]);
    repository.change({ [file]: WRONG_ROLE.replaceAll('Tester', 'Other') });
    const { code, stdout } = await runIn(repository.path, ['check']);
    assert.equal(code, 1);
    assert.match(stdout, /^roles\/new line\.role\.yaml$/m);
  });
});

describe('diff: line ends', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  afterEach(() => repository.remove());

  /** How git is told what to make of line ends, and which of them count. */
  const told: readonly (readonly [string, string[], string])[] = [
    ['core.autocrlf=true', ['core.autocrlf', 'true'], ''],
    ['core.autocrlf=input', ['core.autocrlf', 'input'], ''],
    ['eol=crlf', [], '*.yaml text eol=crlf\n'],
    ['eol=lf', [], '*.yaml text eol=lf\n'],
    ['text=auto', [], '* text=auto\n'],
  ];
  for (const [name, setting, attributes] of told) {
    it(`tells of none in which git sees no difference: ${name}`, async () => {
      repository = testRepository({ ...FRAMEWORK, '.gitattributes': attributes });
      if (setting.length > 0) repository.git('config', ...setting);
      const half = REWORDED.replace('levels:\n', 'levels:\r\n');
      for (const text of [REWORDED, inCrLf(REWORDED), half]) {
        repository.change({ [FILE]: text });
        assert.deepEqual(await changesIn(repository.path, 'HEAD'), [IS_REWORDED]);
        assert.deepEqual(await changesIn(repository.path, '--base-index'), [IS_REWORDED]);
      }
      repository.git('add', '--all');
      assert.deepEqual(await changesIn(repository.path, '--staged'), [IS_REWORDED]);
      repository.commit();
      assert.deepEqual(await changesIn(repository.path, 'HEAD~1', 'HEAD'), [IS_REWORDED]);
    });
  }

  it('tells of those that git shows', async () => {
    repository = testRepository({ ...FRAMEWORK, '.gitattributes': '' });
    repository.git('config', 'core.autocrlf', 'false');
    repository.change({ [FILE]: inCrLf(SKILL) });
    assert.deepEqual(await changesIn(repository.path, 'HEAD'), ['layout Testing']);
    repository.commit();
    assert.deepEqual(await changesIn(repository.path, 'HEAD~1', 'HEAD'), ['layout Testing']);
    // Also where git would write both with the same: it keeps them, and compares them, otherwise.
    repository.commit({ '.gitattributes': '*.yaml text eol=crlf\n' });
    repository.git('add', '--renormalize', '.');
    repository.commit();
    assert.deepEqual(await changesIn(repository.path, 'HEAD~2', 'HEAD'), ['layout Testing']);
  });

  it('tells of a byte order mark beside them', async () => {
    repository = testRepository(FRAMEWORK);
    repository.git('config', 'core.autocrlf', 'input');
    repository.change({ [FILE]: `\ufeff${inCrLf(SKILL)}` });
    assert.deepEqual(await changesIn(repository.path, 'HEAD'), ['layout Testing:  → U+FEFF']);
  });

  it('follows a file that was moved, too', async () => {
    repository = testRepository(FRAMEWORK);
    repository.git('config', 'core.autocrlf', 'input');
    repository.git('mv', FILE, 'skills/moved.skill.yaml');
    repository.change({ 'skills/moved.skill.yaml': inCrLf(REWORDED) });
    assert.deepEqual(await changesIn(repository.path, 'HEAD'), [
      IS_REWORDED,
      `file-moved Testing: ${FILE} → skills/moved.skill.yaml`,
    ]);
  });
});
