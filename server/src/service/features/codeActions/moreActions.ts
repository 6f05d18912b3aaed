import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import { parseDocument } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import { childUri } from '../../uris';
import type { FeatureContext } from '../context';
import { toWorkspaceEdit } from '../refactorings/change';
import { editsOf, fixAllEdits, isDoneUnseen, preferredEdits } from '../refactorings/fixAll';
import { attempt } from './attempt';
import { allowsException, exceptionHere, exceptionInFile } from './exceptions';
import { FixData } from './fix';
import type { FileOperation } from './fix';
import { addToDictionary, ruleOff } from './manifestSettings';
import * as messages from './messages';
import { ruleFixes } from './ruleFixes';

/** The manifest that is made where there is none. */
const MANIFEST_NAME = 'capability-framework.yaml';

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
  operations: readonly FileOperation[],
  token: CancellationToken,
): Promise<CodeAction[]> {
  const manifest = await manifestFor(context, document, operations);
  const ofEachRule = found.filter(
    ({ code }, position) => found.findIndex((other) => other.code === code) === position,
  );
  const makers: { name: string; make: () => Promise<CodeAction[]> | CodeAction[] }[] = [
    ...found.map((one) => ({ name: 'dictionary', make: () => dictionaryAction(manifest, one) })),
    { name: 'fix all', make: () => offerFixAll(context, document, all, ofEachRule, token) },
    ...found.map((one) => ({ name: 'off here', make: () => hereAction(document, one) })),
    ...ofEachRule.flatMap((one) => [
      { name: 'off in the file', make: () => fileAction(document, one) },
      { name: 'off in the framework', make: () => frameworkAction(manifest, one) },
    ]),
  ];
  const actions: CodeAction[] = [];
  for (const { name, make } of makers) actions.push(...(await attempt(context, name, make)));
  return actions;
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

/** A framework's manifest, or one that is still to be made. */
interface Manifest {
  readonly document: ParsedDocument;
  readonly isNew: boolean;
}

/** The manifest to write into; undefined where there is none and the client cannot make files. */
async function manifestFor(
  { store }: FeatureContext,
  { uri }: ParsedDocument,
  operations: readonly FileOperation[],
): Promise<Manifest | undefined> {
  const { manifest, root } = store.index.frameworkOf(uri);
  if (manifest) {
    const document = await store.document(manifest.uri);
    return document && { document, isNew: false };
  }
  if (!operations.includes('create')) return undefined;
  const text = TextDocument.create(childUri(root, MANIFEST_NAME), 'yaml', 0, '');
  return { document: parseDocument('manifest', text), isNew: true };
}

/** An action that writes into the manifest, which it makes if need be. */
function manifestAction(
  title: string,
  diagnostic: FrameworkDiagnostic,
  { document, isNew }: Manifest,
  edits: readonly TextEdit[] | undefined,
): CodeAction[] {
  if (!isNew || !edits) return action(title, diagnostic, document, edits);
  const text = edits.map(({ newText }) => newText).join('');
  const edit = toWorkspaceEdit([{ uri: document.uri, text }]);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }];
}

function dictionaryAction(
  manifest: Manifest | undefined,
  diagnostic: FrameworkDiagnostic,
): CodeAction[] {
  const data = new FixData(diagnostic.data);
  const words = data.list('add').length > 0 ? data.list('add') : data.list('words');
  if (!manifest || words.length === 0) return [];
  const title = messages.addToDictionary(words);
  return manifestAction(title, diagnostic, manifest, addToDictionary(manifest.document, words));
}

function hereAction(document: ParsedDocument, diagnostic: FrameworkDiagnostic): CodeAction[] {
  const { code } = diagnostic;
  if (!allowsException(code)) return [];
  const edit = exceptionHere(document, diagnostic);
  return action(messages.offHere(code), diagnostic, document, edit && [edit]);
}

function fileAction(document: ParsedDocument, diagnostic: FrameworkDiagnostic): CodeAction[] {
  const { code } = diagnostic;
  if (!allowsException(code)) return [];
  const edit = exceptionInFile(document, diagnostic);
  return action(messages.offInFile(code), diagnostic, document, edit && [edit]);
}

function frameworkAction(
  manifest: Manifest | undefined,
  diagnostic: FrameworkDiagnostic,
): CodeAction[] {
  const { code } = diagnostic;
  if (!manifest || !allowsException(code)) return [];
  const edits = ruleOff(manifest.document, code);
  return manifestAction(messages.offEverywhere(code), diagnostic, manifest, edits);
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
