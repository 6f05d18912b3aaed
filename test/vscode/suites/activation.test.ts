import * as vscode from 'vscode';
import { ok } from '../support/assert';
import { waitFor } from '../support/wait';
import { closeEditors, openEditor } from '../support/workspace';

describe('activation', () => {
  after(closeEditors);

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
