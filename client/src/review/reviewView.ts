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

/** How far a review is. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly shown: number;
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
      shown.onDidChange(rebuild),
      marks.onDidChange(() => {
        this.tree.refreshMarks();
        this.say();
      }),
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

  /** Marks the changes below some nodes, as far as they are shown. */
  async mark(nodes: readonly ReviewNode[], isReviewed: boolean): Promise<void> {
    const byRoot = new Map<string, string[]>();
    for (const { comparison, change } of changesBelow(nodes))
      byRoot.set(comparison.root, [...(byRoot.get(comparison.root) ?? []), change.id]);
    for (const [root, ids] of byRoot) await this.marks.set(root, ids, isReviewed);
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
  }

  private message(): string {
    const { label = '', remark, comparisons } = this.review.state ?? {};
    if (!comparisons) return messages.comparing();
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
