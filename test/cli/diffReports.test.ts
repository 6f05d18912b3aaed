import assert from 'node:assert/strict';
import { stripVTControlCharacters, styleText } from 'node:util';
import { parse } from 'parse5';
import { CHANGE_KINDS } from '../../server/src/service/compare/comparison';
import { PATIENCE } from './support/cli';
import { COMPARISON_SCHEMA, diffOf } from './support/comparisons';
import { runIn } from './support/diffRuns';
import { testRepository } from './support/repository';
import type { FileChanges, TestRepository } from './support/repository';
import { BEFORE, edited, TESTER, TESTING, WRITING } from './support/scenarios/framework';

const CHANGES: FileChanges = {
  ...edited(
    TESTER,
    ['Testing: awareness', 'Testing: expert'],
    ['grades: [SEO]', 'grades: [HEO, SEO]'],
    ['levels:\n', '# all of them\nlevels:\n'],
  ),
  ...edited(TESTING, ['decide what to test and what to leave', 'decide what to test and why']),
  ...edited(WRITING, ['    - ask others to read your drafts\n', '']),
};

describe('diff: reports', function () {
  this.timeout(PATIENCE);
  let repository: TestRepository;
  let commit: string;
  before(() => {
    repository = testRepository();
    commit = repository.commit(BEFORE).slice(0, 10);
    repository.change(CHANGES);
  });
  after(() => repository.remove());

  const report = async (...args: string[]) => {
    const { code, stdout, stderr } = await runIn(repository.path, ['diff', ...args]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    return stdout;
  };

  it('gives text by role and skill, with words marked by signs', async () => {
    assert.equal(
      await report(),
      `From: HEAD (${commit}). To: the files as they are.

Role: Tester  roles/tester.role.yaml
  Junior tester
    Testing raised: awareness → expert  line 14
  Senior tester
    Grades: SEO → HEO, SEO  line 18
  Comment added  line 4
    {+# all of them+}

Skill: Testing  skills/testing.skill.yaml
  expert
    Bullet reworded  line 8
      decide what to test and [-what to leave-]{+why+}
      changes 1 published profile: Senior tester

Skill: Writing  skills/writing.skill.yaml
  working
    Bullet removed  was line 6
      [-ask others to read your drafts-]
      changes 2 published profiles: Data analyst, Junior tester

Published profiles that change
  Analyst: Data analyst
  Tester: Junior tester, Senior tester

Changed: 1 role, 2 skills; 3 published profiles change.
`,
    );
  });

  it('says that nothing changed', async () => {
    assert.equal(
      await report('HEAD', 'HEAD'),
      `From: HEAD (${commit}). To: HEAD (${commit}).\n\nNo change.\n`,
    );
    assert.match(await report('HEAD', 'HEAD', '--format=markdown'), /\n\n\*\*No change\.\*\*\n\n/);
  });

  it('colours text on a terminal that shows colours, and breaks it to its width', async () => {
    const { stdout } = await runIn(repository.path, ['diff'], {
      env: { FORCE_COLOR: '1' },
      before: 'process.stdout.isTTY = true; process.stdout.columns = 44;',
    });
    const plain = stripVTControlCharacters(stdout);
    const red = styleText('red', '[-what', { validateStream: false });
    const green = styleText('green', '{+why+}', { validateStream: false });
    assert.ok(stdout.includes(red) && stdout.includes(green), stdout);
    assert.match(plain, /decide what to test and \[-what to\n {6}leave-\]\{\+why\+\}/);
  });

  it('gives Markdown with a line on everything and details to open', async () => {
    const words = await report('--format', 'markdown');
    assert.match(
      words,
      /^### What changes in the capability framework\n\n\*\*Changed: 1 role, 2 skills; 3 published profiles change\.\*\*\n/,
    );
    assert.match(
      words,
      /\n<details><summary>Skill: Testing \(1 change\)<\/summary>\n\n- expert\n {2}- \*\*Bullet reworded\*\* – changes 1 published profile: Senior tester\n {4}- decide what to test and <del>what to leave<\/del><ins>why<\/ins>\n\n<\/details>\n/,
    );
    assert.match(words, /- Tester: Junior tester, Senior tester\n\n<\/details>/);
  });

  it('gives JSON as its schema says, of which every kind of change is a part', async () => {
    const output = diffOf(await report('--format', 'json'));
    const [framework] = output.frameworks;
    assert.equal(framework?.changes.length, 5);
    const keys = new Set(framework.profiles.map(({ key }) => key));
    for (const { profiles } of framework.changes)
      for (const key of profiles) assert.ok(keys.has(key), key);
    assert.deepEqual([...keys].sort(), [
      'roles/analyst.role.yaml#0',
      'roles/tester.role.yaml#0',
      'roles/tester.role.yaml#1',
    ]);
    const kinds = JSON.stringify(CHANGE_KINDS);
    assert.ok(JSON.stringify(COMPARISON_SCHEMA).includes(`"enum":${kinds}`), kinds);
  });

  it('names no folder of this machine', async () => {
    for (const format of ['text', 'markdown', 'json', 'html'])
      assert.ok(!(await report('--format', format)).includes(repository.path), format);
  });

  it('gives an HTML page that needs nothing else', async () => {
    const page = await report('--format', 'html');
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    assert.deepEqual(errors, []);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en"/);
    assert.match(page, /<del[^>]*>what to leave<\/del>[^]*<ins[^>]*>why<\/ins>/);
    // Below the changes, each page as it was and as it will be.
    assert.match(page, /<section id="page-1"[^]*<section id="page-4"/);
    assert.doesNotMatch(page, /<script|<link|src="http|url\(["']?http/);
  });
});
