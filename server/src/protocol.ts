import { ProtocolNotificationType, ProtocolRequestType } from 'vscode-languageserver-protocol';
import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { FrameworkFigures } from './service';
import type { ExplorerNode, ExplorerView } from './service/features/explorer/node';
import type { NewFileAnswer, NewFileRequest } from './service/features/newFiles';
import type {
  RefactorAnswer,
  RefactorChoices,
  RefactorChoicesRequest,
  RefactorRequest,
} from './service/features/refactorings/request';
import type { MovedFile } from './service/features/rename/movedFiles';
import type { RenameOffers } from './service/features/rename/offers';
import type { BrandFiles } from './service/profile/brand';
import type { PageAddress, PageKind } from './service/profile/address';
import type { PreviewPage } from './service/profile/profile';
import type { FileContent } from './service/workspace';

export { pageKey, readPageAddress } from './service/profile/address';
export { MAX_BRAND_BYTES, pictureType } from './service/profile/brand';
export { filesOf } from './service/profile/pageFiles';
export { isYaml } from './service/uris';
export { textOf } from './fileText';
export { MAX_FILE_BYTES } from './service/workspace';
export { CLIENT_COMMANDS } from './service/features/clientCommands';
export { readComparedAddress } from './service/compare/comparedAddress';
export { differInLineEnds, withLineEndsOf } from './service/compare/lineEnds';
export { mainBranch } from './service/compare/mainBranch';
export * from './comparisonProtocol';
export * from './reviewProtocol';

/** What a client may hand over in `initialize`. All of it is optional: any LSP client will do. */
export interface InitializationOptions {
  /** The client answers {@link readFileRequest} and {@link findYamlFilesRequest}. */
  readonly clientReadsFiles?: boolean;
  /** Address of the folder with the rules' pages, with a slash at the end. */
  readonly rulePages?: string;
  /** URI of the folder with the dictionaries, with a slash at the end. */
  readonly dictionaries?: string;
  /** Translations of the messages, as `vscode.l10n.bundle` gives them. */
  readonly messages?: Readonly<Record<string, string>>;
  /** The client asks what goes with a rename afterwards, by {@link renameOffersRequest}. */
  readonly offersAfterRename?: boolean;
  /** The client has the commands that code lenses and code actions lead to ({@link CLIENT_COMMANDS}). */
  readonly clientCommands?: boolean;
}

/** Client → server: the page at an address; null where the client need not show anything new. */
export const pageRequest = new ProtocolRequestType<
  { readonly address: PageAddress },
  PreviewPage | null,
  never,
  void,
  void
>('capabilityFramework/page');

/**
 * Client → server: the address of the page for a place in a document, of the kind that is wanted where
 * the document has one; null where the document is none of a framework's.
 */
export const pageAddressRequest = new ProtocolRequestType<
  { readonly uri: string; readonly position: Position; readonly kind?: PageKind },
  PageAddress | null,
  never,
  void,
  void
>('capabilityFramework/pageAddress');

/** The forms in which a page can be taken away. */
export type PageFormat = 'text' | 'markdown' | 'html';

/** Client → server: a page in a form of its own; null where there is no such page. */
export const renderPageRequest = new ProtocolRequestType<
  {
    readonly address: PageAddress;
    readonly format: PageFormat;
    /** The style sheets of an HTML page, as text. */
    readonly styles?: string;
    /** What was read of the organisation's own files. */
    readonly brand?: BrandFiles;
  },
  string | null,
  never,
  void,
  void
>('capabilityFramework/renderPage');

/** Client → server: the language id that a document has in its framework; null: none of ours. */
export const languageIdRequest = new ProtocolRequestType<
  { readonly uri: string },
  string | null,
  never,
  void,
  void
>('capabilityFramework/languageId');

/**
 * Client → server: no editor shows the document any more, so its diagnostics are no longer pulled,
 * though it may stay open for a while (VS Code keeps what other extensions or itself may still need).
 */
export const hiddenNotification = new ProtocolNotificationType<{ readonly uri: string }, void>(
  'capabilityFramework/hidden',
);

/**
 * Client → server: the document's file is deleted, and no editor shows the document, though it may stay
 * open for a while. It counts as closed until its file is there again or somebody writes in it.
 */
export const goneNotification = new ProtocolNotificationType<{ readonly uri: string }, void>(
  'capabilityFramework/gone',
);

/** Client → server: the explorer's nodes below a node, or at the top. */
export const explorerChildrenRequest = new ProtocolRequestType<
  { readonly view: ExplorerView; readonly parent: string | null; readonly filter: string },
  ExplorerNode[],
  never,
  void,
  void
>('capabilityFramework/explorerChildren');

/** Client → server: the way through the explorer to a place in a document. */
export const explorerPathRequest = new ProtocolRequestType<
  { readonly view: ExplorerView; readonly uri: string; readonly position: Position },
  ExplorerNode[],
  never,
  void,
  void
>('capabilityFramework/explorerPath');

/** Client → server: what a new role, skill or manifest would hold. */
export const newFileRequest = new ProtocolRequestType<
  NewFileRequest,
  NewFileAnswer,
  never,
  void,
  void
>('capabilityFramework/newFile');

/** Client → server: what to offer after a rename that is about to be made; null: nothing. */
export const renameOffersRequest = new ProtocolRequestType<
  { readonly uri: string; readonly position: Position; readonly newName: string },
  RenameOffers | null,
  never,
  void,
  void
>('capabilityFramework/renameOffers');

/** Client → server: what to offer after files that are about to move have taken their things along. */
export const moveOffersRequest = new ProtocolRequestType<
  { readonly files: readonly MovedFile[] },
  readonly RenameOffers[],
  never,
  void,
  void
>('capabilityFramework/moveOffers');

/** Client → server: the edit that adds a name to a skill's earlier names; null: none is needed. */
export const keepFormerNameRequest = new ProtocolRequestType<
  { readonly uri: string; readonly name: string },
  WorkspaceEdit | null,
  never,
  void,
  void
>('capabilityFramework/keepFormerName');

/** Client → server: what there is to choose from before {@link refactorRequest}. */
export const refactorChoicesRequest = new ProtocolRequestType<
  RefactorChoicesRequest,
  RefactorChoices,
  never,
  void,
  void
>('capabilityFramework/refactorChoices');

/** Client → server: the edit of a refactoring with what a person chose for it. */
export const refactorRequest = new ProtocolRequestType<
  RefactorRequest,
  RefactorAnswer,
  never,
  void,
  void
>('capabilityFramework/refactor');

/** What a client may show of the server's state. */
export interface ServerStatus {
  readonly state: 'loading' | 'ready' | 'stopped';
  /** While loading: how many files were read, of how many. */
  readonly progress?: { readonly done: number; readonly total: number };
  readonly frameworks: readonly FrameworkFigures[];
}

/** Server → client: while and after indexing, and soon after what the files say has changed. */
export const statusNotification = new ProtocolNotificationType<ServerStatus, void>(
  'capabilityFramework/status',
);

/** Server → client, where the server has no file system of its own for the URI. */
export const readFileRequest = new ProtocolRequestType<
  { readonly uri: string },
  FileContent,
  never,
  void,
  void
>('capabilityFramework/readFile');

/** Server → client: see `Workspace.findYamlFiles`. */
export const findYamlFilesRequest = new ProtocolRequestType<
  { readonly uri: string },
  string[],
  never,
  void,
  void
>('capabilityFramework/findYamlFiles');
