import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** A refactoring that a client's command asks for, with what the person chose. */
export type RefactorRequest =
  | {
      readonly kind: 'raise-skill-level' | 'lower-skill-level';
      readonly uri: string;
      /** Every selection; each skill line that one touches moves. */
      readonly ranges: readonly Range[];
    }
  | {
      readonly kind: 'extract-skill';
      readonly uri: string;
      readonly range: Range;
      readonly name: string;
      readonly level: string;
    }
  | {
      readonly kind: 'merge-skill';
      /** A file of the framework. */
      readonly uri: string;
      readonly from: string;
      readonly into: string;
    }
  | {
      readonly kind: 'split-role-level';
      readonly uri: string;
      readonly position: Position;
      readonly name: string;
    }
  | {
      readonly kind: 'sort-framework';
      /** A file of the framework. */
      readonly uri: string;
    };

/** The edit, with a text to open and select afterwards; or a sentence that says why there is none. */
export type RefactorAnswer =
  | {
      readonly edit: WorkspaceEdit;
      readonly open?: { readonly uri: string; readonly selection: Range };
    }
  | { readonly problem: string };

/** What a client must know before it asks the person. */
export interface RefactorChoicesRequest {
  readonly kind: 'extract-skill' | 'merge-skill' | 'split-role-level';
  readonly uri: string;
  readonly range: Range;
}

/** What there is to choose from; or a sentence that says why nothing can be done. */
export type RefactorChoices =
  | {
      readonly kind: 'extract-skill';
      readonly bullets: readonly string[];
      /** The framework's levels, lowest first. */
      readonly levels: readonly string[];
    }
  | {
      readonly kind: 'merge-skill';
      readonly skill: string;
      /** How many role levels ask for it. */
      readonly roleLevels: number;
      /** The other skills, sorted. */
      readonly others: readonly string[];
    }
  | { readonly kind: 'split-role-level'; readonly name: string }
  | { readonly problem: string };
