import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The laws of the house that ESLint enforces: each breach is planted, and has to be told. */
describe('the laws', function () {
  this.timeout(60_000);
  const root = join(__dirname, '..', '..');
  // Laws are about what is written, so that nothing need be known of types; that would take minutes.
  const linter = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });
  const told = async (file: string, text: string) => {
    const [result] = await linter.lintText(`${text}\n`, { filePath: join(root, file) });
    return (result?.messages ?? []).flatMap(({ message }) =>
      [...message.matchAll(/law \d+/g)].map(([law]) => law),
    );
  };
  const uses = (from: string) => `import { thing } from '${from}';\nthing();`;

  const breaches: Readonly<Record<string, readonly (readonly [file: string, text: string])[]>> = {
    'law 1': [
      ...[
        ...['../index', '..', '../../lsp/runSafe', '../../protocol', '../../reviewProtocol'],
        ...['../../cli/main', '../../server', '../../../../client/src/place', '../compare/session'],
        ...['vscode', 'node:fs', 'fs', 'path', 'vscode-languageserver', '../problemsSince'],
      ].map((from) => ['server/src/service/features/hover.ts', uses(from)] as const),
      ['server/src/service/features/hover.ts', "export const late = import('node:fs');"],
      ['server/src/service/features/hover.ts', "export const late = import('../../lsp/runSafe');"],
      ['server/src/service/features/hover.ts', "export type Late = import('node:fs').Stats;"],
      ['server/src/service/features/hover.ts', "export * from '../../lsp/runSafe';"],
      ...['process', 'globalThis', 'global', 'window', 'fetch'].map(
        (name) => ['server/src/service/features/hover.ts', `export const host = ${name};`] as const,
      ),
      ...['..', '../problemsSince', '../prose/prose', '../index/framework', '../checks/rule'].map(
        (from) => ['server/src/service/documents/parse.ts', uses(from)] as const,
      ),
      ['server/src/service/prose/prose.ts', uses('../index/framework')],
      ['server/src/service/index/framework.ts', uses('../checks/rule')],
      ['server/src/service/checks/sense/rule.ts', uses('../../features/hover')],
      ['server/src/service/checks/sense/rule.ts', uses('../../index')],
      ['server/src/service/profile/page.ts', uses('../render/text')],
      ['server/src/service/render/html/page.tsx', uses('../../features/hover')],
      ['server/src/service/compare/session.ts', uses('../checks/checker')],
      ['server/src/service/uris.ts', uses('./documents/kinds')],
      ['server/src/service/workspace.ts', uses('./index')],
      ...['node:fs', 'fs', '../cli/main', '../node/runtime', 'vscode', 'vscode-languageserver/node']
        .concat('../../../client/src/place')
        .map((from) => ['server/src/lsp/hover.ts', uses(from)] as const),
      ...['node:fs', './cli/main', './node/runtime', '../../client/src/place'].map(
        (from) => ['server/src/server.ts', uses(from)] as const,
      ),
      ['server/src/protocol.ts', uses('./lsp/runSafe')],
      ['server/src/reviewProtocol.ts', uses('./server')],
      ['server/src/cli/main.ts', uses('../../../client/src/place')],
      ['server/src/cli/main.ts', uses('vscode')],
      ['server/src/node/main.ts', uses('vscode')],
      ['server/src/node/main.ts', uses('../cli/main')],
      ['server/src/browser/main.ts', uses('../node/runtime')],
      ['client/src/place.ts', uses('../../server/src/service/uris')],
      ['client/src/place.ts', uses('node:fs')],
      ['client/src/place.ts', uses('vscode-languageclient/node')],
      ...[
        ...['vscode', 'node:fs', '../src/place', '../../client/src/place'],
        ...['../../server/src/server', '../../server/src/protocol', '../../server/src/lsp/hover'],
      ].map((from) => ['client/webview/main.ts', uses(from)] as const),
    ],
    'law 4': [
      'server/src/service/uris.ts',
      'server/src/lsp/hover.ts',
      'client/src/place.ts',
    ].flatMap((file) =>
      [
        'let count = 0;\nexport const next = () => ++count;',
        'export let count = 0;\nexport const next = () => ++count;',
        'const known = new WeakMap<object, string>();\nexport const of = (one: object) => known.get(one);',
        'const known = new Map<string, string>();\nexport const of = (one: string) => known.get(one);',
        'const emitter = new EventEmitter();\nexport const fire = () => emitter.fire();',
        'const STICKY = /a/y;\nexport const is = (text: string) => STICKY.test(text);',
      ].map((text) => [file, text] as const),
    ),
  };
  for (const [law, planted] of Object.entries(breaches)) {
    for (const [file, text] of planted) {
      it(`has a breach of ${law} told: ${file}: ${text.split('\n', 1)[0] ?? ''}`, async () => {
        assert.ok((await told(file, text)).includes(law));
      });
    }
  }

  it('allow what they are there to allow', async () => {
    const allowed: readonly (readonly [file: string, text: string])[] = [
      ['server/src/service/features/hover.ts', uses('../index/framework')],
      ['server/src/service/features/hover.ts', uses('../checks/rule')],
      ['server/src/service/features/hover.ts', uses('yaml')],
      ['server/src/service/features/rename/service.ts', uses('./index')],
      ['server/src/service/render/html/page.tsx', uses('preact')],
      ['server/src/service/index.ts', uses('./problemsSince')],
      ['server/src/service/uris.ts', "export const NAMES = new Set(['a']);"],
      ['server/src/lsp/hover.ts', uses('../service/uris')],
      ['server/src/node/main.ts', uses('node:fs')],
      ['server/src/cli/main.ts', uses('node:fs')],
      ['client/src/place.ts', uses('../../server/src/protocol')],
      ['client/src/node/main.ts', uses('vscode-languageclient/node')],
      ['client/webview/main.ts', uses('../../server/src/service/render/html/PageView')],
    ];
    for (const [file, text] of allowed) assert.deepEqual(await told(file, text), [], file + text);
  });
});
