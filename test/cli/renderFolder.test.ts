import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE, run } from './support/cli';
import { usingRender } from './support/usingRender';
import { FRAMEWORK, MANIFEST, ROLE } from '../harness/smallFramework';

describe('render of a folder', function () {
  this.timeout(PATIENCE);
  const { makeFolder, render, renderThere } = usingRender();

  it('writes every page of a framework, whose links lead to each other', async () => {
    const folder = makeFolder(FRAMEWORK);
    const { code, stderr } = await renderThere('.', '--out', 'site');
    assert.deepEqual([code, stderr], [0, '7 pages written to "site".\n']);
    const site = join(folder.path, 'site');
    const files = readdirSync(site).sort();
    assert.deepEqual(files, [
      'family-quality.html',
      'index.html',
      'progression-tester.html',
      'role-level-tester-tester.html',
      'role-tester.html',
      'skill-testing.html',
      'skills.html',
    ]);
    for (const file of files) {
      const html = readFileSync(join(site, file), 'utf8');
      assert.ok(!html.includes(folder.path), file);
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) {
        assert.ok(files.includes(href), `${file} leads to ${href}`);
      }
    }
    assert.match(readFileSync(join(site, 'index.html'), 'utf8'), /href="role-tester.html"/);
  });

  it('leads from the index to every page, no two of which have one title', async () => {
    const folder = makeFolder({});
    const { code } = await run(['render', 'examples/government-digital', '--out', folder.path]);
    assert.equal(code, 0);
    const site = folder.path;
    const files = readdirSync(site);
    const titles = new Set<string>();
    const reached = new Set<string>();
    const waiting = ['index.html'];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      const html = readFileSync(join(site, file), 'utf8');
      titles.add(/<title>(.*)<\/title>/.exec(html)?.[1] ?? '');
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) waiting.push(href);
    }
    assert.deepEqual([...reached].sort(), files.sort());
    assert.equal(titles.size, files.length);
    const progression = readFileSync(
      join(site, 'progression-infrastructure-engineer.html'),
      'utf8',
    );
    assert.match(
      progression,
      /<title>Infrastructure engineer: progression – Example government digital capability framework</,
    );
  });

  it('gives files names that every file system takes, however long the names of pages are', async () => {
    const long = ['A'.repeat(300), `${'A'.repeat(300)}b`, '能'.repeat(120)];
    const folder = makeFolder(FRAMEWORK);
    for (const [index, name] of long.entries())
      folder.write(`${index}.role.yaml`, ROLE.replaceAll('Tester', name));
    const { code, stderr } = await renderThere('.', '--out', 'site');
    assert.deepEqual([code, stderr], [0, '16 pages written to "site".\n']);
    const files = readdirSync(join(folder.path, 'site'));
    assert.equal(files.length, 16);
    for (const file of files) assert.ok(Buffer.byteLength(file) < 143, file);
  });

  it('says why pages cannot be written, and writes none of them', async () => {
    makeFolder({ ...FRAMEWORK, taken: 'A file.' });
    for (const [out, what] of [
      ['taken', 'taken'],
      ['taken/site', 'taken/site'],
    ] as const)
      assert.deepEqual(await renderThere('.', '--out', out), {
        code: 2,
        stdout: '',
        stderr: `"${what}" could not be written: there is a file where a folder is wanted.\n`,
      });
  });

  it('takes no option with --out that it would not heed', async () => {
    const cases: readonly (readonly [args: readonly string[], said: string])[] = [
      [['--format', 'text'], '--format text'],
      [['--page', 'role'], '--page'],
      [['--level', 'Tester'], '--level'],
    ];
    for (const [args, said] of cases) {
      const result = await render(FRAMEWORK, '.', '--out', 'site', ...args);
      const stderr = `${said} cannot be used with --out, which writes every page as HTML.\n`;
      assert.deepEqual(result, { code: 2, stdout: '', stderr });
    }
    const html = await render(FRAMEWORK, '.', '--out', 'site', '--format', 'html');
    assert.equal(html.code, 0);
  });

  it('says that a folder has no framework, or several', async () => {
    const files = {
      'one/capability-framework.yaml': MANIFEST,
      'two/capability-framework.yaml': MANIFEST,
      'empty/notes.md': 'Nothing.',
    };
    const none = await render(files, 'empty', '--out', 'site');
    assert.equal(none.code, 2);
    assert.match(none.stderr, /^There is no framework in "empty":/);
    const several = await renderThere('.', '--out', 'site');
    assert.match(several.stderr, /^There are several frameworks in "\."/);
  });
});
