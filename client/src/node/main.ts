import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateShared, deactivate as deactivateShared } from '../extension';

/** Starts the extension where Node runs it: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = join(context.extensionPath, 'dist', 'server.node.js');
  // A small young generation keeps the server's memory near what it really needs.
  const execArgv = ['--max-semi-space-size=4'];
  const run = { module, transport: TransportKind.ipc, options: { execArgv } };
  const debug = { ...run, options: { execArgv: [...execArgv, '--nolazy', '--inspect=6009'] } };
  return activateShared(
    context,
    (id, name, options) => new LanguageClient(id, name, { run, debug }, options),
  );
}

/** Stops the server. */
export function deactivate(): Promise<void> {
  return deactivateShared();
}
