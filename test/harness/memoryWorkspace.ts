import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CancellationToken } from '../../server/src/service/cancellation';
import { Emitter } from '../../server/src/service/event';
import { isBelow, normalizeUri } from '../../server/src/service/uris';
import type {
  FileContent,
  FileText,
  Workspace,
  WorkspaceChange,
} from '../../server/src/service/workspace';

/** The folder that fixtures and tests put their files in. */
export const ROOT = 'file:///framework';

/** The URI of a path below {@link ROOT}. */
export function uriOf(path: string): string {
  return normalizeUri(`${ROOT}/${encodeURI(path)}`);
}

/**
 * A workspace without a disk or an editor. Every method that changes something fires what a real one
 * would; wait for `store.settled()` before looking at what came of it.
 */
export class MemoryWorkspace implements Workspace {
  private readonly files = new Map<string, FileContent>();
  private readonly documents = new Map<string, TextDocument>();
  private readonly roots: string[];
  private readonly changes = new Emitter<WorkspaceChange>();
  readonly onDidChange = this.changes.event;
  /** URIs in the order in which they were read from the "disk". */
  readonly reads: string[] = [];

  /** @param folders the folders that are open, without a slash at the end. */
  constructor(folders: readonly string[] = [ROOT]) {
    this.roots = [...folders];
  }

  folders(): readonly string[] {
    return this.roots;
  }

  openDocument(uri: string): TextDocument | undefined {
    return this.documents.get(uri);
  }

  openUris(): Iterable<string> {
    return this.documents.keys();
  }

  async readFile(uri: string): Promise<FileContent> {
    this.reads.push(uri);
    await Promise.resolve();
    const content = this.files.get(uri);
    if (content) return content;
    const isFolder = [...this.files.keys()].some((file) => isBelow(file, uri));
    return { problem: isFolder ? 'not-a-file' : 'missing' };
  }

  async findYamlFiles(uri: string, token: CancellationToken): Promise<readonly string[]> {
    await Promise.resolve();
    if (token.isCancellationRequested) return [];
    return [...this.files.keys()].filter((file) => {
      if (!/\.ya?ml$/.test(file) || (file !== uri && !isBelow(file, uri))) return false;
      const folders = file.slice(uri.length + 1).split('/');
      return !folders.slice(0, -1).some((name) => name === 'node_modules' || name.startsWith('.'));
    });
  }

  /**
   * Creates or overwrites a file; a {@link ReadProblem} stands for one that cannot be read. A text stays as
   * it is, also with a byte order mark, as some hosts hand it over; see {@link fileText} for the others.
   */
  write(uri: string, content: string | FileContent): void {
    const kind = this.files.has(uri) ? 'file-changed' : 'file-created';
    this.put(uri, content);
    this.changes.fire({ kind, uri });
  }

  /** {@link write} without an event, for what is there before anybody looks. */
  put(uri: string, content: string | FileContent): void {
    this.files.set(uri, typeof content === 'string' ? { text: content } : content);
  }

  /** Deletes a file, or a folder with all that is in it (one event, as file watchers do). */
  delete(uri: string): void {
    for (const file of [...this.files.keys()]) {
      if (file === uri || isBelow(file, uri)) this.files.delete(file);
    }
    this.changes.fire({ kind: 'file-deleted', uri });
  }

  /** Renames a file or a folder; open documents keep their old name, as in an editor. */
  rename(from: string, to: string): void {
    for (const [file, content] of [...this.files]) {
      if (file !== from && !isBelow(file, from)) continue;
      this.files.delete(file);
      this.files.set(to + file.slice(from.length), content);
    }
    this.changes.fire({ kind: 'file-deleted', uri: from });
    this.changes.fire({ kind: 'file-created', uri: to });
  }

  /** Opens a document with the text given, or with the file's. */
  open(uri: string, text?: string): TextDocument {
    const file = this.files.get(uri);
    const known = text ?? (file && 'text' in file ? file.text : '');
    const document = TextDocument.create(uri, 'yaml', 1, known);
    this.documents.set(uri, document);
    this.changes.fire({ kind: 'opened', uri });
    return document;
  }

  /** Replaces the text of an open document, as typing does. */
  change(uri: string, text: string): TextDocument {
    const version = (this.documents.get(uri)?.version ?? 0) + 1;
    const document = TextDocument.create(uri, 'yaml', version, text);
    this.documents.set(uri, document);
    this.changes.fire({ kind: 'changed', uri });
    return document;
  }

  /** Closes a document without saving it. */
  close(uri: string): void {
    if (this.documents.delete(uri)) this.changes.fire({ kind: 'closed', uri });
  }

  /** Adds a folder to those that are open. */
  addFolder(uri: string): void {
    this.roots.push(uri);
    this.changes.fire({ kind: 'folder-added', uri });
  }

  /** Takes a folder out of those that are open. */
  removeFolder(uri: string): void {
    const position = this.roots.indexOf(uri);
    if (position < 0) return;
    this.roots.splice(position, 1);
    this.changes.fire({ kind: 'folder-removed', uri });
  }
}

/** A file's text as whoever reads it gets it, without the byte order mark that it may start with. */
export function fileText(text: string): FileText {
  const hasBom = text.startsWith('\ufeff');
  return { text: hasBom ? text.slice(1) : text, hasBom };
}
