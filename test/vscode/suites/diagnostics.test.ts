import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { codeOf, waitForDiagnostics } from '../support/diagnostics';
import { roleText, skillText, suiteFiles } from '../support/files';
import { waitFor } from '../support/wait';
import { pathOf, rangeOf, replaceText, show } from '../support/places';
import {
  closeEditors,
  deleteFile,
  isOpen,
  openEditor,
  workspaceUri,
  writeFile,
} from '../support/workspace';

const ROLE = 'roles/gardener.role.yaml';
const SKILL = 'skills/planting-trees.skill.yaml';
const HELD = 'roles/held.role.yaml';
const OTHER = 'skills/felling-trees.skill.yaml';
const ELSEWHERE = 'skills/elsewhere';
const WRONG = 'Plantin trees';
const RIGHT = 'Planting trees';

const role = workspaceUri(ROLE);
const codes = (found: readonly vscode.Diagnostic[]) => found.map(codeOf);
const clear = (uri: vscode.Uri) =>
  waitForDiagnostics(uri, (found) => found.length === 0, 'no problem');
const missing = (uri: vscode.Uri) =>
  waitForDiagnostics(
    uri,
    (found) => codes(found).join() === 'unknown-skill',
    'one unknown skill and nothing else',
  );

describe('diagnostics across files', () => {
  suiteFiles({
    [ROLE]: roleText('Gardener', { [RIGHT]: 'working' }),
    [SKILL]: skillText(WRONG),
    [OTHER]: undefined,
    [HELD]: undefined,
    [ELSEWHERE]: undefined,
  });
  afterEach(async () => {
    await closeEditors();
    await waitFor(() => !isOpen(role) && !isOpen(workspaceUri(SKILL)), {
      message: 'the files to be closed',
    });
    await writeFile(SKILL, skillText(WRONG));
    await missing(role);
  });

  it('lists the problems of a file that nobody has opened', async () => {
    const [found] = await missing(role);
    ok(found, 'There is no problem.');
    ok(!isOpen(role), 'The file is open.');
    equal(found.source, 'capability-framework');
    equal(found.severity, vscode.DiagnosticSeverity.Error);
    equal(found.message, `"${RIGHT}" is not a skill in this framework. Did you mean "${WRONG}"?`);
    const { document } = await openEditor(ROLE);
    equal(show(found.range), show(rangeOf(document, RIGHT)));
  });

  it('follows typing in the file itself', async () => {
    const { document } = await openEditor(ROLE);
    await missing(role);
    await replaceText(document, RIGHT, WRONG);
    await clear(role);
    await replaceText(document, WRONG, RIGHT);
    await missing(role);
  });

  it('lists them once while an editor shows the file, and still when none does any more', async () => {
    await missing(role);
    await openEditor(ROLE);
    await missing(role);
    await mendAndSpoil();
    await closeEditors();
    await mendAndSpoil();
  });

  it('lists them when something opens the file without showing it', async () => {
    await writeFile(HELD, roleText('Held', { [RIGHT]: 'working' }));
    const held = workspaceUri(HELD);
    await missing(held);
    await vscode.workspace.openTextDocument(held);
    ok(isOpen(held), 'The file is not open.');
    await writeFile(SKILL, skillText(RIGHT));
    await clear(held);
    await writeFile(SKILL, skillText(WRONG));
    await missing(held);
    await deleteFile(HELD);
  });

  it('knows nothing more of a file that is gone, though something holds it open', async () => {
    const text = roleText('Held', { [RIGHT]: 'working' });
    await writeFile(HELD, text);
    const held = workspaceUri(HELD);
    await missing(held);
    await vscode.workspace.openTextDocument(held);
    await deleteFile(HELD);
    await clear(held);
    ok(isOpen(held), 'The file is not open any more.');
    await writeFile(HELD, text);
    await missing(held);
    ok(isOpen(held), 'The file is not open any more.');
    await deleteFile(HELD);
    await clear(held);
  });

  it('clears an open, unchanged file when another is put right but not saved', async () => {
    await openEditor(ROLE);
    await missing(role);
    const { document } = await openEditor(SKILL);
    await replaceText(document, WRONG, RIGHT);
    await clear(role);
    ok(document.isDirty, 'The skill was saved.');
    await replaceText(document, RIGHT, WRONG);
    await missing(role);
  });

  it('clears an open, unchanged file when another is put right on disk', async () => {
    await openEditor(ROLE);
    await missing(role);
    await writeFile(SKILL, skillText(RIGHT));
    await clear(role);
    ok(!isOpen(workspaceUri(SKILL)), 'The skill is open.');
  });

  it('clears a closed file when another is put right but not saved, and marks it when that is undone', async () => {
    await missing(role);
    const { document } = await openEditor(SKILL);
    await replaceText(document, WRONG, RIGHT);
    await clear(role);
    // What was typed and thrown away never was: the file on disk counts again.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await missing(role);
    ok(!isOpen(role), 'The role is open.');
  });

  it('clears a closed file when another is put right on disk', async () => {
    await missing(role);
    await writeFile(SKILL, skillText(RIGHT));
    await clear(role);
    ok(!isOpen(role), 'The role is open.');
  });

  it('follows files that come, are renamed and go', async () => {
    await missing(role);
    await writeFile(OTHER, skillText(RIGHT));
    await clear(role);
    const moved = workspaceUri(ELSEWHERE, 'planting-trees.skill.yaml');
    await vscode.workspace.fs.rename(workspaceUri(OTHER), moved);
    // The same words at another place change nothing; a second file of the name would.
    await writeFile(SKILL, skillText(RIGHT));
    await waitForDiagnostics(
      moved,
      (found) => codes(found).includes('duplicate-skill'),
      'the second file of one skill',
    );
    await writeFile(SKILL, skillText(WRONG));
    await clear(moved);
    await deleteFile(ELSEWHERE);
    await missing(role);
    equal(vscode.languages.getDiagnostics(moved), []);
  });

  it('checks what a changed manifest governs', async () => {
    const manifest = await openEditor('capability-framework.yaml');
    const analyst = workspaceUri('roles/analyst.role.yaml');
    await replaceText(manifest.document, 'families: [Analysis', 'families: [Science');
    await waitForDiagnostics(
      analyst,
      (found) => codes(found).join() === 'unknown-family',
      'an unknown family',
    );
    await vscode.commands.executeCommand('undo');
    await clear(analyst);
  });
});

describe('a diagnostic', () => {
  suiteFiles({
    [ROLE]: roleText('Gardener', { [RIGHT]: 'practitioner' }),
    [SKILL]: skillText(RIGHT),
  });

  it('leads to its rule’s page and to the other place it speaks of', async () => {
    const [diagnostic] = await waitForDiagnostics(
      role,
      (found) => codes(found).join() === 'undefined-skill-level',
      'a level that the skill does not describe',
    );
    ok(diagnostic, 'There is no problem.');
    const related = diagnostic.relatedInformation?.[0]?.location;
    ok(related, 'There is no other place.');
    equal(pathOf(related.uri), SKILL);
    const { code } = diagnostic;
    ok(typeof code === 'object', 'The code has no link.');
    equal(code.value, 'undefined-skill-level');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
    ok(page.includes('undefined-skill-level'), `The page does not explain the rule: ${page}`);
  });
});

/** Puts the skill right on disk and spoils it again; the role's one problem goes and comes. */
async function mendAndSpoil(): Promise<void> {
  await writeFile(SKILL, skillText(RIGHT));
  await clear(role);
  await writeFile(SKILL, skillText(WRONG));
  await missing(role);
}
