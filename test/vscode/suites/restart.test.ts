import * as vscode from 'vscode';
import { equal } from '../support/assert';
import { codeOf, waitForDiagnostics } from '../support/diagnostics';
import { roleText, skillText, suiteFiles } from '../support/files';
import { replaceText } from '../support/places';
import { openEditor, workspaceUri, writeFile } from '../support/workspace';

const ROLE = 'roles/starter.role.yaml';
const SECOND = 'roles/second-starter.role.yaml';
const SKILL = 'skills/starting-again.skill.yaml';

describe('restart', () => {
  suiteFiles({
    [ROLE]: roleText('Starter', { 'Starting agan': 'working' }),
    [SECOND]: roleText('Second starter', { 'Starting agan': 'working' }),
    [SKILL]: skillText('Starting again'),
  });

  it('starts a new server that finds the same, and follows what comes', async () => {
    const { document } = await openEditor(ROLE);
    const second = workspaceUri(SECOND);
    const unknown = (uri: vscode.Uri) =>
      waitForDiagnostics(
        uri,
        (found) => found.map(codeOf).join() === 'unknown-skill',
        'one unknown skill and nothing else',
      );
    await unknown(document.uri);
    await unknown(second);
    let cleared = false;
    const watching = vscode.languages.onDidChangeDiagnostics(() => {
      cleared ||= vscode.languages.getDiagnostics(second).length === 0;
    });
    await vscode.commands.executeCommand('capabilityFramework.restart');
    await unknown(document.uri);
    await unknown(second);
    watching.dispose();
    equal(cleared, true, 'The old server’s problems were never taken away');
    await replaceText(document, 'Starting agan', 'Starting again');
    await waitForDiagnostics(document.uri, (found) => found.length === 0, 'no problem');
    await writeFile(SECOND, roleText('Second starter', { 'Starting again': 'working' }));
    await waitForDiagnostics(second, (found) => found.length === 0, 'no problem');
  });
});
