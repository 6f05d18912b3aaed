import * as vscode from 'vscode';
import { equal } from '../support/assert';
import { codeOf, waitForDiagnostics } from '../support/diagnostics';
import { roleText, suiteFiles } from '../support/files';
import { waitFor } from '../support/wait';
import { closeEditors, openEditor, workspaceUri } from '../support/workspace';

const ROLE = 'roles/gardener.role.yaml';
const WRONG = 'Talking to plants';
/** As VS Code calls the versions that it compares a file with, or is about to make of it. */
const SCHEME = 'capability-framework-test-version';

describe('another version of a file', () => {
  suiteFiles({ [ROLE]: roleText('Gardener', { [WRONG]: 'working' }) });
  const version = workspaceUri(ROLE).with({ scheme: SCHEME, authority: '' });
  let provider: vscode.Disposable;

  before(() => {
    provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: () => roleText('Gardener', { [WRONG]: 'working' }),
    });
  });
  after(async () => {
    await closeEditors();
    provider.dispose();
  });

  it('is no part of the framework, and has no problems', async () => {
    await vscode.commands.executeCommand('vscode.open', version, { preview: false });
    await waitFor(() => vscode.window.activeTextEditor?.document.languageId === 'capability-role', {
      message: 'the version to be shown as a role',
    });
    // What is asked for last is answered last.
    await openEditor(ROLE);
    const found = await waitForDiagnostics(
      workspaceUri(ROLE),
      (all) => all.length > 0,
      'the problem of the file itself',
    );
    // One problem: were the version a role too, there would be two of one name.
    equal(found.map(codeOf).join(), 'unknown-skill');
    equal(vscode.languages.getDiagnostics(version).map(codeOf).join(), '');
  });
});
