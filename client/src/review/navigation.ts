import type { ChangeNode } from './reviewNodes';
import type { ReviewTree } from './reviewTree';

/** Goes from change to change in the order of the view, round and round. */
export class Navigation {
  private currentId: string | undefined;

  constructor(private readonly tree: ReviewTree) {}

  /** The change that the person went to last; undefined where it is not shown any more. */
  get current(): ChangeNode | undefined {
    return this.tree.changes.find(({ id }) => id === this.currentId);
  }

  /** A person went to a change by another way. */
  goTo({ id }: ChangeNode): void {
    this.currentId = id;
  }

  /** The change that is `step` further on; undefined where none is shown. */
  step(step: 1 | -1): ChangeNode | undefined {
    const { changes } = this.tree;
    const at = changes.findIndex(({ id }) => id === this.currentId);
    // From nowhere, on to the first and back to the last.
    const next = at < 0 && step < 0 ? changes.length - 1 : at + step;
    const node = changes[(next + changes.length) % changes.length];
    if (node) this.goTo(node);
    return node;
  }
}
