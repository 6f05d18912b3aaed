import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { explorerChildren, explorerPath } from '../../server/src/service/features/explorer';
import type { ExplorerNode, ExplorerView } from '../../server/src/service/features/explorer/node';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';

const FILES: Readonly<Record<string, string>> = {
  'capability-framework.yaml': 'framework: North\nfamilies: [Operations, Design, Empty]\n',
  'engineer.role.yaml': [
    'role: Engineer',
    'family: Operations',
    'levels:',
    '  - level: Junior engineer',
    '    grades: [EO, HEO]',
    '    skills:',
    '      Testing: awareness',
    '      Old testing: working',
    '  - level: "Lead engineer"',
    '    skills: { Testing: expert, Nowhere: working }',
    '',
  ].join('\n'),
  'analyst.role.yaml': 'role: Analyst\nfamily: Operations\nlevels: []\n',
  'stray.role.yaml': 'role: Stray\nlevels: []\n',
  'other.role.yaml': 'role: Other\nfamily: Unlisted\nlevels: []\n',
  'testing.skill.yaml':
    'skill: Testing\nformerly: [Old testing]\nlevels:\n  awareness: [a]\n  expert: [b]\n',
  'baking.skill.yaml': 'skill: baking\nlevels:\n  working: [a]\n',
};

describe('explorer', () => {
  let workspace: MemoryWorkspace;
  let store: FrameworkStore;

  const load = async (files: Readonly<Record<string, string>>) => {
    workspace = new MemoryWorkspace();
    for (const [path, text] of Object.entries(files)) workspace.put(uriOf(path), text);
    store = new FrameworkStore(workspace, () => undefined);
    await store.load(neverCancelled);
  };
  afterEach(() => {
    store.dispose();
  });

  const children = (view: ExplorerView, parent?: string, filter = '') =>
    explorerChildren({ store }, view, parent, filter, neverCancelled);
  const show = (view: ExplorerView, filter = '', parent?: string, indent = ''): string[] =>
    children(view, parent, filter).flatMap((node) => [
      `${indent}${node.label}${node.description === undefined ? '' : ` (${node.description})`}`,
      ...(node.hasChildren ? show(view, filter, node.id, `${indent}  `) : []),
    ]);

  it('shows families in published order, roles A to Z, role levels in order, skills with levels', async () => {
    await load(FILES);
    assert.deepEqual(show('roles'), [
      'Operations (2 roles)',
      '  Analyst',
      '  Engineer',
      '    Junior engineer (EO, HEO)',
      '      Testing (awareness)',
      '      Old testing (working)',
      '    Lead engineer',
      '      Testing (expert)',
      '      Nowhere (working · not defined)',
      'Design (0 roles)',
      'Empty (0 roles)',
      'Unlisted (1 role)',
      '  Other',
      'No family (1 role)',
      '  Stray',
    ]);
  });

  it('shows skills A to Z whatever their case, their levels, and who asks for them', async () => {
    await load(FILES);
    assert.deepEqual(show('skills'), [
      'baking (not asked for)',
      '  awareness (not described · not asked for)',
      '  working (not asked for)',
      '  practitioner (not described · not asked for)',
      '  expert (not described · not asked for)',
      'Testing (3 role levels)',
      '  awareness (1 role level)',
      '    Junior engineer (Engineer)',
      '  working (not described · 1 role level)',
      '    Junior engineer (Engineer)',
      '  practitioner (not described · not asked for)',
      '  expert (1 role level)',
      '    Lead engineer (Engineer)',
    ]);
  });

  it('says where each is written, inside the quotes', async () => {
    await load(FILES);
    const path = explorerPath({ store }, 'roles', uriOf('engineer.role.yaml'), {
      line: 8,
      character: 20,
    });
    assert.deepEqual(path.at(-1)?.location, {
      uri: uriOf('engineer.role.yaml'),
      range: { start: { line: 8, character: 12 }, end: { line: 8, character: 25 } },
    });
  });

  it('keeps what a filter finds, with what is above and below it', async () => {
    await load(FILES);
    assert.deepEqual(show('roles', 'LEAD'), [
      'Operations (2 roles)',
      '  Engineer',
      '    Lead engineer',
      '      Testing (expert)',
      '      Nowhere (working · not defined)',
    ]);
    assert.deepEqual(show('roles', ' nowhere '), [
      'Operations (2 roles)',
      '  Engineer',
      '    Lead engineer',
      '      Nowhere (working · not defined)',
    ]);
    assert.deepEqual(
      children('skills', undefined, 'bak').map(({ label }) => label),
      ['baking'],
    );
    assert.deepEqual(show('roles', 'zebra'), []);
  });

  it('finds names whatever their accents, and says of a line without a level only what is so', async () => {
    await load({
      'baker.role.yaml':
        'role: Bäcker\nlevels:\n  - level: Crème pâtissier\n    skills: { Nowhere: }\n',
    });
    assert.deepEqual(show('roles', 'BACK'), [
      'No family (1 role)',
      '  Bäcker',
      '    Crème pâtissier',
      '      Nowhere (not defined)',
    ]);
    assert.deepEqual(show('roles', 'crème p').at(1), '  Bäcker');
  });

  it('says which framework a node belongs to, and which family it is, where it is written nowhere', async () => {
    await load({
      ...FILES,
      'south/capability-framework.yaml': 'framework: South\n',
      'south/stray.role.yaml': 'role: Stray\nlevels: []\n',
      'south/other.role.yaml': 'role: Other\nfamily: Unlisted\nlevels: []\n',
    });
    const [north, south] = children('roles');
    const families = (parent: ExplorerNode | undefined) =>
      children('roles', parent?.id).map(({ family, location, root }) => [
        family,
        location !== undefined,
        root,
      ]);
    assert.deepEqual(families(south), [
      ['Unlisted', false, uriOf('south')],
      ['', false, uriOf('south')],
    ]);
    assert.deepEqual(families(north).at(-1), ['', false, north?.root]);
    const way = explorerPath({ store }, 'roles', uriOf('south/stray.role.yaml'), {
      line: 0,
      character: 0,
    });
    assert.deepEqual(
      way.map(({ root }) => root),
      way.map(() => uriOf('south')),
    );
  });

  const labels = (nodes: readonly ExplorerNode[]) => nodes.map(({ label }) => label);

  it('finds the way to what stands at a cursor', async () => {
    await load(FILES);
    const way = (view: ExplorerView, file: string, line: number) =>
      labels(explorerPath({ store }, view, uriOf(file), { line, character: 8 }));
    assert.deepEqual(way('roles', 'engineer.role.yaml', 0), ['Operations', 'Engineer']);
    assert.deepEqual(way('roles', 'engineer.role.yaml', 4), [
      'Operations',
      'Engineer',
      'Junior engineer',
    ]);
    assert.deepEqual(way('roles', 'engineer.role.yaml', 7), [
      'Operations',
      'Engineer',
      'Junior engineer',
      'Old testing',
    ]);
    assert.deepEqual(way('skills', 'testing.skill.yaml', 4), ['Testing', 'expert']);
    assert.deepEqual(way('skills', 'engineer.role.yaml', 7), []);
    assert.deepEqual(way('roles', 'capability-framework.yaml', 0), []);
  });

  it('takes what stands before a name in its line as part of it', async () => {
    await load(FILES);
    const way = (character: number) =>
      labels(
        explorerPath({ store }, 'roles', uriOf('engineer.role.yaml'), { line: 8, character }),
      ).at(-1);
    assert.equal(way(0), 'Lead engineer');
    assert.equal(way(2), 'Lead engineer');
  });

  it('gives ways whose nodes are those of the tree', async () => {
    await load(FILES);
    const way = explorerPath({ store }, 'roles', uriOf('engineer.role.yaml'), {
      line: 7,
      character: 8,
    });
    let parent: string | undefined;
    for (const node of way) {
      assert.equal(node.parent, parent);
      assert.ok(children('roles', parent).some(({ id }) => id === node.id));
      parent = node.id;
    }
  });

  it('puts several frameworks below their names', async () => {
    await load({ ...FILES, 'south/capability-framework.yaml': 'levels: { low: Little }\n' });
    assert.deepEqual(
      children('skills').map(({ label, description }) => `${label}: ${description ?? ''}`),
      ['North: 4 roles, 2 skills', 'south: 0 roles, 0 skills'],
    );
    const way = explorerPath({ store }, 'skills', uriOf('baking.skill.yaml'), {
      line: 0,
      character: 0,
    });
    assert.deepEqual(labels(way), ['North', 'baking']);
  });

  it('puts hundreds of skills below their first letters', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `s${index}.skill.yaml`,
        `skill: ${index % 2 === 0 ? 'alpha' : 'Beta'} ${index}\n`,
      ]),
    );
    await load(many);
    assert.deepEqual(
      children('skills').map(({ label, description }) => `${label} ${description ?? ''}`),
      ['A 200 skills', 'B 200 skills'],
    );
    const way = explorerPath({ store }, 'skills', uriOf('s7.skill.yaml'), {
      line: 0,
      character: 0,
    });
    assert.deepEqual(labels(way), ['B', 'Beta 7']);
    assert.deepEqual(
      labels(children('skills', children('skills')[0]?.id, 'alpha 39')).slice(0, 2),
      ['alpha 390', 'alpha 392'],
    );
  });

  it('follows what is typed, and has nothing below what is gone', async () => {
    await load(FILES);
    const [baking] = children('skills');
    workspace.open(uriOf('baking.skill.yaml'), 'skill: Cooking\n');
    assert.deepEqual(labels(children('skills')), ['Cooking', 'Testing']);
    workspace.delete(uriOf('baking.skill.yaml'));
    workspace.close(uriOf('baking.skill.yaml'));
    await store.settled();
    assert.deepEqual(children('skills', baking?.id), []);
    assert.deepEqual(children('skills', 'no id at all'), children('skills'));
  });
});
