import assert from 'node:assert/strict';
import { createFrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { Baseline } from '../../server/src/service/compare/baseline';
import { pathOf } from './comparedStates';
import { BASE } from './comparedFixtures';
import { MemoryWorkspace, ROOT, uriOf } from '../harness/memoryWorkspace';

const ROLE = 'roles/tester.role.yaml';
const SENIOR = { kind: 'profile', uri: uriOf(ROLE), level: 1 } as const;

/** The earlier state is {@link BASE}; which files differ from it now is told from outside. */
function baseline(changed: readonly string[]): Baseline {
  return {
    label: 'main',
    changedFiles: () => Promise.resolve(changed.map(uriOf)),
    readFile(uri) {
      const text = BASE[pathOf(uri)];
      return Promise.resolve(text === undefined ? { problem: 'missing' } : { text });
    },
  };
}

async function session(edit: (text: string) => string) {
  const workspace = new MemoryWorkspace();
  for (const [path, text] of Object.entries(BASE)) workspace.put(uriOf(path), text);
  workspace.put(uriOf(ROLE), edit(BASE[ROLE] ?? ''));
  const service = createFrameworkService(workspace);
  await service.load(neverCancelled);
  const compared = await service.compareWith(baseline([ROLE]), neverCancelled);
  return { workspace, service, compared };
}

describe('a comparison’s pages', () => {
  it('follow what is typed, in files that were the same at first, too', async () => {
    const { workspace, service, compared } = await session((text) => text);
    const page = () => compared.comparedPage({ address: SENIOR, side: 'after' });
    assert.equal((await page())?.status, 'same');
    const skill = uriOf('skills/testing.skill.yaml');
    workspace.open(skill);
    const typed = (BASE['skills/testing.skill.yaml'] ?? '').replace('train others', 'teach others');
    workspace.change(skill, typed);
    const changed = await page();
    assert.equal(changed?.status, 'changed');
    assert.equal(changed.label, 'main');
    assert.equal(changed.name, 'Senior tester');
    workspace.change(skill, BASE['skills/testing.skill.yaml'] ?? '');
    assert.equal((await page())?.status, 'same');
    compared.dispose();
    service.dispose();
  });

  it('are found for a change: what is there by its line, what is gone by its words', async () => {
    const { service, compared } = await session((text) =>
      text
        .replace('Data: working', 'Data: expert')
        .replace('      - report faults to the team\n', ''),
    );
    const [comparison] = await compared.compare();
    const placeOf = async (kind: string) => {
      const change = comparison?.changes.find((one) => one.kind === kind);
      assert.ok(change, kind);
      return compared.placeOf(ROOT, change.id);
    };
    const line =
      (BASE[ROLE] ?? '').split('\n').findIndex((one) => one.includes('Data: working')) - 1;
    assert.deepEqual(await placeOf('skill-raised'), {
      wanted: { address: SENIOR, side: 'after' },
      place: { uri: uriOf(ROLE), line },
    });
    assert.deepEqual(await placeOf('responsibility-removed'), {
      wanted: { address: { ...SENIOR, level: 0 }, side: 'after' },
      place: { text: 'report faults to the team' },
    });
    assert.equal(await compared.placeOf(ROOT, 'no such change'), undefined);
    assert.ok(comparison);
    const names = (await compared.changedPages(comparison)).map(({ name }) => name);
    assert.deepEqual(names, ['Tester', 'Senior tester']);
    compared.dispose();
    service.dispose();
  });

  it('are texts, too: profiles as they are published, others as Markdown, what is gone empty', async () => {
    const { workspace, service, compared } = await session((text) =>
      text.replace('leads testing', 'leads all testing'),
    );
    const profile = await compared.comparedTexts({ address: SENIOR, side: 'after' });
    assert.equal(profile?.format, 'text');
    assert.match(profile.before, /^Quality role: Tester\n.*leads testing\./s);
    assert.equal(profile.after, profile.before.replace('leads testing', 'leads all testing'));
    workspace.delete(uriOf('skills/data.skill.yaml'));
    const address = { kind: 'skill', uri: uriOf('skills/data.skill.yaml') } as const;
    const skill = await compared.comparedTexts({ address, side: 'before' });
    assert.equal(skill?.format, 'markdown');
    assert.equal(skill.name, 'Data');
    assert.match(skill.before, /^# Data\n/);
    assert.equal(skill.after, '');
    compared.dispose();
    service.dispose();
  });
});
