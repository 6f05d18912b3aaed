import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Connection, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { FrameworkService } from '../service';
import type { FrameworkDiagnostic } from '../service/checks/diagnostic';
import { detailOf } from '../service/errors';
import type { Disposable } from '../service/event';
import { normalizeUri } from '../service/uris';
import type { Answer } from './runSafe';

/** How long closed documents wait after a change; nobody types in them. */
const CLOSED_DELAY_MS = 200;
/** How long closed documents are worked on before other requests get their turn. */
const SLICE_MS = 4;
/** And the rest between two slices, in which a request that comes is answered at once. */
const REST_MS = 10;

interface PulledAnswer {
  readonly id: string;
  readonly json: string;
  readonly version: number;
}

/** What the publisher needs to know about the editor. */
export interface OpenDocuments {
  /** The document's version in the editor, or undefined where it is closed. */
  version(uri: string): number | undefined;
}

/**
 * Tells the client every diagnostic of every framework. What an editor shows is pulled where the
 * client can (LSP 3.17, textDocument/diagnostic), with a refresh, where the client takes one, when
 * another file changed the answer; all else, and everything for other clients, is pushed. A workspace
 * pull would have the client send thousands of result ids every two seconds.
 */
export class DiagnosticsPublisher implements Disposable {
  private readonly waiting = new Set<string>();
  private readonly published = new Set<string>();
  /** What was last answered for each document that the client pulls. */
  private readonly answers = new Map<string, PulledAnswer>();
  private readonly subscription: Disposable;
  private openTimer: ReturnType<typeof setTimeout> | undefined;
  private closedTimer: ReturnType<typeof setTimeout> | undefined;
  private nextId = 0;

  constructor(
    private readonly connection: Connection,
    private readonly service: FrameworkService,
    private readonly open: OpenDocuments,
    pulls: boolean,
    private readonly refreshes: boolean,
    answer: Answer,
  ) {
    this.subscription = service.onDidChangeDiagnostics((uris) => {
      for (const uri of uris) this.waiting.add(uri);
      this.schedule();
    });
    if (pulls) {
      connection.languages.diagnostics.on((params, token) =>
        answer<DocumentDiagnosticReport>(
          'textDocument/diagnostic',
          token,
          { kind: DocumentDiagnosticReportKind.Full, items: [] },
          async () => {
            // Who cannot be told to ask again would keep what holds before the files are read.
            if (!refreshes) await service.whenRead();
            return this.pull(normalizeUri(params.textDocument.uri), params.previousResultId);
          },
        ),
      );
    }
  }

  /** The editor's text changed: other documents may have to follow, once the text is read. */
  documentChanged(): void {
    this.schedule();
  }

  /** A document was opened or closed, or no editor shows it any more: it is pushed until pulled. */
  documentMoved(uri: string): void {
    this.waiting.add(uri);
    this.answers.delete(uri);
    this.schedule();
  }

  dispose(): void {
    clearTimeout(this.openTimer);
    clearTimeout(this.closedTimer);
    this.subscription.dispose();
  }

  private pull(uri: string, previousId: string | undefined): DocumentDiagnosticReport {
    const items = this.service.diagnostics(uri);
    const json = JSON.stringify(items);
    const known = this.answers.get(uri);
    const id = known?.json === json ? known.id : String(++this.nextId);
    const version = this.open.version(uri);
    if (version !== undefined) {
      // From now on the client asks itself; what was pushed would stand there a second time.
      if (this.published.has(uri)) this.clear(uri);
      this.answers.set(uri, { id, json, version });
    }
    return id === previousId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  private schedule(): void {
    this.openTimer ??= setTimeout(() => {
      this.openTimer = undefined;
      this.flushOpen();
    }, 0);
    clearTimeout(this.closedTimer);
    this.closedTimer = setTimeout(() => this.flushClosed(), CLOSED_DELAY_MS);
  }

  private flushOpen(): void {
    this.attempt('Reading what was typed', () => this.service.refresh());
    let refresh = false;
    for (const uri of [...this.waiting]) {
      const version = this.open.version(uri);
      if (version === undefined) continue;
      this.waiting.delete(uri);
      const answer = this.answers.get(uri);
      if (!answer) this.publish(uri);
      // A newer version is pulled by the client itself.
      else if (answer.version === version)
        refresh ||= JSON.stringify(this.diagnosticsOf(uri)) !== answer.json;
    }
    if (refresh && this.refreshes) {
      this.connection.languages.diagnostics.refresh().catch((error: unknown) => {
        this.connection.console.warn(
          `The client did not refresh its diagnostics: ${String(error)}`,
        );
      });
    }
  }

  private flushClosed(): void {
    if (!this.service.isComplete) return;
    const until = Date.now() + SLICE_MS;
    for (const uri of this.waiting) {
      if (this.open.version(uri) !== undefined) continue;
      this.waiting.delete(uri);
      this.publish(uri);
      if (Date.now() < until) continue;
      this.closedTimer = setTimeout(() => this.flushClosed(), REST_MS);
      return;
    }
  }

  private publish(uri: string): void {
    const diagnostics = this.diagnosticsOf(uri);
    if (diagnostics.length === 0) {
      if (this.published.has(uri)) this.clear(uri);
      return;
    }
    this.published.add(uri);
    const version = this.open.version(uri);
    this.send({ uri, diagnostics, ...(version !== undefined && { version }) });
  }

  private diagnosticsOf(uri: string): FrameworkDiagnostic[] {
    let diagnostics: FrameworkDiagnostic[] = [];
    this.attempt(`Checking ${uri}`, () => (diagnostics = this.service.diagnostics(uri)));
    return diagnostics;
  }

  /** Does what a timer calls for: an error there would end the server, so it is logged (law 6). */
  private attempt(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.connection.console.error(`${what} failed: ${detailOf(error)}`);
    }
  }

  private clear(uri: string): void {
    this.published.delete(uri);
    this.send({ uri, diagnostics: [] });
  }

  private send(params: Parameters<Connection['sendDiagnostics']>[0]): void {
    void this.connection.sendDiagnostics(params).catch((error: unknown) => {
      this.connection.console.warn(`Diagnostics were not sent: ${String(error)}`);
    });
  }
}
