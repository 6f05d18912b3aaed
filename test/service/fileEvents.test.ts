import assert from 'node:assert/strict';
import { createFrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';

describe('file events', () => {
  for (let ticks = 0; ticks < 40; ticks++) {
    it(`loses none that comes ${ticks} turns after another`, async () => {
      const workspace = new MemoryWorkspace();
      const service = createFrameworkService(workspace);
      await service.load(neverCancelled);
      workspace.write(uriOf('a.skill.yaml'), 'skill: A\n');
      for (let turn = 0; turn < ticks; turn++) await Promise.resolve();
      workspace.write(uriOf('b.skill.yaml'), 'skill: B\n');
      await service.settled();
      assert.equal(service.figures()[0]?.skills, 2);
      service.dispose();
    });
  }

  it('leaves out what no search finds: hidden folders and installed packages', async () => {
    const workspace = new MemoryWorkspace();
    const service = createFrameworkService(workspace);
    await service.load(neverCancelled);
    for (const path of [
      '.history/a.skill.yaml',
      'skills/.old/a.skill.yaml',
      'node_modules/a.skill.yaml',
    ])
      workspace.write(uriOf(path), 'skill: A\n');
    workspace.write(uriOf('skills/.a.skill.yaml'), 'skill: A\n');
    await service.settled();
    assert.equal(service.figures()[0]?.skills, 1);
    assert.deepEqual([...service.uris()], [uriOf('skills/.a.skill.yaml')]);
    service.dispose();
  });

  it('reads only what is another kind of file or another framework’s once a manifest says so', async () => {
    const workspace = new MemoryWorkspace();
    const [manifest, moved] = ['capability-framework.yaml', 'more/c.yaml'].map(uriOf);
    assert.ok(manifest && moved);
    workspace.put(manifest, 'framework: F\n');
    for (const name of ['a', 'b']) workspace.put(uriOf(`${name}.skill.yaml`), `skill: ${name}\n`);
    workspace.put(moved, 'skill: C\n');
    workspace.put(uriOf('d.skill.yaml'), { problem: 'not-utf-8' });
    const service = createFrameworkService(workspace);
    await service.load(neverCancelled);
    workspace.open(manifest, 'framework: F\n');
    await service.settled();
    workspace.reads.length = 0;
    workspace.change(manifest, 'framework: F\nfiles: { skills: [more/*.yaml] }\nexclude: [a.*]\n');
    await service.settled();
    assert.deepEqual(workspace.reads, [moved]);
    assert.equal(service.figures()[0]?.skills, 2);
    service.dispose();
  });

  it('tells of a skill’s file that cannot be read there, not at every role that asks for the skill', async () => {
    const workspace = new MemoryWorkspace();
    const [role, skill] = ['tester.role.yaml', 'it-infrastructure.skill.yaml'].map(uriOf);
    assert.ok(role && skill);
    const levels = '  - level: Tester\n    skills: { IT infrastructure: working }\n';
    workspace.put(role, `role: Tester\nlevels:\n${levels}`);
    workspace.put(skill, { problem: 'not-utf-8' });
    const service = createFrameworkService(workspace);
    await service.load(neverCancelled);
    const codes = (uri: string) => service.diagnostics(uri).map(({ code }) => code);
    assert.deepEqual(codes(skill), ['syntax']);
    assert.ok(!codes(role).includes('unknown-skill'));
    workspace.delete(skill);
    await service.settled();
    assert.ok(codes(role).includes('unknown-skill'));
    service.dispose();
  });
});
