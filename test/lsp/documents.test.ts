import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { ClientCapabilities, Diagnostic, Hover } from 'vscode-languageserver/node';
import { FRAMEWORK, MANIFEST, ROLE, SKILL, WRONG_ROLE } from '../harness/smallFramework';
import { startClient } from './support/client';
import type { TestClient } from './support/client';
import { inProcess } from './support/transport';

const ROLE_FILE = 'roles/tester.role.yaml';
const SKILL_FILE = 'skills/testing.skill.yaml';
const PULL: ClientCapabilities = { textDocument: { diagnostic: {} } };

describe('documents in the editor', function () {
  this.timeout(60_000);
  let client: TestClient;
  afterEach(() => client.stop());
  const start = async (
    files: Readonly<Record<string, string>> = FRAMEWORK,
    capabilities: ClientCapabilities = {},
  ) => {
    client = await startClient('stdio', files, capabilities);
    await client.ready();
  };
  const send = (method: string, params: object) =>
    client.connection.sendNotification(`textDocument/${method}`, params);
  const pullAt = async (uri: string) => {
    const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    return items;
  };
  const becomes = (file: string, codes: readonly string[]) =>
    client.until(
      () => client.codes(file).join() === codes.join(),
      `${file}: ${codes.join() || 'nothing'}, not ${client.codes(file).join()}`,
    );

  describe('unsaved', () => {
    it('count instead of what is on disk, for themselves and for other files', async () => {
      await start();
      await client.open(ROLE_FILE, ROLE);
      await client.change(ROLE_FILE, 2, WRONG_ROLE);
      await becomes(ROLE_FILE, ['unknown-skill']);
      await client.open(SKILL_FILE, SKILL.replace('Testing', 'Testin'));
      await becomes(ROLE_FILE, []);
    });

    it('count no more once they are closed without saving', async () => {
      await start();
      await client.open(SKILL_FILE, SKILL.replace('Testing', 'Other'));
      await becomes(ROLE_FILE, ['unknown-skill']);
      await client.close(SKILL_FILE);
      await becomes(ROLE_FILE, []);
    });

    it('are not overridden by a change on disk', async () => {
      await start();
      await client.open(SKILL_FILE, SKILL.replace('Testing', 'Other'));
      await becomes(ROLE_FILE, ['unknown-skill']);
      client.write(SKILL_FILE, SKILL);
      client.write('roles/b.role.yaml', 'nonsense: 1\n');
      await client.tell([SKILL_FILE, 2], ['roles/b.role.yaml', 1]);
      await client.until(() => client.codes('roles/b.role.yaml').length > 0, 'the other event');
      assert.deepEqual(client.codes(ROLE_FILE), ['unknown-skill']);
      await client.close(SKILL_FILE);
      await becomes(ROLE_FILE, []);
    });

    it('are known where they have no file yet', async () => {
      await start({ ...FRAMEWORK, [ROLE_FILE]: WRONG_ROLE });
      await becomes(ROLE_FILE, ['unknown-skill']);
      await client.open('skills/new.skill.yaml', SKILL.replace('Testing', 'Testin'));
      await becomes(ROLE_FILE, []);
      await client.close('skills/new.skill.yaml');
      await becomes(ROLE_FILE, ['unknown-skill']);
    });

    it('stay while their file is deleted, until they are closed', async () => {
      await start({ ...FRAMEWORK, 'roles/b.role.yaml': 'nonsense: 1\n' });
      await client.open(SKILL_FILE, SKILL);
      client.remove(SKILL_FILE);
      client.remove('roles/b.role.yaml');
      await client.until(() => client.codes('roles/b.role.yaml').length > 0, 'the other mistake');
      await client.tell([SKILL_FILE, 3], ['roles/b.role.yaml', 3]);
      await becomes('roles/b.role.yaml', []);
      assert.deepEqual(client.codes(ROLE_FILE), []);
      await client.close(SKILL_FILE);
      await becomes(ROLE_FILE, ['unknown-skill']);
    });

    it('go with their file where the client says that nobody sees them', async () => {
      await start();
      const gone = async () => {
        await client.connection.sendNotification('capabilityFramework/gone', {
          uri: client.uri(SKILL_FILE),
        });
        await becomes(ROLE_FILE, ['unknown-skill']);
      };
      await client.open(SKILL_FILE, SKILL);
      client.remove(SKILL_FILE);
      await gone();
      await client.change(SKILL_FILE, 2, SKILL);
      await becomes(ROLE_FILE, []);
      await gone();
      client.write(SKILL_FILE, SKILL);
      await client.tell([SKILL_FILE, 1]);
      await becomes(ROLE_FILE, []);
      client.remove(SKILL_FILE);
      await gone();
      await client.close(SKILL_FILE);
      await client.open(SKILL_FILE, SKILL);
      await becomes(ROLE_FILE, []);
    });
  });

  describe('changed in parts', () => {
    it('are what all the parts make, in their order, with UTF-16 positions', async () => {
      await start(FRAMEWORK, PULL);
      await client.open(ROLE_FILE, ROLE);
      const at = (line: number, from: number, to: number, text: string) => ({
        range: { start: { line, character: from }, end: { line, character: to } },
        text,
      });
      await send('didChange', {
        textDocument: { uri: client.uri(ROLE_FILE), version: 2 },
        contentChanges: [
          // "Testing" → "😀 Testing" → "😀é Testing" → "😀é Testin"
          at(7, 6, 6, '😀 '),
          at(7, 8, 8, 'é'),
          at(7, 15, 17, 'n'),
        ],
      });
      const [diagnostic, ...others] = await client.pull(ROLE_FILE);
      assert.deepEqual(others, []);
      assert.match(JSON.stringify(diagnostic?.message), /😀é Testin\\" is not a skill/);
      assert.deepEqual(diagnostic?.range, {
        start: { line: 7, character: 6 },
        end: { line: 7, character: 16 },
      });
    });

    it('are found at positions behind characters outside the BMP', async () => {
      await start({ ...FRAMEWORK, [SKILL_FILE]: SKILL.replace('Testing', '"🧪🧪 Testing"') });
      const text = ROLE.replace(
        'skills:\n      Testing: working',
        'skills: { "🧪🧪 Testing": working, 👩‍💻: working }',
      );
      await client.open(ROLE_FILE, text);
      const line = text.split('\n').findIndex((row) => row.includes('🧪'));
      const row = text.split('\n')[line] ?? '';
      const hoverAt = (character: number) =>
        client.connection.sendRequest<Hover | null>('textDocument/hover', {
          textDocument: { uri: client.uri(ROLE_FILE) },
          position: { line, character },
        });
      const from = row.indexOf('"');
      const hover = await hoverAt(from + 3);
      assert.deepEqual(hover?.range, {
        start: { line, character: from + 1 },
        end: { line, character: row.lastIndexOf('"') },
      });
      await becomes(ROLE_FILE, ['unknown-skill']);
      const start2 = row.indexOf('👩‍💻');
      assert.deepEqual(client.pushed(ROLE_FILE)[0]?.range, {
        start: { line, character: start2 },
        end: { line, character: start2 + '👩‍💻'.length },
      });
    });

    it('count in UTF-16 whatever else the client offers', async () => {
      client = await startClient('stdio', FRAMEWORK, {
        general: { positionEncodings: ['utf-8', 'utf-16'] },
      });
      assert.equal(client.initialized.capabilities.positionEncoding ?? 'utf-16', 'utf-16');
    });
  });

  describe('by any spelling of their URI', () => {
    // No "%20" in the name: left as it is, it would spell a space.
    const NAME = 'a b/ä-測試 100% #1 (x)+&@!.role.yaml';

    it('are the files on disk', async () => {
      await start({ ...FRAMEWORK, [NAME]: WRONG_ROLE.replace('role: Tester', 'role: Odd') }, PULL);
      const path = join(client.folder, NAME);
      const spellings = [
        URI.file(path).toString(),
        pathToFileURL(path).toString(),
        URI.file(path).toString(true),
        URI.file(path)
          .toString()
          .replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
      ];
      assert.equal(new Set(spellings).size, 4);
      await client.until(() => client.codes(NAME).length === 1, 'pushed under the usual spelling');
      for (const uri of spellings) {
        const text = ROLE.replace('role: Tester', 'role: Odd');
        const textDocument = { uri, languageId: 'yaml', version: 1, text };
        await send('didOpen', { textDocument });
        for (const other of spellings) assert.deepEqual(await pullAt(other), [], other);
        await send('didChange', {
          textDocument: { uri, version: 2 },
          contentChanges: [{ text: `${text}nonsense: 1\n` }],
        });
        for (const other of spellings) assert.equal((await pullAt(other)).length, 1, other);
        await send('didClose', { textDocument: { uri } });
      }
    });

    it('lie in one framework on a drive of Windows', async () => {
      client = await startClient('in-process', {}, PULL, {
        line: inProcess({ fileSystem: undefined, rulePages: undefined, dictionaries: undefined }),
        initialize: () => ({ workspaceFolders: [{ uri: 'file:///C:/My%20work', name: 'Work' }] }),
      });
      await client.ready();
      const documents = {
        'file:///c%3A/My%20work/capability-framework.yaml': MANIFEST,
        'file:///C:/My%20work/roles/tester.role.yaml': ROLE,
        'file:///C%3a/My work/skills/testing.skill.yaml': SKILL,
      };
      for (const [uri, text] of Object.entries(documents))
        await send('didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
      for (const uri of ['file:///c:/My work/roles/tester.role.yaml', ...Object.keys(documents)])
        assert.deepEqual(await pullAt(uri), [], uri);
      const found = await client.connection.sendRequest<{ uri: string }[]>(
        'textDocument/references',
        {
          textDocument: { uri: 'file:///C%3A/My%20work/roles/tester.role.yaml' },
          position: { line: 7, character: 8 },
          context: { includeDeclaration: true },
        },
      );
      assert.deepEqual(
        found.map(({ uri }) => uri),
        [
          'file:///c%3A/My%20work/roles/tester.role.yaml',
          'file:///c%3A/My%20work/skills/testing.skill.yaml',
        ],
      );
    });

    it('may be outside all folders, and bring the framework that they lie in', async () => {
      client = await startClient('stdio', { ...FRAMEWORK, 'open/here.txt': '' }, PULL, {
        initialize: (folder) => ({ workspaceFolders: [{ uri: `${folder}/open`, name: 'open' }] }),
      });
      await client.ready();
      await client.open(ROLE_FILE, ROLE);
      const codes = async () => (await client.pull(ROLE_FILE)).map(({ code }) => code);
      const definitions = async () =>
        client.connection.sendRequest<unknown[]>('textDocument/definition', {
          textDocument: { uri: client.uri(ROLE_FILE) },
          position: { line: 7, character: 8 },
        });
      client.write('open/sign.role.yaml', 'nonsense: 1\n');
      await client.tell(['open/sign.role.yaml', 1]);
      await client.until(() => client.codes('open/sign.role.yaml').length > 0, 'a later event');
      assert.deepEqual(await codes(), []);
      assert.equal((await definitions()).length, 1);
    });

    it('may have no file at all', async () => {
      await start(FRAMEWORK, PULL);
      const uri = 'untitled:Untitled-1';
      await send('didOpen', {
        textDocument: { uri, languageId: 'capability-role', version: 1, text: 'nonsense: 1\n' },
      });
      assert.deepEqual(await pullAt(uri), []);
      await send('didClose', { textDocument: { uri } });
    });
  });
});
