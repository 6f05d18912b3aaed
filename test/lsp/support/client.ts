import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import { WorkDoneProgress } from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeParams,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  RegistrationParams,
  WorkDoneProgressBegin,
  WorkDoneProgressCreateParams,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import type { ServerStatus } from '../../../server/src/protocol';
import { exitOf, inProcess, overStdio } from './transport';
import type { Line, Transport } from './transport';

export type { Transport } from './transport';

/** How long a client waits for anything; a busy machine is no reason to fail. */
const LIMIT_MS = 30_000;

/** A file event's kinds (LSP FileChangeType). */
export const FILE = { created: 1, changed: 2, deleted: 3 } as const;

/** A report of a work done progress. */
export type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** What differs from an ordinary client. */
export interface ClientOptions {
  /** The line to use instead of the transport's. */
  readonly line?: Line;
  /** More of `initialize`; `workspaceFolders` defaults to the one folder of files. */
  readonly initialize?: (folderUri: string) => Partial<InitializeParams>;
  /** Sets handlers before the first message; they replace the client's own. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** A client with one folder of files, for driving the server as an editor does. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly line: Line;
  readonly folder: string;
  readonly initialized: InitializeResult;
  /** Log lines, messages and states of the server, in their order. */
  readonly log: string[];
  /** What the server registered after initialization. */
  readonly registrations: RegistrationParams[];
  /** The reports of every work done progress that the server created. */
  readonly progress: { readonly token: string | number; readonly value: Progress }[];
  /** How often the server asked to pull diagnostics again. */
  refreshes(): number;
  uri(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  /** Takes a file or a folder away. */
  remove(file: string): void;
  /** Tells the server of file events: pairs of a file and a kind of {@link FILE}. */
  tell(...events: readonly (readonly [file: string, kind: 1 | 2 | 3])[]): Promise<void>;
  open(file: string, text: string): Promise<void>;
  change(file: string, version: number, text: string): Promise<void>;
  close(file: string): Promise<void>;
  pull(file: string): Promise<Diagnostic[]>;
  /** What was last pushed for the file. */
  pushed(file: string): Diagnostic[];
  /** The codes of what was last pushed. */
  codes(file: string): unknown[];
  /** Everything that was last pushed, by URI. */
  readonly allPushed: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** Resolves when the condition holds, looked at after each message; fails after a limit. */
  until(condition: () => boolean, what: string): Promise<void>;
  /** Resolves when the workspace is read. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server on a new folder with these files. */
export async function startClient(
  transport: Transport,
  files: Readonly<Record<string, string | Uint8Array>>,
  capabilities: ClientCapabilities,
  options: ClientOptions = {},
): Promise<TestClient> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'framework-lsp-')));
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  const line = options.line ?? (transport === 'stdio' ? overStdio() : inProcess());
  const { connection } = line;
  const heard = listenTo(connection);
  options.prepare?.(connection);
  connection.listen();
  const uri = (file: string) => URI.file(join(folder, file)).toString();
  const rootUri = URI.file(folder).toString();
  const initialized = await initialize(connection, {
    processId: null,
    workspaceFolders: [{ uri: rootUri, name: 'test' }],
    capabilities,
    ...options.initialize?.(rootUri),
  }).catch((error: unknown) => {
    line.end();
    throw error;
  });
  const pushed = (file: string) => heard.pushed.get(uri(file))?.diagnostics ?? [];
  const until = (condition: () => boolean, what: string) =>
    waitFor(heard.watchers, condition, () => `${what}\n${heard.log.join('\n')}\n${line.errors()}`);
  return {
    connection,
    line,
    folder,
    initialized,
    log: heard.log,
    registrations: heard.registrations,
    progress: heard.progress,
    refreshes: () => heard.refreshes,
    uri,
    write,
    remove: (file) => rmSync(join(folder, file), { recursive: true }),
    tell: (...events) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: events.map(([file, type]) => ({ uri: uri(file), type })),
      }),
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
    async pull(file) {
      const report = await connection.sendRequest<DocumentDiagnosticReport>(
        'textDocument/diagnostic',
        { textDocument: { uri: uri(file) } },
      );
      if (report.kind !== 'full') throw new Error('Without an earlier answer, all is new.');
      return report.items;
    },
    pushed,
    codes: (file) => pushed(file).map(({ code }) => code),
    allPushed: heard.pushed,
    until,
    ready: () => until(() => heard.log.includes('status: ready'), 'the workspace is read'),
    async stop() {
      rmSync(folder, { recursive: true, force: true });
      if (line.process && line.process.exitCode !== null) return;
      // The test may have shut it down already.
      await connection.sendRequest('shutdown').catch(() => undefined);
      if (line.process) {
        const exit = exitOf(line);
        await connection.sendNotification('exit');
        await exit;
      }
      connection.dispose();
      line.end();
    },
  };
}

async function initialize(
  connection: ProtocolConnection,
  params: Partial<InitializeParams>,
): Promise<InitializeResult> {
  const result = await connection.sendRequest<InitializeResult>('initialize', params);
  await connection.sendNotification('initialized', {});
  return result;
}

interface Heard {
  readonly pushed: Map<string, PublishDiagnosticsParams>;
  readonly log: string[];
  readonly registrations: RegistrationParams[];
  readonly progress: TestClient['progress'];
  readonly watchers: Set<() => void>;
  refreshes: number;
}

/** Keeps what the server says, and answers its requests as an editor would. */
function listenTo(connection: ProtocolConnection): Heard {
  const heard: Heard = {
    pushed: new Map(),
    log: [],
    registrations: [],
    progress: [],
    watchers: new Set(),
    refreshes: 0,
  };
  const told = () => {
    for (const watcher of [...heard.watchers]) watcher();
  };
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => {
      heard.pushed.set(params.uri, params);
      told();
    },
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    heard.log.push(message);
    told();
  });
  connection.onNotification('capabilityFramework/status', ({ state }: ServerStatus) => {
    heard.log.push(`status: ${state}`);
    told();
  });
  connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
    heard.registrations.push(params);
    told();
    return null;
  });
  connection.onRequest(
    'window/workDoneProgress/create',
    ({ token }: WorkDoneProgressCreateParams) => {
      connection.onProgress(WorkDoneProgress.type, token, (value) => {
        heard.progress.push({ token, value });
        told();
      });
      return null;
    },
  );
  connection.onRequest('workspace/diagnostic/refresh', () => {
    heard.refreshes++;
    told();
    return null;
  });
  return heard;
}

function waitFor(
  watchers: Set<() => void>,
  condition: () => boolean,
  what: () => string,
): Promise<void> {
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
      () => done(new Error(`Not within ${LIMIT_MS / 1000} seconds: ${what()}`)),
      LIMIT_MS,
    );
    watchers.add(look);
    look();
  });
}
