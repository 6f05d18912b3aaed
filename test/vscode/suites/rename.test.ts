import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { roleText, skillText, suiteFiles } from '../support/files';
import { inside, pathOf, show } from '../support/places';
import { waitFor } from '../support/wait';
import { closeEditors, openEditor, readFile, workspaceUri, writeFile } from '../support/workspace';

const OLD = 'Keeping bees';
const NEW = 'Keeping bees, in towns';
const SKILL = 'skills/keeping-bees.skill.yaml';
const SKILL_MOVED = 'skills/keeping-bees-in-towns.skill.yaml';
const OPEN_ROLE = 'roles/beekeeper.role.yaml';
const CLOSED_ROLE = 'roles/apprentice.role.yaml';
const MOVED_ROLE = 'roles/trainee-beekeeper.role.yaml';

describe('rename', () => {
  suiteFiles({
    [SKILL]: undefined,
    [SKILL_MOVED]: undefined,
    [OPEN_ROLE]: undefined,
    [CLOSED_ROLE]: undefined,
    [MOVED_ROLE]: undefined,
  });
  beforeEach(async () => {
    await writeFile(SKILL, skillText(OLD));
    await writeFile(OPEN_ROLE, roleText('Beekeeper', { [OLD]: 'working' }));
    await writeFile(CLOSED_ROLE, roleText('Apprentice', { [OLD]: 'working' }));
    await known();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    // What an edit changed without an editor stays unsaved, and would outlive its file.
    await vscode.workspace.saveAll();
    await closeEditors();
    for (const path of [SKILL, SKILL_MOVED, OPEN_ROLE, CLOSED_ROLE, MOVED_ROLE]) {
      await vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);
    }
  });

  it('starts with the exact name and says why where there is none', async () => {
    const { document } = await openEditor(OPEN_ROLE);
    const prepared = await prepare(document, inside(document, OLD));
    equal(prepared.placeholder, OLD);
    equal(document.getText(prepared.range), OLD);
    const reason = await prepare(document, inside(document, 'family')).then(
      ({ range }) => show(range),
      (error: unknown) => String(error),
    );
    ok(reason.includes('“family” is a word of the file format'), reason);
  });

  it('changes open and closed files, saved or not', async () => {
    const { document } = await openEditor(OPEN_ROLE);
    await openEditor(SKILL);
    const edit = await rename(document, inside(document, OLD), NEW);
    equal(
      edit
        .entries()
        .map(([uri]) => pathOf(uri))
        .sort(),
      [CLOSED_ROLE, OPEN_ROLE, SKILL],
    );
    await apply(edit);
    ok(document.getText().includes(`      ${NEW}: working`), document.getText());
    const closed = await vscode.workspace.openTextDocument(workspaceUri(CLOSED_ROLE));
    ok(closed.getText().includes(`      ${NEW}: working`), closed.getText());
    const skill = await vscode.workspace.openTextDocument(workspaceUri(SKILL));
    ok(skill.getText().startsWith(`skill: ${NEW}\n`), skill.getText());
  });

  it('refuses a name that another skill has, with a sentence', async () => {
    const { document } = await openEditor(OPEN_ROLE);
    const refused = await rename(document, inside(document, OLD), 'asking questions').then(
      () => 'It was not refused.',
      (error: unknown) => String(error),
    );
    ok(refused.includes('There is already a skill called “Asking questions”'), refused);
  });

  it('offers to keep the old name and then to rename the file', async () => {
    const { document } = await openEditor(SKILL);
    await apply(await rename(document, inside(document, OLD), NEW));
    await acceptOffer(
      () => document.getText().includes(`\nformerly: [${OLD}]\n`),
      () => `the old name to be kept; there is ${document.getText()}`,
    );
    await acceptOffer(
      () => exists(SKILL_MOVED),
      () => 'the file to be renamed',
    );
    ok(!(await exists(SKILL)), 'The file is still there.');
    // Nothing made the skill follow its file, for it had the file's name already.
    await waitFor(
      async () => {
        const text = await readFile(SKILL_MOVED);
        return text.startsWith(`skill: ${NEW}\n`) && text.includes(`formerly: [${OLD}]`);
      },
      { message: 'the file to hold both names' },
    );
  });

  it('lets a role follow its file', async () => {
    await move(CLOSED_ROLE, MOVED_ROLE);
    const document = await vscode.workspace.openTextDocument(workspaceUri(MOVED_ROLE));
    ok(document.getText().startsWith('role: Trainee beekeeper\n'), document.getText());
  });

  it('lets a skill follow its file, in every role, and offers to keep its old name', async () => {
    // In editors, so that VS Code lets go of them when these are closed.
    const { document: closed } = await openEditor(CLOSED_ROLE);
    const { document } = await openEditor(OPEN_ROLE);
    await move(SKILL, SKILL_MOVED);
    await waitFor(
      () => [document, closed].every((role) => role.getText().includes('in towns: working')),
      { message: () => `the roles to follow; there is ${document.getText()}` },
    );
    const { document: skill } = await openEditor(SKILL_MOVED);
    await acceptOffer(
      () => skill.getText().includes(`formerly: [${OLD}]`),
      () => `the old name to be kept in ${skill.getText()}`,
    );
  });

  it('asks before a skill goes that roles need, and takes it out of them', async () => {
    const { document } = await openEditor(OPEN_ROLE);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(workspaceUri(SKILL));
    let isDone = false;
    const deletion = vscode.workspace.applyEdit(edit).then(() => (isDone = true));
    await acceptOffer(
      () => isDone,
      () => 'the question to be answered',
    );
    await deletion;
    ok(!(await exists(SKILL)), 'The file is still there.');
    ok(!document.getText().includes(OLD), document.getText());
    const closed = await vscode.workspace.openTextDocument(workspaceUri(CLOSED_ROLE));
    ok(!closed.getText().includes(OLD), closed.getText());
  });
});

/** Waits until the server knows the files: it finds all three places of the skill. */
async function known(): Promise<void> {
  const document = await vscode.workspace.openTextDocument(workspaceUri(SKILL));
  let found: readonly vscode.Location[] = [];
  await waitFor(
    async () => {
      found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        inside(document, OLD),
      );
      return found.length === 3;
    },
    {
      message: () =>
        `the server to know the files; it knows ${found.map(({ uri }) => pathOf(uri)).join(', ')}`,
    },
  );
}

async function prepare(document: vscode.TextDocument, position: vscode.Position) {
  return vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
    'vscode.prepareRename',
    document.uri,
    position,
  );
}

/** What F2 and typing a name give, before it is applied. */
async function rename(document: vscode.TextDocument, position: vscode.Position, newName: string) {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    position,
    newName,
  );
}

/** Applies an edit as the rename box does: files are saved then, as far as the settings say so. */
async function apply(edit: vscode.WorkspaceEdit): Promise<void> {
  const isApplied = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  ok(isApplied, 'The edit was not applied.');
}

async function move(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(workspaceUri(from), workspaceUri(to));
  await apply(edit);
}

/** Presses the first button of a notification, as soon as there is one. */
async function acceptOffer(isDone: () => boolean | Promise<boolean>, what: () => string) {
  await waitFor(
    async () => {
      if (await isDone()) return true;
      // Does nothing as long as there is no notification.
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return isDone();
    },
    { message: what },
  );
}

async function exists(path: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(workspaceUri(path));
    return true;
  } catch {
    return false;
  }
}
