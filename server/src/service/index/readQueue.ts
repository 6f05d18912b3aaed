/** What is to be read anew, all that came since the last batch. */
export interface ReadBatch {
  /** URIs of files and folders that changed, came or went. */
  readonly changed: readonly string[];
  /** URIs of folders below which files may be of another kind or framework than they were taken for. */
  readonly reclassified: readonly string[];
}

/** Collects what has to be read anew and has it read a batch at a time, so that a flood stays quick. */
export class ReadQueue {
  private readonly changed = new Set<string>();
  private readonly reclassified = new Set<string>();
  private running: Promise<void> | undefined;

  /** @param failed told of what `read` threw; the queue goes on all the same. */
  constructor(
    private readonly read: (batch: ReadBatch) => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** What is being done now; undefined where there is nothing to do. Afterwards there may be more. */
  get work(): Promise<void> | undefined {
    return this.running;
  }

  add(uri: string): void {
    this.changed.add(uri);
    this.start();
  }

  reclassify(folder: string): void {
    this.reclassified.add(folder);
    this.start();
  }

  clear(): void {
    this.changed.clear();
    this.reclassified.clear();
  }

  private get isEmpty(): boolean {
    return this.changed.size + this.reclassified.size === 0;
  }

  private start(): void {
    this.running ??= this.workOff()
      .catch(this.failed)
      .finally(() => {
        this.running = undefined;
        // What came after the last look at what is waiting, and before this, is not to be forgotten.
        if (!this.isEmpty) this.start();
      });
  }

  private async workOff(): Promise<void> {
    await Promise.resolve();
    while (!this.isEmpty) {
      const batch = { changed: [...this.changed], reclassified: [...this.reclassified] };
      this.clear();
      await this.read(batch);
    }
  }
}
