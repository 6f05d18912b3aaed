import assert from 'node:assert/strict';
import { FRAMEWORK, MANIFEST, ROLE, SKILL } from '../harness/smallFramework';
import { FILE, startClient } from './support/client';
import type { TestClient } from './support/client';

const MANIFEST_FILE = 'capability-framework.yaml';
const ROLE_FILE = 'roles/tester.role.yaml';
const SKILL_FILE = 'skills/testing.skill.yaml';

/** Files that cannot be read any more while the server runs, and can again: nothing stale stays. */
describe('files that go bad', function () {
  this.timeout(60_000);
  let client: TestClient;
  beforeEach(async () => {
    client = await startClient('stdio', FRAMEWORK, {});
    await client.ready();
  });
  afterEach(() => client.stop());

  const becomes = (file: string, codes: readonly string[]) =>
    client.until(
      () => client.codes(file).join() === codes.join(),
      `${file}: ${codes.join() || 'nothing'}`,
    );
  const changed = async (file: string, content: string | Uint8Array) => {
    client.write(file, content);
    await client.tell([file, FILE.changed]);
  };

  it('are reported when they are no longer UTF-8, and again known when they are', async () => {
    await changed(SKILL_FILE, Buffer.from(`${SKILL}    - größer\n`, 'latin1'));
    await becomes(SKILL_FILE, ['syntax']);
    // That the skill is not known is no mistake of the role's.
    await changed(ROLE_FILE, ROLE.replace('family: Quality', 'family: Data'));
    await becomes(ROLE_FILE, ['unknown-family']);
    await changed(ROLE_FILE, ROLE);
    await changed(SKILL_FILE, SKILL);
    await becomes(SKILL_FILE, []);
    await becomes(ROLE_FILE, []);
  });

  it('are reported when they have grown to 10 MB, and do not keep others waiting', async () => {
    await changed(SKILL_FILE, `${SKILL}${'    - do what needs doing\n'.repeat(400_000)}`);
    await becomes(SKILL_FILE, ['syntax']);
    await changed(ROLE_FILE, ROLE.replace('family: Quality', 'family: Data'));
    await becomes(ROLE_FILE, ['unknown-family']);
  });

  it('are gone where a folder has taken their place', async () => {
    client.remove(SKILL_FILE);
    client.write(`${SKILL_FILE}/README.md`, '# A folder\n');
    await client.tell([SKILL_FILE, FILE.changed]);
    await becomes(ROLE_FILE, ['unknown-skill']);
    assert.deepEqual(client.codes(SKILL_FILE), []);
  });

  it('leave the defaults where it is the manifest, until it can be read again', async () => {
    await changed(MANIFEST_FILE, MANIFEST.replace('[Quality]', '[Quality'));
    await becomes(MANIFEST_FILE, ['syntax']);
    await changed(MANIFEST_FILE, MANIFEST.replace('Quality', 'Data'));
    // Nothing is said of the family that the role may mean.
    await becomes(MANIFEST_FILE, []);
    await becomes(ROLE_FILE, ['unknown-family']);
    await changed(MANIFEST_FILE, MANIFEST);
    await becomes(ROLE_FILE, []);
  });

  it('take all that lies in a folder with them', async () => {
    client.remove('skills');
    await client.tell(['skills', FILE.deleted]);
    await becomes(ROLE_FILE, ['unknown-skill']);
    client.write(SKILL_FILE, SKILL);
    await client.tell(['skills', FILE.created]);
    await becomes(ROLE_FILE, []);
  });
});
