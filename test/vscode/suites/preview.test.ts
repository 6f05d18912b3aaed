import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { placeCursorAfter } from '../support/typing';
import { replaceText } from '../support/places';
import { previewCalled, previews } from '../support/previews';
import { waitFor } from '../support/wait';
import { closeEditors, frameworkRead, openEditor } from '../support/workspace';

/** What the page itself shows, and how it scrolls, is tested in `test/ui/preview.test.ts`. */
describe('preview', () => {
  before(frameworkRead);
  afterEach(closeEditors);

  it('opens beside the editor, which keeps the focus, and is named after the role level', async () => {
    const editor = await openEditor('roles/analyst.role.yaml');
    placeCursorAfter(editor, 'works on one');
    await vscode.commands.executeCommand('capabilityFramework.openPreview');
    const tab = await previewCalled('Preview: Analyst');
    equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    equal(vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path);
  });

  it('follows the cursor and what is typed', async () => {
    const editor = await openEditor('roles/analyst.role.yaml');
    placeCursorAfter(editor, 'works on one');
    await vscode.commands.executeCommand('capabilityFramework.openPreview');
    await previewCalled('Preview: Analyst');
    placeCursorAfter(editor, 'level: Senior');
    await previewCalled('Preview: Senior analyst');
    await replaceText(editor.document, 'level: Senior analyst', 'level: Principal analyst');
    await previewCalled('Preview: Principal analyst');
  });

  it('is one for all editors: it follows to a skill', async () => {
    await openEditor('roles/analyst.role.yaml');
    await vscode.commands.executeCommand('capabilityFramework.openPreview');
    await waitFor(() => previews().length === 1, { message: 'a preview' });
    await openEditor('skills/running-workshops.skill.yaml');
    await previewCalled('Preview: Running workshops');
    await vscode.commands.executeCommand('capabilityFramework.openPreview');
    equal(previews().length, 1);
  });

  it('can be closed and opened again', async () => {
    await openEditor('skills/running-workshops.skill.yaml');
    await vscode.commands.executeCommand('capabilityFramework.openPreview');
    const tab = await previewCalled('Preview: Running workshops');
    ok(await vscode.window.tabGroups.close(tab), 'The preview was not closed.');
    await waitFor(() => previews().length === 0, { message: 'the preview to be gone' });
    await vscode.commands.executeCommand('capabilityFramework.openPreview');
    await previewCalled('Preview: Running workshops');
  });
});
