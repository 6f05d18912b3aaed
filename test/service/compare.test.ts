import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { CHANGE_KINDS } from '../../server/src/service/compare/comparison';
import type { Change, Comparison } from '../../server/src/service/compare/comparison';
import { describeFixtures, parseFixture } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { statesOf } from './comparedFixtures';
import { compared, pathOf } from './comparedStates';
import { everyLineIsTold, everyProfileIsTold } from './comparisonLaws';

/**
 * Each line is a change: `subject | kind | title | role levels of the profiles that it changes`, with `(…)`
 * around kinds that are not published. See comparedFixtures.ts for how a fixture tells of both states.
 */
describeFixtures('compare', async (fixture) => {
  const { before, after, moved } = statesOf(fixture);
  const states = await compared(before, after, moved);
  try {
    everyLineIsTold(states, before, after);
    await everyProfileIsTold(states);
    return {
      '': states.comparisons.map((one) => changesIn(one, fixture)).join('\n'),
      profiles: states.comparisons.flatMap(profilesIn).join('\n'),
      lines: states.comparisons.flatMap(linesIn).join('\n'),
      incomplete: states.comparisons
        .flatMap(({ incomplete }) => incomplete)
        .map(({ side, uri, reason }) => `${side} ${pathOf(uri)}: ${reason}`)
        .join('\n'),
    };
  } finally {
    states.dispose();
  }
});

function changesIn(comparison: Comparison, { flags }: Fixture): string {
  const { changes, root, name = '' } = comparison;
  const head = flags.has('roots') ? [`${pathOf(root) || '.'} (${name})`] : [];
  const lines = changes.map((change) => lineOf(change, comparison));
  if (lines.length === 0) lines.push('(nothing)');
  return [...head, ...lines].join('\n');
}

function lineOf(change: Change, { profiles }: Comparison): string {
  const { kind, subject, title, roleLevel, skillLevel, before, after } = change;
  const levels = profiles.filter(({ key }) => change.profiles.includes(key));
  const place = roleLevel ?? skillLevel;
  const texts = kind.endsWith('-description') || /^(bullet|responsibility)-/.test(kind);
  const text = texts ? `: ${[before?.text, after?.text].filter(Boolean).join(' → ')}` : '';
  return [
    `${subject.kind} ${subject.name}${place ? ` > ${place}` : ''}`,
    change.isPublished ? kind : `(${kind})`,
    `${title}${text}`,
    levels.map((one) => one.roleLevel).join(', '),
  ]
    .filter((part) => part !== '')
    .join(' | ');
}

function profilesIn({ profiles }: Comparison): string[] {
  return profiles.map(({ status, role, roleLevel }) => `${status} ${role} > ${roleLevel}`);
}

function linesIn({ files, changes }: Comparison): string[] {
  const kindOf = (id: string) => changes.find((change) => change.id === id)?.kind ?? id;
  return files.flatMap(({ before, after, removedLines, addedLines }) => [
    pathOf(after ?? before ?? ''),
    ...removedLines.map(({ line, changes: told }) => `- ${line} ${told.map(kindOf).join(' ')}`),
    ...addedLines.map(({ line, changes: told }) => `+ ${line} ${told.map(kindOf).join(' ')}`),
  ]);
}

describe('a file that cannot be read', () => {
  const text = 'role: Tester\nlevels:\n  - level: Tester\n';
  const uri = uriOf('roles/tester.role.yaml');

  it('has neither come nor gone, and the comparison says that it leaves it out', async () => {
    const workspace = new MemoryWorkspace();
    workspace.put(uriOf('capability-framework.yaml'), 'framework: Test\n');
    workspace.put(uri, text);
    const service = createFrameworkService(workspace);
    await service.load(neverCancelled);
    const session = await service.compareWith(
      {
        label: 'main',
        changedFiles: () => Promise.resolve([uri]),
        readFile: () => Promise.resolve({ problem: 'unreadable', reason: 'EIO' }),
      },
      neverCancelled,
    );
    const [comparison] = await session.compare();
    assert.ok(comparison);
    const reason = 'This file is not compared, because it could not be read (EIO).';
    assert.deepEqual(comparison.incomplete, [{ side: 'before', uri, reason }]);
    const [change, ...others] = comparison.changes;
    assert.ok(change);
    const { id, kind, title, profiles, isPublished } = change;
    assert.deepEqual(
      { kind, title, profiles, isPublished },
      {
        kind: 'unreadable',
        title: 'File that could not be compared',
        profiles: [],
        // Nobody knows that readers see nothing of it.
        isPublished: true,
      },
    );
    const addedLines = [0, 1, 2].map((line) => ({ line, changes: [id] }));
    assert.deepEqual(comparison.files, [{ before: uri, after: uri, removedLines: [], addedLines }]);
    assert.deepEqual([others, comparison.profiles], [[], []]);
    session.dispose();
    service.dispose();
  });
});

describe('the fixtures of compare', () => {
  it('have every kind of change', () => {
    const folder = join(__dirname, 'fixtures', 'compare');
    const expected = readdirSync(folder).flatMap((name) => [
      ...parseFixture(name, readFileSync(join(folder, name), 'utf8')).expected.values(),
    ]);
    const kinds = new Set(expected.join('\n').match(/(?<=\| \(?)[a-z-]+(?=\)? \|)/g));
    assert.deepEqual(
      CHANGE_KINDS.filter((kind) => !kinds.has(kind)),
      [],
    );
  });
});
