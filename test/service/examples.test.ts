import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { finishChecks, loadFromDisk } from '../../server/src/cli/diskService';
import { RULES } from '../../server/src/service/checks/registry';
import type { FrameworkService } from '../../server/src/service';
import manifestSchema from '../../schemas/manifest.schema.json';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

/** Each file of an example with what is reported in it, as `severity code`. */
async function reportsOf(example: string): Promise<Map<string, string[]>> {
  const folder = join(EXAMPLES, example);
  const loaded = await loadFromDisk([folder]);
  await finishChecks(loaded);
  const { service } = loaded;
  try {
    assert.deepEqual([...service.unreadable()], []);
    return new Map(
      [...service.uris()].map((uri) => [
        relative(folder, URI.parse(uri).fsPath).split(sep).join('/'),
        service.diagnostics(uri).map(({ severity, code }) => `${SEVERITIES[severity]} ${code}`),
      ]),
    );
  } finally {
    service.dispose();
  }
}

/** The YAML files of an example, on the disk. */
function filesOf(example: string): string[] {
  return readdirSync(join(EXAMPLES, example), { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort();
}

const read = (...path: string[]) => readFileSync(join(EXAMPLES, ...path), 'utf8');

describe('the examples', function () {
  this.timeout(30_000);
  for (const example of ['government-digital', 'five-levels']) {
    it(`${example} has nothing to report, and every file of it belongs to it`, async () => {
      const reports = await reportsOf(example);
      assert.deepEqual([...reports.keys()].sort(), filesOf(example));
      assert.deepEqual(
        [...reports].filter(([, found]) => found.length > 0),
        [],
      );
    });
  }

  it('government-digital has the size that its README says', async () => {
    const figures = await withService('government-digital', (service) => service.figures());
    assert.deepEqual(
      figures.map(({ name, roles, skills }) => ({ name, roles, skills })),
      [{ name: 'Example government digital capability framework', roles: 10, skills: 34 }],
    );
    const levels = filesOf('government-digital').flatMap((file) => [
      ...read('government-digital', file).matchAll(/^ {2}- level: /gm),
    ]);
    assert.match(
      read('government-digital', 'README.md'),
      new RegExp(`10 roles in 6 role families, ${levels.length} role levels and 34 skills`),
    );
  });

  it('government-digital lists the skills of each role level as they are published', () => {
    for (const file of filesOf('government-digital').filter((path) => path.includes('.role.'))) {
      for (const [, skills = ''] of read('government-digital', file).matchAll(
        /^ {4}skills:\n((?: {6}.*\n)+)/gm,
      )) {
        const names = [...skills.matchAll(/^ {6}(.*): /gm)].map(([, name = '']) => name);
        assert.deepEqual(names, [...names].sort(), file);
      }
    }
  });
});

describe('examples/broken', function () {
  this.timeout(30_000);
  const rows = [...read('broken', 'README.md').matchAll(/^\| (`.*`) \| `(.*)` \| (.*) \|$/gm)].map(
    ([, files = '', code = '', severity = '']) => ({
      files: files.split(', ').map((file) => file.slice(1, -1)),
      code,
      severity,
    }),
  );
  let reports: Map<string, string[]>;
  before(async () => {
    reports = await reportsOf('broken');
  });

  it('has a row in its README for each rule that a manifest can set, and each file in a row', () => {
    const documented = Object.keys(manifestSchema.properties.rules.properties).filter(
      (key) => key !== 'preset',
    );
    assert.deepEqual(rows.map(({ code }) => code).sort(), [...documented].sort());
    assert.deepEqual(
      rows.flatMap(({ files }) => files).sort(),
      filesOf('broken').filter((file) => !file.startsWith('support/')),
    );
  });

  it('has nothing to report in what the broken files need', () => {
    const support = [...reports].filter(([file]) => file.startsWith('support/'));
    assert.ok(support.length >= 4);
    assert.deepEqual(
      support.filter(([, found]) => found.length > 0),
      [],
    );
  });

  for (const { files, code, severity } of rows) {
    const rule = RULES.find((built) => built.code === code);
    const expected = rule ? `reports ${code} and nothing else` : 'reports nothing yet';
    for (const file of files) {
      it(`${file} ${expected}`, () => {
        if (rule) assert.equal(rule.severity, severity, 'the severity that the README gives');
        const found = reports.get(file);
        assert.deepEqual(new Set(found), new Set(rule ? [`${severity} ${code}`] : []));
      });

      it(`${file} says what is wrong with it`, () => {
        const [first = '', second = ''] = read('broken', file).split('\n');
        assert.ok(first.startsWith(`# ${code} (${severity}): `), first);
        assert.match(second, /^# The editor .*\.(?: .*)?$/);
        const named = file === 'capability-framework.yaml' || file.startsWith(code);
        assert.ok(named, 'the file is called after its rule');
      });
    }
  }
});

async function withService<T>(example: string, use: (service: FrameworkService) => T): Promise<T> {
  const { service } = await loadFromDisk([join(EXAMPLES, example)]);
  try {
    return use(service);
  } finally {
    service.dispose();
  }
}
