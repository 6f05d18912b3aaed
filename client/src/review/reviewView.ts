import { commands, Disposable, TreeItemCheckboxState, window } from 'vscode';
import type { TreeView } from 'vscode';
import type { Marks } from './marks';
import * as messages from './messages';
import type { Review } from './review';
import { changesBelow } from './reviewNodes';
import type { ChangeNode, ReviewNode } from './reviewNodes';
import { ReviewTree } from './reviewTree';
import type { Shown } from './shown';

/** For `when` clauses: what the view's buttons would do. */
const IS_FILTERED = 'capabilityFramework.reviewFiltered';
const IS_PUBLISHED_ONLY = 'capabilityFramework.reviewPublishedOnly';
const ARE_PROBLEMS = 'capabilityFramework.reviewProblems';

/** How far a review is. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly shown: number;
}

/** What the view shows, as plain data. */
export interface ShownReview {
  readonly description: string;
  readonly message: string;
  /** False while it is compared for the first time. */
  readonly isComplete: boolean;
  readonly lines: readonly ShownLine[];
}

interface ShownLine {
  /** How many lines it is below. */
  readonly depth: number;
  readonly label: string;
  readonly description: string;
  /** Undefined where the line has no checkbox. */
  readonly isReviewed: boolean | undefined;
  /** The document that a click opens, where that is all it does. */
  readonly opens: string | undefined;
}

/** The Review view: the tree with its checkboxes, and above it how far the review is. */
export class ReviewView implements Disposable {
  readonly tree: ReviewTree;
  readonly view: TreeView<ReviewNode>;
  private readonly subscriptions: Disposable;

  constructor(
    private readonly review: Review,
    private readonly shown: Shown,
    private readonly marks: Marks,
  ) {
    this.tree = new ReviewTree(review, shown, marks);
    this.view = window.createTreeView('capabilityFramework.changes', {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    const rebuild = () => {
      this.tree.refresh();
      this.say();
    };
    this.subscriptions = Disposable.from(
      this.view,
      this.tree,
      review.onDidChange(rebuild),
      shown.onDidChange(() => {
        review.wantsProblems = shown.problems;
        rebuild();
      }),
      marks.onDidChange(() => this.say()),
      this.view.onDidChangeCheckboxState(({ items }) => {
        for (const [node, state] of items)
          void this.mark([node], state === TreeItemCheckboxState.Checked);
      }),
    );
    rebuild();
  }

  /** How many changes there are, shown or not, and how many of them are reviewed. */
  get progress(): Progress {
    const all = (this.review.state?.comparisons ?? []).flatMap(({ root, changes }) =>
      changes.map(({ id }) => ({ root, id })),
    );
    const done = all.filter(({ root, id }) => this.marks.has(root, id)).length;
    return { done, all: all.length, shown: this.tree.changes.length };
  }

  /** What can be read in the view; undefined where no review runs. */
  get shownNow(): ShownReview | undefined {
    if (!this.review.state) return undefined;
    const lines = (nodes: readonly ReviewNode[], depth: number): ShownLine[] =>
      nodes.flatMap((node) => [
        { depth, ...this.tree.lineOf(node) },
        ...lines(this.tree.getChildren(node), depth + 1),
      ]);
    return {
      description: this.view.description ?? '',
      message: this.view.message ?? '',
      isComplete: this.review.state.comparisons !== undefined,
      lines: lines(this.tree.roots, 0),
    };
  }

  /** Marks the changes below some nodes, as far as they are shown. */
  async mark(nodes: readonly ReviewNode[], isReviewed: boolean): Promise<void> {
    const byRoot = new Map<string, string[]>();
    const changes = changesBelow(nodes);
    for (const { comparison, change } of changes)
      byRoot.set(comparison.root, [...(byRoot.get(comparison.root) ?? []), change.id]);
    for (const [root, ids] of byRoot) await this.marks.set(root, ids, isReviewed);
    this.tree.refreshMarks(changes);
  }

  /** Marks the changes below a node as reviewed, or takes the marks away where all have one. */
  async toggle(node: ReviewNode): Promise<void> {
    const isDone = changesBelow([node]).every(({ comparison, change }) =>
      this.marks.has(comparison.root, change.id),
    );
    await this.mark([node], !isDone);
  }

  /** Selects a change where the view can be seen. */
  async reveal(node: ChangeNode): Promise<void> {
    if (this.view.visible) await this.view.reveal(node, { select: true, focus: false });
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private say(): void {
    const { state } = this.review;
    this.view.description = state ? messages.since(state.label) : '';
    this.view.message = state ? this.message() : '';
    void commands.executeCommand('setContext', IS_FILTERED, this.shown.isFiltering);
    void commands.executeCommand('setContext', IS_PUBLISHED_ONLY, this.shown.publishedOnly);
    void commands.executeCommand('setContext', ARE_PROBLEMS, this.shown.problems);
  }

  private message(): string {
    const { label = '', remark, comparisons, problems } = this.review.state ?? {};
    if (!comparisons) return messages.comparing();
    if (this.shown.problems) {
      if (!problems) return messages.comparing();
      const count = problems.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
      return count === 0 ? messages.noProblems() : messages.problemCount(count);
    }
    const { done, all, shown } = this.progress;
    const incomplete = comparisons.reduce((sum, one) => sum + one.incomplete.length, 0);
    return [
      all === 0 ? messages.nothingChanged(label) : messages.progress(done, all),
      ...(shown < all ? [messages.showing(shown, all)] : []),
      ...(incomplete > 0 ? [messages.incomplete(incomplete)] : []),
      ...(remark === undefined ? [] : [remark]),
    ].join('\n');
  }
}
