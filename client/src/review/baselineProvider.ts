import type { Disposable, QuickPickItem, Uri } from 'vscode';
import type { FileContent } from '../../../server/src/service/workspace';

/** What a review compares with, as a person chose it; plain JSON, so that it can be kept. */
export type BaselineChoice =
  | { readonly kind: 'saved' }
  /** Another folder, and the workspace's that it is the earlier state of. */
  | { readonly kind: 'folder'; readonly uri: string; readonly present: string }
  /** Where the branch left the default branch. */
  | { readonly kind: 'branch-point' }
  | { readonly kind: 'head' }
  | { readonly kind: 'index' }
  /** Where the branch left the one named, or what the name stands for; of a branch only where that is asked. */
  | { readonly kind: 'ref'; readonly name: string; readonly isTip?: true };

/** A choice that only a provider can read. */
export type ProvidedChoice = Exclude<BaselineChoice, { kind: 'saved' | 'folder' }>;

/** An earlier state that can be read. */
export interface OpenBaseline {
  /** What people call it, to stand behind "since". */
  readonly label: string;
  /** The same as long as it is the same state of the same files. */
  readonly state: string;
  /** Files whose saved text may differ. */
  readonly changedFiles: readonly Uri[];
  readonly movedFiles: readonly { readonly from: Uri; readonly to: Uri }[];
  /** The earlier text. Never throws for a file's sake. */
  read(uri: Uri): Promise<FileContent>;
  /** What a person should know, in a sentence. */
  readonly remark?: string;
}

/** One that a person may choose. */
export interface BaselineItem extends QuickPickItem {
  readonly choice?: ProvidedChoice;
}

/** Where earlier states come from, besides the saved files and folders. */
export interface BaselineProvider {
  /**
   * An earlier state of the frameworks in these folders, or a sentence that says why there is none.
   * @param isAsked a person waits for it, so that everything is looked at anew; else {@link watch} told.
   */
  open(
    choice: ProvidedChoice,
    folders: readonly Uri[],
    isAsked: boolean,
  ): Promise<OpenBaseline | { readonly problem: string }>;
  /** Everything that can be chosen; or a sentence that says why nothing can. */
  items(folders: readonly Uri[]): Promise<readonly BaselineItem[] | { readonly problem: string }>;
  /** Calls the listener when an opened state may be another one, until disposed of. */
  watch(folders: readonly Uri[], listener: () => void): Promise<Disposable>;
}

/** Reads a choice that was kept; undefined for anything that is none. */
export function readChoice(value: unknown): BaselineChoice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, uri, present, name, isTip }: Record<string, unknown> = { ...value };
  switch (kind) {
    case 'saved':
    case 'branch-point':
    case 'head':
    case 'index':
      return { kind };
    case 'folder':
      return typeof uri === 'string' && typeof present === 'string'
        ? { kind, uri, present }
        : undefined;
    case 'ref':
      return typeof name === 'string' && name !== ''
        ? { kind, name, ...(isTip === true && { isTip }) }
        : undefined;
    default:
      return undefined;
  }
}
