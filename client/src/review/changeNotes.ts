import {
  commands,
  Disposable,
  env,
  Position,
  Range,
  RelativePattern,
  Selection,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { changeNoteRequest } from '../../../server/src/protocol';
import type { Comparison } from '../../../server/src/service/compare/comparison';
import { insertNote, NEW_CHANGE_LOG } from './changeLog';
import * as messages from './messages';
import type { Review } from './review';

/** What change logs are called; the first is the name of a new one. */
const LOG_NAME = 'CHANGELOG.md';
const LOGS = '**/{CHANGELOG,Changelog,changelog,CHANGES,HISTORY,NEWS}.{md,markdown}';

/** The commands that draft a change note from the review. */
export function registerChangeNotes(client: BaseLanguageClient, review: Review): Disposable {
  const draft = async (format: 'markdown' | 'text') => {
    const comparison = await chooseFramework(review);
    if (!comparison) return undefined;
    const { root } = comparison;
    const note = await client.sendRequest(changeNoteRequest, { root, format, date: today() });
    return note === null ? undefined : { note, root: Uri.parse(root) };
  };
  const copy = (format: 'markdown' | 'text') => async () => {
    const drafted = await draft(format);
    if (!drafted) return;
    await env.clipboard.writeText(drafted.note);
    window.setStatusBarMessage(messages.noteCopied(), 5000);
  };
  return Disposable.from(
    commands.registerCommand('capabilityFramework.review.copyNoteMarkdown', copy('markdown')),
    commands.registerCommand('capabilityFramework.review.copyNoteText', copy('text')),
    commands.registerCommand('capabilityFramework.review.insertNote', async () => {
      const drafted = await draft('markdown');
      const log = drafted && (await chooseLog(drafted.root));
      if (drafted && log) await insert(log, drafted.note);
    }),
  );
}

/** The framework to write of: the one that changed, or the one that the person chooses. */
async function chooseFramework({ state }: Review): Promise<Comparison | undefined> {
  if (!state) {
    void window.showInformationMessage(messages.noReview());
    return undefined;
  }
  const changed = (state.comparisons ?? []).filter(({ changes }) => changes.length > 0);
  const [first, second] = changed;
  if (!first) void window.showInformationMessage(messages.nothingChanged(state.label));
  if (!second) return first;
  const chosen = await window.showQuickPick(
    changed.map((comparison) => {
      const { path } = Uri.parse(comparison.root);
      const folder = path.slice(path.lastIndexOf('/') + 1);
      return { label: comparison.name ?? folder, description: path, comparison };
    }),
    { placeHolder: messages.whichNote() },
  );
  return chosen?.comparison;
}

/** The change log that is there, the one that the person chooses of several, or a new one. */
async function chooseLog(root: Uri): Promise<Uri | undefined> {
  const folder = workspace.getWorkspaceFolder(root)?.uri ?? root;
  const found = await workspace.findFiles(new RelativePattern(folder, LOGS), '**/node_modules/**');
  const fresh = Uri.joinPath(root, LOG_NAME);
  const known = [
    ...new Map([...found, ...openLogs(folder)].map((uri) => [uri.toString(), uri])).values(),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const [only] = known;
  if (!only) return fresh;
  if (known.length === 1) return only;
  const chosen = await window.showQuickPick(
    known.map((uri) => ({ label: workspace.asRelativePath(uri), uri })),
    { placeHolder: messages.whichLog() },
  );
  return chosen?.uri;
}

/** Logs that were made and are not saved yet. */
function openLogs(folder: Uri): Uri[] {
  return workspace.textDocuments
    .map(({ uri }) => uri)
    .filter((uri) => uri.path.startsWith(`${folder.path}/`) && uri.path.endsWith(`/${LOG_NAME}`));
}

/** Puts the note in and selects it, not saved yet, so that the person can go on writing. */
async function insert(log: Uri, note: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.createFile(log, { ignoreIfExists: true });
  if (!(await workspace.applyEdit(edit))) return;
  const document = await workspace.openTextDocument(log);
  const isNew = document.getText().trim() === '';
  const before = isNew ? NEW_CHANGE_LOG : document.getText();
  const { line, text } = insertNote(before, note);
  const editor = await window.showTextDocument(document);
  const at = new Position(line, 0);
  await editor.edit((builder) => {
    if (isNew) {
      const all = new Range(0, 0, document.lineCount, 0);
      builder.replace(all, `${NEW_CHANGE_LOG}${text}`);
    } else builder.insert(document.validatePosition(at), text);
  });
  const start = document.validatePosition(at);
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start));
}

/** The day, where the person is, as `2026-03-31`. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
