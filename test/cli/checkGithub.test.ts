import assert from 'node:assert/strict';
import { PATIENCE, run, temporaryFolder } from './support/cli';
import type { TemporaryFolder } from './support/cli';
import { FRAMEWORK, MANIFEST, ROLE, WRONG_ROLE } from '../harness/smallFramework';

describe('check --format github', function () {
  this.timeout(PATIENCE);
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());
  const check = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(['check', '--format', 'github', ...args], {
      cwd: folder.path,
    });
    assert.equal(stderr, '');
    return { code, lines: stdout.split('\n').slice(0, -1) };
  };

  it('shows each problem at its line, with lines and columns from 1', async () => {
    folder = temporaryFolder({
      ...FRAMEWORK,
      'capability-framework.yaml': MANIFEST.replace('[Quality]', '[Quality, Nobody]'),
      'roles/tester.role.yaml': WRONG_ROLE,
    });
    assert.deepEqual(await check(), {
      code: 1,
      lines: [
        '::notice file=capability-framework.yaml,line=2,endLine=2,col=21,endColumn=27,title=unused-manifest-entry::No role belongs to the family "Nobody". Remove it, or use it in a role.',
        '::error file=roles/tester.role.yaml,line=8,endLine=8,col=7,endColumn=13,title=unknown-skill::"Testin" is not a skill in this framework. Did you mean "Testing"?',
      ],
    });
  });

  it('prints nothing where all is well', async () => {
    folder = temporaryFolder(FRAMEWORK);
    assert.deepEqual(await check(), { code: 0, lines: [] });
  });

  it('lets nothing in a file be a command', async function () {
    const name = 'Foo\\r\\n::stop-commands::x\\n100% \\e[2J\\u2028::error::y';
    const file = process.platform === 'win32' ? 'a,b.role.yaml' : 'a,b:c%\n::error::.role.yaml';
    folder = temporaryFolder({
      ...FRAMEWORK,
      [`roles/${file}`]: ROLE.replaceAll('Tester', 'Other').replace(
        'Testing:',
        `? "${name}"\n      :`,
      ),
    });
    const { lines } = await check();
    assert.equal(lines.length, 1, lines.join('\n'));
    const [line = ''] = lines;
    assert.ok(line.includes('Foo%0D%0A::stop-commands::x%0A100%25 \ufffd[2J ::error::y'), line);
    if (process.platform !== 'win32')
      assert.ok(
        line.startsWith('::error file=roles/a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3A.role.yaml,'),
        line,
      );
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    assert.doesNotMatch(line, /[\u0000-\u001f\u2028]/);
  });
});
