import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { Checker } from '../../server/src/service/checks/checker';
import { RULES } from '../../server/src/service/checks/registry';
import type { DocumentRule, ReferenceRule } from '../../server/src/service/checks/rule';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { FRAMEWORK, WRONG_ROLE } from '../harness/smallFramework';

const broken = { severity: 'error', fixable: false } as const;
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const RULES_THAT_THROW: readonly (DocumentRule | ReferenceRule)[] = [
  {
    ...broken,
    code: 'broken-document',
    scope: 'document',
    run() {
      throw new Error('at once');
    },
  },
  {
    ...broken,
    code: 'broken-half-way',
    scope: 'document',
    *run() {
      yield { range, message: 'Half a result is none.' };
      throw new Error('half way');
    },
  },
  {
    ...broken,
    code: 'broken-slow',
    scope: 'document',
    isSlow: true,
    run() {
      throw new Error('later');
    },
  },
  {
    ...broken,
    code: 'broken-framework',
    scope: 'framework',
    run() {
      throw new Error('in the framework');
    },
  },
];

describe('a rule that throws', () => {
  it('is logged once, and takes no other rule down', async () => {
    const workspace = new MemoryWorkspace();
    const files = { ...FRAMEWORK, 'roles/wrong.role.yaml': WRONG_ROLE };
    for (const [path, text] of Object.entries(files)) workspace.put(uriOf(path), text);
    const log: string[] = [];
    const store = new FrameworkStore(workspace, (message) => log.push(message));
    const rules = [...RULES_THAT_THROW, ...RULES];
    const checker = new Checker(store, (message) => log.push(message), undefined, {}, rules);
    try {
      await store.load(neverCancelled);
      await store.settled();
      while (await checker.runSlowRules(1, neverCancelled));
      const codes = (path: string) => checker.diagnostics(uriOf(path)).map(({ code }) => code);
      assert.deepEqual(codes('roles/wrong.role.yaml'), ['duplicate-role', 'unknown-skill']);
      assert.deepEqual(codes('roles/tester.role.yaml'), ['duplicate-role']);
      workspace.write(uriOf('roles/wrong.role.yaml'), WRONG_ROLE.replace('Testin:', 'Testing:'));
      await store.settled();
      while (await checker.runSlowRules(1, neverCancelled));
      assert.deepEqual(codes('roles/wrong.role.yaml'), ['duplicate-role']);
    } finally {
      checker.dispose();
      store.dispose();
    }
    assert.deepEqual(log.map((line) => line.replace(/ on .*?: /, ' on a file: ')).sort(), [
      'The rule broken-document failed on a file: Error: at once',
      'The rule broken-framework failed on a file: Error: in the framework',
      'The rule broken-half-way failed on a file: Error: half way',
      'The rule broken-slow failed on a file: Error: later',
    ]);
  });
});
