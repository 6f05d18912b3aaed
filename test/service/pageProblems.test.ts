import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { pageAt } from '../../server/src/service/profile';
import type { PageAddress } from '../../server/src/service/profile/address';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';

const ROOT = uriOf('').replace(/\/$/, '');
const MANIFEST = 'capability-framework.yaml';
const TESTER = 'tester.role.yaml';
const WRITER = 'writer.role.yaml';
const CLEANER = 'cleaner.role.yaml';
const TESTING = 'testing.skill.yaml';
const CLEANING = 'cleaning.skill.yaml';

const role = (name: string, family: string, skill: string) => `role: ${name}
family: ${family}
description: What it does.
levels:
  - level: ${name}
    description: What it does.
    skills:
      ${skill}: working
`;
const skill = (name: string) => `skill: ${name}
description: What it is.
levels:
  working:
    - do it
`;
const FILES = {
  [MANIFEST]: 'framework: Our framework\nfamilies: [Quality, Order]\n',
  [TESTER]: role('Tester', 'Quality', 'Testing'),
  [WRITER]: role('Writer', 'Quality', 'Testing'),
  [CLEANER]: role('Cleaner', 'Order', 'Cleaning'),
  [TESTING]: skill('Testing'),
  [CLEANING]: skill('Cleaning'),
};
const PAGES = {
  profile: { kind: 'profile', uri: uriOf(TESTER), level: 0 },
  role: { kind: 'role', uri: uriOf(TESTER) },
  progression: { kind: 'progression', uri: uriOf(TESTER) },
  skill: { kind: 'skill', uri: uriOf(TESTING) },
  family: { kind: 'family', root: ROOT, name: 'Quality' },
  framework: { kind: 'framework', root: ROOT },
} satisfies Record<string, PageAddress>;

/** For each kind of page the files that it draws on, and whose mistakes are therefore its own. */
const DRAWS_ON: Readonly<Record<keyof typeof PAGES, readonly string[]>> = {
  profile: [TESTER, MANIFEST, TESTING],
  // The writer is listed as a role that shares a skill.
  role: [TESTER, MANIFEST, TESTING, WRITER],
  progression: [TESTER, MANIFEST, TESTING],
  skill: [TESTING, MANIFEST, TESTER, WRITER],
  family: [MANIFEST, TESTER, WRITER],
  framework: Object.keys(FILES),
};

describe('the problems of a page', () => {
  let workspace: MemoryWorkspace;
  let store: FrameworkStore;

  beforeEach(async () => {
    workspace = new MemoryWorkspace();
    for (const [path, text] of Object.entries(FILES)) workspace.put(uriOf(path), text);
    store = new FrameworkStore(workspace, () => undefined);
    await store.load(neverCancelled);
  });
  afterEach(() => store.dispose());

  const page = async (address: PageAddress) => {
    const found = await pageAt({ store }, address, neverCancelled);
    assert.ok(found);
    return found;
  };
  /** Breaks a file in the middle: its name can still be read. */
  const breakFile = (path: keyof typeof FILES) => {
    const uri = uriOf(path);
    workspace.open(uri);
    workspace.change(uri, `${FILES[path]}broken: "\n`);
  };
  /** Breaks a file at its start: nothing can be read of it as it is meant. */
  const breakWholly = (path: keyof typeof FILES) => {
    const uri = uriOf(path);
    workspace.open(uri);
    workspace.change(uri, FILES[path].replace(': ', ': "'));
  };

  for (const [kind, drawn] of Object.entries(DRAWS_ON) as [keyof typeof PAGES, string[]][])
    for (const path of Object.keys(FILES) as (keyof typeof FILES)[])
      it(`of kind ${kind} ${drawn.includes(path) ? 'have' : 'do not have'} those of ${path}`, async () => {
        assert.equal((await page(PAGES[kind])).problem, undefined);
        breakFile(path);
        const { problem, elsewhere = [] } = await page(PAGES[kind]);
        const all = [...(problem ? [problem] : []), ...elsewhere];
        assert.deepEqual(
          all.map(({ uri, range }) => [uri, range.start.line]),
          [[uriOf(path), FILES[path].split('\n').length - 1]],
        );
        assert.equal(problem !== undefined, drawn.includes(path));
      });

  it('are those of the page’s own file first, then the manifest’s', async () => {
    breakFile(TESTING);
    breakFile(MANIFEST);
    assert.equal((await page(PAGES.role)).problem?.uri, uriOf(MANIFEST));
    breakFile(TESTER);
    const { problem, elsewhere } = await page(PAGES.role);
    assert.equal(problem?.uri, uriOf(TESTER));
    assert.deepEqual(elsewhere?.map(({ uri }) => uri).sort(), [uriOf(MANIFEST), uriOf(TESTING)]);
  });

  it('are there where a skill cannot even be found any more', async () => {
    breakWholly(TESTING);
    for (const kind of ['profile', 'role', 'progression'] as const) {
      assert.equal((await page(PAGES[kind])).problem?.uri, uriOf(TESTING), kind);
    }
  });

  it('are there where a role’s family cannot be read any more', async () => {
    breakWholly(TESTER);
    assert.equal((await page(PAGES.family)).problem?.uri, uriOf(TESTER));
  });

  it('may be those of a file on which the page drew before', async () => {
    breakWholly(WRITER);
    const { problem, elsewhere } = await page(PAGES.skill);
    assert.equal(problem, undefined);
    assert.deepEqual(
      elsewhere?.map(({ uri }) => uri),
      [uriOf(WRITER)],
    );
  });

  it('are gone with the mistake', async () => {
    breakWholly(TESTING);
    workspace.change(uriOf(TESTING), FILES[TESTING]);
    const { problem, elsewhere } = await page(PAGES.role);
    assert.deepEqual([problem, elsewhere], [undefined, undefined]);
  });
});
