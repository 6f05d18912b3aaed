import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE } from './support/cli';
import { usingRender } from './support/usingRender';
import { MANIFEST, ROLE, SKILL } from '../harness/smallFramework';

describe('render with an organisation’s look', function () {
  this.timeout(PATIENCE);
  const { makeFolder, render, renderThere } = usingRender();

  it('brings the organisation’s style sheet and logo with each HTML page, and says what is missing', async () => {
    const files = {
      'capability-framework.yaml': `${MANIFEST}preview: { title: Department, logo: brand/logo.svg, stylesheet: pages.css }\n`,
      'tester.role.yaml': ROLE,
      'testing.skill.yaml': SKILL,
      'brand/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'pages.css': 'h1 { color: rebeccapurple }',
    };
    const whole = await render(files, 'tester.role.yaml', '--format', 'html');
    assert.equal(whole.stderr, '');
    assert.match(whole.stdout, /rebeccapurple/);
    assert.match(whole.stdout, /src="data:image\/svg\+xml;base64,PHN2Zy/);
    const lacking = await render(
      {
        ...files,
        'capability-framework.yaml': files['capability-framework.yaml'].replace(
          'pages.css',
          'gone.css',
        ),
      },
      'tester.role.yaml',
      '--format',
      'html',
    );
    assert.match(
      lacking.stderr,
      /^gone\.css, which the manifest names under “preview”, was not found/,
    );
    assert.deepEqual([lacking.code, lacking.stdout.includes('Department')], [0, true]);
    const json = await renderThere('tester.role.yaml', '--format', 'json');
    assert.doesNotMatch(json.stdout, /brand/);
  });

  const branded = (preview: string) => ({
    'framework/capability-framework.yaml': `${MANIFEST}preview: ${preview}\n`,
    'framework/tester.role.yaml': ROLE,
    'framework/testing.skill.yaml': SKILL,
    'framework/brand/pages.css': '\ufeff.first { color: rebeccapurple }',
    'secret/pages.css': '.secret { color: red }',
  });
  const html = ['framework/tester.role.yaml', '--format', 'html'];

  it('keeps the first rule of a style sheet that begins with a mark of its byte order', async () => {
    const { stdout, stderr } = await render(branded('{ stylesheet: brand/pages.css }'), ...html);
    assert.equal(stderr, '');
    assert.match(stdout, />\.first \{ color: rebeccapurple \}</);
  });

  it('publishes no file outside the framework’s folder, whatever links there are', async () => {
    for (const [link, stylesheet] of [
      ['framework/brand/linked.css', 'brand/linked.css'],
      ['framework/linked', 'linked/pages.css'],
    ] as const) {
      const { path } = makeFolder(branded(`{ stylesheet: ${stylesheet} }`));
      const target = join(path, link.endsWith('.css') ? 'secret/pages.css' : 'secret');
      symlinkSync(target, join(path, link));
      const { code, stdout, stderr } = await renderThere(...html);
      assert.equal(code, 0);
      assert.doesNotMatch(stdout, /secret/);
      assert.match(stderr, /is a link to a file outside the framework’s folder/);
    }
    const { path } = makeFolder(branded('{ stylesheet: linked.css }'));
    symlinkSync('brand/pages.css', join(path, 'framework', 'linked.css'));
    const within = await renderThere(...html);
    assert.deepEqual([within.stderr, within.stdout.includes('rebeccapurple')], ['', true]);
  });

  it('says on stderr which files of the manifest pages do not take', async () => {
    const { stderr } = await render(branded('{ logo: "https://example.com/logo.svg" }'), ...html);
    assert.match(
      stderr,
      /^In the manifest, under “preview”: "https:.*" is an address, .* The pages are without it\.\n$/,
    );
  });
});
