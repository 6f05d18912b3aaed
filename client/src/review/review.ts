import { commands, Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { Memento } from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  comparisonsRequest,
  readBaselineRequest,
  reviewChangedNotification,
  reviewProblemsRequest,
  startReviewRequest,
  stopReviewRequest,
} from '../../../server/src/protocol';
import type { ReviewAnswer, ReviewBaseline, ReviewProblems } from '../../../server/src/protocol';
import type { Comparison } from '../../../server/src/service/compare/comparison';
import type { FrameworkStatus } from '../status/frameworkStatus';
import { readChoice } from './baselineProvider';
import type { BaselineChoice, BaselineProvider, OpenBaseline } from './baselineProvider';
import { Latest } from '../latest';
import * as messages from './messages';

/** For `when` clauses. */
const IS_REVIEWING = 'capabilityFramework.isReviewing';
const CHOICE_KEY = 'capabilityFramework.review.choice';

type ServerChoice = Extract<BaselineChoice, { kind: 'saved' | 'folder' }>;

/** What a review found. */
export interface ReviewState {
  readonly choice: BaselineChoice;
  /** What the present state is compared with, to stand behind "since". */
  readonly label: string;
  readonly remark: string | undefined;
  /** Undefined while it is compared for the first time. */
  readonly comparisons: readonly Comparison[] | undefined;
  /** The problems that the change brought; undefined where nobody wants to know, or not yet known. */
  readonly problems?: readonly ReviewProblems[] | undefined;
}

/** The review of this window: at most one, followed while files and the earlier state change. */
export class Review implements Disposable {
  private current: ReviewState | undefined;
  /** By the id that the server asks with; while another review begins, there are two. */
  private readonly opened = new Map<string, OpenBaseline>();
  private watching: Disposable | undefined;
  private ids = 0;
  /** Of the one that the review runs against; empty where the server reads by itself. */
  private readId = '';
  private isProblemsWanted = false;
  /** Counts what people asked for. */
  private turn = 0;
  /** How many reviews are about to begin. */
  private starting = 0;
  private isFollowDue = false;
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
        const ended = { problem: 'unreadable', reason: messages.ended() } as const;
        return this.opened.get(id)?.read(Uri.parse(uri)) ?? ended;
      }),
      client.onNotification(reviewChangedNotification, () => void this.comparing.run()),
      client.onDidChangeState(({ newState }) => {
        // A server that was started anew knows of no review.
        if (newState === State.Running) void this.resume();
      }),
    );
  }

  /** Whether {@link ReviewState.problems} are looked for. */
  set wantsProblems(value: boolean) {
    if (this.isProblemsWanted === value) return;
    this.isProblemsWanted = value;
    if (value) void this.comparing.run();
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
    // Who asks later is right, whatever is ready first.
    const turn = ++this.turn;
    this.starting++;
    try {
      await this.whenRead();
      if (isRead(choice)) return await this.begin(choice, choice, turn);
      const baseline = await this.provider.open(choice, this.folders(), isAsked);
      if (turn !== this.turn) return undefined;
      return 'problem' in baseline
        ? baseline.problem
        : await this.beginWith(choice, baseline, turn);
    } finally {
      this.starting--;
      if (this.isFollowDue) void this.following.run();
    }
  }

  async stop(): Promise<void> {
    this.turn++;
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

  /** Begins with a state that this side reads. */
  private async beginWith(
    choice: BaselineChoice,
    baseline: OpenBaseline,
    turn: number,
  ): Promise<string | undefined> {
    const id = String(++this.ids);
    this.opened.set(id, baseline);
    const asUri = (uri: Uri) => this.client.code2ProtocolConverter.asUri(uri);
    const named: ReviewBaseline = {
      kind: 'client',
      id,
      label: baseline.label,
      changedFiles: baseline.changedFiles.map(asUri),
      movedFiles: baseline.movedFiles.map(({ from, to }) => [asUri(to), asUri(from)] as const),
    };
    const problem = await this.begin(choice, named, turn);
    if (problem !== undefined) this.opened.delete(id);
    return problem;
  }

  private async begin(
    choice: BaselineChoice,
    baseline: ReviewBaseline,
    turn: number,
  ): Promise<string | undefined> {
    const answer = await this.ask(baseline);
    if (turn !== this.turn) return undefined;
    if ('problem' in answer) return answer.problem;
    this.readId = baseline.kind === 'client' ? baseline.id : '';
    for (const id of this.opened.keys()) if (id !== this.readId) this.opened.delete(id);
    const known = this.current;
    const isSame = known && JSON.stringify(known.choice) === JSON.stringify(choice);
    this.set({
      choice,
      label: answer.label,
      remark: this.opened.get(this.readId)?.remark,
      comparisons: isSame ? known.comparisons : undefined,
      problems: isSame ? known.problems : undefined,
    });
    if (!isSame || !this.watching) await this.watch(choice);
    await this.memento.update(CHOICE_KEY, choice);
    await this.comparing.run();
    return undefined;
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
      this.update(comparisons && { comparisons });
      if (!this.isProblemsWanted) return;
      const problems = await this.client.sendRequest(reviewProblemsRequest, {});
      this.update(problems && { problems });
    } catch (error) {
      this.client.warn(`The changes were not compared: ${String(error)}`);
    }
  }

  /** Begins anew where the earlier state has become another one. */
  private async followBaseline(): Promise<void> {
    // What begins looks at everything itself; what happens from now on is looked at afterwards.
    this.isFollowDue = this.starting > 0;
    const { choice } = this.current ?? {};
    if (!choice || this.isFollowDue || !this.client.isRunning()) return;
    const { turn } = this;
    let problem: string | undefined;
    if (isRead(choice)) problem = await this.begin(choice, choice, turn);
    else {
      const now = await this.provider.open(choice, this.folders(), false);
      // As long as git is at work, the last state that it told of is as good as any.
      if ('problem' in now || now.state === this.opened.get(this.readId)?.state) return;
      if (turn !== this.turn) return;
      problem = await this.beginWith(choice, now, turn);
    }
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

  /** Takes in what was found, unless the review has ended meanwhile. */
  private update(found: Partial<ReviewState> | null): void {
    if (found && this.current) this.set({ ...this.current, ...found });
  }

  private set(state: ReviewState | undefined): void {
    this.current = state;
    void commands.executeCommand('setContext', IS_REVIEWING, state !== undefined);
    this.emitter.fire();
  }
}

/** Whether the server reads it by itself. */
function isRead(choice: BaselineChoice): choice is ServerChoice {
  return choice.kind === 'saved' || choice.kind === 'folder';
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
