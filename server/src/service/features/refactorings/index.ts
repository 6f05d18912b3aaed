import { CodeActionKind, Range } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import type { FeatureContext } from '../context';
import { offerAddToAll, offerCopyFromBelow } from './addSkills';
import { toWorkspaceEdit } from './change';
import { offerCollectionStyle } from './collectionStyle';
import { offerExtraction } from './extractSkill';
import { FIX_ALL, fixAllEdits } from './fixAll';
import { offerMerge } from './mergeSkills';
import * as messages from './messages';
import { offerMoves } from './moveLevel';
import type { Offer, OfferProvider, Place, RefactoringOptions } from './offer';
import { selectionOf } from './roleTree';
import { offerSorting, ORGANIZE_SKILLS, sortDocument } from './sortSkills';
import { offerSplit } from './splitRoleLevel';

export { refactor, refactorChoices } from './requests';

/** In the order in which an editor lists them. */
const PROVIDERS: readonly OfferProvider[] = [
  offerMoves,
  offerAddToAll,
  offerCopyFromBelow,
  offerExtraction,
  offerMerge,
  offerSplit,
  offerSorting,
  offerCollectionStyle,
];

/** Every kind of code action that {@link refactorings} and {@link sourceActions} give. */
export const REFACTORING_KINDS: readonly string[] = [
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  CodeActionKind.RefactorMove,
  ORGANIZE_SKILLS,
  FIX_ALL,
];

/** Which refactoring of which place, noted in a code action's `data` until it is chosen. */
interface Choice {
  readonly uri: string;
  readonly range: Range;
  readonly id: string;
}

/**
 * The refactorings that fit a place (LSP, textDocument/codeAction), without their edits: those are for
 * {@link resolveRefactoring}. None where the file is not whole YAML.
 * @param range the selection, or an empty range where the cursor is.
 */
export async function refactorings(
  context: FeatureContext,
  uri: string,
  range: Range,
  options: RefactoringOptions,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const offers = await offersAt(context, uri, range, options);
  if (token.isCancellationRequested) return [];
  return offers.map((offer) => {
    const { id, title, kind } = offer;
    const data: Choice = { uri, range, id };
    return 'command' in offer ? { title, kind, command: offer.command } : { title, kind, data };
  });
}

/**
 * The code action with its edit (LSP, codeAction/resolve), worked out from the present text; without
 * one where the place has changed so that it no longer fits.
 */
export async function resolveRefactoring(
  context: FeatureContext,
  action: CodeAction,
  options: RefactoringOptions,
  token: CancellationToken,
): Promise<CodeAction> {
  const choice = readChoice(action.data);
  if (!choice) return action;
  const offers = await offersAt(context, choice.uri, choice.range, options);
  if (token.isCancellationRequested) return action;
  const offer = offers.find(({ id }) => id === choice.id);
  const changes = offer && 'changes' in offer ? await offer.changes() : undefined;
  return changes && changes.length > 0 ? { ...action, edit: toWorkspaceEdit(changes) } : action;
}

/**
 * The actions for a whole document that editors run on save: `source.organizeSkills` and
 * `source.fixAll.capability-framework`. An action without anything to do is left out.
 * @param isWanted says whether the client asked for a kind.
 */
export async function sourceActions(
  context: FeatureContext,
  uri: string,
  diagnostics: readonly FrameworkDiagnostic[],
  isWanted: (kind: string) => boolean,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const document = await context.store.document(uri);
  if (!document) return [];
  const framework = context.store.index.frameworkOf(uri);
  const sort = isWanted(ORGANIZE_SKILLS) ? sortDocument(document, framework) : [];
  const fix = isWanted(FIX_ALL) ? await fixAllEdits(context, document, diagnostics, token) : [];
  const title = document.kind === 'skill' ? messages.sortLevels() : messages.organizeSkills();
  return [
    { title, kind: ORGANIZE_SKILLS, edits: sort },
    { title: messages.fixAll(), kind: FIX_ALL, edits: fix },
  ].flatMap(({ edits, ...action }) =>
    edits.length > 0 ? [{ ...action, edit: toWorkspaceEdit([{ uri, edits }]) }] : [],
  );
}

async function offersAt(
  { store }: FeatureContext,
  uri: string,
  range: Range,
  options: RefactoringOptions,
): Promise<Offer[]> {
  const document = await store.document(uri);
  if (!document || document.problems.length > 0) return [];
  const framework = store.index.frameworkOf(uri);
  const selection = selectionOf(document, range);
  const place: Place = { store, framework, document, range, selection, options };
  return PROVIDERS.flatMap((provider) => provider(place));
}

/** The note in a code action, read without trust: it has been through a client. */
function readChoice(data: unknown): Choice | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, range, id }: { [key in keyof Choice]?: unknown } = data;
  if (typeof uri !== 'string' || typeof id !== 'string' || !Range.is(range)) return undefined;
  return { uri, range, id };
}
