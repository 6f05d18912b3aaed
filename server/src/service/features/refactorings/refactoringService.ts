import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import type { FeatureContext } from '../context';
import { refactor, refactorChoices, refactorings, resolveRefactoring, sourceActions } from '.';
import type { RefactoringOptions } from './offer';
import type {
  RefactorAnswer,
  RefactorChoices,
  RefactorChoicesRequest,
  RefactorRequest,
} from './request';

/** Everything about refactorings that a face needs; each method is documented where it is made. */
export interface RefactoringService {
  /** The refactorings that fit a place, without their edits. */
  at(
    uri: string,
    range: Range,
    options: RefactoringOptions,
    token: CancellationToken,
  ): Promise<CodeAction[]>;
  /** One of them with its edit. */
  resolve(
    action: CodeAction,
    options: RefactoringOptions,
    token: CancellationToken,
  ): Promise<CodeAction>;
  /** What editors run on save, of the kinds that are wanted. */
  onSave(
    uri: string,
    isWanted: (kind: string) => boolean,
    token: CancellationToken,
  ): Promise<CodeAction[]>;
  /** What there is to choose from before {@link perform}. */
  choices(request: RefactorChoicesRequest, token: CancellationToken): Promise<RefactorChoices>;
  /** The edit of a refactoring with what a person chose for it. */
  perform(request: RefactorRequest, token: CancellationToken): Promise<RefactorAnswer>;
}

/** @param diagnostics gives the present diagnostics of a document. */
export function createRefactoringService(
  context: FeatureContext,
  diagnostics: (uri: string) => FrameworkDiagnostic[],
): RefactoringService {
  return {
    at: (...request) => refactorings(context, ...request),
    resolve: (...request) => resolveRefactoring(context, ...request),
    onSave: (uri, isWanted, token) =>
      sourceActions(context, uri, diagnostics(uri), isWanted, token),
    choices: (request, token) => refactorChoices(context, request, token),
    perform: (request, token) => refactor(context, request, token),
  };
}
