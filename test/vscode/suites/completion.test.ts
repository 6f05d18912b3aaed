import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { waitForDiagnostics } from '../support/diagnostics';
import { roleText, suiteFiles } from '../support/files';
import {
  acceptSuggestion,
  completionsAt,
  labelOf,
  placeCursorAfter,
  typeText,
} from '../support/typing';
import { waitFor } from '../support/wait';
import { closeEditors, frameworkRead, openEditor, workspaceUri } from '../support/workspace';

const ROLE = 'roles/writer.role.yaml';
const FIRST_LINE = '      Asking questions: working\n';

describe('completion while typing', () => {
  suiteFiles({ [ROLE]: roleText('Writer', { 'Asking questions': 'working' }) });
  before(frameworkRead);
  afterEach(closeEditors);

  it('shows the list letter by letter and inserts a skill’s name, then its level', async () => {
    const editor = await startLine();
    // The list opens by itself: nothing here asks for it.
    await typeText('run');
    await acceptSuggestion(editor);
    equal(currentLine(editor), '      Running workshops: ');
    // And once more for the level, in the framework's order.
    await acceptSuggestion(editor);
    equal(currentLine(editor), '      Running workshops: awareness');
    await waitForDiagnostics(
      editor.document.uri,
      (found) => found.length === 0,
      'no problem in what was completed',
    );
  });

  it('matches any word of a name', async () => {
    const editor = await startLine();
    await typeText('workshops');
    await acceptSuggestion(editor);
    equal(currentLine(editor), '      Running workshops: ');
  });

  it('narrows the levels to what is typed', async () => {
    const editor = await startLine();
    await typeText('rep');
    await acceptSuggestion(editor);
    equal(currentLine(editor), '      Writing reports: ');
    await typeText('prac');
    await acceptSuggestion(editor);
    equal(currentLine(editor), '      Writing reports: practitioner');
  });

  it('offers the families of the manifest behind the key', async () => {
    const editor = await openEditor(ROLE);
    await replaceLine(editor, 'family: Analysis', 'family:');
    placeCursorAfter(editor, 'family:');
    await typeText(' D');
    await acceptSuggestion(editor);
    equal(editor.document.lineAt(1).text, 'family: Design');
  });

  it('offers a new role level’s keys with what they need', async () => {
    const editor = await openEditor(ROLE);
    await replaceLine(editor, FIRST_LINE, `${FIRST_LINE}  - `);
    placeCursorAfter(editor, `${FIRST_LINE}  - `);
    await typeText('le');
    await acceptSuggestion(editor);
    equal(currentLine(editor), '  - level: ');
  });
});

describe('completion items', () => {
  suiteFiles({ [ROLE]: roleText('Writer', { 'Asking questions': 'working' }) });

  it('are the skills not yet asked for, each with its levels', async () => {
    const { document } = await openEditor(ROLE);
    const editor = await startLine();
    const items = await completionsAt(document, editor.selection.active);
    const skills = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
    equal(skills.map(labelOf).sort(), ['Running workshops', 'Writing reports']);
    const workshops = skills.find((item) => labelOf(item) === 'Running workshops');
    equal(
      typeof workshops?.label === 'string' ? '' : workshops?.label.description,
      'awareness, working, expert',
    );
  });

  it('explain a level by its bullets, and say where a skill has no wording for one', async () => {
    const document = await vscode.workspace.openTextDocument(
      workspaceUri('roles/analyst.role.yaml'),
    );
    const at = document.positionAt(document.getText().indexOf('working', 400));
    const items = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
      undefined,
      20,
    );
    const levels = items.items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember);
    equal(levels.map(labelOf), ['awareness', 'working', 'practitioner', 'expert']);
    const note = (item: vscode.CompletionItem) =>
      typeof item.label === 'string' ? undefined : item.label.description;
    equal(
      levels.map((item) => note(item) !== undefined),
      [false, false, true, false],
    );
    const { documentation } = levels[3]!;
    const text = typeof documentation === 'string' ? documentation : documentation?.value;
    ok(text?.includes('teach others how to run workshops'), `It says “${text ?? ''}”.`);
  });
});

/** Puts the cursor where a person adds a skill: on a new line below the last one. */
async function startLine(): Promise<vscode.TextEditor> {
  const editor = await openEditor(ROLE);
  placeCursorAfter(editor, FIRST_LINE.trimEnd());
  await vscode.commands.executeCommand('editor.action.insertLineAfter');
  await waitFor(() => currentLine(editor) === '      ', {
    message: () => `a new line, indented; there is “${currentLine(editor)}”`,
  });
  return editor;
}

/** The line with the cursor. */
function currentLine({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active.line).text;
}

async function replaceLine(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(text);
  const range = new vscode.Range(
    document.positionAt(start),
    document.positionAt(start + text.length),
  );
  ok(await editor.edit((edit) => edit.replace(range, by)), 'The text was not replaced.');
}
