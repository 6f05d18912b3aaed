import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CancellationToken } from '../cancellation';
import { isManifestName, LANGUAGE_IDS } from '../documents/kinds';
import type { DocumentKind } from '../documents/kinds';
import { parseDocument } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import { detailOf } from '../errors';
import { Emitter } from '../event';
import type { Disposable } from '../event';
import { isBelow } from '../uris';
import type { ReadProblem, Workspace } from '../workspace';
import { DocumentCache } from './documentCache';
import { filesToRead } from './filesToRead';
import { FrameworkIndex } from './frameworkIndex';
import type { IndexChange } from './frameworkIndex';
import { ReadQueue } from './readQueue';
import type { ReadBatch } from './readQueue';
import { isNone, manifestFolderAbove, Roots } from './roots';
import { StringPool, summarize, unreadManifest, unreadSkill } from './summary';
import type { Summary } from './summary';
import { unsavedDocument } from './unsavedDocument';
import type { UnsavedDocument } from './unsavedDocument';

/** Told how far loading is: files done, files in all. */
export type LoadProgress = (done: number, total: number) => void;

/** How a document changed: its new parse (undefined: gone or unreadable) and what that affects. */
export interface StoreChange extends IndexChange {
  readonly uri: string;
  readonly parsed: ParsedDocument | undefined;
  readonly problem: ReadProblem | undefined;
}

/** A document's text, and whose it is. */
export interface KnownText {
  readonly text: TextDocument;
  /** Whether it is the editor's. */
  readonly isOpen: boolean;
  /** Whether the file starts with a byte order mark; undefined: not known. */
  readonly hasBom: boolean | undefined;
}

const READS_AT_ONCE = 32;

/**
 * Keeps the index in step with the workspace. Whatever happens to a file, its state is read anew
 * from the editor or the disk, so that any order of events ends as a cold start would.
 */
export class FrameworkStore implements Disposable {
  readonly index: FrameworkIndex;
  private readonly changes = new Emitter<StoreChange>();
  /** One for each document whose state was read; listeners see the parse before it is let go. */
  readonly onDidChange = this.changes.event;
  /** Files that exist but gave no text, with the reason. */
  readonly unreadable = new Map<string, string>();
  /** Files that are there and ours, and could not be read as text for whatever reason. */
  readonly notRead = new Map<string, ReadProblem>();
  private readonly openDocuments = new Map<string, ParsedDocument>();
  private readonly closedDocuments = new DocumentCache();
  private readonly dirty = new Set<string>();
  private readonly queue = new ReadQueue(
    (batch) => this.readForEvents(batch),
    (error) => {
      this.log(`Reading changed files failed: ${detailOf(error)}`);
    },
  );
  private readonly roots = new Roots();
  private readonly pool = new StringPool();
  private readonly subscription: Disposable;
  /** Ends whatever is being read for nobody's request. */
  private readonly ended = { isCancellationRequested: false };
  private ready = false;
  private finishLoading: () => void = () => undefined;
  /** Resolves when the first load has ended, complete or not: before, names are missing. */
  readonly loaded = new Promise<void>((resolve) => {
    this.finishLoading = resolve;
  });

  constructor(
    private readonly workspace: Workspace,
    private readonly log: (message: string) => void,
  ) {
    this.index = new FrameworkIndex(() => workspace.folders());
    this.subscription = workspace.onDidChange(({ kind, uri }) => {
      if (kind.startsWith('file-') && this.isPassedOver(uri)) return;
      this.closedDocuments.delete(uri);
      if (kind === 'opened' || kind === 'changed') this.dirty.add(uri);
      if (kind === 'opened') this.enqueueFrameworkAbove(uri);
      if (kind === 'closed') this.openDocuments.delete(uri);
      if (kind === 'folder-added') this.roots.add(uri);
      if (kind === 'folder-removed') this.roots.delete(uri);
      if (kind !== 'changed' && kind !== 'opened') this.queue.add(uri);
    });
  }

  /** Whether every file was read once, so that an unknown name is unknown for certain. */
  get isComplete(): boolean {
    return this.ready;
  }

  /**
   * Reads all frameworks of the workspace: manifests first, then open documents, then the rest.
   * @returns false where the token stopped it; the index then stays incomplete.
   * @throws whatever the workspace throws; what waited for the load goes on all the same.
   */
  async load(token: CancellationToken, progress: LoadProgress = () => undefined): Promise<boolean> {
    this.ready = false;
    try {
      await this.readWorkspace(token, progress);
      this.ready = !token.isCancellationRequested;
      this.refreshOpenDocuments();
    } finally {
      this.finishLoading();
    }
    return this.ready;
  }

  private async readWorkspace(token: CancellationToken, progress: LoadProgress): Promise<void> {
    for (const folder of this.workspace.folders()) {
      this.roots.add(folder);
      const above = await this.manifestFolderAbove(folder);
      if (above !== undefined) this.roots.add(above);
    }
    const found = new Set<string>();
    for (const root of this.roots.outermost()) {
      for (const uri of await this.workspace.findYamlFiles(root, token)) found.add(uri);
    }
    for (const uri of this.workspace.openUris()) found.add(uri);
    for (const uri of this.index.uris()) found.add(uri);
    const all = [...found].sort();
    const manifests = all.filter((uri) => isManifest(uri));
    await this.readAll(manifests, token);
    const open = new Set(this.workspace.openUris());
    const rest = all.filter(
      (uri) => this.index.kindOf(uri) !== undefined || this.index.summary(uri),
    );
    rest.sort((a, b) => Number(open.has(b)) - Number(open.has(a)));
    await this.readAll(rest, token, progress);
  }

  /**
   * A store on another state of the same files, which reads only those that differ.
   * @param workspace gives the other state.
   * @param differing the URIs of all files that are not the same in both, there or not.
   * @param folders URIs of those that count in the other state only.
   */
  async fork(
    workspace: Workspace,
    differing: Iterable<string>,
    folders: readonly string[] = [],
  ): Promise<FrameworkStore> {
    await this.loaded;
    await this.settled();
    const other = new FrameworkStore(workspace, this.log);
    for (const root of [...this.roots, ...folders]) other.roots.add(root);
    other.index.copy(this.index);
    for (const [uri, problem] of this.notRead) other.notRead.set(uri, problem);
    other.ready = this.ready;
    other.finishLoading();
    await other.read(differing);
    return other;
  }

  /** Reads files again, as if each had had an event; resolves when all is read. */
  async read(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) {
      this.closedDocuments.delete(uri);
      this.queue.add(uri);
    }
    await this.settled();
  }

  /** Parses what was typed since the last call. Cheap where nothing was; call before answering. */
  refreshOpenDocuments(): void {
    for (const uri of this.dirty) {
      this.dirty.delete(uri);
      const text = this.workspace.openDocument(uri);
      if (text) this.accept(uri, text, undefined);
    }
  }

  /** Resolves when all events so far have been worked off. */
  async settled(): Promise<void> {
    this.refreshOpenDocuments();
    while (this.queue.work) {
      await this.queue.work;
      // A manifest's new text may bring files in, which are read then.
      this.refreshOpenDocuments();
    }
  }

  /** Whether the editor has the document, so that its text there counts and not the disk's. */
  isOpen(uri: string): boolean {
    return this.workspace.openDocument(uri) !== undefined;
  }

  /** The documents that the editor has. */
  openUris(): Iterable<string> {
    return this.workspace.openUris();
  }

  /** The parse of an open document's present text, without waiting. */
  openDocument(uri: string): ParsedDocument | undefined {
    this.refreshOpenDocuments();
    return this.openDocuments.get(uri);
  }

  /** The parse of any document of a framework: the editor's text, else the disk's. */
  async document(uri: string): Promise<ParsedDocument | undefined> {
    const open = this.openDocument(uri) ?? this.closedDocuments.get(uri);
    if (open) return open;
    const kind = this.index.kindOf(uri);
    const found = kind && (await this.text(uri));
    if (!found) return undefined;
    const opened = this.openDocument(uri);
    if (opened) return opened;
    const parsed = parseDocument(kind, found.text, found.hasBom);
    this.closedDocuments.add(parsed);
    return parsed;
  }

  /** {@link unsavedDocument} of this store. */
  unsavedDocument(uri: string): UnsavedDocument | undefined {
    return unsavedDocument(uri, this.workspace, this.index);
  }

  /**
   * The text of any document of a framework, without parsing a closed one: for work on very many
   * files, of which the index already knows what stands where.
   */
  async text(uri: string): Promise<KnownText | undefined> {
    const open = this.openDocument(uri);
    if (open) return { text: open.text, isOpen: true, hasBom: undefined };
    const closed = this.closedDocuments.get(uri);
    if (closed) return { text: closed.text, isOpen: false, hasBom: closed.hasBom };
    const kind = this.index.kindOf(uri);
    if (!kind) return undefined;
    const content = await this.workspace.readFile(uri);
    const opened = this.openDocument(uri);
    if (opened) return { text: opened.text, isOpen: true, hasBom: undefined };
    if (!('text' in content)) return undefined;
    const text = TextDocument.create(uri, LANGUAGE_IDS[kind], 0, content.text);
    return { text, isOpen: false, hasBom: content.hasBom };
  }

  dispose(): void {
    this.ended.isCancellationRequested = true;
    this.queue.clear();
    this.finishLoading();
    this.subscription.dispose();
    this.changes.dispose();
  }

  private async readForEvents(batch: ReadBatch): Promise<void> {
    const files = await filesToRead(batch, this, (folder) => this.filesBelow(folder));
    const manifestsFirst = [...files].sort(
      (a, b) => Number(isManifest(b)) - Number(isManifest(a)) || (a < b ? -1 : 1),
    );
    await this.readAll(manifestsFirst, this.ended);
  }

  private async filesBelow(folder: string): Promise<readonly string[]> {
    try {
      return await this.workspace.findYamlFiles(folder, this.ended);
    } catch (error) {
      this.log(`${folder} was not searched: ${detailOf(error)}`);
      return [];
    }
  }

  private async readAll(
    uris: readonly string[],
    token: CancellationToken,
    progress: LoadProgress = () => undefined,
  ): Promise<void> {
    for (let done = 0; done < uris.length; done += READS_AT_ONCE) {
      if (token.isCancellationRequested) return;
      progress(done, uris.length);
      const batch = uris.slice(done, done + READS_AT_ONCE);
      const contents = await Promise.all(batch.map((uri) => this.readUnlessOpen(uri)));
      batch.forEach((uri, position) => {
        const open = this.workspace.openDocument(uri);
        const content = contents[position];
        if (open) {
          this.dirty.delete(uri);
          this.accept(uri, open, undefined);
        } else if (content && 'text' in content) {
          const kind = this.index.kindOf(uri);
          const language = kind ? LANGUAGE_IDS[kind] : 'yaml';
          this.accept(uri, TextDocument.create(uri, language, 0, content.text), undefined);
        } else this.accept(uri, undefined, content);
      });
    }
    progress(uris.length, uris.length);
  }

  private async readUnlessOpen(uri: string) {
    if (this.workspace.openDocument(uri)) return undefined;
    if (!this.index.kindOf(uri) || !this.covers(uri)) return { problem: 'missing' } as const;
    try {
      return await this.workspace.readFile(uri);
    } catch (error) {
      return { problem: 'unreadable', reason: String(error) } as const;
    }
  }

  /** Whether a closed file lies below a folder that is (still) open or read along with one. */
  covers(uri: string): boolean {
    return this.roots.hold(uri);
  }

  /** {@link take}, so that a document which cannot be taken in keeps no other from it (law 6). */
  private accept(
    uri: string,
    text: TextDocument | undefined,
    problem: ReadProblem | undefined,
  ): void {
    try {
      this.take(uri, text, problem);
    } catch (error) {
      this.log(`${uri} was not understood: ${detailOf(error)}`);
      this.openDocuments.delete(uri);
    }
  }

  /** Takes a document's state in: parses it, tells the index, and tells listeners. */
  private take(
    uri: string,
    text: TextDocument | undefined,
    problem: ReadProblem | undefined,
  ): void {
    const kind = this.index.kindOf(uri);
    const known = this.index.summary(uri) !== undefined || this.openDocuments.has(uri);
    const parsed = kind && text ? parseDocument(kind, text) : undefined;
    if (parsed && this.workspace.openDocument(uri)) this.openDocuments.set(uri, parsed);
    else this.openDocuments.delete(uri);
    this.closedDocuments.delete(uri);
    const reported = kind && problem && problem.problem !== 'missing' ? problem : undefined;
    if (reported) this.noteProblem(uri, reported);
    else this.unreadable.delete(uri);
    if (reported) this.notRead.set(uri, reported);
    else this.notRead.delete(uri);
    if (!parsed && !known && !reported) return;
    const summary = parsed
      ? summarize(parsed, this.pool)
      : reported && !isNone(reported)
        ? unreadSummary(kind, uri)
        : undefined;
    const change = this.index.update(uri, summary);
    this.changes.fire({ ...change, uri, parsed, problem: reported });
    if (change.reclassify !== undefined) this.enqueueReclassified(change.reclassify);
  }

  private noteProblem(uri: string, problem: ReadProblem): void {
    const reason = problem.problem === 'unreadable' ? problem.reason : problem.problem;
    this.log(`${uri} was not read: ${reason}`);
    if (problem.problem === 'unreadable') this.unreadable.set(uri, reason);
  }

  /** Whether no search finds the file or folder (`Workspace.findYamlFiles`), nor an editor has it. */
  private isPassedOver(uri: string): boolean {
    return this.roots.passOver(uri) && !this.isOpen(uri) && !this.index.summary(uri);
  }

  /** A manifest came, went or changed its globs: what lies below may be of another kind now. */
  private enqueueReclassified(folder: string): void {
    for (const uri of this.workspace.openUris()) if (isBelow(uri, folder)) this.dirty.add(uri);
    if (this.ready) this.queue.reclassify(folder);
  }

  /** A file opened from outside the known folders brings its framework with it. */
  private enqueueFrameworkAbove(uri: string): void {
    if (this.roots.hold(uri) || !this.index.kindOf(uri)) return;
    const search = this.manifestFolderAbove(uri).then((root) => {
      if (root !== undefined && this.roots.add(root)) this.queue.add(root);
    });
    void search.catch((error: unknown) => this.log(String(error)));
  }

  private manifestFolderAbove(uri: string): Promise<string | undefined> {
    return manifestFolderAbove(uri, (file) => this.workspace.readFile(file));
  }
}

/** What is known of a file that gives no text: that it governs what lies below, or declares a skill. */
function unreadSummary(kind: DocumentKind | undefined, uri: string): Summary | undefined {
  if (kind === 'manifest') return unreadManifest(uri);
  return kind === 'skill' ? unreadSkill(uri) : undefined;
}

/** Whether a URI ends in a manifest's name, which has nothing to decode. */
function isManifest(uri: string): boolean {
  return isManifestName(uri.slice(uri.lastIndexOf('/') + 1));
}
