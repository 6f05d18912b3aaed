import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CancellationToken } from './cancellation';
import type { Event } from './event';

/** Why a file gives no text. */
export type ReadProblem =
  | { readonly problem: 'missing' }
  | { readonly problem: 'not-a-file' }
  | { readonly problem: 'not-utf-8' }
  | { readonly problem: 'too-large'; readonly bytes: number }
  | { readonly problem: 'unreadable'; readonly reason: string };

/** A file's text without its byte order mark, or why there is none. */
export type FileContent = FileText | ReadProblem;

export interface FileText {
  readonly text: string;
  /** Whether a byte order mark stands before the text; undefined: nobody knows, as of an editor's text. */
  readonly hasBom?: boolean;
}

/** What happened to a document, file or folder. `changed` and `opened` are about the editor's text. */
export interface WorkspaceChange {
  readonly kind:
    | 'opened'
    | 'changed'
    | 'closed'
    | 'file-created'
    | 'file-changed'
    | 'file-deleted'
    | 'folder-added'
    | 'folder-removed';
  /** Normalised URI; for `file-created` and `file-deleted` it may be a folder's. */
  readonly uri: string;
}

/**
 * Where the service gets its documents: an editor's open texts over some file system. All URIs are
 * normalised (see `normalizeUri`). Implementations never throw for a file's sake.
 */
export interface Workspace {
  /** The folders that are open, as URIs without a slash at the end. */
  folders(): readonly string[];
  /** The editor's text of an open document, saved or not. */
  openDocument(uri: string): TextDocument | undefined;
  /** The URIs of all open documents. */
  openUris(): Iterable<string>;
  /** The text on disk. */
  readFile(uri: string): Promise<FileContent>;
  /**
   * The URIs of all `.yaml` and `.yml` files below a folder (or the file itself, where the URI is
   * one), without those in `node_modules` and in folders whose name starts with a dot.
   */
  findYamlFiles(uri: string, token: CancellationToken): Promise<readonly string[]>;
  readonly onDidChange: Event<WorkspaceChange>;
}

/** The largest file that is read, in bytes; a hand-written role has some 25,000. */
export const MAX_FILE_BYTES = 1_000_000;
