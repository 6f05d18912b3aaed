import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { changesAtLine } from '../../server/src/service/compare/changesAt';
import { impactAt, impactMarkdown } from '../../server/src/service/features/impact';
import { describeFixtures } from '../harness/fixtures';
import { uriOf } from '../harness/memoryWorkspace';
import { openFixture } from '../harness/service';
import { compared, storeOf } from './comparedStates';
import { START } from './editedFramework';

/** What an edit at the cursor changes, as a hover says it. */
describeFixtures('impact', async (fixture) => {
  const { context, uri, position, dispose } = await openFixture(fixture);
  try {
    const impact = await impactAt(context, uri, position, neverCancelled);
    return impact ? impactMarkdown(impact) : '(nothing)';
  } finally {
    dispose();
  }
});

describe('the impact of an edit', () => {
  it('is what a comparison says once the edit is made, on every line', async () => {
    const store = await storeOf(START);
    let lines = 0;
    for (const [path, text] of Object.entries(START)) {
      for (const [line, old] of text.split('\n').entries()) {
        const edited = /^([^#]*[a-z.])(:| # .*)?$/.exec(old);
        // A key by itself, and what stands in brackets, takes another edit.
        if (!edited || /^\s*(?:levels|skills|responsibilities):$|^\s*#|[{[&*]/.test(old)) continue;
        const [, start = '', rest = ''] = edited;
        const position = { line, character: start.length };
        const impact = await impactAt({ store }, uriOf(path), position, neverCancelled);
        const changed = text
          .split('\n')
          .map((each, index) => (index === line ? `${start} indeed${rest}` : each))
          .join('\n');
        const { comparisons, dispose } = await compared(START, { ...START, [path]: changed });
        dispose();
        const expected = comparisons.flatMap(({ profiles }) =>
          profiles.map(({ after }) => `${after?.uri ?? ''}#${after?.level ?? ''}`),
        );
        const said = (impact?.profiles ?? []).map(({ uri, level }) => `${uri}#${level}`);
        assert.deepEqual(said.sort(), expected.sort(), `${path}:${line + 1} ${old}`);
        lines++;
      }
    }
    store.dispose();
    assert.ok(lines > 50, `${lines} lines`);
  }).timeout(60_000);
});

describe('what is told of a line', () => {
  const after = START['skills/reporting.skill.yaml']?.replace('  read.', '  read aloud.') ?? '';

  it('is what its difference belongs to, and the text that goes over it', async () => {
    const path = 'skills/reporting.skill.yaml';
    const { comparisons, dispose } = await compared(START, { ...START, [path]: after });
    dispose();
    const [comparison] = comparisons;
    assert.ok(comparison);
    const kindsAt = (side: 'before' | 'after', line: number) =>
      changesAtLine(comparison, uriOf(path), side, line).map(({ kind }) => kind);
    assert.deepEqual(kindsAt('after', 4), ['skill-description']);
    assert.deepEqual(kindsAt('before', 4), ['skill-description']);
    assert.deepEqual(kindsAt('after', 3), ['skill-description']);
    assert.deepEqual(kindsAt('after', 0), []);
    assert.deepEqual(kindsAt('after', 6), []);
  });
});
