import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { Baseline } from '../../server/src/service/compare/baseline';
import type { Comparison } from '../../server/src/service/compare/comparison';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import type { FileContent } from '../../server/src/service/workspace';
import { patience, runs } from '../harness/properties';
import { compared, contentOf, NOT_UTF_8, pathOf } from './comparedStates';
import type { ComparedStates, Files } from './comparedStates';
import {
  everyLineIsTold,
  everyProfileIsTold,
  kindsOf,
  layoutSaysTheSame,
  mirrored,
} from './comparisonLaws';
import { edited, edits, plainEdit, START, statesAfter } from './editedFramework';
import type { Edit } from './editedFramework';

const RUNS = runs(200);

async function holds(before: Files, after: Files): Promise<void> {
  const states = await compared(before, after);
  try {
    everyLineIsTold(states, before, after);
    await everyProfileIsTold(states);
    layoutSaysTheSame(states, before, after);
  } finally {
    states.dispose();
  }
}

describe('two states of a framework, whatever was done to it', () => {
  it('every line that differs is told of, and exactly the profiles that readers see differently', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (given) => {
        const { before, after } = statesAfter(given);
        await holds(before, after);
      }),
      {
        numRuns: RUNS,
        // A byte order mark that came where nothing else can be compared.
        examples: [
          [
            {
              earlier: [],
              later: [
                { kind: 'spoil', path: 'capability-framework.yaml' },
                { kind: 'mark', path: 'skills/testing.skill.yaml' },
              ],
            },
          ],
        ],
      },
    );
  }).timeout(patience(600_000));

  it('a state is the same as itself', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (given) => {
        const { after } = statesAfter(given);
        const { comparisons, dispose } = await compared(after, after);
        dispose();
        for (const { changes, profiles, files } of comparisons)
          assert.deepEqual([changes, profiles, files], [[], [], []]);
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  }).timeout(patience(600_000));

  it('the other way round everything that came goes, and what was raised is lowered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plainEdit, { minLength: 1, maxLength: 8 }), async (later) => {
        const after = later.reduce(edited, START);
        const forth = await compared(START, after);
        const back = await compared(after, START);
        forth.dispose();
        back.dispose();
        assert.deepEqual(kindsOf(forth.comparisons, mirrored), kindsOf(back.comparisons));
        assert.deepEqual(statuses(forth, mirrored), statuses(back));
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  }).timeout(patience(600_000));

  it('a change keeps its id while other files change', async () => {
    const unrelated = {
      'roles/zoologist.role.yaml': 'role: Zoologist\nlevels:\n  - level: Keeper\n',
    };
    await fc.assert(
      fc.asyncProperty(edits, async (given) => {
        const { before, after } = statesAfter(given);
        const without = await compared(before, after);
        const withOne = await compared(before, { ...after, ...unrelated });
        without.dispose();
        withOne.dispose();
        const ids = ({ comparisons }: ComparedStates) =>
          comparisons.flatMap(({ changes }) =>
            changes.filter(({ subject }) => subject.name !== 'Zoologist').map(({ id }) => id),
          );
        assert.deepEqual(ids(withOne), ids(without));
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  }).timeout(patience(600_000));

  it('with only the files whose text differs, it is as with all files', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (given) => {
        const { before, after } = statesAfter(given);
        assert.deepEqual(await withBaseline(before, after), await afresh(before, after));
      }),
      { numRuns: RUNS },
    );
  }).timeout(patience(600_000));

  it('in a session, whatever order edits come in, it ends as a new comparison', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.array(fc.nat(4), { maxLength: 12 }), async (given, looks) => {
        // Whether a file is the same that could not be read, then and now, depends on who looked when.
        const isRead = ({ kind }: Edit) => kind !== 'spoil';
        const [earlier, later] = [given.earlier.filter(isRead), given.later.filter(isRead)];
        const { before, after } = statesAfter({ earlier, later });
        assert.deepEqual(await inSession(before, later, looks), await afresh(before, after));
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  }).timeout(patience(600_000));
});

/** A baseline that names exactly the files whose text differs, as git does. */
function baselineOn(before: Files, after: Files): Baseline {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return {
    label: 'before',
    changedFiles: () =>
      Promise.resolve([...paths].filter((path) => before[path] !== after[path]).map(uriOf)),
    readFile: (uri) => Promise.resolve(contentIn(before, uri)),
  };
}

function contentIn(files: Files, uri: string): FileContent {
  const text = files[pathOf(uri)];
  return text === undefined ? { problem: 'missing' } : contentOf(text);
}

async function withBaseline(before: Files, after: Files): Promise<readonly Comparison[]> {
  const workspace = new MemoryWorkspace();
  for (const [path, text] of Object.entries(after)) workspace.put(uriOf(path), contentOf(text));
  const service = createFrameworkService(workspace);
  await service.load(neverCancelled);
  const session = await service.compareWith(baselineOn(before, after), neverCancelled);
  const comparisons = await session.compare(neverCancelled);
  session.dispose();
  service.dispose();
  return comparisons;
}

async function afresh(before: Files, after: Files): Promise<readonly Comparison[]> {
  const { comparisons, dispose } = await compared(before, after);
  dispose();
  return comparisons;
}

/** Edits the files one by one, in editors and on disk, while somebody compares now and then. */
async function inSession(
  before: Files,
  later: readonly Edit[],
  looks: readonly number[],
): Promise<readonly Comparison[]> {
  const workspace = new MemoryWorkspace();
  for (const [path, text] of Object.entries(before)) workspace.put(uriOf(path), contentOf(text));
  const service = createFrameworkService(workspace);
  await service.load(neverCancelled);
  const baseline: Baseline = {
    label: 'before',
    changedFiles: () => Promise.resolve([]),
    readFile: (uri) => Promise.resolve(contentIn(before, uri)),
  };
  const session = await service.compareWith(baseline, neverCancelled);
  let files = before;
  for (const [index, each] of later.entries()) {
    const next = edited(files, each);
    for (const path of new Set([...Object.keys(files), ...Object.keys(next)])) {
      const [was, is] = [files[path], next[path]];
      if (was === is) continue;
      const uri = uriOf(path);
      const isInEditor = workspace.openDocument(uri) !== undefined;
      if (is === undefined) {
        workspace.close(uri);
        workspace.delete(uri);
      } else if (onlyOnDisk(is) || (was !== undefined && onlyOnDisk(was))) {
        workspace.close(uri);
        workspace.write(uri, contentOf(is));
      } else if (isInEditor) workspace.change(uri, is);
      else if (was !== undefined && index % 2 === 0) workspace.open(uri, is);
      else workspace.write(uri, contentOf(is));
    }
    files = next;
    if (looks.includes(index)) await session.compare(neverCancelled);
  }
  const comparisons = await session.compare(neverCancelled);
  session.dispose();
  service.dispose();
  return comparisons;
}

/** Whether an editor cannot open it, or would not tell what stands in the file. */
function onlyOnDisk(text: string): boolean {
  return text === NOT_UTF_8 || text.startsWith('\ufeff');
}

/** Only what became of the profiles, for names may change, too. */
function statuses({ comparisons }: ComparedStates, as: (kind: string) => string = (one) => one) {
  return comparisons
    .flatMap(({ profiles }) => profiles.map(({ status }) => as(`profile-${status}`)))
    .sort();
}
