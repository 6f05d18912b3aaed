import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { PATIENCE, ROOT, run } from './support/cli';
import { usingRender } from './support/usingRender';
import { FRAMEWORK, ROLE, SKILL, WRONG_ROLE } from '../harness/smallFramework';

const ENGINEER = 'examples/government-digital/roles/infrastructure-engineer.role.yaml';
const LEAD = 'Lead infrastructure engineer';
const TWO_LEVELS = `${ROLE}  - level: Senior tester
    description: A senior tester leads.
    skills:
      Testing: working
`;

describe('render', function () {
  this.timeout(PATIENCE);
  const { makeFolder, folder, render, renderThere } = usingRender();

  it('gives the seed, byte for byte', async () => {
    const seed = readFileSync(
      join(ROOT, 'test', 'fixtures', 'seed', 'lead-infrastructure-engineer.txt'),
      'utf8',
    );
    assert.ok(seed.length > 3000 && !seed.endsWith('\n'));
    for (const args of [[], ['--format', 'text']]) {
      const { code, stdout, stderr } = await run(['render', ENGINEER, '--level', LEAD, ...args]);
      assert.equal(stdout, seed);
      assert.deepEqual([code, stderr], [0, '']);
    }
  });

  it('gives text, with all that the framework knows about the role level', async () => {
    const { code, stdout } = await render(FRAMEWORK, 'roles/tester.role.yaml');
    assert.equal(code, 0);
    assert.equal(
      stdout,
      `Quality role: Tester
- A tester finds out whether things work.

Role level: Tester
- A tester tests things.

Skill: Testing
- test things`,
    );
  });

  it('gives Markdown', async () => {
    const { code, stdout } = await render(
      FRAMEWORK,
      'roles/tester.role.yaml',
      '--format',
      'markdown',
    );
    assert.equal(code, 0);
    assert.match(stdout, /^# Tester\n/);
    assert.match(stdout, /\n### Testing\n[^]*\n- test things\n/);
  });

  it('gives one HTML page that needs nothing else and names no folder of this machine', async () => {
    const { code, stdout } = await render(FRAMEWORK, 'roles/tester.role.yaml', '--format', 'html');
    assert.equal(code, 0);
    assert.match(stdout, /^<!DOCTYPE html>\n<html lang="en"/);
    const errors: string[] = [];
    parse(stdout, { onParseError: ({ code: error }) => errors.push(error) });
    assert.deepEqual(errors, []);
    assert.match(stdout, /<h1[^>]*>[^]*Tester[^]*<\/h1>[^]*test things/);
    assert.doesNotMatch(stdout, /<script|<link|src="http|url\(["']?http/);
    assert.ok(!stdout.includes(folder().path));
  });

  it('gives JSON: each text with its place, and files as the working directory sees them', async () => {
    const { code, stdout } = await render(FRAMEWORK, 'roles/tester.role.yaml', '--format', 'json');
    assert.equal(code, 0);
    const text = (value: string, file: string, line: number, from: number, to: number) => ({
      text: value,
      range: { start: { line, character: from }, end: { line, character: to } },
      file,
    });
    const role = 'roles/tester.role.yaml';
    const skill = 'skills/testing.skill.yaml';
    assert.deepEqual(JSON.parse(stdout), {
      kind: 'profile',
      file: role,
      family: text('Quality', role, 1, 8, 15),
      role: text('Tester', role, 0, 6, 12),
      roleDescription: text('A tester finds out whether things work.', role, 2, 13, 52),
      roleLevel: text('Tester', role, 4, 11, 17),
      roleLevelDescription: text('A tester tests things.', role, 5, 17, 39),
      grades: [],
      responsibilities: [],
      skills: [
        {
          name: text('Testing', role, 7, 6, 13),
          level: {
            name: 'working',
            definition: 'The second of 4 ascending skill levels',
            position: 2,
            of: 4,
          },
          levelSource: { range: text('', role, 7, 15, 22).range, file: role },
          address: { kind: 'skill', file: skill },
          description: text('Finding out whether things work.', skill, 1, 13, 45),
          bullets: [text('test things', skill, 4, 6, 17)],
        },
      ],
      siblings: ['Tester'],
      address: { kind: 'profile', file: role, level: 0 },
      crumbs: [
        { text: 'Test', address: { kind: 'framework', folder: '.' } },
        { text: 'Quality', address: { kind: 'family', folder: '.', name: 'Quality' } },
        { text: 'Tester', address: { kind: 'role', file: role } },
      ],
    });
  });

  it('takes the first role level where none is named', async () => {
    const files = { ...FRAMEWORK, 'roles/tester.role.yaml': TWO_LEVELS };
    const { stdout } = await render(files, 'roles/tester.role.yaml');
    assert.match(stdout, /\nRole level: Tester\n/);
  });

  it('finds a role level in any case and spacing', async () => {
    const files = { ...FRAMEWORK, 'roles/tester.role.yaml': TWO_LEVELS };
    const { stdout } = await render(files, 'roles/tester.role.yaml', '--level=SENIOR  tester ');
    assert.match(stdout, /\nRole level: Senior tester\n/);
  });

  it('renders the page of a role, a progression, a skill and the framework in every form', async () => {
    const role = 'roles/tester.role.yaml';
    const skill = 'skills/testing.skill.yaml';
    const cases: readonly (readonly [args: readonly string[], text: RegExp, markdown: RegExp])[] = [
      [
        [role, '--page', 'role'],
        /^Tester\n[^]*\n1\. Tester\n/,
        /^# Tester\n[^]*\n### 1\\?\. Tester\n/,
      ],
      [
        [role, '--page', 'progression'],
        /\nSkill\tTester\nTesting\tworking\n/,
        /\n\| Testing \| working \|\n/,
      ],
      [[skill], /^Testing\n[^]*\n- test things\n/, /^# Testing\n[^]*\n- test things\n/],
      [
        [role, '--page', 'family'],
        /^Quality\n[^]*\nTester\n[^]*\n- Tester\n/,
        /^# Quality\n[^]*\n## Tester\n/,
      ],
      [
        [skill, '--page', 'skills'],
        /^Skills A to Z\n[^]*\nTesting\n[^]*\nTester\tTester\tworking\n/,
        /^# Skills A to Z\n[^]*\n## Testing\n[^]*\n\| Tester \| Tester \| working \|\n/,
      ],
      [['capability-framework.yaml'], /^Test\n[^]*\n- Testing\n/, /^# Test\n[^]*\n- Testing\n/],
    ];
    for (const [args, text, markdown] of cases) {
      for (const [format, expected] of [
        ['text', text],
        ['markdown', markdown],
        ['html', /^<!DOCTYPE html>\n<html lang="en"/],
        ['json', /^\{\n {2}"kind": "/],
      ] as const) {
        const { code, stdout, stderr } = await render(FRAMEWORK, ...args, '--format', format);
        assert.deepEqual([code, stderr], [0, ''], args.join(' '));
        assert.match(stdout, expected, `${args.join(' ')} ${format}`);
        assert.ok(!stdout.includes(folder().path), format);
      }
    }
  });

  it('says that a file has no such page', async () => {
    const page = await render(FRAMEWORK, 'skills/testing.skill.yaml', '--page', 'progression');
    assert.deepEqual(page, {
      code: 2,
      stdout: '',
      stderr: '"skills/testing.skill.yaml" has no page of the kind "progression".\n',
    });
  });

  it('says which role levels there are where one is not known', async () => {
    const files = { ...FRAMEWORK, 'roles/tester.role.yaml': TWO_LEVELS };
    assert.deepEqual(await render(files, 'roles/tester.role.yaml', '--level', 'Head of testing'), {
      code: 2,
      stdout: '',
      stderr:
        'There is no role level "Head of testing" in this file. Its role levels are: "Tester", "Senior tester".\n',
    });
  });

  it('renders a role in no framework, with the default levels and the skills around it', async () => {
    const files = { 'roles/tester.role.yaml': ROLE, 'skills/testing.skill.yaml': SKILL };
    const around = await render(files, 'roles/tester.role.yaml');
    assert.deepEqual([around.code, around.stderr], [0, '']);
    assert.match(around.stdout, /\nSkill: Testing\n- test things$/);
    const alone = await run(['render', 'tester.role.yaml'], {
      cwd: join(folder().path, 'roles'),
    });
    assert.equal(alone.code, 0);
    assert.match(alone.stdout, /^Quality role: Tester\n/);
    assert.match(alone.stderr, /"tester\.role\.yaml" has errors/);
  });

  it('says on stderr that a file has errors, and prints what can be printed', async () => {
    const files = { ...FRAMEWORK, 'roles/tester.role.yaml': WRONG_ROLE };
    const { code, stdout, stderr } = await render(files, 'roles/tester.role.yaml');
    assert.equal(code, 0);
    assert.match(stdout, /^Quality role: Tester\n/);
    assert.equal(
      stderr,
      '"roles/tester.role.yaml" has errors, so what is printed may be incomplete. They are listed by "check".\n',
    );
  });

  it('says why a file cannot be rendered', async () => {
    const bad = 'bad.role.yaml';
    const cases = {
      'role: Tester\nlevels: []\n': `"${bad}" has no role level to render.\n`,
      '': `"${bad}" has no role level to render.\n`,
      '"role': `"${bad}" could not be read: This text starts with a double quote (") that is never closed. Add " at its end.\n`,
    };
    for (const [text, stderr] of Object.entries(cases)) {
      const result = await render({ ...FRAMEWORK, [bad]: text }, bad);
      assert.deepEqual(result, { code: 2, stdout: '', stderr });
    }
  });

  it('refuses what is no file of a framework, saying so', async () => {
    const files = {
      ...FRAMEWORK,
      'capability-framework.yaml': `${FRAMEWORK['capability-framework.yaml'] ?? ''}exclude: ["old/**"]\n`,
      'old/old.role.yaml': ROLE,
      'x.role.yaml/README.md': 'A folder that is named like a file.\n',
      'notes.yaml': 'a: 1\n',
    };
    makeFolder(files);
    for (const path of ['old/old.role.yaml', 'x.role.yaml', 'notes.yaml', 'roles']) {
      const result = await renderThere(path);
      const stderr = `"${path}" is not a role, a skill or the manifest of a framework.\n`;
      assert.deepEqual(result, { code: 2, stdout: '', stderr }, path);
    }
  });

  it('renders a file that the manifest names by a glob', async () => {
    const { code, stdout } = await run(['render', 'examples/five-levels/people/curator.yaml']);
    assert.equal(code, 0);
    assert.match(stdout, /role: Curator\n/);
  });
});
