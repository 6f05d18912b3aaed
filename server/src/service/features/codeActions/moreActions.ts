import { CodeActionKind, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import type { ParsedDocument } from '../../documents/parse';
import type { FeatureContext } from '../context';
import { toWorkspaceEdit } from '../refactorings/change';
import { editsOf, fixAllEdits, isDoneUnseen, preferredEdits } from '../refactorings/fixAll';
import { allowsException, exceptionHere, exceptionInFile } from './exceptions';
import { FixData } from './fix';
import { addToDictionary, ruleOff } from './manifestSettings';
import * as messages from './messages';
import { ruleFixes } from './ruleFixes';

/** What a "fix all" fixes, noted in its `data` until it is chosen. */
interface FixAllChoice {
  readonly uri: string;
  /** The rule; every rule where there is none. */
  readonly fixAll: string;
}

/** What can be done with findings besides their own fixes; `found` are those at the cursor. */
export async function moreActions(
  context: FeatureContext,
  document: ParsedDocument,
  all: readonly FrameworkDiagnostic[],
  found: readonly FrameworkDiagnostic[],
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { manifest: summary } = context.store.index.frameworkOf(document.uri);
  const manifest = summary && (await context.store.document(summary.uri));
  const ofEachRule = found.filter(
    ({ code }, position) => found.findIndex((other) => other.code === code) === position,
  );
  return [
    ...found.flatMap((diagnostic) => dictionaryAction(manifest, diagnostic)),
    ...(await offerFixAll(context, document, all, ofEachRule, token)),
    ...found.flatMap((diagnostic) => hereAction(document, diagnostic)),
    ...ofEachRule.flatMap((diagnostic) => fileActions(document, manifest, diagnostic)),
  ];
}

/** The action of {@link moreActions} with its edit, from the present text; undefined for another's. */
export async function resolveFixAll(
  context: FeatureContext,
  action: CodeAction,
  diagnostics: (uri: string) => readonly FrameworkDiagnostic[],
  token: CancellationToken,
): Promise<CodeAction | undefined> {
  const choice = readChoice(action.data);
  if (!choice) return undefined;
  const { uri, fixAll } = choice;
  const document = await context.store.document(uri);
  if (!document) return action;
  const found = diagnostics(uri);
  const edits =
    fixAll === ''
      ? await fixAllEdits(context, document, found, token)
      : await preferredEdits(
          context,
          document,
          found.filter(({ code }) => code === fixAll),
          token,
        );
  return edits.length > 0 ? { ...action, edit: toWorkspaceEdit([{ uri, edits }]) } : action;
}

function dictionaryAction(
  manifest: ParsedDocument | undefined,
  diagnostic: FrameworkDiagnostic,
): CodeAction[] {
  const words = new FixData(diagnostic.data).list('words');
  if (!manifest || words.length === 0) return [];
  const title = messages.addToDictionary(words);
  return action(title, diagnostic, manifest, addToDictionary(manifest, words));
}

function hereAction(document: ParsedDocument, diagnostic: FrameworkDiagnostic): CodeAction[] {
  const { code } = diagnostic;
  if (!allowsException(code)) return [];
  const edit = exceptionHere(document, diagnostic);
  return action(messages.offHere(code), diagnostic, document, edit && [edit]);
}

function fileActions(
  document: ParsedDocument,
  manifest: ParsedDocument | undefined,
  diagnostic: FrameworkDiagnostic,
): CodeAction[] {
  const { code } = diagnostic;
  if (!allowsException(code)) return [];
  const edit = exceptionInFile(document, diagnostic);
  return [
    ...action(messages.offInFile(code), diagnostic, document, edit && [edit]),
    ...(manifest
      ? action(messages.offEverywhere(code), diagnostic, manifest, ruleOff(manifest, code))
      : []),
  ];
}

/** "Fix all" for a rule where it has a clear fix at two places, and for the file where others have. */
async function offerFixAll(
  context: FeatureContext,
  document: ParsedDocument,
  all: readonly FrameworkDiagnostic[],
  found: readonly FrameworkDiagnostic[],
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { uri } = document;
  const fixable = new Map<string, number>();
  const whole = {
    start: { line: 0, character: 0 },
    end: document.text.positionAt(document.text.getText().length),
  };
  const known = found.filter(({ code }) => isDoneUnseen(code));
  if (known.length === 0) return [];
  for (const fix of await ruleFixes(context, uri, whole, all, [], token)) {
    const code = fix.isPreferred && editsOf(fix, uri) ? fix.diagnostics?.[0]?.code : undefined;
    if (typeof code === 'string' && isDoneUnseen(code))
      fixable.set(code, (fixable.get(code) ?? 0) + 1);
  }
  const offer = (title: string, diagnostic: FrameworkDiagnostic, fixAll: string): CodeAction => {
    const data: FixAllChoice = { uri, fixAll };
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], data };
  };
  const ofRules = known.flatMap((diagnostic) => {
    const { code } = diagnostic;
    return (fixable.get(code) ?? 0) > 1 ? [offer(messages.fixAllOf(code), diagnostic, code)] : [];
  });
  const inFile = new Set(
    all.filter(({ code, severity }) => fixable.has(code) && severity !== DiagnosticSeverity.Hint),
  );
  const first = known.find((diagnostic) => inFile.has(diagnostic));
  const others = [...inFile].filter(({ code }) => code !== first?.code);
  return first && others.length > 0
    ? [...ofRules, offer(messages.fixAllInFile(), first, '')]
    : ofRules;
}

function action(
  title: string,
  diagnostic: FrameworkDiagnostic,
  { uri }: ParsedDocument,
  edits: readonly TextEdit[] | undefined,
): CodeAction[] {
  if (!edits || edits.length === 0) return [];
  const edit = toWorkspaceEdit([{ uri, edits }]);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }];
}

/** The note in a code action, read without trust: it has been through a client. */
function readChoice(data: unknown): FixAllChoice | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, fixAll }: { [key in keyof FixAllChoice]?: unknown } = data;
  return typeof uri === 'string' && typeof fixAll === 'string' ? { uri, fixAll } : undefined;
}
