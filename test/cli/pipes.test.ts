import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { CLI, PATIENCE, temporaryFolder } from './support/cli';
import type { TemporaryFolder } from './support/cli';
import { FRAMEWORK, ROLE } from '../harness/smallFramework';

/** What the process printed on standard error and how it ended, its reader having gone early. */
function runUnread(
  args: readonly string[],
  cwd: string,
): Promise<{ code: unknown; stderr: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const stderr: Buffer[] = [];
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  child.stdout.destroy();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ code: code ?? signal, stderr: Buffer.concat(stderr).toString('utf8') }),
    );
  });
}

describe('output that nobody reads to the end', function () {
  this.timeout(PATIENCE);
  let folder: TemporaryFolder;
  before(() => {
    const skills = Array.from({ length: 3000 }, (_, n) => `      Nothing ${n}: working\n`).join('');
    folder = temporaryFolder({ ...FRAMEWORK, 'roles/tester.role.yaml': ROLE + skills });
  });
  after(() => folder.remove());

  const commands: readonly (readonly [string[], number])[] = [
    [['check'], 1],
    [['check', '--format', 'json'], 1],
    [['check', 'skills'], 0],
    [['--help'], 0],
    [['--version'], 0],
  ];
  for (const [args, code] of commands) {
    it(`${args.join(' ')}: ends as ever, without a word`, async () => {
      assert.deepEqual(await runUnread(args, folder.path), { code, stderr: '' });
    });
  }

  it('render: ends as ever, without a word of its own', async () => {
    const { code, stderr } = await runUnread(['render', 'roles/tester.role.yaml'], folder.path);
    assert.equal(code, 0);
    assert.match(stderr, /^"roles\/tester\.role\.yaml" has errors[^\n]*\n$/);
  });

  it('gives the first line to "head" and to a person no stack', async () => {
    const command = `"${process.execPath}" "${CLI}" check | head -1`;
    const child = spawn('sh', ['-c', command], { cwd: folder.path });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString('utf8')));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString('utf8')));
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 0,
        stdout: 'roles/tester.role.yaml\n',
        stderr: '',
      },
    );
  });
});
