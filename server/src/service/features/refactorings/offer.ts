import type { Command, Range } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../../documents/parse';
import type { Framework } from '../../index/framework';
import type { FrameworkStore } from '../../index/frameworkStore';
import type { FileChange } from './change';
import type { Selection } from './roleTree';

/** What a client can do with a refactoring. */
export interface RefactoringOptions {
  /** It can create, and delete, files in an edit. */
  readonly createsFiles: boolean;
  readonly deletesFiles: boolean;
  /** It has the commands that ask the person for a choice. */
  readonly clientCommands: boolean;
}

/** Where a refactoring is asked for. The document is whole YAML. */
export interface Place {
  readonly store: FrameworkStore;
  readonly framework: Framework;
  readonly document: ParsedDocument;
  readonly range: Range;
  readonly selection: Selection;
  readonly options: RefactoringOptions;
}

/** A refactoring that fits a place: it changes files, or starts a command that asks first. */
export type Offer = {
  /** Unique among the offers of a place, to find it again when it is chosen. */
  readonly id: string;
  readonly title: string;
  /** LSP's kind of code action. */
  readonly kind: string;
} & (
  | {
      /** Undefined or empty where it cannot be done after all. */
      readonly changes: () =>
        readonly FileChange[] | undefined | Promise<readonly FileChange[] | undefined>;
    }
  | { readonly command: Command }
);

/** Says what one kind of refactoring offers at a place. */
export type OfferProvider = (place: Place) => Offer[];
