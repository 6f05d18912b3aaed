import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  ReferenceContext,
  SelectionRange,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { CancellationToken } from './cancellation';
import type { Baseline } from './compare/baseline';
import type { ComparisonSession } from './compare/session';
import type { FrameworkDiagnostic } from './checks/diagnostic';
import type { Severity } from './checks/rule';
import type { Disposable, Event } from './event';
import type { FileOperation } from './features/codeActions/fix';
import type { CodeLensOptions } from './features/codeLens';
import type { CompletionOptions } from './features/completion';
import type { ExplorerNode, ExplorerView } from './features/explorer/node';
import type { FormattingService } from './features/formatting';
import type { Impact } from './features/impact';
import type { InlayHintOptions } from './features/inlayHints';
import type { NewFileAnswer, NewFileRequest } from './features/newFiles';
import type { DictionarySource } from './prose/speller';
import type { RefactoringOptions } from './features/refactorings/offer';
import type { RefactoringService } from './features/refactorings/refactoringService';
import type { RenameService } from './features/rename/renameService';
import type { SemanticToken } from './features/semanticTokens';
import type { LoadProgress } from './index/frameworkStore';
import type { PreviewPage, Profile } from './profile/profile';
import type { PageAddress, PageKind } from './profile/address';

/** What a face may say when it makes a service. */
export interface ServiceOptions {
  /** Takes lines for the developer's log. */
  readonly log?: (message: string) => void;
  /** Takes the line about a rule that failed, once for each rule; {@link log} where it is left out. */
  readonly logBrokenRule?: (message: string) => void;
  /** Where dictionaries come from; without one nothing is said of spelling. */
  readonly dictionaries?: DictionarySource;
  /** The address of a rule's page, for the link on each diagnostic. */
  readonly rulePage?: (code: string) => string;
  /** Rule code → severity, whatever the manifests say. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

/** A framework's figures, for a status display. */
export interface FrameworkFigures {
  /** URI of its folder. */
  readonly root: string;
  readonly name: string | undefined;
  readonly roles: number;
  readonly skills: number;
  /** The families that the manifest lists, in published order. */
  readonly families: readonly string[];
}

/**
 * The framework service: everything the product knows about the frameworks of one workspace, for
 * editors, previews, reviewers and CI alike. All URIs are normalised (`normalizeUri`), positions are
 * LSP's (zero-based, UTF-16). Features answer from the present text, saved or not, and give the empty
 * value where they have nothing to say; no method throws for what stands in a file.
 */
export interface FrameworkService extends Disposable {
  /**
   * Reads the workspace. False where the token stopped it; names are then not checked.
   * @throws whatever the host throws where it cannot list files at all; the service goes on, as when stopped.
   */
  load(token: CancellationToken, progress?: LoadProgress): Promise<boolean>;
  /** Whether everything was read, so that names across files are checked. */
  readonly isComplete: boolean;
  /** Resolves when everything was read, or reading was stopped. */
  whenRead(): Promise<void>;
  /** Resolves when all file events so far are worked off. */
  settled(): Promise<void>;
  /** Takes in what was typed since the last call, and fires for what that changed. */
  refresh(): void;

  /** Fires with the documents whose diagnostics may have changed. */
  readonly onDidChangeDiagnostics: Event<ReadonlySet<string>>;
  /** The diagnostics of one document, open or not. */
  diagnostics(uri: string): FrameworkDiagnostic[];
  /**
   * Runs the slow rules on documents that wait for them, open ones first; what they find arrives
   * with {@link onDidChangeDiagnostics}.
   * @returns whether documents are left that wait.
   */
  runSlowRules(most: number, token: CancellationToken): Promise<boolean>;
  /** Every document that may have diagnostics. */
  uris(): ReadonlySet<string>;
  /** Files that could not be read, with the reason. */
  unreadable(): ReadonlyMap<string, string>;
  /** The manifest that governs a file, where it is not whole YAML or cannot be read: its URI. */
  brokenManifestOf(uri: string): string | undefined;
  /** The language id of a framework's document, by its name or by the manifest. */
  languageId(uri: string): string | undefined;
  /** Every framework with its figures. */
  figures(): FrameworkFigures[];

  /** What may be written at a position (LSP, textDocument/completion), best first. */
  completion(
    uri: string,
    position: Position,
    options: CompletionOptions,
    token: CancellationToken,
  ): Promise<CompletionList>;
  /** A suggestion of `completion` with its explanation; as it is where it is none of ours. */
  resolveCompletion(item: CompletionItem, token: CancellationToken): Promise<CompletionItem>;
  /** What stands at a position, explained in Markdown. */
  hover(uri: string, position: Position, token: CancellationToken): Promise<Hover | undefined>;
  /** Which published profiles an edit at a position changes; undefined where profiles show nothing. */
  impactAt(uri: string, position: Position, token: CancellationToken): Promise<Impact | undefined>;
  /** Where what is named at a position is written. Waits for the first load, as all answers about names do. */
  definition(uri: string, position: Position, token: CancellationToken): Promise<LocationLink[]>;
  /** Everywhere that what stands at a position is named, in all files of its framework. */
  references(
    uri: string,
    position: Position,
    context: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[]>;
  /** The same in one document. */
  documentHighlight(
    uri: string,
    position: Position,
    token: CancellationToken,
  ): Promise<DocumentHighlight[]>;
  /** The outline of a document, as a tree. */
  documentSymbols(uri: string, token: CancellationToken): Promise<DocumentSymbol[]>;
  /** Roles, role levels and skills whose names hold the query, of all frameworks. */
  workspaceSymbols(query: string, token: CancellationToken): Promise<WorkspaceSymbol[]>;
  /** Links from names to their files. */
  documentLinks(uri: string, token: CancellationToken): Promise<DocumentLink[]>;
  /** What an editor may fold, by whole lines. */
  foldingRanges(uri: string, token: CancellationToken): Promise<FoldingRange[]>;
  /** For each position what a selection there grows to, from the inside out. */
  selectionRanges(
    uri: string,
    positions: readonly Position[],
    token: CancellationToken,
  ): Promise<SelectionRange[]>;
  /** What every name is, in the order of the text; lengths count UTF-16 code units. */
  semanticTokens(uri: string, token: CancellationToken): Promise<SemanticToken[]>;
  /** A document, or a part, in the one layout. */
  readonly formatting: FormattingService;
  /** Quick fixes, "fix all" without an edit; `operations` says what the client can do with files. */
  codeActions(
    uri: string,
    range: Range,
    operations: readonly FileOperation[],
    token: CancellationToken,
  ): Promise<CodeAction[]>;
  /** A code action of `codeActions` or `refactorings` with its edit. */
  resolveCodeAction(
    action: CodeAction,
    options: RefactoringOptions,
    token: CancellationToken,
  ): Promise<CodeAction>;

  /** Renaming of names, and what happens to names when files move or go. */
  readonly renames: RenameService;

  /** What changes several places at once: code actions, and what a client's commands ask for. */
  readonly refactorings: RefactoringService;
  /** Code lenses, those that count without a title until they are resolved. */
  codeLenses(uri: string, options: CodeLensOptions, token: CancellationToken): Promise<CodeLens[]>;
  /** A lens of `codeLenses` with its title and command. */
  resolveCodeLens(
    lens: CodeLens,
    options: Pick<CodeLensOptions, 'clientCommands'>,
    token: CancellationToken,
  ): Promise<CodeLens>;
  /** The inlay hints in a range, without the tooltips that take reading. */
  inlayHints(
    uri: string,
    range: Range,
    options: InlayHintOptions,
    token: CancellationToken,
  ): Promise<InlayHint[]>;
  /** A hint of `inlayHints` with its tooltip. */
  resolveInlayHint(hint: InlayHint, token: CancellationToken): Promise<InlayHint>;

  /** The explorer's nodes below a node, or at the top; see `explorerChildren`. */
  explorerChildren(
    view: ExplorerView,
    parent: string | undefined,
    filter: string,
    token: CancellationToken,
  ): ExplorerNode[];
  /** The way through the explorer to what stands at a position, from the top. */
  explorerPath(view: ExplorerView, uri: string, position: Position): ExplorerNode[];
  /** What a new file would hold, or why there can be none. */
  newFile(request: NewFileRequest): NewFileAnswer;

  /** The page for a place in a document; undefined where the document is none of a framework's. */
  previewAt(
    uri: string,
    position: Position,
    token: CancellationToken,
  ): Promise<PreviewPage | undefined>;
  /** The page at an address; undefined once cancelled. */
  page(address: PageAddress, token: CancellationToken): Promise<PreviewPage | undefined>;
  /** The address of the page for a place in a document, of the kind that is wanted where it can be. */
  pageAddress(
    uri: string,
    position: Position,
    wanted: PageKind | undefined,
    token: CancellationToken,
  ): Promise<PageAddress | undefined>;
  /** The profiles of all role levels of a role file, lowest first. */
  profilesOf(uri: string, token: CancellationToken): Promise<Profile[]>;

  /**
   * Puts an earlier state beside the present one. Dispose of the session when the review ends.
   * @throws whatever the baseline throws where it cannot be read at all.
   */
  compareWith(baseline: Baseline, token: CancellationToken): Promise<ComparisonSession>;
  /**
   * The diagnostics of the present state that the earlier one of a session did not have, also in files
   * that are the same in both; by URI, for those that have some. Nothing once cancelled.
   * @param withSlowRules whether those of the slow rules count, too, as far as {@link runSlowRules} has
   *   found them.
   */
  newProblems(
    session: ComparisonSession,
    withSlowRules: boolean,
    token: CancellationToken,
  ): Promise<ReadonlyMap<string, readonly FrameworkDiagnostic[]>>;
}
