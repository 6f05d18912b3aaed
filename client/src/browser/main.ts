import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateShared, deactivate as deactivateShared } from '../extension';

/** Starts the extension in a web worker: the server is a worker of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  return activateShared(
    context,
    (id, name, options) => new LanguageClient(id, name, new Worker(script.toString(true)), options),
  );
}

/** Stops the server. */
export function deactivate(): Promise<void> {
  return deactivateShared();
}
