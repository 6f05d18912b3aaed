import type { CancellationToken } from '../cancellation';
import { neverCancelled } from '../cancellation';
import { Emitter } from '../event';
import type { Disposable } from '../event';
import type { FrameworkStore } from '../index/frameworkStore';
import type {
  ChangePlace,
  ComparedAddress,
  ComparedPage,
  ComparedTexts,
} from '../render/comparedPage';
import type { Workspace } from '../workspace';
import type { Baseline } from './baseline';
import { BaselineWorkspace } from './baselineWorkspace';
import { addressOfChange, changedPages, placeOfChange } from './comparedAddress';
import { comparedPageAt, comparedTextsAt, differingPagesAt } from './comparedPages';
import { compareStates } from './compareStates';
import { filesLeftThere, foldersMovedFrom } from './movedIn';
import { statesOf } from './statePairs';
import type { Compared } from './statePairs';
import type { Comparison } from './comparison';

/**
 * The present state beside an earlier one, kept up to date while files and unsaved texts change. The
 * earlier state reads only what differs.
 */
export class ComparisonSession implements Disposable {
  private readonly subscription: Disposable;
  private readonly emitter = new Emitter<undefined>();
  /** Fires when the comparison may be another one. */
  readonly onDidChange = this.emitter.event;
  /** Files that changed since the earlier state was last read. */
  private readonly fresh = new Set<string>();
  private reading: Promise<void> = Promise.resolve();

  private constructor(
    readonly baseline: Baseline,
    private readonly present: FrameworkStore,
    /** The earlier state; up to date after {@link compare}. */
    readonly before: FrameworkStore,
    private readonly workspace: BaselineWorkspace,
  ) {
    this.subscription = present.onDidChange(({ uri }) => {
      if (!workspace.differing.has(uri)) this.fresh.add(uri);
      this.emitter.fire(undefined);
    });
  }

  /** Reads the earlier state. @throws whatever the baseline throws where it cannot be read at all. */
  static async open(
    present: FrameworkStore,
    workspace: Workspace,
    baseline: Baseline,
    token: CancellationToken = neverCancelled,
  ): Promise<ComparisonSession> {
    const earlier = new BaselineWorkspace(workspace, baseline);
    // What is read for the first time is no change; what changes from then on is.
    await present.loaded;
    const meanwhile = new Set<string>();
    const subscription = present.onDidChange(({ uri }) => meanwhile.add(uri));
    try {
      for (const uri of await baseline.changedFiles(token)) earlier.differing.add(uri);
      // Unsaved texts differ from whatever is on disk; files with the same text cost no more than a look.
      for (const uri of workspace.openUris()) earlier.differing.add(uri);
      const folders = foldersMovedFrom(baseline.movedFiles ?? new Map(), present);
      for (const uri of await filesLeftThere(folders, earlier.differing, present, workspace))
        earlier.differing.delete(uri);
      const before = await present.fork(earlier, earlier.differing, folders);
      const session = new ComparisonSession(baseline, present, before, earlier);
      for (const uri of meanwhile) if (!earlier.differing.has(uri)) session.fresh.add(uri);
      return session;
    } finally {
      subscription.dispose();
    }
  }

  /** The URIs of all files that may differ. */
  get differing(): ReadonlySet<string> {
    return this.workspace.differing;
  }

  /** Everything that differs now, by framework; nothing once cancelled. */
  async compare(token: CancellationToken = neverCancelled): Promise<Comparison[]> {
    const compared = await this.upToDate();
    return token.isCancellationRequested ? [] : compareStates(compared, token);
  }

  /** A page as it was and as it is now; undefined once cancelled. */
  async comparedPage(
    wanted: ComparedAddress,
    token: CancellationToken = neverCancelled,
  ): Promise<ComparedPage | undefined> {
    const states = await statesOf(await this.upToDate(), token);
    if (token.isCancellationRequested) return undefined;
    return comparedPageAt(states, this.baseline.label, wanted, token);
  }

  /** Every page of a comparison that is published differently, as it was and as it is now. */
  async changedPages(
    comparison: Comparison,
    token: CancellationToken = neverCancelled,
  ): Promise<ComparedPage[]> {
    const states = await statesOf(await this.upToDate(), token);
    return differingPagesAt(states, this.baseline.label, changedPages(comparison), token);
  }

  /** A page as it was and as it is now, as text; undefined once cancelled. */
  async comparedTexts(
    wanted: ComparedAddress,
    token: CancellationToken = neverCancelled,
  ): Promise<ComparedTexts | undefined> {
    const states = await statesOf(await this.upToDate(), token);
    if (token.isCancellationRequested) return undefined;
    return comparedTextsAt(states, this.baseline.label, wanted, token);
  }

  /** The page that shows a change best, and where; undefined where there is no such change any more. */
  async placeOf(
    root: string,
    id: string,
    token: CancellationToken = neverCancelled,
  ): Promise<{ wanted: ComparedAddress; place: ChangePlace | null } | undefined> {
    const comparison = (await this.compare(token)).find((one) => one.root === root);
    const change = comparison?.changes.find((one) => one.id === id);
    if (!comparison || !change) return undefined;
    return {
      wanted: addressOfChange(comparison, change),
      place: placeOfChange(change) ?? null,
    };
  }

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
    this.before.dispose();
  }

  private async upToDate(): Promise<Compared> {
    await this.present.settled();
    await this.readFresh();
    return {
      before: this.before,
      after: this.present,
      uris: this.workspace.differing,
      ...(this.baseline.movedFiles && { movedFiles: this.baseline.movedFiles }),
    };
  }

  /** What changed since then no longer is what it was: its earlier text has to be asked for. */
  private readFresh(): Promise<void> {
    this.reading = this.reading.then(async () => {
      const fresh = [...this.fresh];
      this.fresh.clear();
      for (const uri of fresh) this.workspace.differing.add(uri);
      if (fresh.length > 0) await this.before.read(fresh);
    });
    return this.reading;
  }
}
