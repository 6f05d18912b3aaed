import type { Disposable } from './event';

/** Says whether the asker still wants the answer; the shape LSP libraries use. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
  /** Tells when it is, once; left out by askers that tell nobody. */
  readonly onCancellationRequested?: (listener: () => void) => Disposable;
}

/** A token that is never cancelled, for callers that always want the answer. */
export const neverCancelled: CancellationToken = { isCancellationRequested: false };
