import type { Connection } from 'vscode-languageserver';
import { statusNotification } from '../protocol';
import type { ServerStatus } from '../protocol';
import type { FrameworkService } from '../service';
import type { Disposable } from '../service/event';

/** How long changes are gathered before the client hears of them: it redraws, nobody waits for it. */
const DELAY_MS = 250;

/** Tells the client of the server's state: while it loads, and when files have changed since. */
export class StatusReporter implements Disposable {
  private state: ServerStatus['state'] = 'loading';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscription: Disposable;

  constructor(
    private readonly connection: Connection,
    private readonly service: FrameworkService,
  ) {
    this.subscription = service.onDidChangeDiagnostics(() => {
      if (this.state === 'loading' || this.timer !== undefined) return;
      this.timer = setTimeout(() => {
        this.timer = undefined;
        void this.send();
      }, DELAY_MS);
    });
  }

  /** The first load started, or ended. */
  async report(state: ServerStatus['state']): Promise<void> {
    this.state = state;
    await this.send();
  }

  /** The first load goes on. */
  async reportProgress(done: number, total: number): Promise<void> {
    await this.send({ done, total });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private async send(progress?: ServerStatus['progress']): Promise<void> {
    try {
      const frameworks = this.service.figures();
      const status = { state: this.state, frameworks, ...(progress && { progress }) };
      await this.connection.sendNotification(statusNotification, status);
    } catch (error) {
      // Mostly the connection has ended, and with it whoever wanted to know.
      this.connection.console.warn(`The client did not hear of the state: ${String(error)}`);
    }
  }
}
