import { t } from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { reviewChangedNotification } from '../protocol';
import type { ReviewAnswer } from '../protocol';
import type { FrameworkService } from '../service';
import type { CancellationToken } from '../service/cancellation';
import type { Baseline } from '../service/compare/baseline';
import type { ComparisonSession } from '../service/compare/session';
import type { Disposable } from '../service/event';

/** How long changes are gathered before the client hears of them: it compares all of them at once. */
const DELAY_MS = 200;

/** The one review of a server: none, or a session against the baseline that was last asked for. */
export class Reviews implements Disposable {
  private session: ComparisonSession | undefined;
  private subscriptions: readonly Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for, so that the last word holds, whatever is ready first. */
  private asked = 0;

  constructor(
    private readonly connection: Connection,
    private readonly service: FrameworkService,
  ) {}

  /** The session that runs. */
  get current(): ComparisonSession | undefined {
    return this.session;
  }

  /** Begins a review in place of the one before, which goes on where this one cannot begin. */
  async start(baseline: Baseline, token: CancellationToken): Promise<ReviewAnswer> {
    const asked = ++this.asked;
    const isOutdated = () => token.isCancellationRequested || asked !== this.asked;
    let session: ComparisonSession;
    try {
      session = await this.service.compareWith(baseline, {
        get isCancellationRequested() {
          return isOutdated();
        },
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.connection.console.warn(`The review did not begin: ${reason}`);
      return { problem: t('“{0}” could not be read: {1}', baseline.label, reason) };
    }
    if (isOutdated()) {
      session.dispose();
      return { problem: t('The review was not begun, as another one was asked for.') };
    }
    this.replace(session);
    return { label: baseline.label };
  }

  /** Ends the review, and whatever is about to begin. */
  stop(): void {
    this.asked++;
    if (this.session) this.replace(undefined);
  }

  dispose(): void {
    this.asked++;
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.session?.dispose();
  }

  private replace(session: ComparisonSession | undefined): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.session?.dispose();
    this.session = session;
    const schedule = () => this.schedule();
    // Slow rules find problems long after the text that has them was read.
    this.subscriptions = session
      ? [session.onDidChange(schedule), this.service.onDidChangeDiagnostics(schedule)]
      : [];
    clearTimeout(this.timer);
    this.timer = undefined;
    this.tell();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.tell();
    }, DELAY_MS);
  }

  private tell(): void {
    const label = this.session?.baseline.label ?? null;
    this.connection
      .sendNotification(reviewChangedNotification, { label })
      .catch((error: unknown) => {
        this.connection.console.warn(`The client did not hear of the review: ${String(error)}`);
      });
  }
}
