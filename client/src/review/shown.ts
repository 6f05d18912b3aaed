import { EventEmitter } from 'vscode';
import type { Disposable } from 'vscode';
import type { Change, Comparison } from '../../../server/src/service/compare/comparison';
import { groupOf, KIND_GROUPS } from './kinds';
import type { KindGroup } from './kinds';

/** Which changes a person wants to see. */
export class Shown implements Disposable {
  private hidden: ReadonlySet<KindGroup> = new Set();
  private isPublishedOnly = false;
  private areProblems = false;
  private readonly emitter = new EventEmitter<void>();
  readonly onDidChange = this.emitter.event;

  get groups(): readonly KindGroup[] {
    return KIND_GROUPS.filter((group) => !this.hidden.has(group));
  }

  set groups(groups: readonly KindGroup[]) {
    this.hidden = new Set(KIND_GROUPS.filter((group) => !groups.includes(group)));
    this.emitter.fire();
  }

  get publishedOnly(): boolean {
    return this.isPublishedOnly;
  }

  set publishedOnly(value: boolean) {
    this.isPublishedOnly = value;
    this.emitter.fire();
  }

  /** Whether the problems that the change brought are to be seen in place of the changes. */
  get problems(): boolean {
    return this.areProblems;
  }

  set problems(value: boolean) {
    this.areProblems = value;
    this.emitter.fire();
  }

  /** Whether anything may be left out. */
  get isFiltering(): boolean {
    return this.isPublishedOnly || this.hidden.size > 0;
  }

  has({ kind, isPublished }: Change): boolean {
    // What could not be read may hold anything, so that no filter may hide it.
    if (kind === 'unreadable') return true;
    return (isPublished || !this.isPublishedOnly) && !this.hidden.has(groupOf(kind));
  }

  changes({ changes }: Comparison): Change[] {
    return changes.filter((change) => this.has(change));
  }

  dispose(): void {
    this.emitter.dispose();
  }
}
