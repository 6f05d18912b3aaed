import { ProtocolNotificationType, ProtocolRequestType } from 'vscode-languageserver-protocol';
import type { FrameworkDiagnostic } from './service/checks/diagnostic';
import type { Comparison } from './service/compare/comparison';
import type { FileContent } from './service/workspace';

/** The earlier state that a review compares the present one with. */
export type ReviewBaseline =
  /** The files on disk: the review is of what is not saved yet. */
  | { readonly kind: 'saved' }
  /** Another folder of files. */
  | {
      readonly kind: 'folder';
      /** URI of the earlier folder. */
      readonly uri: string;
      /** URI of the present folder that it is the earlier state of. */
      readonly present: string;
    }
  /** Whatever the client reads, for example a git ref. */
  | {
      readonly kind: 'client';
      /** Given back in {@link readBaselineRequest}, so that no two baselines are mixed up. */
      readonly id: string;
      /** What people call it, for example `main`. */
      readonly label: string;
      /** URIs of the files whose saved text may differ, those in one of the states only among them. */
      readonly changedFiles: readonly string[];
      /** The present URI and the earlier one of each file that is known to have been moved. */
      readonly movedFiles: readonly (readonly [present: string, earlier: string])[];
    };

/** The review runs against what people call so, or a sentence says why it does not. */
export type ReviewAnswer = { readonly label: string } | { readonly problem: string };

/**
 * Client → server: begins the one review of this server, in place of the one before. A review that
 * cannot begin leaves the one before as it was.
 */
export const startReviewRequest = new ProtocolRequestType<
  { readonly baseline: ReviewBaseline },
  ReviewAnswer,
  never,
  void,
  void
>('capabilityFramework/review/start');

/** Client → server: ends the review, where there is one. */
export const stopReviewRequest = new ProtocolRequestType<
  Record<string, never>,
  null,
  never,
  void,
  void
>('capabilityFramework/review/stop');

/** Client → server: everything that differs now, by framework; null where no review runs. */
export const comparisonsRequest = new ProtocolRequestType<
  Record<string, never>,
  Comparison[] | null,
  never,
  void,
  void
>('capabilityFramework/review/comparisons');

/** Client → server: the earlier text of a file; null where no review runs. */
export const earlierTextRequest = new ProtocolRequestType<
  { readonly uri: string },
  FileContent | null,
  never,
  void,
  void
>('capabilityFramework/review/earlierText');

/** The problems of one file that the reviewed change brought. */
export interface ReviewProblems {
  readonly uri: string;
  readonly diagnostics: readonly FrameworkDiagnostic[];
}

/**
 * Client → server: the problems that are there now and were not in the earlier state, also in files
 * that did not change; null where no review runs.
 */
export const reviewProblemsRequest = new ProtocolRequestType<
  Record<string, never>,
  ReviewProblems[] | null,
  never,
  void,
  void
>('capabilityFramework/review/problems');

/** Client → server: the change note of a framework's changes; null where no review runs. */
export const changeNoteRequest = new ProtocolRequestType<
  {
    /** {@link Comparison.root} of the framework. */
    readonly root: string;
    readonly format: 'markdown' | 'text';
    /** The day that the note is dated, as `2026-03-31`. */
    readonly date: string;
  },
  string | null,
  never,
  void,
  void
>('capabilityFramework/review/changeNote');

/** Server → client: the earlier text of a file, for a {@link ReviewBaseline} of the kind `client`. */
export const readBaselineRequest = new ProtocolRequestType<
  { readonly id: string; readonly uri: string },
  FileContent,
  never,
  void,
  void
>('capabilityFramework/review/readBaseline');

/** Server → client: the review began, ended, or what it compares may differ in other ways than before. */
export const reviewChangedNotification = new ProtocolNotificationType<
  {
    /** What the present state is compared with; null where no review runs. */
    readonly label: string | null;
  },
  void
>('capabilityFramework/review/changed');
