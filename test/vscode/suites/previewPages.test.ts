import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { placeCursorAfter } from '../support/typing';
import { previewCalled, previews } from '../support/previews';
import { waitFor } from '../support/wait';
import {
  closeEditors,
  deleteFile,
  frameworkRead,
  openEditor,
  readFile,
  workspaceUri,
} from '../support/workspace';

const ROLE = 'roles/analyst.role.yaml';
const SKILL = 'skills/running-workshops.skill.yaml';
const run = (name: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`capabilityFramework.${name}`, ...args);

/** How previews lead from page to page, and what a person can take away from them. */
describe('preview pages', () => {
  before(frameworkRead);
  afterEach(closeEditors);

  const address = (kind: string, path = ROLE) => ({ kind, uri: workspaceUri(path).toString() });
  const labels = () => previews().map(({ label }) => label);

  async function openOnSenior(): Promise<vscode.TextEditor> {
    const editor = await openEditor(ROLE);
    placeCursorAfter(editor, 'level: Senior');
    await run('openPreview');
    await previewCalled('Preview: Senior analyst');
    return editor;
  }

  it('go back and forward, and forget what was ahead where another way is taken', async () => {
    await openOnSenior();
    await run('openPreview', address('skill', SKILL));
    await previewCalled('Preview: Running workshops');
    await run('openPreview', address('role'));
    await previewCalled('Preview: Analyst');
    await run('preview.back');
    await previewCalled('Preview: Running workshops');
    await run('preview.back');
    await previewCalled('Preview: Senior analyst');
    await run('preview.forward');
    await previewCalled('Preview: Running workshops');
    await run('openPreview', { kind: 'profile', ...{ uri: address('role').uri, level: 0 } });
    await previewCalled('Preview: Analyst');
    await run('preview.forward');
    equal(labels(), ['Preview: Analyst']);
    await run('preview.back');
    await previewCalled('Preview: Running workshops');
  });

  it('stay where they are locked to, while another follows the editor', async () => {
    const editor = await openOnSenior();
    await run('preview.lock');
    await previewCalled('[Preview: Senior analyst]');
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await run('openPreview');
    await waitFor(() => previews().length === 2, { message: 'a second preview' });
    await openEditor(SKILL);
    await previewCalled('Preview: Running workshops');
    equal(labels().sort(), ['Preview: Running workshops', '[Preview: Senior analyst]']);
  });

  it('follow the editor again once they are unlocked', async () => {
    await openOnSenior();
    await run('preview.lock');
    await previewCalled('[Preview: Senior analyst]');
    await openEditor(SKILL);
    await run('preview.unlock');
    await previewCalled('Preview: Running workshops');
  });

  it('are as many as a person locks', async () => {
    const editor = await openEditor(ROLE);
    placeCursorAfter(editor, 'level: Senior');
    await run('openLockedPreview');
    await previewCalled('[Preview: Senior analyst]');
    await openEditor(SKILL);
    await run('openLockedPreview');
    await previewCalled('[Preview: Running workshops]');
    equal(labels().length, 2);
  });

  it('show the progression of a role, and stay with that kind of page', async () => {
    await openEditor(ROLE);
    await run('openProgression');
    const tab = await previewCalled('Preview: Analyst: role levels compared');
    await run('preview.copyText');
    await clipboardHas('Skill\tAnalyst\tSenior analyst');
    ok(previews().includes(tab) || previews().length === 1, 'There is one preview.');
  });

  it('let a person choose among the pages of a role', async () => {
    await openOnSenior();
    const chosen = run('preview.choosePage');
    // The first that is offered is the role with all its levels.
    await waitFor(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return labels().includes('Preview: Analyst');
      },
      { message: 'the chosen page' },
    );
    await chosen;
  });

  it('show where they are written', async () => {
    await openOnSenior();
    await closeFile(ROLE);
    await run('preview.openSource');
    const editor = await waitFor(() => vscode.window.activeTextEditor, { message: 'the source' });
    equal(vscode.workspace.asRelativePath(editor.document.uri), ROLE);
    await waitFor(
      () => editor.document.lineAt(editor.selection.active).text.includes('Senior analyst'),
      { message: 'the cursor at the role level' },
    );
  });

  it('are an editor of a file where a person wants that', async () => {
    const uri = workspaceUri(ROLE);
    await vscode.commands.executeCommand(
      'vscode.openWith',
      uri,
      'capabilityFramework.previewEditor',
    );
    await waitFor(
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(
            ({ input }) =>
              input instanceof vscode.TabInputCustom &&
              input.viewType === 'capabilityFramework.previewEditor',
          ),
      { message: 'the editor' },
    );
    await waitFor(
      async () => {
        await run('preview.copyMarkdown');
        return (await vscode.env.clipboard.readText()).startsWith('# Analyst');
      },
      { message: 'the page in the editor' },
    );
  });

  it('are copied as text and as Markdown', async () => {
    await openOnSenior();
    await run('preview.copyText');
    await clipboardHas('Role level: Senior analyst\n');
    await run('preview.copyMarkdown');
    await clipboardHas('# Senior analyst\n');
  });

  it('are exported as a file that needs nothing else, and names no place of this machine', async () => {
    await openOnSenior();
    try {
      await run('preview.exportHtml', workspaceUri('page.html'));
      const html = await readFile('page.html');
      ok(html.startsWith('<!DOCTYPE html>'), 'It is no HTML document.');
      ok(html.includes('Senior analyst</h2>'), 'The role level is not in it.');
      ok(/<style>[^<]+govuk-body[^<]+<\/style>/.test(html), 'Its styles are not in it.');
      const needs = /<script|<link|src=|url\(|data-uri|file:|vscode-remote/.exec(html);
      equal(needs, null, 'It needs something else');
    } finally {
      await deleteFile('page.html');
    }
  });

  async function clipboardHas(text: string): Promise<void> {
    await waitFor(async () => (await vscode.env.clipboard.readText()).includes(text), {
      message: `“${text}” on the clipboard`,
    });
  }

  async function closeFile(path: string): Promise<void> {
    const tabs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputText && input.uri.path === workspaceUri(path).path,
      );
    await vscode.window.tabGroups.close(tabs);
  }
});
