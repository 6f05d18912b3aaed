/** A bare LSP client over standard input and output, for measuring any language server. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** @type {import('vscode-languageserver-protocol/node')} */
const rpc = createRequire(import.meta.url)('vscode-languageserver-protocol/node');

/**
 * Starts a server and initialises it on a folder.
 * @param {object} options
 * @param {string} options.command
 * @param {readonly string[]} options.args
 * @param {string} options.folder
 * @param {Record<string, unknown>} [options.configuration]
 * @param {boolean} [options.pulls] whether the client asks for diagnostics
 */
export async function startLanguageServer({ command, args, folder, configuration, pulls }) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  const waiting = new Map();
  let ready;
  const indexed = new Promise((resolve) => (ready = resolve));
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    waiting.get(params.uri)?.(params.diagnostics);
    waiting.delete(params.uri);
  });
  connection.onNotification(
    'capabilityFramework/status',
    ({ state }) => state !== 'loading' && ready(),
  );
  connection.onNotification(() => undefined);
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }) => configuration?.[section] ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest(() => null);
  connection.listen();
  const rootUri = pathToFileURL(folder).toString();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'framework' }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        workspaceEdit: { documentChanges: true },
      },
      textDocument: {
        ...(pulls && { diagnostic: {} }),
        completion: { completionItem: { snippetSupport: true } },
        publishDiagnostics: {},
      },
    },
  });
  await connection.sendNotification('initialized', {});
  if (configuration)
    await connection.sendNotification('workspace/didChangeConfiguration', {
      settings: configuration,
    });
  return {
    child,
    indexed,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    published: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    /** Resident memory in MB (Linux). */
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
    },
    stop() {
      connection.dispose();
      child.kill('SIGKILL');
    },
  };
}
