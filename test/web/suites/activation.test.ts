import * as vscode from 'vscode';
import { ok } from '../../vscode/support/assert';
import { waitFor } from '../../vscode/support/wait';
import { closeEditors, openEditor, workspaceUri } from '../../vscode/support/workspace';

describe('activation in a web worker', () => {
  after(closeEditors);

  it('runs where there is no Node and no file on disk', () => {
    ok(typeof process === 'undefined' || !('node' in process.versions), 'This host has Node.');
    ok(workspaceUri().scheme !== 'file', 'The workspace is on disk.');
  });

  it('starts when a role file is opened', async () => {
    const extension = vscode.extensions.getExtension('capability-framework.capability-framework');
    ok(extension, 'The extension is not there.');
    const { document } = await openEditor('roles/analyst.role.yaml');
    ok(document.languageId === 'capability-role', `The language is ${document.languageId}.`);
    await waitFor(() => extension.isActive, { message: 'the extension to start' });
    // An extension that failed to start counts as active too; this tells them apart.
    await extension.activate();
  });
});
