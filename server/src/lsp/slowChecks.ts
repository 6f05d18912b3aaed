import type { FrameworkService } from '../service';
import type { Disposable } from '../service/event';
import type { IdleTime } from './idleTime';

/** How long the slow rules wait after a change, so that they do not run at each key. */
const DELAY_MS = 250;
/** How long they work before other requests get their turn. */
const SLICE_MS = 4;

/**
 * Runs the slow rules behind all others, from the moment at which an editor has a file of a framework
 * open: what they need (a dictionary) is not loaded for a workspace that nobody writes in. What they
 * find is told as any change is.
 */
export class SlowChecks implements Disposable {
  private readonly subscription: Disposable;
  private readonly token = { isCancellationRequested: false };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isWanted = false;
  private isRunning = false;

  /** @param openUris the documents that the editor has open. */
  constructor(
    private readonly service: FrameworkService,
    private readonly openUris: () => Iterable<string>,
    private readonly idle: IdleTime,
    private readonly log: (message: string) => void,
  ) {
    this.subscription = service.onDidChangeDiagnostics(() => this.schedule());
  }

  /** A document was opened, or something changed. */
  schedule(): void {
    // One that runs goes on until nothing is left, and takes open documents first.
    if (this.isRunning || this.token.isCancellationRequested) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.run().catch((error: unknown) => this.log(`The slow rules failed: ${String(error)}`));
    }, DELAY_MS);
  }

  dispose(): void {
    this.token.isCancellationRequested = true;
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private async run(): Promise<void> {
    const { service, token } = this;
    this.isWanted ||= [...this.openUris()].some((uri) => service.languageId(uri) !== undefined);
    // Until all names are known, words of names would be taken for mistakes.
    if (!this.isWanted || !service.isComplete) return;
    this.isRunning = true;
    try {
      let until = Date.now() + SLICE_MS;
      while (await service.runSlowRules(1, token)) {
        if (token.isCancellationRequested) return;
        if (Date.now() < until) continue;
        await this.idle.rest();
        until = Date.now() + SLICE_MS;
      }
    } finally {
      this.isRunning = false;
    }
  }
}
