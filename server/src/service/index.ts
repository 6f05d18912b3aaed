import { Checker } from './checks/checker';
import { ComparisonSession } from './compare/session';
import { RULES } from './checks/registry';
import { LANGUAGE_IDS } from './documents/kinds';
import { codeActions, resolveFixAll } from './features/codeActions';
import { codeLenses, resolveCodeLens } from './features/codeLens';
import { completion, resolveCompletion } from './features/completion';
import { definition } from './features/definition';
import { documentHighlight } from './features/documentHighlight';
import { documentLinks } from './features/documentLinks';
import { documentSymbols } from './features/documentSymbols';
import { explorerChildren, explorerPath } from './features/explorer';
import { foldingRanges } from './features/foldingRanges';
import { createFormattingService } from './features/formatting';
import { hover } from './features/hover';
import { impactAt } from './features/impact';
import { inlayHints, resolveInlayHint } from './features/inlayHints';
import { newFile } from './features/newFiles';
import { Spellers } from './prose/speller';
import { createRefactoringService } from './features/refactorings/refactoringService';
import { references } from './features/references';
import { createRenameService } from './features/rename/renameService';
import { selectionRanges } from './features/selectionRanges';
import { semanticTokens } from './features/semanticTokens';
import { workspaceSymbols } from './features/workspaceSymbols';
import { FrameworkStore } from './index/frameworkStore';
import { ProblemsSince } from './problemsSince';
import { pageAddressAt, pageAt, previewAt, profilesOf } from './profile';
import type { Workspace } from './workspace';
import type { ServiceOptions, FrameworkService } from './frameworkService';

export type { ServiceOptions, FrameworkFigures, FrameworkService } from './frameworkService';

/** Makes a service on a workspace. Services do not know of each other. */
export function createFrameworkService(
  workspace: Workspace,
  options: ServiceOptions = {},
): FrameworkService {
  const log = options.log ?? (() => undefined);
  const store = new FrameworkStore(workspace, log);
  const logBrokenRule = options.logBrokenRule ?? log;
  const spellers = new Spellers(options.dictionaries, log);
  const checker = new Checker(
    store,
    logBrokenRule,
    options.rulePage,
    options.severities,
    RULES,
    spellers,
  );
  const context = { store, spellers, log };
  const diagnostics = (uri: string) => {
    store.refreshOpenDocuments();
    return checker.diagnostics(uri);
  };
  const refactorings = createRefactoringService(context, diagnostics);
  const problems = new WeakMap<ComparisonSession, ProblemsSince>();
  return {
    get isComplete() {
      return store.isComplete;
    },
    async load(token, progress) {
      try {
        return await store.load(token, progress);
      } finally {
        checker.invalidateAll();
      }
    },
    whenRead: () => store.loaded,
    settled: () => store.settled(),
    refresh: () => store.refreshOpenDocuments(),

    onDidChangeDiagnostics: checker.onDidChange,
    diagnostics,
    runSlowRules: (most, token) => checker.runSlowRules(most, token),
    uris: () => checker.uris(),
    unreadable: () => store.unreadable,
    brokenManifestOf(uri) {
      const { manifest } = store.index.frameworkOf(uri);
      return manifest?.isWhole === false ? manifest.uri : undefined;
    },
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
        families: framework.families.map(({ value }) => value),
      })),

    async completion(...request) {
      const early = await completion(context, ...request);
      if (store.isComplete) return early;
      // What needs no other file is there at once; names are missing until all is read.
      if (early.items.length > 0) return { ...early, isIncomplete: true };
      await store.loaded;
      return completion(context, ...request);
    },
    resolveCompletion: (...request) => resolveCompletion(context, ...request),
    async hover(...request) {
      await store.loaded;
      return hover(context, ...request);
    },
    impactAt: (...request) => impactAt(context, ...request),
    async definition(...request) {
      await store.loaded;
      return definition(context, ...request);
    },
    async references(...request) {
      await store.loaded;
      return references(context, ...request);
    },
    documentHighlight: (...request) => documentHighlight(context, ...request),
    documentSymbols: (...request) => documentSymbols(context, ...request),
    async workspaceSymbols(...request) {
      await store.loaded;
      return workspaceSymbols(context, ...request);
    },
    documentLinks: (...request) => documentLinks(context, ...request),
    foldingRanges: (...request) => foldingRanges(context, ...request),
    selectionRanges: (...request) => selectionRanges(context, ...request),
    semanticTokens: (...request) => semanticTokens(context, ...request),
    formatting: createFormattingService(context, log),
    codeActions: (uri, range, operations, token) =>
      codeActions(context, uri, range, diagnostics(uri), operations, token),
    resolveCodeAction: async (action, options, token) =>
      (await resolveFixAll(context, action, diagnostics, token)) ??
      refactorings.resolve(action, options, token),

    renames: createRenameService(context),

    refactorings,
    codeLenses: (...request) => codeLenses(context, ...request),
    resolveCodeLens: (...request) => resolveCodeLens(context, ...request),
    inlayHints: (...request) => inlayHints(context, ...request),
    resolveInlayHint: (...request) => resolveInlayHint(context, ...request),

    explorerChildren: (...request) => explorerChildren(context, ...request),
    explorerPath: (...request) => explorerPath(context, ...request),
    newFile: (request) => newFile(context, request),

    async previewAt(...request) {
      await store.loaded;
      return previewAt(context, ...request);
    },
    async page(...request) {
      await store.loaded;
      return pageAt(context, ...request);
    },
    async pageAddress(...request) {
      await store.loaded;
      return pageAddressAt(context, ...request);
    },
    async profilesOf(...request) {
      await store.loaded;
      return profilesOf(context, ...request);
    },

    compareWith: (baseline, token) => ComparisonSession.open(store, workspace, baseline, token),
    newProblems(session, withSlowRules, token) {
      const known = problems.get(session) ?? new ProblemsSince(session, store, checker);
      problems.set(session, known);
      return known.find(withSlowRules, token);
    },
    dispose() {
      checker.dispose();
      store.dispose();
    },
  };
}
