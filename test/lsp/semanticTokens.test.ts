import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  FoldingRange,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { startClient } from './support/client';
import type { TestClient, Transport } from './support/client';

const ROLE = `role: Tester
levels:
  - level: Tester
    skills:
      Testing: working
`;
const SKILL = `skill: Testing
levels:
  working:
    - test
`;
const FILES = {
  'capability-framework.yaml': 'framework: Test\n',
  'tester.role.yaml': ROLE,
  'testing.skill.yaml': SKILL,
};
const REFRESHES: ClientCapabilities = { workspace: { semanticTokens: { refreshSupport: true } } };

for (const transport of ['stdio', 'in-process'] satisfies Transport[]) {
  describe(`semantic tokens, ${transport}`, () => {
    let client: TestClient;
    let refreshes: number;
    let told: () => void;
    afterEach(() => client.stop());
    beforeEach(async () => {
      refreshes = 0;
      told = () => undefined;
      client = await startClient(transport, FILES, REFRESHES, {
        prepare: (connection) =>
          connection.onRequest('workspace/semanticTokens/refresh', () => {
            refreshes++;
            told();
            return null;
          }),
      });
      await client.ready();
      await client.open('tester.role.yaml', ROLE);
    });

    const file = () => ({ textDocument: { uri: client.uri('tester.role.yaml') } });
    const full = () =>
      client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', file());
    const change = (previousResultId: string | undefined) =>
      client.connection.sendRequest<SemanticTokens | SemanticTokensDelta>(
        'textDocument/semanticTokens/full/delta',
        { ...file(), previousResultId },
      );
    /** Each token as `line text: type modifiers`, decoded by the legend. */
    const decode = (data: readonly number[], text: string) => {
      const { legend } = client.initialized.capabilities.semanticTokensProvider ?? assert.fail();
      const lines = text.split('\n');
      const tokens: string[] = [];
      let [line, character] = [0, 0];
      for (let at = 0; at < data.length; at += 5) {
        const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
        line += down;
        character = down === 0 ? character + right : right;
        const modifiers = legend.tokenModifiers.filter((_name, bit) => bits & (1 << bit));
        const words = [legend.tokenTypes[type], ...modifiers].join(' ');
        tokens.push(`${lines[line]?.slice(character, character + length)}: ${words}`);
      }
      return tokens;
    };

    it('names what every name is', async () => {
      const { data } = await full();
      assert.deepEqual(decode(data, ROLE), [
        'role: property',
        'Tester: capabilityRole declaration',
        'levels: property',
        'level: property',
        'Tester: capabilityRoleLevel declaration',
        'skills: property',
        'Testing: capabilitySkill',
        'working: capabilitySkillLevel',
      ]);
    });

    it('tells only what changed since the last answer', async () => {
      const first = await full();
      const changed = ROLE.replace('Testing', 'Test');
      await client.change('tester.role.yaml', 2, changed);
      const second = await change(first.resultId);
      assert.ok('edits' in second);
      const [edit] = second.edits;
      assert.equal(second.edits.length, 1);
      assert.ok((edit?.data?.length ?? 0) < 10, 'A small change is told in few numbers.');
      const data = [...first.data];
      data.splice(edit?.start ?? 0, edit?.deleteCount ?? 0, ...(edit?.data ?? []));
      assert.ok(decode(data, changed).includes('Test: capabilitySkill unresolved'));

      const third = await change(second.resultId);
      assert.deepEqual('edits' in third && third.edits, []);
      assert.notEqual(third.resultId, second.resultId);
      const fourth = await change('an answer from long ago');
      assert.deepEqual('data' in fourth && fourth.data, data);
    });

    it('gives the tokens of some lines', async () => {
      const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 3 } };
      const { data } = await client.connection.sendRequest<SemanticTokens>(
        'textDocument/semanticTokens/range',
        { ...file(), range },
      );
      assert.deepEqual(decode(data, ROLE), ['skills: property']);
    });

    it('asks the client to look again when another file gives a name a meaning', async () => {
      await full();
      const before = refreshes;
      const again = new Promise<void>((resolve) => (told = resolve));
      await client.open('testing.skill.yaml', SKILL.replace('Testing', 'Trying'));
      await again;
      assert.ok(refreshes > before);
      assert.ok(decode((await full()).data, ROLE).includes('Testing: capabilitySkill unresolved'));
    });

    it('folds, and widens selections', async () => {
      const ranges = await client.connection.sendRequest<FoldingRange[]>(
        'textDocument/foldingRange',
        file(),
      );
      assert.deepEqual(
        ranges.map(({ startLine, endLine }) => [startLine, endLine]),
        [
          [1, 4],
          [2, 4],
          [3, 4],
        ],
      );
      const positions = [
        { line: 4, character: 8 },
        { line: 0, character: 0 },
      ];
      const [first, second] = await client.connection.sendRequest<SelectionRange[]>(
        'textDocument/selectionRange',
        { ...file(), positions },
      );
      const testing = { start: { line: 4, character: 6 }, end: { line: 4, character: 13 } };
      assert.deepEqual(first?.range, testing);
      assert.deepEqual(second?.range.start, { line: 0, character: 0 });
    });
  });
}
