import { config as configureMessages } from '@vscode/l10n';
import { DidChangeWatchedFilesNotification, TextDocumentSyncKind } from 'vscode-languageserver';
import type {
  Connection,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
} from 'vscode-languageserver';
import { clientFileSystem } from './lsp/clientFileSystem';
import { DiagnosticsPublisher } from './lsp/diagnostics';
import { EditorWorkspace } from './lsp/editorWorkspace';
import { dictionariesIn } from './lsp/dictionaries';
import type { Face } from './lsp/face';
import type { Runtime } from './lsp/fileSystem';
import { IdleTime } from './lsp/idleTime';
import { readInitializationOptions } from './lsp/initializationOptions';
import { Lifecycle } from './lsp/lifecycle';
import { loadWithProgress } from './lsp/loading';
import { openDocuments } from './lsp/openDocuments';
import { REGISTRATIONS } from './lsp/registrations';
import { Reviews } from './lsp/reviews';
import { answerOf } from './lsp/runSafe';
import { Settings } from './lsp/settings';
import { SlowChecks } from './lsp/slowChecks';
import { StatusReporter } from './lsp/status';
import { goneNotification, hiddenNotification } from './protocol';
import { createFrameworkService } from './service';
import { normalizeUri } from './service/uris';

/** File events that may concern a framework; `**` for folders that come or go with all they hold. */
const WATCHERS = [{ globPattern: '**/*.{yaml,yml}' }, { globPattern: '**/*', kind: 5 }];

/** Runs a language server on a connection until the client ends it. One call, one service. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = openDocuments();
  const lifecycle = new Lifecycle();
  const idle = new IdleTime();
  const answer = answerOf(connection, lifecycle, () => idle.requestCame());
  let stop: () => void = () => undefined;

  connection.onInitialize((params): InitializeResult => {
    lifecycle.begin();
    const options = readInitializationOptions(params.initializationOptions);
    // The library keeps the words for the whole process (law 4): a process speaks one language, as its
    // editor does. Every server of a process is told the same ones.
    if (options.messages) configureMessages({ contents: { ...options.messages } });
    const viaClient = options.clientReadsFiles ? clientFileSystem(connection) : undefined;
    const filesOf = (uri: string) =>
      runtime.fileSystem && uri.startsWith('file:') ? runtime.fileSystem : viaClient;
    const workspace = new EditorWorkspace(connection, documents, filesOf);
    workspace.setFolders(foldersOf(params));
    const rulePages = options.rulePages ?? runtime.rulePages;
    const dictionaries = options.dictionaries ?? runtime.dictionaries;
    const words = dictionaries === undefined ? undefined : filesOf(dictionaries);
    const service = createFrameworkService(workspace, {
      log: (message) => connection.console.log(message),
      ...(dictionaries !== undefined &&
        words && {
          dictionaries: dictionariesIn(
            dictionaries,
            (uri) => words.readFile(uri),
            () => idle.rest(0),
          ),
        }),
      ...(rulePages !== undefined && { rulePage: (code) => `${rulePages}${code}.md` }),
    });
    const version = (uri: string) => workspace.openDocument(uri)?.version;
    const pulls = params.capabilities.textDocument?.diagnostic !== undefined;
    const publisher = new DiagnosticsPublisher(
      connection,
      service,
      { version },
      pulls,
      params.capabilities.workspace?.diagnostics?.refreshSupport === true,
      answer,
    );
    const slowChecks = new SlowChecks(
      service,
      () => workspace.openUris(),
      idle,
      (message) => connection.console.error(message),
    );
    const settings = new Settings(connection, params);
    const listening = [
      documents.onDidOpen(() => slowChecks.schedule()),
      documents.onDidChangeContent(() => publisher.documentChanged()),
      documents.onDidOpen(({ document }) => publisher.documentMoved(normalizeUri(document.uri))),
      documents.onDidClose(({ document }) => {
        publisher.documentMoved(normalizeUri(document.uri));
        settings.forget(document.uri);
      }),
      connection.onNotification(hiddenNotification, ({ uri }) =>
        publisher.documentMoved(normalizeUri(uri)),
      ),
      connection.onNotification(goneNotification, ({ uri }) => {
        workspace.leave(normalizeUri(uri));
        publisher.documentMoved(normalizeUri(uri));
      }),
    ];
    const reviews = new Reviews(connection, service);
    const face: Face = {
      connection,
      service,
      client: params,
      answer,
      settings,
      version,
      files: workspace,
      reviews,
      subscriptions: [...listening, settings, reviews],
    };
    const status = new StatusReporter(connection, service);
    const loading = loadWithProgress(face, status);
    connection.onInitialized(() => {
      registerForEvents(connection, params);
      if (params.capabilities.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
          workspace.changeFolders(
            added.map(({ uri }) => uri),
            removed.map(({ uri }) => uri),
          ),
        );
      }
      loading.start();
    });
    stop = () => {
      loading.cancel();
      status.dispose();
      publisher.dispose();
      slowChecks.dispose();
      for (const subscription of face.subscriptions) subscription.dispose();
      service.dispose();
      workspace.dispose();
    };

    const capabilities: ServerCapabilities = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...(pulls && {
        diagnosticProvider: {
          identifier: 'capability-framework',
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
      }),
    };
    for (const register of REGISTRATIONS) {
      const { workspace: more, ...others } = register(face);
      Object.assign(capabilities, others);
      capabilities.workspace = { ...capabilities.workspace, ...more };
    }
    // Not before: what comes too early is to be dropped.
    face.subscriptions.push(documents.listen(connection));
    return { capabilities, serverInfo: { name: 'capability-framework' } };
  });

  connection.onRequest((method) => lifecycle.refuse(method));
  connection.onShutdown(() => {
    lifecycle.end();
    stop();
  });
  connection.listen();
}

function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // The older field, for clients from before workspace folders (LSP 3.6).
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return params.rootUri ? [params.rootUri] : [];
}

function registerForEvents(connection: Connection, { capabilities }: InitializeParams): void {
  const failed = (error: unknown) =>
    connection.console.warn(`The client does not send file events: ${String(error)}`);
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS })
      .catch(failed);
  }
}
