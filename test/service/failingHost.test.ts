import assert from 'node:assert/strict';
import { createFrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { FRAMEWORK, ROLE } from '../harness/smallFramework';

const ROLE_URI = uriOf('roles/tester.role.yaml');
const SKILL_URI = uriOf('skills/testing.skill.yaml');

/** A workspace that throws where the test says so, though none should. */
class FailingWorkspace extends MemoryWorkspace {
  readonly unreadable = new Set<string>();
  readonly unlistable = new Set<string>();

  override readFile(uri: string) {
    if (this.unreadable.has(uri)) return Promise.reject(new Error('no such luck'));
    return super.readFile(uri);
  }

  override findYamlFiles(...request: Parameters<MemoryWorkspace['findYamlFiles']>) {
    if (this.unlistable.has(request[0])) return Promise.reject(new Error('no list'));
    return super.findYamlFiles(...request);
  }
}

describe('a host that fails', () => {
  const start = () => {
    const workspace = new FailingWorkspace();
    for (const [path, text] of Object.entries(FRAMEWORK)) workspace.put(uriOf(path), text);
    const log: string[] = [];
    const service = createFrameworkService(workspace, { log: (line) => log.push(line) });
    return { workspace, service, log };
  };

  it('with a document without text keeps no other document waiting', async () => {
    const { workspace, service, log } = start();
    await service.load(neverCancelled);
    workspace.open(SKILL_URI, 5 as unknown as string);
    workspace.open(ROLE_URI, `${ROLE}nonsense: 1\n`);
    service.refresh();
    assert.deepEqual(
      service.diagnostics(ROLE_URI).map(({ code }) => code),
      ['unknown-key'],
    );
    assert.equal(log.length, 1);
    assert.ok(log[0]?.startsWith(`${SKILL_URI} was not understood: `), log[0]);
    service.dispose();
  });

  it('to read one file is told of that file alone', async () => {
    const { workspace, service, log } = start();
    workspace.unreadable.add(SKILL_URI);
    assert.ok(await service.load(neverCancelled));
    assert.deepEqual([...service.unreadable().keys()], [SKILL_URI]);
    assert.deepEqual(log, [`${SKILL_URI} was not read: Error: no such luck`]);
    workspace.unreadable.clear();
    workspace.write(SKILL_URI, FRAMEWORK['skills/testing.skill.yaml'] ?? '');
    await service.settled();
    assert.deepEqual(service.diagnostics(ROLE_URI), []);
    service.dispose();
  });

  it('to list a new folder loses no file that changed with it', async () => {
    const { workspace, service, log } = start();
    await service.load(neverCancelled);
    workspace.unlistable.add(uriOf('more'));
    workspace.put(uriOf('more'), { problem: 'not-a-file' });
    workspace.write(uriOf('more'), { problem: 'not-a-file' });
    workspace.write(ROLE_URI, `${ROLE}nonsense: 1\n`);
    await service.settled();
    assert.deepEqual(
      service.diagnostics(ROLE_URI).map(({ code }) => code),
      ['unknown-key'],
    );
    assert.ok(log[0]?.startsWith(`${uriOf('more')} was not searched: Error: no list`), log[0]);
    service.dispose();
  });

  it('to list the workspace leaves nobody waiting for the load', async () => {
    const { workspace, service } = start();
    workspace.unlistable.add(workspace.folders()[0] ?? '');
    workspace.open(ROLE_URI, `${ROLE}nonsense: 1\n`);
    await assert.rejects(service.load(neverCancelled), /no list/);
    assert.equal(service.isComplete, false);
    const position = { line: 7, character: 8 };
    assert.deepEqual(await service.definition(ROLE_URI, position, neverCancelled), []);
    assert.deepEqual(
      service.diagnostics(ROLE_URI).map(({ code }) => code),
      ['unknown-key'],
    );
    service.dispose();
  });
});
