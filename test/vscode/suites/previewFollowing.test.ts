import * as vscode from 'vscode';
import type { SourceLine, ToPage } from '../../../client/webview/messages';
import { SourceSync } from '../../../client/src/preview/sourceSync';
import { equal, ok } from '../support/assert';
import { previewCalled, previews } from '../support/previews';
import { replaceText } from '../support/places';
import { placeCursorAfter } from '../support/typing';
import { waitFor } from '../support/wait';
import { closeEditors, frameworkRead, openEditor, workspaceUri } from '../support/workspace';

const ROLE = 'roles/analyst.role.yaml';
const SKILL = 'skills/running-workshops.skill.yaml';
const run = (name: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`capabilityFramework.${name}`, ...args);
const address = (kind: string, path = ROLE) => ({ kind, uri: workspaceUri(path).toString() });

/** What a preview shows next while the reader and the editor both go from place to place. */
describe('a preview that follows the editor', () => {
  before(frameworkRead);
  afterEach(closeEditors);

  it('stays with the kind of page that the reader went back to', async () => {
    const editor = await openEditor(ROLE);
    placeCursorAfter(editor, 'level: Senior');
    await run('openPreview');
    await previewCalled('Preview: Senior analyst');
    await run('openProgression');
    await previewCalled('Preview: Analyst: role levels compared');
    await run('preview.back');
    await previewCalled('Preview: Senior analyst');
    placeCursorAfter(editor, 'works on one');
    await previewCalled('Preview: Analyst');
    placeCursorAfter(editor, 'leads the analysis');
    await previewCalled('Preview: Senior analyst');
  });

  it('stays with the kind of page for roles while a link leads to a skill', async () => {
    const editor = await openEditor(ROLE);
    placeCursorAfter(editor, 'works on one');
    await run('openPreview', address('role'));
    await previewCalled('Preview: Analyst');
    await run('openPreview', address('skill', SKILL));
    await previewCalled('Preview: Running workshops');
    placeCursorAfter(editor, 'leads the analysis');
    await previewCalled('Preview: Analyst');
  });

  it('keeps its name while what it shows cannot be read', async () => {
    const editor = await openEditor(ROLE);
    await run('openPreview', address('role'));
    await previewCalled('Preview: Analyst');
    await replaceText(editor.document, 'role: Analyst', 'role: "Analyst');
    const { uri } = editor.document;
    await waitFor(
      () =>
        vscode.languages
          .getDiagnostics(uri)
          .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      { message: 'the mistake to be found' },
    );
    equal(
      previews().map(({ label }) => label),
      ['Preview: Analyst'],
    );
    await replaceText(editor.document, 'role: "Analyst', 'role: Tester');
    await previewCalled('Preview: Tester');
  });
});

describe('a page and its editor', () => {
  const LINES = 400;
  const told: ToPage[] = [];
  let uri: vscode.Uri;
  let editor: vscode.TextEditor;
  let sync: SourceSync;
  let time = 0;

  before(async () => {
    const content = Array.from({ length: LINES }, (_, line) => `# ${line}`).join('\n');
    const document = await vscode.workspace.openTextDocument({
      language: 'capability-role',
      content,
    });
    editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    uri = document.uri;
  });
  beforeEach(async () => {
    told.length = 0;
    reveal(0);
    await isAt(0);
    sync = new SourceSync(
      (message) => told.push(message),
      () => true,
      () => time,
    );
  });
  afterEach(() => sync.dispose());
  after(closeEditors);

  const at = (line: number): SourceLine => ({ uri: uri.toString(), line });
  const reveal = (line: number) =>
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  const isAt = (line: number) =>
    waitFor(() => Math.abs((editor.visibleRanges[0]?.start.line ?? NaN) - line) <= 5, {
      message: () => `line ${line}; it is ${editor.visibleRanges[0]?.start.line}`,
    });

  it('scroll together without an echo, however late the editor is', async () => {
    for (let line = 10; line <= 300; line += 10) sync.pageScrolled(at(line));
    await isAt(300);
    time += 1_000;
    // What the editor says of its own comes after what it had to say before.
    reveal(100);
    await waitFor(() => told.length > 0, { message: 'the editor’s own scrolling' });
    equal(
      told.map((message) => message.type === 'scroll' && Math.abs(message.at.line - 100) <= 5),
      told.map(() => true),
    );
  });

  it('scroll together: the editor leads where the reader scrolls it', async () => {
    reveal(200);
    await waitFor(() => told.length > 0, { message: 'news of the editor' });
    await isAt(200);
    // What the page says now is that it follows.
    sync.pageScrolled(at(20));
    time += 1_000;
    sync.pageScrolled(at(300));
    await isAt(300);
    ok(
      told.every((message) => message.type === 'scroll' && message.at.line > 100),
      JSON.stringify(told),
    );
  });
});
