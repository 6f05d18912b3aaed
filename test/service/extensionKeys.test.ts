import assert from 'node:assert/strict';
import { createFrameworkService } from '../../server/src/service';
import type { FrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';

/** Keys of one's own (`x-…`) at every place where a file has keys, with values of every form. */
const FILES = {
  'capability-framework.yaml': `framework: Test
families: [Quality]
levels:
  x-colour: [red]
  working: You do it.
rules: { x-rule: { a: b } }
files: { x-files: 1 }
x-owner: true
`,
  'tester.role.yaml': `role: Tester
family: Quality
description: A tester tests.
x-owner: [Ann]
levels:
  - level: Tester
    description: A tester tests.
    x-pay: { from: 1, to: 2 }
    skills:
      x-note: these are enough
      Testing: working
      x-checked: [2024]
`,
  'testing.skill.yaml': `skill: Testing
description: Testing is about finding out.
x-owner:
levels:
  x-note: not a level
  working: [test things]
`,
} as const;

describe('keys that start with x-', () => {
  let service: FrameworkService;

  beforeEach(async () => {
    const workspace = new MemoryWorkspace();
    for (const [file, text] of Object.entries(FILES)) workspace.put(uriOf(file), text);
    service = createFrameworkService(workspace);
    await service.load(neverCancelled);
  });

  afterEach(() => {
    service.dispose();
  });

  for (const file of Object.keys(FILES)) {
    it(`are nowhere reported in ${file}`, () => {
      assert.deepEqual(
        service.diagnostics(uriOf(file)).map(({ code, message }) => `${code}: ${message}`),
        [],
      );
    });
  }

  it('are neither skills nor levels on a page', async () => {
    const [profile] = await service.profilesOf(uriOf('tester.role.yaml'), neverCancelled);
    assert.deepEqual(
      profile?.skills.map(({ name, level }) => [name.text, level?.position, level?.of]),
      [['Testing', 1, 1]],
    );
    const start = { line: 0, character: 0 };
    const page = await service.previewAt(uriOf('testing.skill.yaml'), start, neverCancelled);
    assert.ok(page?.kind === 'skill');
    assert.deepEqual(
      page.levels.map(({ meaning }) => meaning.name),
      ['working'],
    );
  });

  it('are no levels to choose from', async () => {
    const line = FILES['tester.role.yaml'].split('\n').indexOf('      Testing: working');
    const list = await service.completion(
      uriOf('tester.role.yaml'),
      { line, character: '      Testing: '.length },
      { snippets: false, labelDetails: false },
      neverCancelled,
    );
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['working'],
    );
  });
});
