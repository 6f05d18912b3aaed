import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFrameworkService } from '../../server/src/service';
import type { FrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { patience, runs } from '../harness/properties';
import { FRAMEWORK, MANIFEST, ROLE, SKILL } from '../harness/smallFramework';

const PATHS = [
  'capability-framework.yaml',
  'roles/tester.role.yaml',
  'roles/copy.role.yaml',
  'jobs/lead.yaml',
  'skills/testing.skill.yaml',
  'skills/other.skill.yaml',
  'old/capability-framework.yaml',
  'old/skills/testing.skill.yaml',
] as const;

const TEXTS: Readonly<Record<'manifest' | 'role' | 'skill', readonly string[]>> = {
  manifest: [
    MANIFEST,
    'framework: Test\nfamilies: [Quality]\nfiles: { roles: ["jobs/*.yaml"] }\n',
    'framework: Other\nfamilies: [Data]\nlevels:\n  low: You begin.\n  high: You lead.\n',
    'framework: [broken\n',
    'framework: Test\nexclude: [old]\nrules: { unused-skill: error, unknown-skill: warning }\n',
  ],
  role: [
    ROLE,
    ROLE.replace('Testing:', 'Testin:'),
    ROLE.replace('role: Tester', 'role: Lead').replace('working', 'expert'),
    ROLE.replace('skills:\n', 'skills:\n      Data: low\n'),
    'role: Tester\nlevels: [\n',
    '',
  ],
  skill: [
    SKILL,
    SKILL.replace('skill: Testing', 'skill: Data'),
    SKILL.replace('skill: Testing', 'skill: Testin\nformerly: [Testing]'),
    SKILL.replace('working', 'low'),
    'skill: Testing\n',
    'skill: "\n',
  ],
};

type Step =
  | { readonly kind: 'write' | 'change'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete' | 'open' | 'close'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'type'; readonly path: string; readonly at: number; readonly typed: string }
  | { readonly kind: 'settle' }
  | { readonly kind: 'look' }
  | { readonly kind: 'turn' };

const path = fc.constantFrom(...PATHS);
const withText = path.chain((name) => {
  const kind = name.endsWith('framework.yaml')
    ? 'manifest'
    : name.includes('skills/')
      ? 'skill'
      : 'role';
  return fc.record({ path: fc.constant(name), text: fc.constantFrom(...TEXTS[kind]) });
});
const step: fc.Arbitrary<Step> = fc.oneof(
  withText.map((given) => ({ kind: 'write' as const, ...given })),
  withText.map((given) => ({ kind: 'change' as const, ...given })),
  fc.record({
    kind: fc.constant('type' as const),
    path,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    typed: fc.constantFrom('x', ' ', '\n', ':', '"', '- ', '#', '\b', '\b\b\b\b\b'),
  }),
  fc.record({
    kind: fc.constantFrom('delete' as const, 'open' as const, 'close' as const),
    path: fc.oneof(path, fc.constantFrom('skills', 'old')),
  }),
  fc.record({ kind: fc.constant('rename' as const), path, to: path }),
  fc.record({ kind: fc.constant('rename' as const), path: fc.constant('old'), to: path }),
  fc.constantFrom<Step>({ kind: 'settle' }, { kind: 'look' }, { kind: 'turn' }),
);

/** Does what a person, or git, does. */
async function take(service: FrameworkService, workspace: MemoryWorkspace, given: Step) {
  if (given.kind === 'settle') return service.settled();
  if (given.kind === 'turn') return Promise.resolve();
  if (given.kind === 'look') {
    for (const uri of service.uris()) service.diagnostics(uri);
    return;
  }
  const uri = uriOf(given.path);
  const document = workspace.openDocument(uri);
  if (given.kind === 'write') workspace.write(uri, given.text);
  else if (given.kind === 'delete') workspace.delete(uri);
  else if (given.kind === 'open' && !document && uri.endsWith('.yaml')) workspace.open(uri);
  else if (given.kind === 'close') workspace.close(uri);
  else if (given.kind === 'change' && document) workspace.change(uri, given.text);
  else if (given.kind === 'rename' && given.path !== given.to)
    workspace.rename(uri, uriOf(given.path.endsWith('.yaml') ? given.to : 'older'));
  else if (given.kind === 'type' && document) {
    const text = document.getText();
    const at = Math.floor(given.at * text.length);
    const erased = given.typed.startsWith('\b') ? given.typed.length : 0;
    workspace.change(
      uri,
      text.slice(0, Math.max(at - erased, 0)) + (erased ? '' : given.typed) + text.slice(at),
    );
  }
  return;
}

/** Everything that there is to tell about a workspace: what an editor and CI show of it. */
async function told(service: FrameworkService): Promise<unknown> {
  await service.settled();
  service.refresh();
  while (await service.runSlowRules(10, neverCancelled));
  const found = [...service.uris()]
    .map((uri) => [uri, service.diagnostics(uri)] as const)
    .filter(([, diagnostics]) => diagnostics.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const symbols = await service.workspaceSymbols('', neverCancelled);
  return {
    diagnostics: Object.fromEntries(found),
    figures: service.figures().sort((a, b) => (a.root < b.root ? -1 : 1)),
    unreadable: [...service.unreadable()].sort(),
    symbols: symbols.map((symbol) => JSON.stringify(symbol)).sort(),
  };
}

async function loaded(workspace: MemoryWorkspace): Promise<FrameworkService> {
  const service = createFrameworkService(workspace);
  await service.load(neverCancelled);
  return service;
}

describe('whatever happened before', () => {
  it('what is told is what a new start would tell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const workspace = new MemoryWorkspace();
        for (const [name, text] of Object.entries(FRAMEWORK)) workspace.put(uriOf(name), text);
        for (const name of PATHS.slice(0, 5)) {
          if (name in FRAMEWORK) workspace.open(uriOf(name));
        }
        const service = await loaded(workspace);
        for (const given of steps) await take(service, workspace, given);
        const after = await told(service);
        const anew = await loaded(workspace);
        const afresh = await told(anew);
        service.dispose();
        anew.dispose();
        assert.deepEqual(after, afresh);
      }),
      { numRuns: runs(500) },
    );
  }).timeout(patience(120_000));
});
