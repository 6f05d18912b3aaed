import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFrameworkService } from '../../server/src/service';
import type { FrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { FrameworkDiagnostic } from '../../server/src/service/checks/diagnostic';
import type { Baseline } from '../../server/src/service/compare/baseline';
import { newProblems } from '../../server/src/service/compare/newProblems';
import { SOURCE } from '../harness/dictionaries';
import { describeFixtures } from '../harness/fixtures';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { patience, runs } from '../harness/properties';
import { statesOf } from './comparedFixtures';
import { contentOf, pathOf } from './comparedStates';
import type { Files } from './comparedStates';
import { edits, statesAfter } from './editedFramework';
import { showRange } from './places';

const RUNS = runs(100);

async function serviceOn(files: Files, withSpelling: boolean): Promise<FrameworkService> {
  const workspace = new MemoryWorkspace();
  for (const [path, text] of Object.entries(files)) workspace.put(uriOf(path), contentOf(text));
  const service = createFrameworkService(workspace, withSpelling ? { dictionaries: SOURCE } : {});
  await service.load(neverCancelled);
  await service.settled();
  while (await service.runSlowRules(10, neverCancelled));
  return service;
}

function baselineOn(files: Files, after: Files, moved: ReadonlyMap<string, string>): Baseline {
  const paths = new Set([...Object.keys(files), ...Object.keys(after)]);
  return {
    label: 'before',
    changedFiles: () =>
      Promise.resolve([...paths].filter((path) => files[path] !== after[path]).map(uriOf)),
    readFile(uri) {
      const text = files[pathOf(uri)];
      return Promise.resolve(text === undefined ? { problem: 'missing' } : contentOf(text));
    },
    movedFiles: new Map([...moved].map(([to, from]) => [uriOf(to), uriOf(from)])),
  };
}

/** Each line is a problem that the earlier state did not have; `# without-slow` leaves the slow rules out. */
describeFixtures('newProblems', async (fixture) => {
  const { before, after, moved } = statesOf(fixture);
  const service = await serviceOn(after, true);
  const session = await service.compareWith(baselineOn(before, after, moved), neverCancelled);
  try {
    const withSlow = !fixture.flags.has('without-slow');
    const found = await service.newProblems(session, withSlow, neverCancelled);
    const lines = [...found].flatMap(([uri, problems]) =>
      problems.map((one) => `${pathOf(uri)} ${showRange(one.range)} ${one.code}: ${one.message}`),
    );
    return lines.length > 0 ? lines.sort().join('\n') : '(nothing)';
  } finally {
    session.dispose();
    service.dispose();
  }
});

describe('the problems of a change', () => {
  it('are those that a check of each state by itself tells apart', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (given) => {
        const { before, after } = statesAfter(given);
        const [older, service] = [await serviceOn(before, false), await serviceOn(after, false)];
        const baseline = baselineOn(before, after, new Map());
        const session = await service.compareWith(baseline, neverCancelled);
        const found = await service.newProblems(session, true, neverCancelled);
        const files = (await session.compare()).flatMap((one) => one.files);
        const expected = new Map<string, readonly FrameworkDiagnostic[]>();
        for (const uri of service.uris()) {
          const file = files.find((one) => one.after === uri);
          const earlier = file ? file.before : uri;
          const lines = (state: Files, path: string | undefined) => {
            const text = path === undefined ? [] : (state[pathOf(path)] ?? '').split(/\r?\n/);
            return (line: number) => text[line] ?? '';
          };
          const added = new Set(file?.addedLines.map(({ line }) => line));
          const own = newProblems(
            service.diagnostics(uri),
            earlier === undefined ? [] : older.diagnostics(earlier),
            {
              before: lines(before, earlier),
              after: lines(after, uri),
              isNewLine: (line) => added.has(line),
            },
          );
          if (own.length > 0) expected.set(uri, own);
        }
        const shown = (map: ReadonlyMap<string, readonly FrameworkDiagnostic[]>) =>
          [...map].sort(([a], [b]) => (a < b ? -1 : 1));
        session.dispose();
        older.dispose();
        service.dispose();
        assert.deepEqual(shown(found), shown(expected));
      }),
      { numRuns: RUNS },
    );
  }).timeout(patience(600_000));
});
