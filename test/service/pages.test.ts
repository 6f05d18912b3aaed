import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { pageAddressAt, pageAt } from '../../server/src/service/profile';
import { pageKey, readPageAddress } from '../../server/src/service/profile/address';
import type { PageAddress, Source } from '../../server/src/service/profile/address';
import type { PreviewPage } from '../../server/src/service/profile/profile';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';

const ROOT = uriOf('').replace(/\/$/, '');
const TESTER = uriOf('roles/tester.role.yaml');
const WRITER = uriOf('roles/writer.role.yaml');
const TESTING = uriOf('skills/testing.skill.yaml');

const FILES = {
  'capability-framework.yaml': 'framework: Our framework\nfamilies: [Writing, Quality, Empty]\n',
  'roles/tester.role.yaml': `role: Tester
family: Quality
description: A tester finds out whether things work.
levels:
  - level: Tester
    description: A tester tests things.
    skills:
      Testing: awareness
      Planning: working
      Reporting: working
  - level: Senior tester
    path: Technical
    description: A senior tester tests hard things.
    skills:
      Testing: expert
      Reporting: awareness
      Leading: working
  - level: Test manager
    path: Management
    description: A test manager leads testers.
    skills:
      Testing: awareness
      Planning: practitioner
`,
  'roles/writer.role.yaml': `role: Writer
family: Writing
description: A writer writes.
levels:
  - level: Writer
    description: A writer writes texts.
    skills:
      Proving: working
      Reporting: working
`,
  'roles/other.role.yaml': `role: Other
family: quality
description: Somebody else.
levels:
  - level: Other
    description: Somebody else.
    skills:
      Leading: working
`,
  'skills/testing.skill.yaml': `skill: Testing
formerly: [Proving]
description: Finding out whether things work.
levels:
  awareness: [know why]
  working: [test things]
  expert: [test hard things]
`,
  'skills/planning.skill.yaml': 'skill: Planning\nlevels:\n  working: [plan]\n',
  'skills/reporting.skill.yaml': 'skill: Reporting\nlevels: {}\n',
};

describe('the pages of a framework', () => {
  let loaded: FrameworkStore;
  before(async () => {
    const workspace = new MemoryWorkspace();
    for (const [path, text] of Object.entries(FILES)) workspace.put(uriOf(path), text);
    loaded = new FrameworkStore(workspace, () => undefined);
    await loaded.load(neverCancelled);
  });
  after(() => loaded.dispose());

  const page = async <K extends PreviewPage['kind']>(kind: K, address: PageAddress) => {
    const found = await pageAt({ store: loaded }, address, neverCancelled);
    assert.equal(found?.kind, kind);
    return found as Extract<PreviewPage, { kind: K }>;
  };

  it('have a role with all its role levels, and the roles that share its skills, most first', async () => {
    const { name, levels, shares, crumbs } = await page('role', { kind: 'role', uri: TESTER });
    assert.equal(name?.text, 'Tester');
    assert.deepEqual(
      levels.map(({ roleLevel, path, skills }) => [roleLevel?.text, path?.text, skills.length]),
      [
        ['Tester', undefined, 3],
        ['Senior tester', 'Technical', 3],
        ['Test manager', 'Management', 2],
      ],
    );
    // "Proving" is what Testing was called, so it is the same skill; "Leading" is none that a file describes.
    assert.deepEqual(
      shares.map(({ role, skills }) => [role.text, skills.map(({ text }) => text)]),
      [['Writer', ['Reporting', 'Testing']]],
    );
    assert.deepEqual(
      crumbs?.map(({ text }) => text),
      ['Our framework', 'Quality'],
    );
  });

  it('have a progression that compares within a path', async () => {
    const { rows, levels, scale } = await page('progression', { kind: 'progression', uri: TESTER });
    assert.deepEqual(
      levels.map(({ path }) => path?.text),
      [undefined, 'Technical', 'Management'],
    );
    assert.equal(scale.length, 4);
    const show = (row: (typeof rows)[number]) =>
      row.cells.map((cell) =>
        cell ? [cell.change, cell.level?.name, cell.before].filter(Boolean).join(' ') : '',
      );
    assert.deepEqual(Object.fromEntries(rows.map((row) => [row.skill.text, show(row)])), {
      Leading: ['', 'new working', ''],
      Planning: ['same working', 'dropped working', 'raised practitioner working'],
      Reporting: ['same working', 'lowered awareness working', 'dropped working'],
      Testing: ['same awareness', 'raised expert awareness', 'same awareness awareness'],
    });
    assert.deepEqual(rows.find(({ skill }) => skill.text === 'Testing')?.address, {
      kind: 'skill',
      uri: TESTING,
    });
    assert.equal(rows.find(({ skill }) => skill.text === 'Leading')?.address, undefined);
  });

  it('have a family with its roles, whatever the case of its name', async () => {
    const { roles } = await page('family', { kind: 'family', root: ROOT, name: 'Quality' });
    assert.deepEqual(
      roles.map(({ role, levels }) => [role.text, levels.map(({ text }) => text)]),
      [
        ['Other', ['Other']],
        ['Tester', ['Tester', 'Senior tester', 'Test manager']],
      ],
    );
    const empty = await page('family', { kind: 'family', root: ROOT, name: 'Empty' });
    assert.deepEqual(empty.roles, []);
  });

  it('have an index: families in published order, roles and skills from A to Z', async () => {
    const { name, families, roles, skills } = await page('framework', {
      kind: 'framework',
      root: ROOT,
    });
    assert.equal(name, 'Our framework');
    assert.deepEqual(
      families.map(({ family, roles: own }) => [family.text, own.map(({ text }) => text)]),
      [
        ['Writing', ['Writer']],
        ['Quality', ['Other', 'Tester']],
        ['Empty', []],
      ],
    );
    assert.deepEqual(
      roles.map(({ text }) => text),
      ['Other', 'Tester', 'Writer'],
    );
    assert.deepEqual(
      skills.map(({ text }) => text),
      ['Planning', 'Reporting', 'Testing'],
    );
  });

  it('have all skills from A to Z, each with its levels and all that require it', async () => {
    const { name, skills, crumbs } = await page('skills', { kind: 'skills', root: ROOT });
    assert.equal(name, 'Our framework');
    assert.deepEqual(
      crumbs?.map(({ address }) => address.kind),
      ['framework'],
    );
    assert.deepEqual(
      skills.map((skill) => [
        skill.name?.text,
        skill.levels.map(({ meaning }) => meaning.name).join(),
        skill.requiredBy.map(({ role, roleLevel, level }) =>
          [role, roleLevel, level?.name].join(' / '),
        ),
      ]),
      [
        [
          'Planning',
          'working',
          // The skill does not describe what the test manager asks for.
          ['Tester / Tester / working', 'Tester / Test manager / practitioner'],
        ],
        [
          'Reporting',
          '',
          [
            'Tester / Tester / working',
            'Tester / Senior tester / awareness',
            'Writer / Writer / working',
          ],
        ],
        [
          'Testing',
          'awareness,working,expert',
          [
            'Tester / Tester / awareness',
            'Tester / Senior tester / expert',
            'Tester / Test manager / awareness',
            'Writer / Writer / working',
          ],
        ],
      ],
    );
    const own = await page('skill', { kind: 'skill', uri: TESTING });
    assert.deepEqual(
      own.crumbs?.map(({ address }) => address.kind),
      ['framework', 'skills'],
    );
    assert.deepEqual(own.requiredBy, skills[2]?.requiredBy);
  });

  it('know where each text is written', async () => {
    const manifest = uriOf('capability-framework.yaml');
    const lines = (...sources: readonly (Source | undefined)[]) =>
      sources.map(
        (source) => source && `${source.uri.slice(ROOT.length)}:${source.range.start.line}`,
      );
    const index = await page('framework', { kind: 'framework', root: ROOT });
    assert.equal(index.source?.uri, manifest);
    assert.deepEqual(
      lines(
        ...index.families.map(({ family }) => family.source),
        ...index.roles.map(({ source }) => source),
        ...index.skills.map(({ source }) => source),
      ),
      [
        ...Array.from({ length: 3 }, () => '/capability-framework.yaml:1'),
        '/roles/other.role.yaml:0',
        '/roles/tester.role.yaml:0',
        '/roles/writer.role.yaml:0',
        '/skills/planning.skill.yaml:0',
        '/skills/reporting.skill.yaml:0',
        '/skills/testing.skill.yaml:0',
      ],
    );
    const family = await page('family', { kind: 'family', root: ROOT, name: 'Quality' });
    assert.deepEqual(
      lines(family.source, family.roles[1]?.role.source, family.roles[1]?.levels[1]?.source),
      ['/capability-framework.yaml:1', '/roles/tester.role.yaml:0', '/roles/tester.role.yaml:10'],
    );
    const role = await page('role', { kind: 'role', uri: TESTER });
    assert.deepEqual(
      lines(
        role.levels[0]?.skills[0]?.levelSource,
        role.shares[0]?.role.source,
        role.shares[0]?.skills[1]?.source,
      ),
      ['/roles/tester.role.yaml:8', '/roles/writer.role.yaml:0', '/skills/testing.skill.yaml:0'],
    );
  });

  it('lead to each other: every link of every page has a page', async () => {
    const seen = new Set<string>();
    const visit = async (address: PageAddress): Promise<void> => {
      if (seen.has(pageKey(address))) return;
      seen.add(pageKey(address));
      const found = await pageAt({ store: loaded }, address, neverCancelled);
      assert.ok(found && found.kind !== 'none', pageKey(address));
      assert.deepEqual(found.address, address);
      for (const next of addressesIn(found)) await visit(next);
    };
    await visit({ kind: 'framework', root: ROOT });
    // The index, all skills, 3 families, 3 roles, 5 role levels and 3 skills; progressions are asked for.
    assert.equal(seen.size, 16);
  });

  it('say so where there is nothing any more', async () => {
    for (const address of [
      { kind: 'skill', uri: uriOf('skills/gone.skill.yaml') },
      { kind: 'framework', root: 'file:///elsewhere' },
    ] satisfies PageAddress[]) {
      const { reason } = await page('none', address);
      assert.equal(reason, 'gone');
    }
    const { reason } = await page('none', { kind: 'profile', uri: TESTER, level: 7 });
    assert.equal(reason, 'no-role-level');
    const family = await page('none', { kind: 'family', root: ROOT, name: 'Former' });
    assert.equal(family.reason, 'family-gone');
  });

  it('are found by a place in a file, of the kind that is wanted where there is one', async () => {
    const at = (uri: string, line: number, wanted?: PageAddress['kind']) =>
      pageAddressAt({ store: loaded }, uri, { line, character: 0 }, wanted, neverCancelled);
    assert.deepEqual(await at(TESTER, 11), { kind: 'profile', uri: TESTER, level: 1 });
    assert.deepEqual(await at(TESTER, 0), { kind: 'profile', uri: TESTER, level: 0 });
    assert.deepEqual(await at(TESTER, 11, 'role'), { kind: 'role', uri: TESTER });
    assert.deepEqual(await at(WRITER, 0, 'progression'), { kind: 'progression', uri: WRITER });
    assert.deepEqual(await at(TESTING, 0, 'progression'), { kind: 'skill', uri: TESTING });
    assert.deepEqual(await at(uriOf('capability-framework.yaml'), 0, 'role'), {
      kind: 'framework',
      root: ROOT,
    });
    assert.deepEqual(await at(TESTING, 0, 'skills'), { kind: 'skills', root: ROOT });
    assert.deepEqual(await at(WRITER, 0, 'framework'), { kind: 'framework', root: ROOT });
    assert.deepEqual(await at(WRITER, 0, 'family'), {
      kind: 'family',
      root: ROOT,
      name: 'Writing',
    });
    assert.equal(await at(uriOf('notes.md'), 0), undefined);
  });
});

describe('the address of a page', () => {
  const good: readonly PageAddress[] = [
    { kind: 'profile', uri: TESTER, level: 0 },
    { kind: 'role', uri: TESTER },
    { kind: 'progression', uri: TESTER },
    { kind: 'skill', uri: TESTING },
    { kind: 'family', root: ROOT, name: 'Quality' },
    { kind: 'framework', root: ROOT },
    { kind: 'skills', root: ROOT },
  ];

  it('is read from JSON, with nothing added', () => {
    for (const address of good) {
      const written: unknown = JSON.parse(JSON.stringify({ ...address, more: 1 }));
      assert.deepEqual(readPageAddress(written), address);
    }
    assert.equal(new Set(good.map(pageKey)).size, good.length);
  });

  it('is nothing else', () => {
    for (const bad of [
      undefined,
      null,
      'role',
      {},
      { kind: 'role' },
      { kind: 'role', uri: 1 },
      { kind: 'profile', uri: TESTER },
      { kind: 'profile', uri: TESTER, level: -1 },
      { kind: 'profile', uri: TESTER, level: 0.5 },
      { kind: 'profile', uri: TESTER, level: '0' },
      { kind: 'family', root: ROOT },
      { kind: 'elsewhere', uri: TESTER },
    ])
      assert.equal(readPageAddress(bad), undefined, JSON.stringify(bad));
  });
});

function addressesIn(value: unknown): PageAddress[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = readPageAddress(value);
  if (own && !('text' in value) && !('crumbs' in value)) return [own];
  return Object.values(value).flatMap(addressesIn);
}
