/** Starts yaml-language-server on the languages that `yamlPeer.languages` names. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';

const require = createRequire(import.meta.url);
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');
let client;

/** Settled once the server answers. */
export async function activate() {
  const root = dirname(require.resolve('yaml-language-server/package.json'));
  const module = join(root, 'out/server/src/server.js');
  const languages = vscode.workspace.getConfiguration('yamlPeer').get('languages') ?? [];
  client = new LanguageClient(
    'yaml',
    'YAML',
    { module, transport: TransportKind.ipc },
    {
      // The pattern is Red Hat’s too.
      documentSelector: [...languages.map((language) => ({ language })), { pattern: '*.y(a)ml' }],
      synchronize: { configurationSection: ['yaml', 'editor', 'files'] },
    },
  );
  await client.start();
}

/** Stops the server. */
export function deactivate() {
  return client?.stop();
}
