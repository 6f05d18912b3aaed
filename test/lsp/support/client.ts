import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { nodeRuntime } from '../../../server/src/node/runtime';
import { startServer } from '../../../server/src/server';

/** How the server is reached: the built one in a process of its own, or this source in this one. */
export type Transport = 'stdio' | 'in-process';

/** A client with one folder of files, for driving the server as an editor does. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly folder: string;
  readonly initialized: InitializeResult;
  /** Log lines and messages of the server. */
  readonly log: string[];
  /** How often the server asked to pull diagnostics again. */
  refreshes(): number;
  uri(file: string): string;
  write(file: string, text: string): void;
  open(file: string, text: string): Promise<void>;
  change(file: string, version: number, text: string): Promise<void>;
  close(file: string): Promise<void>;
  /** What was last pushed for the file. */
  pushed(file: string): Diagnostic[];
  /** Resolves when the condition holds, looked at after each message; fails after ten seconds. */
  until(condition: () => boolean, what: string): Promise<void>;
  stop(): Promise<void>;
}

const root = join(__dirname, '..', '..', '..');

/** Starts a server on a new folder with these files. */
export async function startClient(
  transport: Transport,
  files: Readonly<Record<string, string | Uint8Array>>,
  capabilities: ClientCapabilities,
): Promise<TestClient> {
  const folder = mkdtempSync(join(tmpdir(), 'framework-lsp-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { connection, end } = transport === 'stdio' ? overStdio() : inProcess();
  const pushed = new Map<string, PublishDiagnosticsParams>();
  const log: string[] = [];
  const watchers = new Set<() => void>();
  let refreshes = 0;
  const told = () => {
    for (const watcher of [...watchers]) watcher();
  };
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => {
      pushed.set(params.uri, params);
      told();
    },
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
    told();
  });
  connection.onNotification('capabilityFramework/status', ({ state }: { state: string }) => {
    log.push(`status: ${state}`);
    told();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    told();
    return null;
  });
  connection.listen();
  const rootUri = pathToFileURL(folder).toString();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'test' }],
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  const uri = (file: string) => pathToFileURL(join(folder, file)).toString();
  const client: TestClient = {
    connection,
    folder,
    initialized,
    log,
    refreshes: () => refreshes,
    uri,
    write(file, text) {
      writeFileSync(join(folder, file), text);
    },
    open: (file, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(file), languageId: 'yaml', version: 1, text },
      }),
    change: (file, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(file), version },
        contentChanges: [{ text }],
      }),
    close: (file) =>
      connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(file) } }),
    pushed: (file) => pushed.get(uri(file))?.diagnostics ?? [],
    until(condition, what) {
      return new Promise((resolve, reject) => {
        const done = (error?: Error) => {
          watchers.delete(look);
          clearTimeout(limit);
          if (error) reject(error);
          else resolve();
        };
        const look = () => {
          if (condition()) done();
        };
        const limit = setTimeout(
          () => done(new Error(`Not within ten seconds: ${what}\n${log.join('\n')}`)),
          10_000,
        );
        watchers.add(look);
        look();
      });
    },
    async stop() {
      await connection.sendRequest('shutdown');
      // The library ends its process on "exit"; in one process the tests must go on.
      if (transport === 'stdio') await connection.sendNotification('exit');
      connection.dispose();
      end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return client;
}

function overStdio(): { connection: ProtocolConnection; end: () => void } {
  const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return { connection, end: () => server.kill() };
}

function inProcess(): { connection: ProtocolConnection; end: () => void } {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  // The library ends the process on "exit"; in one process the tests must go on.
  const watched = Object.create(server, {
    onExit: { value: (...args: Parameters<typeof server.onExit>) => server.onExit(...args) },
  }) as typeof server;
  startServer(
    watched,
    nodeRuntime(() => undefined),
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  return { connection, end: () => undefined };
}
