import assert from 'node:assert/strict';
import { createFrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { FRAMEWORK, ROLE as ROLE_TEXT } from '../harness/smallFramework';

const ROLE = uriOf('roles/tester.role.yaml');
const SKILL = uriOf('skills/testing.skill.yaml');
const CANCELLED = { isCancellationRequested: true };
const POSITION = { line: 7, character: 8 };
const RANGE = { start: POSITION, end: POSITION };
const OPTIONS = { createsFiles: true, deletesFiles: true, clientCommands: true };

/** What somebody has cancelled is not worked out (law 5): the answer is the empty one. */
describe('a cancelled question', () => {
  it('is answered with nothing, where one that is not has an answer', async () => {
    const workspace = new MemoryWorkspace();
    const files = { ...FRAMEWORK, 'roles/tester.role.yaml': `${ROLE_TEXT}  - level: Lead\n` };
    for (const [path, text] of Object.entries(files)) workspace.put(uriOf(path), text);
    const service = createFrameworkService(workspace);
    await service.load(neverCancelled);
    const { refactorings, renames } = service;
    const [offer] = (await refactorings.at(ROLE, RANGE, OPTIONS, neverCancelled)).filter(
      ({ data }) => data !== undefined,
    );
    assert.ok(offer);
    const questions: Readonly<Record<string, (token: typeof CANCELLED) => Promise<unknown>>> = {
      pageAddress: (token) => service.pageAddress(ROLE, POSITION, undefined, token),
      at: async (token) => (await refactorings.at(ROLE, RANGE, OPTIONS, token))[0],
      resolve: async (token) => (await refactorings.resolve(offer, OPTIONS, token)).edit,
      filesGo: (token) => renames.filesGo([SKILL], token),
      keepFormerName: (token) => renames.keepFormerName(SKILL, 'Checking', token),
    };
    for (const [name, ask] of Object.entries(questions)) {
      assert.notEqual(await ask(neverCancelled), undefined, name);
      assert.equal(await ask(CANCELLED), undefined, name);
    }
    const choices = (token: typeof CANCELLED) =>
      refactorings.choices({ kind: 'extract-skill', uri: ROLE, range: RANGE }, token);
    assert.notDeepEqual(await choices(neverCancelled), { problem: '' });
    assert.deepEqual(await choices(CANCELLED), { problem: '' });
    service.dispose();
  });
});
