import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';

/** Schemes that a worker can load a script from by itself. */
const LOADABLE = new Set(['http', 'https']);

/** Makes what the client calls at each start: a new worker in place of the one before. */
export function serverWorkers(context: ExtensionContext): () => Promise<MessageTransports> {
  let running: Worker | undefined;
  context.subscriptions.push({ dispose: () => running?.terminate() });
  return async () => {
    running?.terminate();
    running = await startServerWorker(context);
    // Not the worker itself: VS Code's own `Worker` makes objects that are no instances of it.
    return {
      reader: new BrowserMessageReader(running),
      writer: new BrowserMessageWriter(running),
    };
  };
}

/**
 * Starts the server's worker. An extension that VS Code fetches through a remote connection has an
 * address that no worker can load from (VS Code refuses `vscode-remote:`): its script is read by VS
 * Code and handed over as a blob.
 */
async function startServerWorker(context: ExtensionContext): Promise<Worker> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  if (LOADABLE.has(script.scheme)) return new Worker(script.toString(true));
  const source = new Uint8Array(await workspace.fs.readFile(script));
  const blob = URL.createObjectURL(new Blob([source], { type: 'application/javascript' }));
  try {
    return new Worker(blob);
  } finally {
    // Only after the worker had its first turn has it certainly fetched the script.
    setTimeout(() => {
      URL.revokeObjectURL(blob);
    }, 60_000);
  }
}
