import type { CancellationToken } from './cancellation';
import { Checker } from './checks/checker';
import type { FrameworkDiagnostic } from './checks/diagnostic';
import { LANGUAGE_IDS } from './documents/kinds';
import type { Disposable, Event } from './event';
import type { FeatureContext } from './features/context';
import { FrameworkStore } from './index/frameworkStore';
import type { LoadProgress } from './index/frameworkStore';
import type { Workspace } from './workspace';

/** What a face may say when it makes a service. */
export interface ServiceOptions {
  /** Takes lines for the developer's log. */
  readonly log?: (message: string) => void;
  /** The address of a rule's page, for the link on each diagnostic. */
  readonly rulePage?: (code: string) => string;
}

/** What indexing has come to: figures for a status display. */
export interface FrameworkFigures {
  readonly root: string;
  readonly name: string | undefined;
  readonly roles: number;
  readonly skills: number;
}

/**
 * The framework service: everything the product knows about the frameworks of one workspace, for
 * editors, previews, reviewers and CI alike. All URIs are normalised (`normalizeUri`), positions are
 * LSP's (zero-based, UTF-16). No method throws for what stands in a file.
 */
export interface FrameworkService extends Disposable {
  /** Reads the workspace. False where the token stopped it; names are then not checked. */
  load(token: CancellationToken, progress?: LoadProgress): Promise<boolean>;
  /** Whether everything was read, so that names across files are checked. */
  readonly isComplete: boolean;
  /** Resolves when all file events so far are worked off. */
  settled(): Promise<void>;
  /** Fires with the documents whose diagnostics may have changed. */
  readonly onDidChangeDiagnostics: Event<ReadonlySet<string>>;
  /** The diagnostics of one document, open or not, as of its present text. */
  diagnostics(uri: string): FrameworkDiagnostic[];
  /** Every document that may have diagnostics. */
  uris(): ReadonlySet<string>;
  /** Files that could not be read, with the reason. */
  unreadable(): ReadonlyMap<string, string>;
  /** Takes in what was typed since the last call, and fires for what that changed. */
  refresh(): void;
  /** The language id of a framework's document, by its name or by the manifest. */
  languageId(uri: string): string | undefined;
  /** Every framework with its figures. */
  figures(): FrameworkFigures[];
  /** What the features work on. */
  readonly context: FeatureContext;
}

/** Makes a service on a workspace. Services do not know of each other. */
export function createFrameworkService(
  workspace: Workspace,
  options: ServiceOptions = {},
): FrameworkService {
  const log = options.log ?? (() => undefined);
  const store = new FrameworkStore(workspace, log);
  const checker = new Checker(store, log, options.rulePage);
  return {
    context: { store },
    get isComplete() {
      return store.isComplete;
    },
    onDidChangeDiagnostics: checker.onDidChange,
    async load(token, progress) {
      const complete = await store.load(token, progress);
      checker.invalidateAll();
      return complete;
    },
    settled: () => store.settled(),
    diagnostics(uri) {
      store.refreshOpenDocuments();
      return checker.diagnostics(uri);
    },
    uris: () => checker.uris(),
    unreadable: () => store.unreadable,
    refresh: () => store.refreshOpenDocuments(),
    languageId(uri) {
      const kind = store.index.kindOf(uri);
      return kind && LANGUAGE_IDS[kind];
    },
    figures: () =>
      store.index.frameworks().map((framework) => ({
        root: framework.root,
        name: framework.name,
        roles: framework.roles().length,
        skills: framework.skills().length,
      })),
    dispose() {
      checker.dispose();
      store.dispose();
    },
  };
}
