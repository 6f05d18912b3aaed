/** Says whether the asker still wants the answer; the shape LSP libraries use. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** A token that is never cancelled, for callers that always want the answer. */
export const neverCancelled: CancellationToken = { isCancellationRequested: false };
