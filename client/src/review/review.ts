import { commands, Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { Memento } from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  comparisonsRequest,
  readBaselineRequest,
  reviewChangedNotification,
  startReviewRequest,
  stopReviewRequest,
} from '../../../server/src/protocol';
import type { ReviewAnswer, ReviewBaseline } from '../../../server/src/protocol';
import type { Comparison } from '../../../server/src/service/compare/comparison';
import type { FrameworkStatus } from '../status/frameworkStatus';
import { readChoice } from './baselineProvider';
import type { BaselineChoice, BaselineProvider, OpenBaseline } from './baselineProvider';
import { Latest } from './latest';
import * as messages from './messages';

/** For `when` clauses. */
const IS_REVIEWING = 'capabilityFramework.isReviewing';
const CHOICE_KEY = 'capabilityFramework.review.choice';

/** What a review found. */
export interface ReviewState {
  readonly choice: BaselineChoice;
  /** What the present state is compared with, to stand behind "since". */
  readonly label: string;
  readonly remark: string | undefined;
  /** Undefined while it is compared for the first time. */
  readonly comparisons: readonly Comparison[] | undefined;
}

/** The review of this window: at most one, followed while files and the earlier state change. */
export class Review implements Disposable {
  private current: ReviewState | undefined;
  /** By the id that the server asks with; while another review begins, there are two. */
  private readonly opened = new Map<string, OpenBaseline>();
  private watching: Disposable | undefined;
  private ids = 0;
  private readonly emitter = new EventEmitter<void>();
  /** Fires when {@link state} is another one. */
  readonly onDidChange = this.emitter.event;
  private readonly subscriptions: Disposable;
  private readonly comparing = new Latest(() => this.compare());
  private readonly following = new Latest(() => this.followBaseline());

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly status: FrameworkStatus,
    private readonly provider: BaselineProvider,
    private readonly memento: Memento,
  ) {
    this.subscriptions = Disposable.from(
      client.onRequest(readBaselineRequest, ({ id, uri }) => {
        const ended = { problem: 'unreadable', reason: 'The review has ended.' } as const;
        return this.opened.get(id)?.read(Uri.parse(uri)) ?? ended;
      }),
      client.onNotification(reviewChangedNotification, () => void this.comparing.run()),
      client.onDidChangeState(({ newState }) => {
        // A server that was started anew knows of no review.
        if (newState === State.Running) void this.resume();
      }),
    );
  }

  get state(): ReviewState | undefined {
    return this.current;
  }

  /** Begins the review that ran when the window was last open, if one did. */
  async resume(): Promise<void> {
    const choice = this.current?.choice ?? readChoice(this.memento.get(CHOICE_KEY));
    if (choice) await this.start(choice, false);
  }

  /**
   * Compares with an earlier state from now on.
   * @returns a sentence that says why that cannot be; what ran before then goes on.
   */
  async start(choice: BaselineChoice, isAsked = true): Promise<string | undefined> {
    if (!this.client.isRunning()) return messages.serverStopped();
    await this.whenRead();
    const named = await this.nameBaseline(choice, isAsked);
    if ('problem' in named) return named.problem;
    const answer = await this.ask(named);
    const id = idOf(named);
    if ('problem' in answer) {
      this.opened.delete(id);
      return answer.problem;
    }
    for (const other of this.opened.keys()) if (other !== id) this.opened.delete(other);
    const isSame = JSON.stringify(this.current?.choice) === JSON.stringify(choice);
    this.set({
      choice,
      label: answer.label,
      remark: this.opened.get(id)?.remark,
      comparisons: isSame ? this.current?.comparisons : undefined,
    });
    if (!isSame || !this.watching) await this.watch(choice);
    await this.memento.update(CHOICE_KEY, choice);
    await this.comparing.run();
    return undefined;
  }

  async stop(): Promise<void> {
    this.watching?.dispose();
    this.watching = undefined;
    this.opened.clear();
    this.set(undefined);
    await this.memento.update(CHOICE_KEY, undefined);
    if (this.client.isRunning()) await this.client.sendRequest(stopReviewRequest, {});
  }

  dispose(): void {
    this.watching?.dispose();
    this.subscriptions.dispose();
    this.emitter.dispose();
  }

  /** The folders of the frameworks; before any is known, those that are open. */
  folders(): Uri[] {
    const { frameworks } = this.status.current;
    if (frameworks.length > 0) return frameworks.map(({ root }) => Uri.parse(root));
    return (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  }

  /** Resolves when it is known which frameworks there are. */
  private async whenRead(): Promise<void> {
    if (this.status.current.state !== 'loading') return;
    await new Promise<void>((resolve) => {
      const subscription = this.status.onDidChange(({ state }) => {
        if (state === 'loading') return;
        subscription.dispose();
        resolve();
      });
    });
  }

  private async nameBaseline(
    choice: BaselineChoice,
    isAsked: boolean,
  ): Promise<ReviewBaseline | { readonly problem: string }> {
    if (choice.kind === 'saved' || choice.kind === 'folder') return choice;
    const baseline = await this.provider.open(choice, this.folders(), isAsked);
    if ('problem' in baseline) return baseline;
    const id = String(++this.ids);
    this.opened.set(id, baseline);
    const asUri = (uri: Uri) => this.client.code2ProtocolConverter.asUri(uri);
    return {
      kind: 'client',
      id,
      label: baseline.label,
      changedFiles: baseline.changedFiles.map(asUri),
      movedFiles: baseline.movedFiles.map(({ from, to }) => [asUri(to), asUri(from)] as const),
    };
  }

  private async ask(baseline: ReviewBaseline): Promise<ReviewAnswer> {
    try {
      return await this.client.sendRequest(startReviewRequest, { baseline });
    } catch (error) {
      this.client.warn(`The review did not begin: ${String(error)}`);
      return { problem: messages.failed() };
    }
  }

  private async compare(): Promise<void> {
    if (!this.current || !this.client.isRunning()) return;
    try {
      const comparisons = await this.client.sendRequest(comparisonsRequest, {});
      if (comparisons) this.set({ ...this.current, comparisons });
    } catch (error) {
      this.client.warn(`The changes were not compared: ${String(error)}`);
    }
  }

  /** Begins anew where the earlier state has become another one. */
  private async followBaseline(): Promise<void> {
    const { choice } = this.current ?? {};
    if (!choice) return;
    if (choice.kind !== 'saved' && choice.kind !== 'folder') {
      const now = await this.provider.open(choice, this.folders(), false);
      // As long as git is at work, the last state that it told of is as good as any.
      const [known] = this.opened.values();
      if ('problem' in now || now.state === known?.state) return;
    }
    const problem = await this.start(choice, false);
    if (problem !== undefined) this.client.warn(`The review did not follow: ${problem}`);
  }

  private async watch(choice: BaselineChoice): Promise<void> {
    this.watching?.dispose();
    this.watching = undefined;
    const follow = () => void this.following.run();
    if (choice.kind === 'saved') this.watching = watchFiles('**/*.{yaml,yml}', follow);
    else if (choice.kind === 'folder')
      this.watching = watchFiles(
        new RelativePattern(Uri.parse(choice.uri), '**/*.{yaml,yml}'),
        follow,
      );
    else this.watching = await this.provider.watch(this.folders(), follow);
  }

  private set(state: ReviewState | undefined): void {
    this.current = state;
    void commands.executeCommand('setContext', IS_REVIEWING, state !== undefined);
    this.emitter.fire();
  }
}

/** What the server asks with; nothing where it reads by itself. */
function idOf(baseline: ReviewBaseline): string {
  return baseline.kind === 'client' ? baseline.id : '';
}

function watchFiles(pattern: string | RelativePattern, listener: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(pattern);
  return Disposable.from(
    watcher,
    watcher.onDidChange(listener),
    watcher.onDidCreate(listener),
    watcher.onDidDelete(listener),
    workspace.onDidSaveTextDocument(listener),
  );
}
