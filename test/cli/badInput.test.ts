import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE, run, temporaryFolder } from './support/cli';
import type { TemporaryFolder } from './support/cli';
import { rowsOf } from './support/diagnostics';
import { FRAMEWORK, MANIFEST, ROLE, SKILL, WRONG_ROLE } from '../harness/smallFramework';

/** A user without rights: root may read everything, so the tests that forbid reading leave root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const START = { line: 0, character: 0 };

describe('check, of what cannot be read', function () {
  this.timeout(PATIENCE);
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  /** The rows beside those of a framework with one mistake, which must be found all the same. */
  const check = async (paths: string[] = [], options: { readonly uid?: number } = {}) => {
    const result = await run(['check', '--format', 'json', ...paths], {
      cwd: folder.path,
      ...options,
    });
    const rows = rowsOf(result.stdout);
    const { length } = rows.filter(({ file }) => file === 'roles/tester.role.yaml');
    assert.ok(paths.length > 0 || length === 1, 'The rest is checked as ever.');
    return { ...result, rows: rows.filter(({ file }) => file !== 'roles/tester.role.yaml') };
  };
  const checkAll = async () => {
    const result = await run(['check', '--format', 'json'], { cwd: folder.path });
    return { ...result, rows: rowsOf(result.stdout) };
  };
  const framework = (files: Readonly<Record<string, string | Uint8Array>> = {}) =>
    temporaryFolder({ ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE, ...files });
  const syntax = (file: string, message: string, end = START) => ({
    file,
    range: { start: START, end },
    severity: 'error',
    code: 'syntax',
    message,
  });

  it('reports a file that is not UTF-8', async () => {
    folder = framework({ 'roles/a.role.yaml': Buffer.from('role: Größe\n', 'latin1') });
    const { code, rows, stderr } = await check();
    assert.deepEqual([code, stderr], [1, '']);
    assert.deepEqual(rows, [
      syntax(
        'roles/a.role.yaml',
        'This file is not saved as UTF-8 text. Save it again with the encoding UTF-8.',
      ),
    ]);
  });

  it('reports 10 MB of text, quickly', async () => {
    const large = `${SKILL}${'    - do what needs doing\n'.repeat(400_000)}`;
    assert.ok(large.length > 10_000_000);
    folder = framework({ 'skills/large.skill.yaml': large });
    const { code, rows } = await check();
    assert.equal(code, 1);
    assert.deepEqual(rows, [
      syntax(
        'skills/large.skill.yaml',
        'This file is larger than 1 MB, so it was not read. Split it into one file for each role or skill.',
      ),
    ]);
  });

  it('reports texts that would take for ever or overflow: deep nesting, alias bombs', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const bomb = names.map((name, index) => {
      const nine = index === 0 ? 'x, '.repeat(9) : `*${names[index - 1] ?? ''}, `.repeat(9);
      return `${name}: &${name} [${nine}]`;
    });
    folder = framework({
      'roles/bomb.role.yaml': `${bomb.join('\n')}\n`,
      'roles/flow.role.yaml': '['.repeat(200_000),
      'roles/list.role.yaml': '- '.repeat(200_000),
    });
    const { code, rows } = await check();
    assert.equal(code, 1);
    for (const name of ['bomb', 'flow', 'list']) {
      const own = rows.filter(({ file }) => file === `roles/${name}.role.yaml`);
      assert.ok(
        own.some((row) => row.code === 'syntax'),
        `${name}: ${JSON.stringify(own)}`,
      );
    }
  });

  it('takes a folder, a pipe or a link to nothing for no file of ours, whatever its name', async () => {
    folder = framework({ 'roles/x.role.yaml/README.md': '# A folder\n' });
    mkdirSync(join(folder.path, 'capability-framework.yml'));
    symlinkSync('roles/x.role.yaml', join(folder.path, 'linked.role.yaml'), 'dir');
    symlinkSync('nowhere', join(folder.path, 'lost.role.yaml'), 'file');
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder.path, 'p.role.yaml')]);
    const { code, rows, stderr } = await check();
    assert.deepEqual([code, rows, stderr], [1, [], '']);
  });

  it('reads what lies in a folder that is named like a file', async () => {
    folder = framework({ 'roles/x.role.yaml/deep.role.yaml': 'role: Deep\n' });
    const { rows } = await check();
    assert.deepEqual(
      [...new Set(rows.map(({ file }) => file))],
      ['roles/x.role.yaml/deep.role.yaml'],
    );
    const named = await check(['roles/x.role.yaml']);
    assert.deepEqual(named.rows, rows);
  });

  it('ends where links lead round in a circle', async () => {
    folder = framework();
    symlinkSync('..', join(folder.path, 'roles', 'up'), 'dir');
    symlinkSync('b', join(folder.path, 'a'), 'dir');
    symlinkSync('a', join(folder.path, 'b'), 'dir');
    const { code, rows, stderr } = await check();
    assert.deepEqual([code, rows, stderr], [1, [], '']);
  });

  it('refuses a pipe, which never ends', async () => {
    folder = framework();
    execFileSync('mkfifo', [join(folder.path, 'pipe.role.yaml')]);
    for (const command of ['check', 'render']) {
      const result = await run([command, 'pipe.role.yaml'], { cwd: folder.path });
      assert.deepEqual(result, {
        code: 2,
        stdout: '',
        stderr: '"pipe.role.yaml" is neither a file nor a folder, so there is nothing to read.\n',
      });
    }
  });

  it('renders no skill of which nothing can be read', async () => {
    const deep = `skill: ${'['.repeat(100)}\n`;
    folder = framework({ 'deep.skill.yaml': deep, 'empty.skill.yaml': '' });
    for (const [file, reason] of [
      ['deep.skill.yaml', /^"deep\.skill\.yaml" could not be read: .*60 levels deep/],
      ['empty.skill.yaml', /^"empty\.skill\.yaml" says nothing to render\.$/m],
    ] as const) {
      const { code, stdout, stderr } = await run(['render', file], { cwd: folder.path });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, reason);
    }
  });

  it('renders no level of a skill', async () => {
    folder = framework();
    const args = ['render', 'skills/testing.skill.yaml', '--level', 'working'];
    const { code, stdout, stderr } = await run(args, { cwd: folder.path });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^--level chooses a role level/);
  });

  it('reads what links to folders lead to, each file once', async () => {
    folder = temporaryFolder({
      'shared/testing.skill.yaml': SKILL,
      'framework/capability-framework.yaml': MANIFEST,
      'framework/roles/tester.role.yaml': ROLE,
    });
    symlinkSync('../shared', join(folder.path, 'framework', 'skills'), 'dir');
    symlinkSync('roles', join(folder.path, 'framework', 'again'), 'dir');
    symlinkSync('../..', join(folder.path, 'framework', 'roles', 'up'), 'dir');
    const { code, rows } = await check(['framework']);
    assert.deepEqual([code, rows], [0, []]);
  });

  it('says which file is a link that leads back to itself', async () => {
    folder = framework();
    symlinkSync('self.role.yaml', join(folder.path, 'self.role.yaml'), 'file');
    const { code, rows, stderr } = await check();
    assert.deepEqual(rows, [
      syntax(
        'self.role.yaml',
        'This file could not be read (a link that leads back to itself). Check that it is a file and that you may open it.',
      ),
    ]);
    const reason = '"self.role.yaml" could not be read: a link that leads back to itself\n';
    assert.deepEqual([code, stderr], [2, reason]);
    const named = await run(['check', 'self.role.yaml'], { cwd: folder.path });
    assert.deepEqual(named, { code: 2, stdout: '', stderr: reason });
  });

  if (process.platform !== 'win32') {
    const open = () => {
      chmodSync(folder.path, 0o755);
    };

    it('says which file may not be read, and fails', async () => {
      folder = framework({ 'roles/secret.role.yaml': ROLE });
      open();
      chmodSync(join(folder.path, 'roles/secret.role.yaml'), 0o000);
      const { code, rows, stderr } = await check([], NOBODY);
      assert.deepEqual(rows, [
        syntax(
          'roles/secret.role.yaml',
          'This file could not be read (no permission). Check that it is a file and that you may open it.',
        ),
      ]);
      const reason = '"roles/secret.role.yaml" could not be read: no permission\n';
      assert.deepEqual([code, stderr], [2, reason]);
      const rendered = await run(['render', 'roles/secret.role.yaml'], {
        cwd: folder.path,
        ...NOBODY,
      });
      assert.deepEqual([rendered.code, rendered.stdout], [2, '']);
      assert.match(
        rendered.stderr,
        /^"roles\/secret\.role\.yaml" could not be read: .*no permission/,
      );
    });

    it('says which folder may not be listed, and fails: what lies in it is not checked', async () => {
      folder = framework({ 'hidden/secret.role.yaml': ROLE });
      open();
      chmodSync(join(folder.path, 'hidden'), 0o000);
      const reason = '"hidden" could not be read: no permission\n';
      const { code, stderr } = await check([], NOBODY);
      assert.deepEqual([code, stderr], [2, reason]);
      const beside = await check(['skills'], NOBODY);
      assert.deepEqual([beside.code, beside.stderr], [0, '']);
      const inside = await run(['check', 'hidden/secret.role.yaml'], {
        cwd: folder.path,
        ...NOBODY,
      });
      assert.equal(inside.code, 2);
      assert.match(inside.stderr, /"hidden\/secret\.role\.yaml" could not be read: no permission/);
      chmodSync(join(folder.path, 'hidden'), 0o755);
    });

    it('fails below a manifest that may not be read, and claims nothing', async () => {
      folder = temporaryFolder(FRAMEWORK);
      open();
      chmodSync(join(folder.path, 'capability-framework.yaml'), 0o000);
      const { code, stderr, rows } = await check(['roles/tester.role.yaml'], NOBODY);
      const reason = '"capability-framework.yaml" could not be read: no permission\n';
      assert.deepEqual([code, stderr, rows], [2, reason, []]);
    });
  }

  it('keeps the defaults of a manifest that does not parse, and says so', async () => {
    folder = framework({ 'capability-framework.yaml': 'framework: [\n' });
    const { code, rows } = await check();
    assert.equal(code, 1);
    assert.deepEqual(
      rows.map((row) => [row.file, row.code]),
      [
        ['capability-framework.yaml', 'syntax'],
        ['skills/testing.skill.yaml', 'unused-skill'],
      ],
    );
    assert.match(
      rows[0]?.message ?? '',
      / Until then, the framework uses the usual levels and rules/,
    );
  });

  it('says nothing of what may stand in the part of a manifest that cannot be read', async () => {
    const manifest =
      'framework: [\nlevels: {novice: New}\nfamilies: [Other]\nfiles: {skills: ["*.yaml"]}\n';
    folder = temporaryFolder({
      'capability-framework.yaml': manifest,
      'roles/tester.role.yaml': ROLE.replace('Testing: working', 'Any skill: novice'),
      'skills/testing.skill.yaml': SKILL,
    });
    const { rows } = await checkAll();
    assert.deepEqual(
      rows.map((row) => [row.file, row.code]),
      [['capability-framework.yaml', 'syntax']],
    );
  });

  it('tells of the manifest above that does not parse, where it is not among what is checked', async () => {
    folder = framework({ 'capability-framework.yaml': 'framework: [\n' });
    const note =
      '"capability-framework.yaml" has mistakes, so the usual levels and rules are used in place of those that cannot be read. They are listed by "check".\n';
    const checked = await check(['roles']);
    assert.deepEqual([checked.code, checked.stderr], [1, note]);
    const rendered = await run(['render', 'skills/testing.skill.yaml'], { cwd: folder.path });
    assert.deepEqual([rendered.code, rendered.stderr], [0, note]);
  });

  it('holds on to a manifest above that is not UTF-8', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'capability-framework.yaml': Buffer.from('framework: Gr\xf6\xdfe\n', 'latin1'),
    });
    const { code, stderr, rows } = await check(['roles/tester.role.yaml']);
    assert.deepEqual([code, rows], [0, []], 'The skills beside it are still its own.');
    assert.match(stderr, /^"capability-framework.yaml" has mistakes/);
  });

  it('finds the same with a byte order mark and with CRLF', async () => {
    const change = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    folder = temporaryFolder({
      'capability-framework.yaml': change(MANIFEST),
      'roles/tester.role.yaml': change(WRONG_ROLE),
      'skills/testing.skill.yaml': change(SKILL),
    });
    const changed = await run(['check', '--format', 'json'], { cwd: folder.path });
    const [row, ...others] = rowsOf(changed.stdout);
    assert.deepEqual(others, []);
    assert.deepEqual(row?.range, {
      start: { line: 7, character: 6 },
      end: { line: 7, character: 12 },
    });
  });
});
