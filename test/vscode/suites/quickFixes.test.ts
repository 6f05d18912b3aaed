import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { codeOf, waitForDiagnostics } from '../support/diagnostics';
import { roleText, skillText, suiteFiles } from '../support/files';
import { rangeOf } from '../support/places';
import { waitFor } from '../support/wait';
import {
  closeEditors,
  isOpen,
  openEditor,
  readFile,
  workspaceUri,
  writeFile,
} from '../support/workspace';

const ROLE = 'roles/fixer.role.yaml';
const SECOND = 'roles/second-fixer.role.yaml';
const SKILL = 'skills/mending-things.skill.yaml';
const NEW = 'skills/knitting.skill.yaml';

describe('quick fixes', () => {
  suiteFiles({ [ROLE]: undefined, [SECOND]: undefined, [SKILL]: undefined, [NEW]: undefined });
  afterEach(async () => {
    await saveAll();
    await closeEditors();
  });

  it('change a name to the one that was meant', async () => {
    await writeFile(SKILL, skillText('Mending things'));
    await writeFile(ROLE, roleText('Fixer', { 'Mending thngs': 'working' }));
    const { document } = await openEditor(ROLE);
    await applyFix(document, 'unknown-skill', 'Change to "Mending things"');
    equal(document.getText(), roleText('Fixer', { 'Mending things': 'working' }));
    await clear(document);
  });

  it('create the file of a new skill, with the level that is asked for', async () => {
    await writeFile(ROLE, roleText('Fixer', { Knitting: 'expert' }));
    const { document } = await openEditor(ROLE);
    await applyFix(document, 'unknown-skill', 'Create the skill "Knitting"');
    await clear(document);
    await saveAll();
    const text = await readFile(NEW);
    ok(text.startsWith('skill: Knitting\n') && text.includes('  expert:\n'), `It holds: ${text}`);
  });

  it('add a level to the skill’s file, which need not be open', async () => {
    await writeFile(SKILL, skillText('Mending things', ['awareness', 'expert']));
    await writeFile(ROLE, roleText('Fixer', { 'Mending things': 'working' }));
    const { document } = await openEditor(ROLE);
    ok(!isOpen(workspaceUri(SKILL)), 'The skill is open.');
    await applyFix(
      document,
      'undefined-skill-level',
      'Add the level "working" to "Mending things"',
    );
    await clear(document);
    const skill = await vscode.workspace.openTextDocument(workspaceUri(SKILL));
    const levels = [...skill.getText().matchAll(/^ {2}(\w+):$/gm)].map(([, level]) => level);
    equal(levels, ['awareness', 'working', 'expert']);
  });

  it('use a skill’s present name in every file at once', async () => {
    await writeFile(
      SKILL,
      skillText('Mending things').replace('levels:', 'formerly: [Repairs]\nlevels:'),
    );
    await writeFile(ROLE, roleText('Fixer', { Repairs: 'working' }));
    await writeFile(SECOND, roleText('Second fixer', { Repairs: 'working' }));
    const { document } = await openEditor(ROLE);
    await applyFix(document, 'renamed-skill', 'Change "Repairs" to "Mending things" in every file');
    await clear(document);
    await waitForDiagnostics(workspaceUri(SECOND), (found) => found.length === 0, 'no problem');
    await saveAll();
    equal(await readFile(SECOND), roleText('Second fixer', { 'Mending things': 'working' }));
  });

  it('offer the word that was probably meant, from a dictionary of the extension', async () => {
    await writeFile(SKILL, skillText('Mending things').replace('do it', 'recieve things'));
    await writeFile(ROLE, roleText('Fixer', { 'Mending things': 'working' }));
    const { document } = await openEditor(SKILL);
    await applyFix(document, 'spelling', 'Change "recieve" to "receive"');
    equal(document.getText(), skillText('Mending things').replace('do it', 'receive things'));
    await clear(document);
  });

  it('are one key press for the fix that most people want', async () => {
    await writeFile(SKILL, skillText('Mending things'));
    await writeFile(ROLE, roleText('Fixer', { 'Mending thngs': 'working' }));
    const editor = await openEditor(ROLE);
    const { document } = editor;
    await problem(document, 'unknown-skill');
    const { start } = rangeOf(document, 'Mending thngs');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('editor.action.autoFix');
    await waitFor(() => document.getText().includes('Mending things: working'), {
      message: () => `the fix; there is ${document.getText()}`,
    });
  });
});

/** Waits for a rule's problem, asks for its fixes as the light bulb does, and applies one. */
async function applyFix(document: vscode.TextDocument, code: string, title: string): Promise<void> {
  const { range } = await problem(document, code);
  let offered: string[] = [];
  const edit = await waitFor(
    async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
      offered = actions.map((action) => action.title);
      return actions.find((action) => action.title === title)?.edit;
    },
    { message: () => `“${title}”; there is ${offered.join('; ')}` },
  );
  ok(await vscode.workspace.applyEdit(edit), 'The edit was not applied.');
}

async function problem(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  const found = await waitForDiagnostics(
    document.uri,
    (all) => all.map(codeOf).join() === code,
    `the problem ${code} and no other`,
  );
  return found[0]!;
}

async function clear(document: vscode.TextDocument): Promise<void> {
  await waitForDiagnostics(document.uri, (found) => found.length === 0, 'no problem');
}

/** Saves what the fixes changed in editors that are not shown, too. */
async function saveAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty) ok(await document.save(), `${document.uri.path} was not saved.`);
}
