import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { pageAt } from '../../server/src/service/profile';
import type { PageAddress } from '../../server/src/service/profile/address';
import { byLetter } from '../../server/src/service/render/html/letters';
import { MemoryWorkspace, ROOT, uriOf } from '../harness/memoryWorkspace';

describe('lists from A to Z', () => {
  const NAMES = [
    'Zoologist',
    'architect',
    'Éditeur',
    '.NET developer',
    'Istanbul',
    'İzmir',
    'Mentor',
  ];
  const SORTED = [
    '.NET developer',
    'architect',
    'Éditeur',
    'Istanbul',
    'İzmir',
    'Mentor',
    'Zoologist',
  ];

  it('are sorted as readers look names up, on every page that has one', async () => {
    const workspace = new MemoryWorkspace();
    workspace.put(uriOf('capability-framework.yaml'), 'framework: A to Z\n');
    NAMES.forEach((name, index) => {
      const levels = '[{ level: One, skills: { Drawing: working } }]';
      workspace.put(
        uriOf(`${index}.role.yaml`),
        `role: ${JSON.stringify(name)}\nfamily: All\nlevels: ${levels}\n`,
      );
      workspace.put(uriOf(`${index}.skill.yaml`), `skill: ${JSON.stringify(name)}\n`);
    });
    workspace.put(uriOf('drawing.skill.yaml'), 'skill: Drawing\n');
    const store = new FrameworkStore(workspace, () => undefined);
    await store.load(neverCancelled);
    const at = (address: PageAddress) => pageAt({ store }, address, neverCancelled);
    const index = await at({ kind: 'framework', root: ROOT });
    const family = await at({ kind: 'family', root: ROOT, name: 'all' });
    const skills = await at({ kind: 'skills', root: ROOT });
    const drawing = await at({ kind: 'skill', uri: uriOf('drawing.skill.yaml') });
    const first = await at({ kind: 'role', uri: uriOf('0.role.yaml') });
    store.dispose();
    assert.ok(index?.kind === 'framework' && family?.kind === 'family');
    assert.ok(skills?.kind === 'skills' && drawing?.kind === 'skill' && first?.kind === 'role');
    const texts = (links: readonly { readonly text: string }[]) => links.map(({ text }) => text);
    assert.deepEqual(texts(index.roles), SORTED);
    assert.deepEqual(texts(index.families[0]?.roles ?? []), SORTED);
    assert.deepEqual(texts(family.roles.map(({ role }) => role)), SORTED);
    assert.deepEqual(
      drawing.requiredBy.map(({ role }) => role),
      SORTED,
    );
    assert.deepEqual(texts(first.shares.map(({ role }) => role)), SORTED.slice(0, -1));
    const named = skills.skills.map(({ name }) => name?.text ?? '');
    assert.deepEqual(
      named.filter((name) => name !== 'Drawing'),
      SORTED,
    );
    assert.deepEqual(
      byLetter(SORTED, (name) => name).map(([letter, own]) => [letter, own.length]),
      [
        ['#', 1],
        ['A', 1],
        ['E', 1],
        ['I', 2],
        ['M', 1],
        ['Z', 1],
      ],
    );
  });
});
