import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateShared, deactivate as deactivateShared } from '../extension';
import { serverWorkers } from './serverWorker';

/** Starts the extension in a web worker: the server is a worker of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const start = serverWorkers(context);
  return activateShared(
    context,
    (id, name, options) => new LanguageClient(id, name, start, options),
  );
}

/** Stops the server. */
export function deactivate(): Promise<void> {
  return deactivateShared();
}
