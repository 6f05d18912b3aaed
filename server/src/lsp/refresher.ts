import type { Disposable } from '../service/event';
import type { Face } from './face';

/** How long changes are gathered: a count may follow a little behind the typing. */
const DELAY_MS = 200;

/** Something that the client shows of a document, and how it would be answered now. */
interface Answer {
  readonly version: number;
  text: string;
  readonly again: () => Promise<string>;
}

/**
 * Asks the client to show something anew when the answer has changed though its document has not,
 * because another file was edited. A document that changes itself is asked for by the client.
 */
export class Refresher implements Disposable {
  /** Document → part → what the client was told. */
  private readonly answers = new Map<string, Map<string, Answer>>();
  private readonly subscriptions: readonly Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param request sends LSP's refresh request. */
  constructor(
    private readonly face: Face,
    private readonly request: () => Promise<unknown>,
  ) {
    this.subscriptions = [
      face.service.onDidChangeDiagnostics(() => this.schedule()),
      face.settings.onDidChange(() => this.refresh()),
    ];
    face.subscriptions.push(this);
  }

  /** The client asks for all of a document: what it was told before is no longer shown. */
  forget(uri: string): void {
    this.answers.delete(uri);
  }

  /**
   * The client was told something.
   * @param part tells several answers for one document apart.
   * @param again answers once more, for comparing.
   */
  note(uri: string, part: string, text: string, again: () => Promise<string>): void {
    const version = this.face.version(uri);
    if (version === undefined) return;
    const parts = this.answers.get(uri) ?? new Map<string, Answer>();
    parts.set(part, { version, text, again });
    this.answers.set(uri, parts);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private schedule(): void {
    if (this.answers.size === 0) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.compare().catch((error: unknown) => {
        this.face.connection.console.error(`Comparing answers failed: ${String(error)}`);
      });
    }, DELAY_MS);
  }

  private async compare(): Promise<void> {
    let isOutdated = false;
    for (const [uri, parts] of this.answers) {
      const version = this.face.version(uri);
      if (version === undefined) this.answers.delete(uri);
      for (const answer of parts.values()) {
        if (answer.version !== version) continue;
        const text = await answer.again();
        isOutdated ||= text !== answer.text;
        answer.text = text;
      }
    }
    if (isOutdated) this.refresh();
  }

  private refresh(): void {
    this.request().catch((error: unknown) => {
      this.face.connection.console.warn(`The client did not refresh: ${String(error)}`);
    });
  }
}
