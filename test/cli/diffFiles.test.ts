import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE, temporaryFolder } from './support/cli';
import type { TemporaryFolder } from './support/cli';
import { diffOf, inShort, profilesInShort } from './support/comparisons';
import { changesIn, IS_REWORDED, REWORDED, runIn } from './support/diffRuns';
import { execGit, testRepository } from './support/repository';
import type { TestRepository } from './support/repository';
import { FRAMEWORK, MANIFEST, ROLE, SKILL } from '../harness/smallFramework';

/** For what Windows has not: links that anybody may make, and a script in place of a program. */
const onPosix = process.platform === 'win32' ? () => undefined : it;

/** Without capitals, which a filter of the test makes of digits, and digits of them. */
const NUMBERED_SKILL = 'skill: 123\n';

describe('diff: files', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  let folder: TemporaryFolder | undefined;
  afterEach(() => {
    repository.remove();
    folder?.remove();
    folder = undefined;
  });

  it('reads files of unusual names', async () => {
    const names = [
      'a b',
      'ä-測試',
      '-x',
      '--',
      '100%',
      '#1?',
      "it's [x] (y)+@&=;,!$",
      ':(top)',
      '\\',
    ];
    const files = (word: string) =>
      Object.fromEntries(
        names.map((name, index) => [
          `${name}/${name}.skill.yaml`,
          SKILL.replace('skill: Testing', `skill: Skill ${index}`).replace(
            'test things',
            `test ${word}`,
          ),
        ]),
      );
    repository = testRepository({ 'capability-framework.yaml': MANIFEST, ...files('things') });
    repository.change(files('others'));
    const expected = names.map(
      (_, index) => `bullet-reworded Skill ${index}/working: test things → test others`,
    );
    assert.deepEqual(await changesIn(repository.path), expected.sort());
    repository.git('add', '--all');
    assert.deepEqual(await changesIn(repository.path, '--staged'), expected);
    assert.deepEqual(await changesIn(join(repository.path, '-x')), [expected[2]]);
  });

  it('follows renamed files, more than one at once, to names as unusual', async () => {
    repository = testRepository(FRAMEWORK);
    repository.git('mv', 'roles/tester.role.yaml', 'roles/-t ü.role.yaml');
    repository.git('mv', 'skills/testing.skill.yaml', 'testing.skill.yaml');
    repository.change({
      'roles/-t ü.role.yaml': ROLE.replace('role: Tester', 'role: Examiner'),
      'testing.skill.yaml': SKILL.replace(
        'skill: Testing',
        'skill: Examining\nformerly: [Testing]',
      ),
    });
    assert.deepEqual(await changesIn(repository.path), [
      'file-moved Examiner: roles/tester.role.yaml → roles/-t ü.role.yaml',
      'file-moved Examining: skills/testing.skill.yaml → testing.skill.yaml',
      'role-renamed Examiner: Tester → Examiner [Tester]',
      'skill-former-names Examining:  → Testing',
      'skill-renamed Examining: Testing → Examining [Tester]',
    ]);
  });

  it('takes files that git does not know yet, and none that it ignores', async () => {
    const other = (name: string) => SKILL.replace('skill: Testing', `skill: ${name}`);
    repository = testRepository({ ...FRAMEWORK, '.gitignore': 'drafts/\n' });
    repository.change({
      'skills/new.skill.yaml': other('New'),
      'drafts/ignored.skill.yaml': other('Ignored'),
      'notes.yaml': 'x: 1\n',
    });
    assert.deepEqual(await changesIn(repository.path), ['skill-added New:  → New']);
    assert.deepEqual(await changesIn(repository.path, '--base-index'), ['skill-added New:  → New']);
    assert.deepEqual(await changesIn(repository.path, 'HEAD', 'HEAD'), []);
    assert.deepEqual(await changesIn(repository.path, '--staged'), []);
  });

  it('takes the good parts of a base that does not parse, and says so', async () => {
    repository = testRepository({
      ...FRAMEWORK,
      'roles/tester.role.yaml': `${ROLE}      "broken: [\n`,
    });
    repository.change({
      'roles/tester.role.yaml': ROLE.replace('Testing: working', 'Testing: expert'),
    });
    const { code, stdout } = await runIn(repository.path, ['diff', '--format', 'json']);
    assert.equal(code, 0);
    const [framework] = diffOf(stdout).frameworks;
    assert.ok(framework);
    assert.ok(
      inShort(framework).includes('skill-raised Tester/Tester/Testing: working → expert [Tester]'),
      inShort(framework).join('\n'),
    );
    assert.deepEqual(
      framework.incomplete.map(({ side, file }) => [side, file]),
      [['before', 'roles/tester.role.yaml']],
    );
    for (const format of ['text', 'markdown', 'html']) {
      const told = await runIn(repository.path, ['diff', '--format', format]);
      assert.match(told.stdout, /Not compared as a whole, so more may have changed/, format);
      assert.match(told.stdout, /roles\/tester\.role\.yaml, as it was: Only the parts/, format);
    }
  });

  it('tells of a framework that came or went as a whole', async () => {
    repository = testRepository({ 'README.md': 'x\n' });
    repository.commit(FRAMEWORK);
    const added = ['role-added Tester:  → Tester [Tester]', 'skill-added Testing:  → Testing'];
    const found = await changesIn(repository.path, 'HEAD^', 'HEAD');
    assert.deepEqual(
      found.filter((change) => /^(?:role|skill)-/.test(change)),
      added,
    );
    repository.commit(Object.fromEntries(Object.keys(FRAMEWORK).map((file) => [file, undefined])));
    const gone = await changesIn(repository.path, 'HEAD^', 'HEAD');
    assert.deepEqual(
      gone.filter((change) => /^(?:role|skill)-/.test(change)),
      ['role-removed Tester: Tester →  [Tester]', 'skill-removed Testing: Testing → '],
    );
  });

  it('reads a merge that is not finished: what is on disk, and what was before', async () => {
    repository = testRepository(FRAMEWORK);
    repository.git('checkout', '--quiet', '-b', 'work');
    repository.commit({ 'skills/testing.skill.yaml': REWORDED });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({
      'skills/testing.skill.yaml': SKILL.replace('test things', 'test some things'),
    });
    assert.throws(() => repository.git('merge', 'work'));
    repository.change({ 'skills/testing.skill.yaml': REWORDED });
    const merged = 'bullet-reworded Testing/working: test some things → test all things [Tester]';
    assert.deepEqual(await changesIn(repository.path, 'HEAD'), [merged]);
    assert.deepEqual(await changesIn(repository.path, '--base-index'), [merged]);
  });

  it('reads line ends and filters as git writes them to disk', async () => {
    repository = testRepository();
    repository.git('config', 'filter.digits.clean', 'tr 0-9 A-J');
    repository.git('config', 'filter.digits.smudge', 'tr A-J 0-9');
    repository.commit({
      ...FRAMEWORK,
      '.gitattributes': '*.skill.yaml text eol=crlf\n*.txt.yaml filter=digits\n',
      'capability-framework.yaml': `${MANIFEST}files: { skills: ["skills/*.txt.yaml"] }\n`,
      'skills/numbers.txt.yaml': NUMBERED_SKILL,
    });
    assert.match(repository.git('show', 'HEAD:skills/numbers.txt.yaml'), /BCD/);
    repository.change({
      'skills/testing.skill.yaml': REWORDED.replaceAll('\n', '\r\n'),
      'skills/numbers.txt.yaml': `# 0\n${NUMBERED_SKILL}`,
    });
    assert.deepEqual(await changesIn(repository.path), [IS_REWORDED, 'comments 123:  → # 0']);
  });

  onPosix('follows links, also those that did not change themselves', async () => {
    repository = testRepository({
      'capability-framework.yaml': MANIFEST,
      'roles/tester.role.yaml': ROLE,
      'shared/testing.txt.yaml': SKILL,
    });
    symlinkSync('shared/testing.txt.yaml', join(repository.path, 'testing.skill.yaml'));
    repository.commit();
    repository.commit({ 'shared/testing.txt.yaml': REWORDED });
    assert.deepEqual(await changesIn(repository.path, 'HEAD^'), [IS_REWORDED]);
    assert.deepEqual(await changesIn(repository.path, 'HEAD^', 'HEAD'), [IS_REWORDED]);
    // A link that became a file with the same words is no change.
    repository.git('rm', '--quiet', 'testing.skill.yaml');
    repository.commit({ 'testing.skill.yaml': REWORDED });
    assert.deepEqual(await changesIn(repository.path, 'HEAD^'), []);
    assert.deepEqual(await changesIn(repository.path, 'HEAD', 'HEAD^'), []);
  });

  it('says what it leaves out of a submodule', async () => {
    folder = temporaryFolder();
    repository = testRepository(FRAMEWORK);
    const inner = testRepository({ 'inner.skill.yaml': SKILL.replace('Testing', 'Inner') });
    try {
      repository.git(
        '-c',
        'protocol.file.allow=always',
        'submodule',
        '--quiet',
        'add',
        inner.path,
        'in ner',
      );
      repository.commit();
      assert.deepEqual(await changesIn(repository.path, 'HEAD'), []);
      const submodule = join(repository.path, 'in ner');
      repository.change({
        'in ner/inner.skill.yaml': SKILL.replace('Testing', 'Other'),
        'skills/testing.skill.yaml': REWORDED,
      });
      const { code, stdout, stderr } = await runIn(repository.path, [
        'diff',
        'HEAD',
        '--format=json',
      ]);
      const remark =
        '"in ner" is a repository of its own (a submodule), and it changed. What is in it is not compared.';
      assert.deepEqual([code, stderr], [0, `${remark}\n`]);
      assert.deepEqual(diffOf(stdout).remarks, [remark]);
      assert.deepEqual(diffOf(stdout).frameworks.flatMap(inShort), [IS_REWORDED]);
      // Asked for by itself it is a repository as any other.
      assert.equal(execGit(submodule, 'status', '--porcelain').trim(), 'M inner.skill.yaml');
      assert.deepEqual(await changesIn(submodule, 'HEAD'), ['skill-renamed Other: Inner → Other']);
    } finally {
      inner.remove();
    }
  });

  it('says which file could not be read in one of the states, and claims nothing about it', async () => {
    repository = testRepository({
      ...FRAMEWORK,
      'roles/tester.role.yaml': Buffer.from(ROLE.replace('A tester', 'A t\xe9ster'), 'latin1'),
      'skills/large.skill.yaml': `${SKILL.replace('Testing', 'Large')}#${'x'.repeat(1_100_000)}\n`,
    });
    repository.change({
      'roles/tester.role.yaml': ROLE,
      'skills/large.skill.yaml': SKILL.replace('Testing', 'Large'),
    });
    const { stdout } = await runIn(repository.path, ['diff', '--format', 'json']);
    const [framework] = diffOf(stdout).frameworks;
    assert.deepEqual(
      framework?.incomplete.map(({ side, file }) => [side, file]),
      [
        ['before', 'roles/tester.role.yaml'],
        ['before', 'skills/large.skill.yaml'],
      ],
    );
    assert.deepEqual(
      [inShort(framework), profilesInShort(framework)],
      [['unreadable Large', 'unreadable Tester'], []],
    );
  });

  it('never says that nothing changed where a file could not be compared', async () => {
    repository = testRepository(FRAMEWORK);
    repository.change({ 'roles/tester.role.yaml': Buffer.from(`\ufeff${ROLE}`, 'utf16le') });
    const { code, stdout } = await runIn(repository.path, ['diff', '--exit-code']);
    assert.equal(code, 1);
    assert.match(stdout, /^ {2}File that could not be compared$/m);
    assert.match(
      stdout,
      /\nChanged: 1 role; no published profile is known to change\. 1 file could not be compared as a whole\.\n$/,
    );
    for (const format of ['markdown', 'html']) {
      const report = await runIn(repository.path, ['diff', '--format', format]);
      assert.match(report.stdout, /File that could not be compared/);
      assert.match(report.stdout, /1 file could not be compared as a whole/);
      assert.doesNotMatch(report.stdout, /No change|This page is gone/);
    }
    const note = await runIn(repository.path, ['note', '--format=text', '--date=2025-04-01']);
    assert.equal(
      note.stdout,
      '1 April 2025\n\n1 file could not be read as a whole, so this note may leave something out.\n',
    );
  });

  it('tells both frameworks what a manifest between them takes over or gives back', async () => {
    const nested = Object.fromEntries(
      Object.entries(FRAMEWORK).map(([file, text]) => [
        `nested/${file}`,
        text.replaceAll('Test', 'Bak').replaceAll('test', 'bak'),
      ]),
    );
    const manifest = nested['nested/capability-framework.yaml'];
    repository = testRepository({ ...FRAMEWORK, ...nested });
    repository.change({ 'nested/capability-framework.yaml': undefined });
    const told = async () => {
      const { stdout } = await runIn(repository.path, ['diff', '--format', 'json']);
      return diffOf(stdout).frameworks.map((framework) => [
        framework.folder,
        inShort(framework).filter((line) => /^(?:role|skill)-/.test(line)),
        profilesInShort(framework),
      ]);
    };
    assert.deepEqual(await told(), [
      [
        '.',
        ['role-added Baker:  → Baker [Baker]', 'skill-added Baking:  → Baking'],
        ['Baker (added)'],
      ],
      [
        'nested',
        ['role-removed Baker: Baker →  [Baker]', 'skill-removed Baking: Baking → '],
        ['Baker (removed)'],
      ],
    ]);
    repository.commit();
    repository.change({ 'nested/capability-framework.yaml': manifest });
    assert.deepEqual(await told(), [
      [
        '.',
        ['role-removed Baker: Baker →  [Baker]', 'skill-removed Baking: Baking → '],
        ['Baker (removed)'],
      ],
      [
        'nested',
        ['role-added Baker:  → Baker [Baker]', 'skill-added Baking:  → Baking'],
        ['Baker (added)'],
      ],
    ]);
  });

  it('names a byte order mark, and a file without a word', async () => {
    repository = testRepository(FRAMEWORK);
    repository.change({
      'roles/tester.role.yaml': `\ufeff${ROLE}`,
      'skills/later.skill.yaml': '',
    });
    folder = temporaryFolder(FRAMEWORK);
    for (const base of [[], ['--base-folder', folder.path]])
      assert.deepEqual(await changesIn(repository.path, ...base), [
        'file-added :  → skills/later.skill.yaml',
        'layout Tester:  → U+FEFF',
      ]);
  });

  onPosix('starts as many processes for many files as for one', async () => {
    const many = (word: string) =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [
          `skills/s${index}.skill.yaml`,
          SKILL.replace('skill: Testing', `skill: Skill ${index}`).replace('things', word),
        ]),
      );
    repository = testRepository({ ...FRAMEWORK, ...many('things') });
    folder = temporaryFolder({});
    const log = join(folder.path, 'log');
    const real = (process.env.PATH ?? '')
      .split(':')
      .map((path) => join(path, 'git'))
      .find((path) => isThere(path));
    assert.ok(real);
    folder.write('git', `#!/bin/sh\necho "$@" >> '${log}'\nexec '${real}' "$@"\n`);
    chmodSync(join(folder.path, 'git'), 0o755);
    const env = { PATH: `${folder.path}:${process.env.PATH ?? ''}` };
    const processes = async () => {
      folder?.write('log', '');
      const { stdout } = await runIn(repository.path, ['diff', '--format', 'json'], { env });
      const started = readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      return { started, changes: diffOf(stdout).frameworks.flatMap(inShort).length };
    };
    repository.change({ 'skills/s0.skill.yaml': many('others')['skills/s0.skill.yaml'] });
    const one = await processes();
    repository.change(many('others'));
    const all = await processes();
    assert.deepEqual([one.changes, all.changes], [1, 60]);
    assert.equal(all.started.length, one.started.length);
    assert.equal(all.started.filter((line) => line.includes('cat-file')).length, 1);
  });
});

function isThere(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
