import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { previewAt, profilesOf } from '../../server/src/service/profile';
import type {
  LevelMeaning,
  Profile,
  SkillPage,
  SourcedText,
} from '../../server/src/service/profile/profile';
import { describeFixtures } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { openFixture } from '../harness/service';
import { showPlace } from './places';

describeFixtures('profile', async (fixture) => {
  const { context, uri, position, dispose } = await openFixture(fixture);
  try {
    const page = await previewAt(context, uri, position, neverCancelled);
    return page ? show(fixture, page) : '(no page)';
  } finally {
    dispose();
  }
});

function show(fixture: Fixture, page: NonNullable<Awaited<ReturnType<typeof previewAt>>>): string {
  const lines = page.problem ? [`problem: ${showSourced(fixture, page.problem)}`] : [];
  if (page.kind === 'profile') lines.push(...showProfile(fixture, page));
  else if (page.kind === 'skill') lines.push(...showSkillPage(fixture, page));
  else lines.push(`(none: ${page.reason})`);
  return lines.map(withoutInvisible).join('\n');
}

/** A reader of the fixture sees what cannot be seen. */
function withoutInvisible(line: string): string {
  return line.replace(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

function showProfile(fixture: Fixture, page: Profile): string[] {
  return [
    `family: ${showSourced(fixture, page.family)}`,
    `role: ${showSourced(fixture, page.role)}`,
    `  ${showSourced(fixture, page.roleDescription)}`,
    `role level: ${showSourced(fixture, page.roleLevel)}`,
    `  ${showSourced(fixture, page.roleLevelDescription)}`,
    ...page.grades.map((grade) => `grade: ${showSourced(fixture, grade)}`),
    ...page.responsibilities.map((bullet) => `will: ${showSourced(fixture, bullet)}`),
    ...page.skills.flatMap(({ name, level, description, bullets, problem }) => [
      `skill: ${showSourced(fixture, name)}`,
      `  level: ${level ? showLevel(level) : '-'}${problem ? ` (${problem})` : ''}`,
      `  ${showSourced(fixture, description)}`,
      ...bullets.map((bullet) => `  can: ${showSourced(fixture, bullet)}`),
    ]),
    `role levels: ${page.siblings.join(' | ')}`,
  ];
}

function showSkillPage(fixture: Fixture, page: SkillPage): string[] {
  return [
    `skill: ${showSourced(fixture, page.name)}`,
    `  ${showSourced(fixture, page.description)}`,
    ...page.levels.flatMap(({ meaning, source, bullets, problem }) => [
      `level: ${showLevel(meaning)}${problem ? ` (${problem})` : ''} <- ${showPlace(fixture, source.uri, source.range)}`,
      ...bullets.map((bullet) => `  can: ${showSourced(fixture, bullet)}`),
    ]),
    ...page.requiredBy.map(
      ({ role, roleLevel, level, source }) =>
        `required by: ${roleLevel} of ${role} at ${level?.name ?? '-'} <- ${showPlace(fixture, source.uri, source.range)}`,
    ),
  ];
}

function showLevel({ name, definition, position, of }: LevelMeaning): string {
  return `${name}, ${position ?? '?'} of ${of}: ${definition ?? '-'}`;
}

/** The text and where it comes from; the latter's own words only where they differ. */
function showSourced(fixture: Fixture, sourced: SourcedText | undefined): string {
  if (!sourced) return '-';
  const place = showPlace(fixture, sourced.uri, sourced.range);
  const written = JSON.stringify(sourced.text);
  return `${sourced.text} <- ${place.endsWith(` ${written}`) ? place.slice(0, -written.length - 1) : place}`;
}

describe('profiles', () => {
  const ROLE = [
    'role: Tester',
    'levels:',
    '  - level: Tester',
    '    skills: { Testing: working }',
    '  - level: Lead tester',
    '    skills: { Testing: expert }',
    '',
  ].join('\n');
  const SKILL = 'skill: Testing\nlevels: { working: [test things] }\n';
  let workspace: MemoryWorkspace;
  let store: FrameworkStore;
  const role = uriOf('tester.role.yaml');

  beforeEach(() => {
    workspace = new MemoryWorkspace();
    workspace.put(role, ROLE);
    workspace.put(uriOf('testing.skill.yaml'), SKILL);
    store = new FrameworkStore(workspace, () => undefined);
  });

  afterEach(() => {
    store.dispose();
  });

  const skillsOf = async () =>
    (await profilesOf({ store }, role, neverCancelled)).map(({ roleLevel, skills }) => [
      roleLevel?.text,
      ...skills.map(({ problem, bullets }) => problem ?? bullets.map(({ text }) => text).join()),
    ]);

  it('are given for every level of a role, lowest first', async () => {
    await store.load(neverCancelled);
    assert.deepEqual(await skillsOf(), [
      ['Tester', 'test things'],
      ['Lead tester', 'undefined-level'],
    ]);
  });

  it('follow what is typed in another file, unsaved, and what happens on the disk', async () => {
    await store.load(neverCancelled);
    workspace.open(
      uriOf('testing.skill.yaml'),
      'skill: Testing\nlevels: { working: [test well], expert: [test best] }\n',
    );
    store.refreshOpenDocuments();
    assert.deepEqual(await skillsOf(), [
      ['Tester', 'test well'],
      ['Lead tester', 'test best'],
    ]);
    workspace.close(uriOf('testing.skill.yaml'));
    workspace.delete(uriOf('testing.skill.yaml'));
    await store.settled();
    assert.deepEqual(await skillsOf(), [
      ['Tester', 'unknown-skill'],
      ['Lead tester', 'unknown-skill'],
    ]);
  });

  it('do not call a skill unknown while files are still to be read', async () => {
    let asked = 0;
    const stopAfterTheRole = {
      get isCancellationRequested() {
        asked++;
        return workspace.reads.includes(role);
      },
    };
    workspace.delete(uriOf('testing.skill.yaml'));
    workspace.put(uriOf('zoo.skill.yaml'), SKILL.replace('Testing', 'Zoo'));
    await store.load(stopAfterTheRole);
    assert.ok(asked > 0 && !store.isComplete, 'the load was stopped');
    assert.deepEqual(await skillsOf(), [
      ['Tester', ''],
      ['Lead tester', ''],
    ]);
  });

  it('are none for a skill, for a file of nobody, and once cancelled', async () => {
    await store.load(neverCancelled);
    const cancelled = { isCancellationRequested: true };
    const skill = uriOf('testing.skill.yaml');
    assert.deepEqual(await profilesOf({ store }, skill, neverCancelled), []);
    assert.deepEqual(await profilesOf({ store }, uriOf('notes.md'), neverCancelled), []);
    assert.deepEqual(await profilesOf({ store }, role, cancelled), []);
    const start = { line: 0, character: 0 };
    assert.equal(await previewAt({ store }, uriOf('notes.md'), start, neverCancelled), undefined);
    assert.equal(await previewAt({ store }, role, start, cancelled), undefined);
  });
});
