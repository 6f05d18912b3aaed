import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  ClientCapabilities,
  ConfigurationParams,
  FormattingOptions,
  ProtocolConnection,
  TextEdit,
} from 'vscode-languageserver/node';
import { FRAMEWORK } from '../harness/smallFramework';
import { startClient } from './support/client';
import type { TestClient, Transport } from './support/client';

const FILE = 'lead.role.yaml';
const OPTIONS: FormattingOptions = { tabSize: 2, insertSpaces: true };
const UNTIDY = `role:   Lead
family: "Quality"
description: A lead leads the people who test our services, every day.
levels:
- level: Lead
  skills: { Testing: working }
`;
const TIDY = `role: Lead
family: Quality
description: A lead leads the people who test our services, every day.
levels:
  - level: Lead
    skills: {Testing: working}
`;
const CONFIGURED: ClientCapabilities = { workspace: { configuration: true } };

for (const transport of ['stdio', 'in-process'] satisfies Transport[]) {
  describe(`formatting, ${transport}`, () => {
    let client: TestClient;
    afterEach(() => client.stop());

    const start = async (text: string, settings?: unknown) => {
      const asked: unknown[] = [];
      const prepare = (connection: ProtocolConnection) =>
        connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
          asked.push(...items);
          return items.map(() => settings);
        });
      const capabilities = settings === undefined ? {} : CONFIGURED;
      client = await startClient(transport, FRAMEWORK, capabilities, { prepare });
      await client.open(FILE, text);
      return asked;
    };
    const ask = async (method: string, text: string, params: object = {}) => {
      const edits = await client.connection.sendRequest<TextEdit[]>(method, {
        textDocument: { uri: client.uri(FILE) },
        options: OPTIONS,
        ...params,
      });
      return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
    };

    it('formats a document by small edits', async () => {
      await start(UNTIDY);
      const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
        textDocument: { uri: client.uri(FILE) },
        options: OPTIONS,
      });
      assert.equal(TextDocument.applyEdits(TextDocument.create('', '', 0, UNTIDY), edits), TIDY);
      for (const { range, newText } of edits) {
        assert.equal(range.start.line, range.end.line);
        assert.ok(newText.length < 10, newText);
      }
    });

    it('formats unsaved text, and says nothing where nothing is to do', async () => {
      await start(TIDY);
      assert.equal(await ask('textDocument/formatting', TIDY), TIDY);
      await client.change(FILE, 2, UNTIDY);
      assert.equal(await ask('textDocument/formatting', UNTIDY), TIDY);
      await client.change(FILE, 3, `${UNTIDY}<<<<<<< ours\n`);
      assert.equal(await ask('textDocument/formatting', ''), '');
    });

    it('folds to the width that the client has for this file', async () => {
      const asked = await start(TIDY, 50);
      assert.equal(
        await ask('textDocument/formatting', TIDY),
        TIDY.replace('our services', 'our\n  services'),
      );
      const section = 'capabilityFramework.format.width';
      assert.deepEqual(asked, [{ scopeUri: client.uri(FILE), section }]);
    });

    it('takes a setting that is no width for none', async () => {
      await start(TIDY, 'wide');
      assert.equal(await ask('textDocument/formatting', TIDY), TIDY);
    });

    it('formats the lines of a range', async () => {
      await start(UNTIDY);
      const range = { start: { line: 1, character: 3 }, end: { line: 2, character: 0 } };
      const expected = UNTIDY.replace('"Quality"', 'Quality');
      assert.equal(await ask('textDocument/rangeFormatting', UNTIDY, { range }), expected);
    });

    it('starts a new line while typing', async () => {
      const text = 'role: Lead\nlevels:\n  \n';
      await start(text);
      const position = { line: 2, character: 2 };
      assert.equal(
        await ask('textDocument/onTypeFormatting', text, { position, ch: '\n' }),
        'role: Lead\nlevels:\n  - \n',
      );
    });

    it('answers for a file of no framework', async () => {
      await start(TIDY);
      const textDocument = { uri: client.uri('notes.yaml') };
      const params = { textDocument, options: OPTIONS };
      assert.deepEqual(await client.connection.sendRequest('textDocument/formatting', params), []);
    });
  });
}
