import { join } from 'node:path';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { extensionWith } from '../extension';

/** The extension where Node runs it: the server is a process of its own. */
export const { activate, deactivate } = extensionWith((context) => {
  const module = join(context.extensionPath, 'dist', 'server.node.js');
  // A small young generation keeps the server's memory near what it really needs.
  const execArgv = ['--max-semi-space-size=4'];
  const run = { module, transport: TransportKind.ipc, options: { execArgv } };
  const debug = { ...run, options: { execArgv: [...execArgv, '--nolazy', '--inspect=6009'] } };
  return (id, name, options) => new LanguageClient(id, name, { run, debug }, options);
});
