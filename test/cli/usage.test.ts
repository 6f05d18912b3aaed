import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE, ROOT, run } from './support/cli';

describe('the command line', function () {
  this.timeout(PATIENCE);

  it('prints its version', async () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.ok(typeof manifest === 'object' && manifest !== null && 'version' in manifest);
    assert.deepEqual(await run(['--version']), {
      code: 0,
      stdout: `${String(manifest.version)}\n`,
      stderr: '',
    });
  });

  it('explains itself where it is asked to', async () => {
    const asked = [['--help'], ['-h'], ['help'], ['check', '--help'], ['render', 'x', '-h']];
    const [first, ...others] = await Promise.all(asked.map((args) => run(args)));
    assert.ok(first);
    assert.deepEqual([first.code, first.stderr], [0, '']);
    for (const word of [
      'check',
      'diff',
      'note',
      'render',
      'lsp --stdio',
      '--fail-on',
      '--level',
      '--out',
      'Exit code',
    ])
      assert.ok(first.stdout.includes(word), word);
    for (const line of first.stdout.split('\n')) assert.ok(line.length <= 100, line);
    for (const other of others) assert.deepEqual(other, first);
  });

  it('explains itself, and fails, where it is not told what to do', async () => {
    const { code, stdout, stderr } = await run([]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(stderr, (await run(['--help'])).stdout);
  });

  it('takes what follows "--" as paths', async () => {
    const { code, stderr } = await run(['check', '--', '--help']);
    assert.deepEqual([code, stderr], [2, 'There is no file or folder "--help".\n']);
  });

  const role = 'examples/five-levels/README.md';
  const mistakes: readonly (readonly [string[], string])[] = [
    [['chekc'], 'There is no command "chekc". The commands are: check, diff, note, render, lsp.'],
    [
      ['toString'],
      'There is no command "toString". The commands are: check, diff, note, render, lsp.',
    ],
    [
      ['check', '--colour'],
      'There is no option --colour here. The options are: --format, --fail-on, --rule, --since.',
    ],
    [
      ['check', '-x'],
      'There is no option -x here. The options are: --format, --fail-on, --rule, --since.',
    ],
    ...['unused-skill', 'unused-skill=', 'unused-skill=loud', 'unused-skill=off=off'].map(
      (value): readonly [string[], string] => [
        ['check', '--rule', value],
        `"${value}" cannot be used for --rule. Write the rule, "=", and error, warning, information, hint or off: --rule unused-skill=off.`,
      ],
    ),
    [
      ['check', '--rule', 'unused-skil=off'],
      'There is no rule called "unused-skil". Did you mean "unused-skill"?',
    ],
    [['check', '--rule', 'toString=off'], 'There is no rule called "toString".'],
    [
      ['render', role, '--fail-on=hint'],
      'There is no option --fail-on here. The options are: --level, --page, --format, --out.',
    ],
    [['check', '--format', 'xml'], '"xml" cannot be used for --format. Use text, json or github.'],
    [
      ['check', '--format', 'JSON'],
      '"JSON" cannot be used for --format. Use text, json or github.',
    ],
    [['check', '--format'], 'Say what --format is to be, after it.'],
    [['check', '--format='], 'Say what --format is to be, after it.'],
    [['check', '--format', '--fail-on', 'hint'], 'Say what --format is to be, after it.'],
    [
      ['check', '--fail-on', 'warn'],
      '"warn" cannot be used for --fail-on. Use error, warning, information or hint.',
    ],
    [['check', 'nowhere'], 'There is no file or folder "nowhere".'],
    [
      ['check', 'examples', 'no/where.role.yaml'],
      'There is no file or folder "no/where.role.yaml".',
    ],
    [
      ['check', 'package.json/x.role.yaml'],
      'There is no file or folder "package.json/x.role.yaml".',
    ],
    [['check', ''], 'There is no file or folder "".'],
    [['render'], 'Say which file to render, one only: capability-framework render FILE'],
    [
      ['render', role, role],
      'Say which file to render, one only: capability-framework render FILE',
    ],
    [['render', 'nowhere.role.yaml'], 'There is no file or folder "nowhere.role.yaml".'],
    [['render', role], `"${role}" is not a role, a skill or the manifest of a framework.`],
    [['render', 'examples'], '"examples" is not a role, a skill or the manifest of a framework.'],
    [
      ['render', role, '--format', 'pdf'],
      '"pdf" cannot be used for --format. Use text, markdown, html or json.',
    ],
    [['lsp'], 'Say how to talk to the editor: capability-framework lsp --stdio'],
  ];
  for (const [args, message] of mistakes) {
    it(`refuses: ${args.join(' ')}`, async () => {
      assert.deepEqual(await run(args), { code: 2, stdout: '', stderr: `${message}\n` });
    });
  }
});
