/**
 * Runs work one at a time. What is asked for while it runs is done once, afterwards, however often it was
 * asked for: so work on frequent events keeps up with them without a timer.
 */
export class Latest {
  private running: Promise<void> | undefined;
  private isAskedAgain = false;

  /** @param work never throws. */
  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when the work was done at least once from its start. */
  run(): Promise<void> {
    this.isAskedAgain = true;
    this.running ??= this.runAll();
    return this.running;
  }

  private async runAll(): Promise<void> {
    // Events that come together are answered together.
    await Promise.resolve();
    while (this.isAskedAgain) {
      this.isAskedAgain = false;
      await this.work();
    }
    this.running = undefined;
  }
}
