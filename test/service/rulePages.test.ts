import assert from 'node:assert/strict';
import { join } from 'node:path';
import { RULES } from '../../server/src/service/checks/registry';
import { createFrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { read } from '../../scripts/docs/files';
import { SOURCE } from '../harness/dictionaries';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';

/** What the pages of the rules show as wrong and as right is wrong and right, for the rule itself. */

type Files = Readonly<Record<string, string>>;

/** The framework that the examples belong to. */
const AROUND: Files = {
  'capability-framework.yaml': `framework: Examples
rules: { preset: strict }
levels:
  awareness: You know it.
  working: You do it.
  practitioner: You teach it.
  expert: You lead it.
families: [Data, IT operations]
grades: [SEO, G7]
`,
  'roles/user.role.yaml': `role: User of everything
family: Data
levels:
  - level: User of everything
    grades: [SEO]
    skills:
      Content design: working
      Information security: working
      Service focus: working
      Testing: working
      User research: working
  - level: Other user of everything
    skills:
      Content design: working
      Information security: working
      IT infrastructure: working
      Service focus: working
      Testing: working
      User research: working
`,
  'roles/operator.role.yaml':
    'role: Operator\nfamily: IT operations\nlevels:\n  - level: Operator\n    grades: [G7]\n',
  ...skills('Content design', 'Information security', 'Service focus', 'User research'),
  ...skills('Testing'),
  'skills/it-infrastructure.skill.yaml': skill('IT infrastructure', 'formerly: [Infrastructure]\n'),
};

function skills(...names: string[]): Files {
  return Object.fromEntries(names.map((name) => [skillPath(name), skill(name)]));
}

function skillPath(name: string): string {
  return `skills/${name.toLowerCase().replaceAll(' ', '-')}.skill.yaml`;
}

function skill(name: string, more = ''): string {
  const levels = ['awareness', 'working', 'practitioner'].map(
    (level) => `  ${level}:\n    - do what is ${level}`,
  );
  return `skill: ${name}\n${more}levels:\n${levels.join('\n')}\n`;
}

/** The files of an example: those that it names, or the one that its keys belong to. */
function filesOf(example: string): Files {
  const named = example.split(/^---\n/m).map((part) => ({
    path: /^# (\S+\.yaml)$/m.exec(part)?.[1],
    text: part,
  }));
  return Object.assign(
    {},
    ...named.map(({ path, text }): Files => {
      const [file, whole] = placed(text);
      return {
        [path === undefined ? file : path.includes('/') ? path : join(file, '..', path)]: whole,
      };
    }),
  ) as Files;
}

/** Where a part of a file belongs, and the whole file. */
function placed(part: string): readonly [path: string, text: string] {
  const has = (key: string) => new RegExp(`^${key}:`, 'm').test(part);
  const indented = (by: string) => part.replace(/^(?=.)/gm, by);
  const inRoleLevel = (text: string) =>
    ['roles/example.role.yaml', `role: Example\nlevels:\n  - level: Example\n${text}`] as const;
  if (has('families')) {
    const manifest = AROUND['capability-framework.yaml'] ?? '';
    return ['capability-framework.yaml', manifest.replace(/^families: .*\n/m, part)];
  }
  if (has('role'))
    return [
      'roles/example.role.yaml',
      has('levels') ? part : `${part}levels:\n  - level: Example\n`,
    ];
  if (has('family'))
    return ['roles/example.role.yaml', `role: Example\n${part}levels:\n  - level: Example\n`];
  if (/^levels:\n {2}- /m.test(part)) return ['roles/example.role.yaml', `role: Example\n${part}`];
  if (has('skills') || has('grades') || has('responsibilities'))
    return inRoleLevel(indented('    '));
  if (has('formerly'))
    return ['skills/it-infrastructure.skill.yaml', skill('IT infrastructure', part)];
  const name = /^skill: ([^#\n]+)/m.exec(part)?.[1]?.trim();
  if (name !== undefined) return [skillPath(name), has('levels') ? part : `${part}levels: {}\n`];
  const levels = has('levels') ? '' : 'levels:\n  working:\n    - do what is working\n';
  return ['skills/user-research.skill.yaml', `skill: User research\n${part}${levels}`];
}

/** The codes of what is found in the files of an example, as files of the framework. */
async function codesIn(files: Files, isSlow: boolean): Promise<ReadonlySet<string>> {
  const workspace = new MemoryWorkspace();
  for (const [path, text] of Object.entries({ ...AROUND, ...files }))
    workspace.put(uriOf(path), text);
  const service = createFrameworkService(workspace, isSlow ? { dictionaries: SOURCE } : {});
  await service.load(neverCancelled);
  await service.settled();
  while (await service.runSlowRules(10, neverCancelled));
  const codes = Object.keys(files).flatMap((path) =>
    service.diagnostics(uriOf(path)).map(({ code }) => code),
  );
  service.dispose();
  return new Set(codes);
}

describe('the page of a rule', function () {
  this.timeout(60_000);
  for (const rule of RULES) {
    const { code } = rule;
    const isSlow = rule.scope === 'document' && (rule.isSlow ?? rule.runLate !== undefined);
    it(`shows what ${code} finds, and how it is right`, async () => {
      const page = read(join('docs', 'rules', `${code}.md`));
      const examples = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text);
      assert.equal(examples.length, 2);
      const [bad = '', good = ''] = examples;
      const found = await codesIn(filesOf(bad), isSlow);
      assert.ok(found.has(code), `Found in what is wrong: ${[...found].join(', ')}`);
      assert.ok(!(await codesIn(filesOf(good), isSlow)).has(code), 'Found in what is right.');
    });
  }
});
