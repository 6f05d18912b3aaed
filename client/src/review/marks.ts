import { EventEmitter } from 'vscode';
import type { Disposable, Memento } from 'vscode';

const KEY = 'capabilityFramework.review.marks';
/** So that what a workspace keeps does not grow for ever; the oldest marks go first. */
const MARKS_KEPT = 20_000;

/**
 * The changes that a person has reviewed, kept with the workspace. A change's id says what it is to the
 * letter, so that a mark goes when the change becomes another one, and comes back with it.
 */
export class Marks implements Disposable {
  private readonly marked: Set<string>;
  private readonly emitter = new EventEmitter<void>();
  readonly onDidChange = this.emitter.event;

  constructor(private readonly memento: Memento) {
    const kept = memento.get<unknown>(KEY);
    const ids: unknown[] = Array.isArray(kept) ? kept : [];
    this.marked = new Set(ids.filter((id) => typeof id === 'string'));
  }

  /** @param root URI of the framework. */
  has(root: string, id: string): boolean {
    return this.marked.has(keyOf(root, id));
  }

  /** Marks changes of a framework as reviewed, or takes the marks away. */
  async set(root: string, ids: readonly string[], isReviewed: boolean): Promise<void> {
    for (const id of ids) {
      const key = keyOf(root, id);
      // The latest marks stand last.
      this.marked.delete(key);
      if (isReviewed) this.marked.add(key);
    }
    for (const key of this.marked) {
      if (this.marked.size <= MARKS_KEPT) break;
      this.marked.delete(key);
    }
    this.emitter.fire();
    await this.memento.update(KEY, [...this.marked]);
  }

  dispose(): void {
    this.emitter.dispose();
  }
}

function keyOf(root: string, id: string): string {
  return `${id} ${root}`;
}
