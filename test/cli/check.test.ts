import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PATIENCE, run, temporaryFolder } from './support/cli';
import type { RunOptions, TemporaryFolder } from './support/cli';
import { rowsOf } from './support/diagnostics';
import type { Row } from './support/diagnostics';
import { FRAMEWORK, MANIFEST, ROLE, SKILL, WRONG_ROLE } from '../harness/smallFramework';

describe('check --format json', function () {
  this.timeout(PATIENCE);
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  const check = async (args: string[], options: RunOptions = {}) => {
    const result = await run(['check', '--format', 'json', ...args], {
      cwd: folder.path,
      ...options,
    });
    return { ...result, rows: rowsOf(result.stdout) };
  };
  const files = (rows: readonly Row[]) => rows.map(({ file }) => file);

  it('gives an empty array where nothing is wrong', async () => {
    folder = temporaryFolder(FRAMEWORK);
    const { code, stdout, stderr } = await check([]);
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '[]\n', stderr: '' });
  });

  it('gives every part of a diagnostic, with zero-based UTF-16 positions', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'roles/tester.role.yaml': ROLE.replace('Testing: working', '😀 Testin: working'),
    });
    const { code, rows } = await check([]);
    assert.equal(code, 1);
    const [row, ...others] = rows;
    assert.deepEqual(others, []);
    assert.match(row?.message ?? '', /^"😀 Testin" is not a skill in this framework\./);
    assert.deepEqual(
      { ...row, message: '' },
      {
        file: 'roles/tester.role.yaml',
        range: { start: { line: 7, character: 6 }, end: { line: 7, character: 15 } },
        severity: 'error',
        code: 'unknown-skill',
        message: '',
      },
    );
  });

  it('sorts by file, then by position', async () => {
    const twice = `${WRONG_ROLE}      Testi: working\n      Tastin: workin\n`;
    folder = temporaryFolder({
      ...FRAMEWORK,
      'roles/a.role.yaml': twice.replace('role: Tester', 'role: A'),
      'roles/B.role.yaml': twice.replace('role: Tester', 'role: B'),
      'roles/a/z.role.yaml': twice.replace('role: Tester', 'role: Z'),
      'a.role.yaml': twice.replace('role: Tester', 'role: Top'),
    });
    const { rows } = await check([]);
    const places = rows.map(({ file, range: { start } }) => [file, start.line, start.character]);
    const expected = [
      'a.role.yaml',
      'roles/B.role.yaml',
      'roles/a.role.yaml',
      'roles/a/z.role.yaml',
    ].flatMap((file) => [
      [file, 7, 6],
      [file, 8, 6],
      [file, 9, 6],
      [file, 9, 14],
    ]);
    assert.deepEqual(places, expected);
  });

  it('names files from the working directory, also those outside it', async () => {
    folder = temporaryFolder({ ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE });
    const inside = await check(['.'], { cwd: join(folder.path, 'roles') });
    assert.deepEqual(files(inside.rows), ['tester.role.yaml']);
    const beside = await check([folder.path], { cwd: join(folder.path, 'skills') });
    assert.deepEqual(files(beside.rows), ['../roles/tester.role.yaml']);
    const above = await check([basename(folder.path)], { cwd: join(folder.path, '..') });
    assert.deepEqual(files(above.rows), [`${basename(folder.path)}/roles/tester.role.yaml`]);
  });

  it('checks one file with all that its framework knows', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'roles/tester.role.yaml': ROLE.replace('family: Quality', 'family: Qualty'),
      'roles/other.role.yaml': WRONG_ROLE.replace('role: Tester', 'role: Other'),
    });
    const { code, rows } = await check(['roles/tester.role.yaml']);
    assert.equal(code, 1);
    assert.deepEqual(
      rows.map((row) => [row.file, row.code]),
      [['roles/tester.role.yaml', 'unknown-family']],
    );
  });

  it('checks one folder with all that its framework knows, and reports on that folder', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'capability-framework.yaml': `${MANIFEST}nonsense: 1\n`,
    });
    assert.deepEqual((await check(['roles'])).rows, []);
    assert.deepEqual(files((await check([])).rows), ['capability-framework.yaml']);
  });

  it('takes several paths, and reports nothing twice', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'roles/a.role.yaml': WRONG_ROLE.replace('role: Tester', 'role: A'),
      'roles/b.role.yaml': WRONG_ROLE.replace('role: Tester', 'role: B'),
      'more/c.role.yaml': WRONG_ROLE.replace('role: Tester', 'role: C'),
    });
    const { rows } = await check(['roles/b.role.yaml', 'more', 'more', 'more/c.role.yaml']);
    assert.deepEqual(files(rows), ['more/c.role.yaml', 'roles/b.role.yaml']);
    const all = await check(['.', 'more', 'roles/b.role.yaml']);
    assert.deepEqual(files(all.rows), [
      'more/c.role.yaml',
      'roles/a.role.yaml',
      'roles/b.role.yaml',
    ]);
  });

  it('keeps the names of two frameworks apart, beside each other or one in the other', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'inner/capability-framework.yaml': MANIFEST.replace('Test', 'Inner'),
      'inner/tester.role.yaml': ROLE,
    });
    const outcome = [['inner/tester.role.yaml', 'unknown-skill']];
    for (const paths of [[], ['inner'], ['inner', '.'], ['inner/tester.role.yaml']]) {
      const { rows } = await check(paths);
      assert.deepEqual(
        rows.map((row) => [row.file, row.code]),
        outcome,
        paths.join(' '),
      );
    }
    folder.write('inner/testing.skill.yaml', SKILL);
    assert.deepEqual((await check([])).rows, []);
  });

  it('takes files without a manifest as one framework below the working directory', async () => {
    folder = temporaryFolder({
      'roles/tester.role.yaml': ROLE,
      'skills/testing.skill.yaml': SKILL,
    });
    for (const paths of [[], ['roles'], ['roles', 'skills'], ['roles/tester.role.yaml']]) {
      const { code, stdout } = await check(paths);
      assert.deepEqual([code, stdout], [0, '[]\n'], paths.join(' '));
    }
    const alone = await check(['.'], { cwd: join(folder.path, 'roles') });
    assert.deepEqual(
      alone.rows.map((row) => [row.file, row.code]),
      [['tester.role.yaml', 'unknown-skill']],
    );
  });

  it('leaves out what the manifest excludes, node_modules and folders that start with a dot', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'capability-framework.yaml': `${MANIFEST}exclude: ["archive/**"]\n`,
      'archive/old.role.yaml': WRONG_ROLE,
      'node_modules/x/old.role.yaml': WRONG_ROLE,
      '.git/old.role.yaml': WRONG_ROLE,
    });
    assert.deepEqual((await check([])).rows, []);
  });

  it('reads the files that the manifest names by globs', async () => {
    folder = temporaryFolder({
      'capability-framework.yaml': `${MANIFEST}files: { roles: ["people/*.yaml"] }\n`,
      'people/tester.yaml': WRONG_ROLE,
      'skills/testing.skill.yaml': SKILL,
    });
    assert.deepEqual(files((await check([])).rows), ['people/tester.yaml']);
  });

  it('follows a link that is given as the path', async () => {
    folder = temporaryFolder({ 'framework/capability-framework.yaml': MANIFEST });
    folder.write('framework/tester.role.yaml', WRONG_ROLE);
    symlinkSync('framework', join(folder.path, 'link'), 'dir');
    assert.deepEqual(files((await check(['link'])).rows), ['link/tester.role.yaml']);
  });

  it('understands unusual names: spaces, other scripts, percent signs, a leading dash', async () => {
    const names = ['a b', 'ä-測試', '100%', 'a%20b', '#1?', "it's [x] (y)+@&=;:,!*"];
    folder = temporaryFolder({
      ...FRAMEWORK,
      ...Object.fromEntries(
        names.map((name) => [
          `${name}/${name}.role.yaml`,
          WRONG_ROLE.replace('role: Tester', `role: ${JSON.stringify(name)}`),
        ]),
      ),
      '-x/tester.role.yaml': WRONG_ROLE.replace('role: Tester', 'role: Dash'),
    });
    const expected = names.map((name) => `${name}/${name}.role.yaml`);
    const all = await check([]);
    assert.deepEqual(files(all.rows), [...expected, '-x/tester.role.yaml'].sort());
    const one = await check(['--', '-x', ...expected]);
    assert.deepEqual(files(one.rows), files(all.rows));
  });

  it('says so on stderr where there is nothing to check', async () => {
    folder = temporaryFolder({ 'README.md': '# Hello\n' });
    mkdirSync(join(folder.path, 'empty'));
    for (const paths of [[], ['empty'], ['README.md']]) {
      const { code, stdout, stderr } = await check(paths);
      assert.deepEqual([code, stdout], [0, '[]\n']);
      assert.match(stderr, /^No framework files were found in ".+"/);
    }
  });

  it('names each path that holds nothing, also where another holds something', async () => {
    folder = temporaryFolder(FRAMEWORK);
    mkdirSync(join(folder.path, 'empty'));
    const { code, stderr } = await check(['roles', 'empty']);
    assert.equal(code, 0);
    assert.match(stderr, /"empty"/);
    assert.doesNotMatch(stderr, /"roles"/);
  });

  it('works with a very long report in a pipe', async () => {
    const skills = Array.from({ length: 5000 }, (_, n) => `      Nothing ${n}: working\n`).join('');
    folder = temporaryFolder({ ...FRAMEWORK, 'roles/tester.role.yaml': ROLE + skills });
    const { rows } = await check([]);
    assert.equal(rows.length, 5000);
  });
});

describe('check --fail-on', function () {
  this.timeout(PATIENCE);
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder({
      'warning/capability-framework.yaml': MANIFEST,
      'warning/tester.role.yaml': ROLE,
      'warning/testing.skill.yaml': SKILL.replace('Testing', 'Checking').replace(
        'levels:',
        'formerly: [Testing]\nlevels:',
      ),
      'hint/capability-framework.yaml': MANIFEST.replace('[Quality]', '[Quality, Nobody]'),
      'hint/tester.role.yaml': ROLE,
      'hint/testing.skill.yaml': SKILL,
      'information/capability-framework.yaml': MANIFEST.replace(
        '[Quality]',
        '[Quality, Nobody]',
      ).replace('rules: {', 'rules: { unused-manifest-entry: information,'),
      'information/tester.role.yaml': ROLE,
      'information/testing.skill.yaml': SKILL,
      'error/capability-framework.yaml': MANIFEST,
      'error/tester.role.yaml': WRONG_ROLE,
      'error/testing.skill.yaml': SKILL,
      'none/capability-framework.yaml': MANIFEST,
      'none/tester.role.yaml': ROLE,
      'none/testing.skill.yaml': SKILL,
    });
  });
  after(() => folder.remove());

  const order = ['error', 'warning', 'information', 'hint'];
  for (const [index, found] of [...order, 'none'].entries()) {
    it(`${found}: fails at its own severity and below, and reports all the same`, async () => {
      const codes = await Promise.all(
        order.map(async (limit) => {
          const result = await run(['check', found, '--format', 'json', '--fail-on', limit], {
            cwd: folder.path,
          });
          const severities = new Set(rowsOf(result.stdout).map(({ severity }) => severity));
          assert.deepEqual([...severities], found === 'none' ? [] : [found]);
          return result.code;
        }),
      );
      assert.deepEqual(
        codes,
        order.map((_, limit) => (index <= limit ? 1 : 0)),
      );
    });
  }

  it('is "error" where nothing is said', async () => {
    const code = async (path: string) => (await run(['check', path], { cwd: folder.path })).code;
    assert.deepEqual([await code('error'), await code('warning')], [1, 0]);
  });
});

describe('check --rule', function () {
  this.timeout(PATIENCE);
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder({
      'capability-framework.yaml': MANIFEST.replace('rules: {', 'rules: { unknown-skill: hint,')
        .replace('[Quality]', '[Quality, Nobody]')
        .concat('overrides: [{ files: "*.role.yaml", rules: { unknown-skill: off } }]\n'),
      'tester.role.yaml': WRONG_ROLE,
      'testing.skill.yaml': SKILL,
    });
  });
  after(() => folder.remove());

  const check = async (...args: string[]) => {
    const { code, stdout } = await run(['check', '--format', 'json', ...args], {
      cwd: folder.path,
    });
    const found = rowsOf(stdout).map((row) => `${row.severity} ${row.code}`);
    return { code, found };
  };

  it('goes before the manifest and its overrides', async () => {
    assert.deepEqual(await check(), { code: 0, found: ['hint unused-manifest-entry'] });
    assert.deepEqual(await check('--rule', 'unknown-skill=error'), {
      code: 1,
      found: ['hint unused-manifest-entry', 'error unknown-skill'],
    });
  });

  it('can be given for several rules; of two for one rule the last counts', async () => {
    const rules = [
      'unknown-skill=warning',
      'unused-manifest-entry=off',
      'unknown-skill=information',
    ];
    assert.deepEqual(await check(...rules.flatMap((rule) => ['--rule', rule])), {
      code: 0,
      found: ['information unknown-skill'],
    });
  });

  it('sets rules that the preset leaves out', async () => {
    assert.deepEqual(await check('--rule=file-name=error', '--rule=unused-skill=warning'), {
      code: 0,
      found: ['hint unused-manifest-entry', 'warning unused-skill'],
    });
  });
});
