import assert from 'node:assert/strict';
import { PATIENCE, run, temporaryFolder } from './support/cli';
import type { RunOptions, TemporaryFolder } from './support/cli';
import { FRAMEWORK, MANIFEST, ROLE, SKILL, WRONG_ROLE } from '../harness/smallFramework';

const ESCAPE = '\u001b';
/** A terminal of a width, as Node describes it. */
const terminal = (columns: number) =>
  `Object.assign(process.stdout, { isTTY: true, columns: ${columns} })`;
const UNKNOWN = '"Testin" is not a skill in this framework. Did you mean "Testing"?';

describe('check --format text', function () {
  this.timeout(PATIENCE);
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());
  const check = (args: string[] = [], options: RunOptions = {}) =>
    run(['check', ...args], { cwd: folder.path, ...options });

  it('groups by file, in columns, with lines and columns as an editor counts them', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'capability-framework.yaml': MANIFEST.replace('[Quality]', '[Quality, Nobody]'),
      'roles/a.role.yaml': `${WRONG_ROLE.replace('role: Tester', 'role: A')}      Testing: worken\n      Testinj: working\n`,
      'roles/b.role.yaml': WRONG_ROLE.replace('role: Tester', 'role: B'),
    });
    const { code, stdout, stderr } = await check();
    assert.equal(
      stdout,
      `capability-framework.yaml
  2:21  hint   No role belongs to the family "Nobody". Remove it, or use it in a role.  unused-manifest-entry

roles/a.role.yaml
  8:7   error  ${UNKNOWN}  unknown-skill
  9:16  error  "worken" is not a skill level of this framework. Did you mean "working"?  unknown-skill-level
  10:7  error  "Testinj" is not a skill in this framework. Did you mean "Testing"?  unknown-skill

roles/b.role.yaml
  8:7   error  ${UNKNOWN}  unknown-skill

4 errors, 1 hint in 3 of 5 files.
`,
    );
    assert.deepEqual([code, stderr], [1, '']);
  });

  it('says that all is well, and how much was looked at', async () => {
    folder = temporaryFolder(FRAMEWORK);
    assert.equal((await check()).stdout, '3 files checked, no problems found.\n');
    assert.equal((await check(['roles'])).stdout, '1 file checked, no problems found.\n');
  });

  it('counts in one file, of one kind', async () => {
    folder = temporaryFolder({ ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE });
    assert.match((await check(['roles'])).stdout, /\n\n1 error in 1 file\.\n$/);
  });

  it('keeps what a file says on its line and away from the terminal’s controls', async () => {
    const name = '\\e[31mRed\\a\\x9b2J\\r\\nnext\\u2028line\\u202Etfel';
    folder = temporaryFolder({
      ...FRAMEWORK,
      'roles/tester.role.yaml': `${ROLE}      "${name}": working\n`,
      'roles/\u001b[31m.role.yaml': WRONG_ROLE.replace('role: Tester', 'role: Red'),
    });
    const { stdout } = await check();
    assert.doesNotMatch(stdout.replace(/\n/g, ''), /[\p{Cc}\u2028\u202e]/u);
    const lines = stdout.split('\n');
    assert.ok(lines.includes('roles/\ufffd[31m.role.yaml'), stdout);
    assert.ok(
      lines.some((line) => line.includes('"\ufffd[31mRed') && line.endsWith('  unknown-skill')),
      stdout,
    );
  });

  describe('in colour', () => {
    const inColour = async (options: RunOptions) => (await check([], options)).stdout;
    beforeEach(() => {
      folder = temporaryFolder({ ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE });
    });

    it('on a terminal', async () => {
      const [file, line] = (await inColour({ before: terminal(200) })).split('\n');
      assert.equal(file, `${ESCAPE}[4mroles/tester.role.yaml${ESCAPE}[24m`);
      assert.equal(
        line,
        `  8:7  ${ESCAPE}[31merror${ESCAPE}[39m  ${UNKNOWN}  ${ESCAPE}[2munknown-skill${ESCAPE}[22m`,
      );
    });

    it('in a pipe or a file only where FORCE_COLOR asks for it', async () => {
      assert.ok(!(await inColour({})).includes(ESCAPE));
      for (const value of ['', '1', '3', 'true'])
        assert.ok((await inColour({ env: { FORCE_COLOR: value } })).includes(ESCAPE), value);
    });

    it('not where NO_COLOR, FORCE_COLOR=0 or a plain terminal forbids it', async () => {
      const refusals = [
        { NO_COLOR: '1' },
        { FORCE_COLOR: '0' },
        { FORCE_COLOR: 'false' },
        { TERM: 'dumb' },
      ];
      for (const env of refusals) {
        const output = await inColour({ before: terminal(200), env });
        assert.ok(!output.includes(ESCAPE), JSON.stringify(env));
      }
      assert.ok(
        (await inColour({ before: terminal(200), env: { NO_COLOR: '' } })).includes(ESCAPE),
      );
    });

    it('never as JSON', async () => {
      const { stdout } = await check(['--format', 'json'], { env: { FORCE_COLOR: '1' } });
      assert.ok(!stdout.includes(ESCAPE));
    });
  });

  describe('on a terminal', () => {
    const NO_COLOR = { NO_COLOR: '1' };

    it('breaks long messages between words, and goes on below where they began', async () => {
      folder = temporaryFolder({ ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE });
      const { stdout } = await check([], { before: terminal(60), env: NO_COLOR });
      assert.equal(
        stdout,
        `roles/tester.role.yaml
  8:7  error  "Testin" is not a skill in this framework. Did
              you mean "Testing"?  unknown-skill

1 error in 1 of 3 files.
`,
      );
    });

    it('gives the code a line of its own where it does not fit', async () => {
      folder = temporaryFolder({ ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE });
      const { stdout } = await check([], { before: terminal(80), env: NO_COLOR });
      assert.deepEqual(stdout.split('\n').slice(1, 3), [
        `  8:7  error  ${UNKNOWN}`,
        '              unknown-skill',
      ]);
    });

    it('leaves breaking to a terminal that is very narrow, and to what reads a pipe', async () => {
      folder = temporaryFolder({ ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE });
      const narrow = await check([], { before: terminal(20), env: NO_COLOR });
      const piped = await check([], { env: { COLUMNS: '40' } });
      for (const { stdout } of [narrow, piped])
        assert.ok(stdout.includes(`\n  8:7  error  ${UNKNOWN}  unknown-skill\n`), stdout);
    });
  });

  it('shows every message whole and never wider than the terminal, at any usual width', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'skills/other.skill.yaml': SKILL.replace('Testing', 'Other').replace('working:', 'workin:'),
      'roles/tester.role.yaml': `${WRONG_ROLE}      Other: expert\nnonsense: []\n`,
    });
    const words = (text: string) => text.split(/\s+/).join(' ');
    const whole = words((await check()).stdout);
    for (const columns of [60, 72, 80, 81, 100, 132]) {
      const { stdout } = await check([], { before: terminal(columns), env: { NO_COLOR: '1' } });
      assert.equal(words(stdout), whole);
      for (const line of stdout.split('\n')) assert.ok(line.length <= columns, line);
    }
  });
});
