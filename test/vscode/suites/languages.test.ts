import * as vscode from 'vscode';
import { equal } from '../support/assert';
import { suiteFiles } from '../support/files';
import { waitFor } from '../support/wait';
import { closeEditors, openEditor } from '../support/workspace';

describe('languages', () => {
  suiteFiles({ 'notes.yaml': 'role: Not one of ours\n', 'roles/other.role.yml': 'role: Other\n' });
  after(closeEditors);

  for (const [path, language] of [
    ['capability-framework.yaml', 'capability-manifest'],
    ['roles/analyst.role.yaml', 'capability-role'],
    ['roles/other.role.yml', 'capability-role'],
    ['skills/running-workshops.skill.yaml', 'capability-skill'],
    ['notes.yaml', 'yaml'],
  ] as const)
    it(`are told apart by the file’s name: ${path}`, async () => {
      const { document } = await openEditor(path);
      equal(document.languageId, language);
    });

  it('are given to files that the manifest names', async () => {
    await openEditor('competencies/writing-reports.yaml');
    await waitFor(
      () => vscode.window.activeTextEditor?.document.languageId === 'capability-skill',
      {
        message: () =>
          `the language; it is ${vscode.window.activeTextEditor?.document.languageId ?? ''}`,
      },
    );
  });
});
