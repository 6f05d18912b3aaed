import { FileChangeType } from 'vscode-languageserver';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CancellationToken } from '../service/cancellation';
import { Emitter } from '../service/event';
import type { Disposable } from '../service/event';
import { folderUri, normalizeUri } from '../service/uris';
import type { Workspace, WorkspaceChange } from '../service/workspace';
import type { FileSystem } from './fileSystem';

const CHANGE_KINDS: Readonly<Record<FileChangeType, WorkspaceChange['kind']>> = {
  [FileChangeType.Created]: 'file-created',
  [FileChangeType.Changed]: 'file-changed',
  [FileChangeType.Deleted]: 'file-deleted',
};

/** The editor's open documents over a file system. */
export class EditorWorkspace implements Workspace, Disposable {
  private readonly changes = new Emitter<WorkspaceChange>();
  readonly onDidChange = this.changes.event;
  /** Normalised URI → the document, for clients may spell a URI in several ways. */
  private readonly open = new Map<string, TextDocument>();
  /** Documents that are open, but of which nothing is to be seen: see {@link leave}. */
  private readonly left = new Map<string, TextDocument>();
  private folderUris: string[] = [];
  private readonly subscriptions: readonly Disposable[];

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    private readonly fileSystemOf: (uri: string) => FileSystem | undefined,
  ) {
    this.subscriptions = [
      documents.onDidOpen(({ document }) => this.take('opened', document)),
      documents.onDidChangeContent(({ document }) => this.take('changed', document)),
      documents.onDidClose(({ document }) => {
        const uri = normalizeUri(document.uri);
        this.left.delete(uri);
        if (this.open.delete(uri)) this.changes.fire({ kind: 'closed', uri });
      }),
      connection.onDidChangeWatchedFiles(({ changes }) => {
        for (const { uri: given, type } of changes) {
          const uri = normalizeUri(given);
          const left = this.left.get(uri);
          if (left && type !== FileChangeType.Deleted) this.take('opened', left);
          this.changes.fire({ kind: CHANGE_KINDS[type], uri });
        }
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changes.dispose();
  }

  folders(): readonly string[] {
    return this.folderUris;
  }

  /** Sets the folders that are open at the start. */
  setFolders(uris: readonly string[]): void {
    this.folderUris = uris.map(folderUri);
  }

  /** Folders came or went while the server runs. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = removed.map(folderUri);
    const come = added.map(folderUri);
    this.folderUris = [...this.folderUris.filter((uri) => !gone.includes(uri)), ...come];
    for (const uri of gone) this.changes.fire({ kind: 'folder-removed', uri });
    for (const uri of come) this.changes.fire({ kind: 'folder-added', uri });
  }

  /**
   * A document's file is gone, and nobody sees the document: it counts as closed until its file is there
   * again or its text changes.
   */
  leave(uri: string): void {
    const document = this.open.get(uri);
    if (!document) return;
    this.open.delete(uri);
    this.left.set(uri, document);
    this.changes.fire({ kind: 'closed', uri });
  }

  openDocument(uri: string): TextDocument | undefined {
    return this.open.get(uri);
  }

  openUris(): Iterable<string> {
    return this.open.keys();
  }

  async readFile(uri: string) {
    return (await this.fileSystemOf(uri)?.readFile(uri)) ?? ({ problem: 'missing' } as const);
  }

  async findYamlFiles(uri: string, token: CancellationToken) {
    return (await this.fileSystemOf(uri)?.findYamlFiles(uri, token)) ?? [];
  }

  private take(kind: 'opened' | 'changed', document: TextDocument): void {
    const uri = normalizeUri(document.uri);
    this.left.delete(uri);
    // The service compares URIs, so it sees each document under its normal spelling only.
    this.open.set(uri, uri === document.uri ? document : renamed(document, uri));
    this.changes.fire({ kind, uri });
  }
}

function renamed(document: TextDocument, uri: string): TextDocument {
  return TextDocument.create(uri, document.languageId, document.version, document.getText());
}
