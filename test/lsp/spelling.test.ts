import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { SKILL } from '../harness/smallFramework';
import { startClient } from './support/client';
import type { TestClient, Transport } from './support/client';

const MANIFEST = 'framework: Test\nrules: { unused-skill: off }\n';
const FILES = {
  'capability-framework.yaml': MANIFEST,
  'testing.skill.yaml': SKILL.replace('test things', 'tesst things'),
  'writing.skill.yaml': SKILL.replace('Testing', 'Writing').replace('test things', 'rite things'),
};
const PULL: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

for (const transport of ['stdio', 'in-process'] satisfies Transport[]) {
  describe(`spelling, ${transport}`, function () {
    this.timeout(60_000);
    let client: TestClient;
    afterEach(() => client.stop());
    const start = async (files: Readonly<Record<string, string>>, capabilities = {}) => {
      client = await startClient(transport, files, capabilities);
      await client.ready();
    };
    const misspelt = (file: string) => client.codes(file).includes('spelling');

    it('is checked in every file as soon as one is open', async () => {
      await start(FILES);
      await client.open('writing.skill.yaml', FILES['writing.skill.yaml']);
      await client.until(() => misspelt('testing.skill.yaml'), 'in a closed file');
      await client.open('testing.skill.yaml', FILES['testing.skill.yaml']);
      await client.change('testing.skill.yaml', 2, SKILL);
      await client.until(() => !misspelt('testing.skill.yaml'), 'put right');
    });

    it('arrives as a second result, which a pulling client is asked to fetch', async () => {
      await start(FILES, PULL);
      await client.open('testing.skill.yaml', FILES['testing.skill.yaml']);
      const pull = async () => (await client.pull('testing.skill.yaml')).map(({ code }) => code);
      assert.deepEqual(await pull(), []);
      await client.until(() => client.refreshes() > 0, 'a refresh');
      assert.deepEqual(await pull(), ['spelling']);
    });

    it('follows the manifest: its dictionary, its language and its rules', async () => {
      const colour = SKILL.replace('test things', 'choose a colour and a flavr');
      await start({ 'capability-framework.yaml': MANIFEST, 'testing.skill.yaml': colour });
      const words = () =>
        client
          .pushed('testing.skill.yaml')
          .flatMap(({ code, message }) => (code === 'spelling' ? [message] : []))
          .map(
            (message) => /"(.*?)"/.exec(typeof message === 'string' ? message : message.value)?.[1],
          );
      const shows = (...wanted: string[]) =>
        client.until(() => words().join() === wanted.join(), wanted.join());
      await client.open('capability-framework.yaml', MANIFEST);
      await shows('flavr');
      let version = 1;
      const become = (text: string) =>
        client.change('capability-framework.yaml', ++version, MANIFEST + text);
      await become('language: en-US\n');
      await shows('colour', 'flavr');
      await become('language: en-US\ndictionary: [flavr]\n');
      await shows('colour');
      await become('overrides: [{ files: "*.skill.yaml", rules: { spelling: off } }]\n');
      await shows();
      await become('');
      await shows('flavr');
    });
  });
}
