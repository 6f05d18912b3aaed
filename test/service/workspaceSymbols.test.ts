import assert from 'node:assert/strict';
import { SymbolKind } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import { workspaceSymbols } from '../../server/src/service/features/workspaceSymbols';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';

const FILES: Readonly<Record<string, string>> = {
  'north/capability-framework.yaml': 'framework: North\nfamilies: [Design]\n',
  'north/it.skill.yaml': 'skill: IT infrastructure\n',
  'north/engineer.role.yaml': [
    'role: Infrastructure engineer',
    'family: IT operations',
    'levels:',
    '  - level: Junior infrastructure engineer',
    '  - level: "Lead infrastructure engineer"',
    '  - description: A level without a name.',
    '',
  ].join('\n'),
  'south/capability-framework.yaml': 'levels: { low: Little }\n',
  'south/it.skill.yaml': 'skill: IT infrastructure\n',
  'south/loose.role.yaml': 'role: Tester\nlevels: [{ level: Lead tester }]\n',
};

describe('workspaceSymbols', () => {
  let workspace: MemoryWorkspace;
  let store: FrameworkStore;

  beforeEach(async () => {
    workspace = new MemoryWorkspace();
    for (const [path, text] of Object.entries(FILES)) workspace.put(uriOf(path), text);
    store = new FrameworkStore(workspace, () => undefined);
    await store.load(neverCancelled);
  });

  afterEach(() => {
    store.dispose();
  });

  const find = (query: string) => workspaceSymbols({ store }, query, neverCancelled);
  const names = (query: string) => find(query).map(({ name }) => name);

  it('finds skills, roles, role levels, families and skill levels of every framework for an empty query', () => {
    assert.deepEqual(
      find('').map(({ name, containerName }) => `${name} (${containerName ?? '-'})`),
      [
        'Design (North)',
        'Infrastructure engineer (IT operations)',
        'IT infrastructure (North)',
        'IT infrastructure (south)',
        'Junior infrastructure engineer (Infrastructure engineer)',
        'Lead infrastructure engineer (Infrastructure engineer)',
        'Lead tester (Tester)',
        'low (south)',
        'Tester (south)',
      ],
    );
  });

  it('says what each is and where its name stands, inside the quotes', () => {
    const [level] = find('lead infra');
    assert.deepEqual(level, {
      name: 'Lead infrastructure engineer',
      kind: SymbolKind.Struct,
      containerName: 'Infrastructure engineer',
      location: {
        uri: uriOf('north/engineer.role.yaml'),
        range: { start: { line: 4, character: 12 }, end: { line: 4, character: 40 } },
      },
    });
    const kinds = find('infra').map(({ kind }) => kind);
    assert.ok(kinds.includes(SymbolKind.Class) && kinds.includes(SymbolKind.Interface));
  });

  it('matches letters in order, whatever their case and the spaces', () => {
    assert.deepEqual(names('LDTST'), ['Lead tester']);
    assert.deepEqual(names('lead  Tester '), ['Lead tester']);
    assert.deepEqual(names('tsetdael'), []);
  });

  it('puts names that start so first, then words that do, then the rest', () => {
    assert.deepEqual(names('infra'), [
      'Infrastructure engineer',
      'IT infrastructure',
      'IT infrastructure',
      'Lead infrastructure engineer',
      'Junior infrastructure engineer',
    ]);
    assert.deepEqual(names('tester'), ['Tester', 'Lead tester']);
  });

  it('sees what was typed a moment ago, and forgets what was deleted', async () => {
    workspace.open(uriOf('north/new.skill.yaml'), 'skill: Zoology\n');
    assert.deepEqual(names('zoology'), ['Zoology']);
    workspace.change(uriOf('north/new.skill.yaml'), 'skill: Zoo keeping\n');
    assert.deepEqual(names('zoo'), ['Zoo keeping']);
    workspace.delete(uriOf('south'));
    await store.settled();
    assert.deepEqual(names('tester'), []);
  });

  it('gives 500 at most, the best of them', async () => {
    for (let number = 0; number < 700; number++) {
      workspace.write(uriOf(`north/s${number}.skill.yaml`), `skill: Skill ${number}\n`);
    }
    await store.settled();
    assert.equal(find('').length, 500);
    assert.equal(names('skill').length, 500);
    assert.deepEqual(names('699'), ['Skill 699']);
  });

  it('gives nothing once it is cancelled', () => {
    assert.deepEqual(workspaceSymbols({ store }, '', { isCancellationRequested: true }), []);
  });
});
