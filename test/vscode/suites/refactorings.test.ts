import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { skillText, suiteFiles } from '../support/files';
import { inside, rangeOf } from '../support/places';
import { typeText } from '../support/typing';
import { waitFor } from '../support/wait';
import {
  closeEditors,
  frameworkRead,
  openEditor,
  readFile,
  workspaceUri,
  writeFile,
} from '../support/workspace';

const ROLE = 'roles/potter.role.yaml';
const KNEADING = 'skills/kneading.skill.yaml';
const GLAZING = 'skills/glazing.skill.yaml';
const LEVELS = ['awareness', 'working', 'expert'];

/** Two role levels: the higher one asks for one skill more, and not in order. */
const POTTER = `role: Potter
family: Analysis
description: A potter makes pots.
levels:
  - level: Potter
    description: A potter makes pots.
    skills:
      Kneading: working # by hand
  - level: Master potter
    description: A master potter leads potters.
    skills:
      Kneading: expert
      Glazing: awareness
`;

/** What a light bulb, a key or saving does to a role file, in the editor as people have it. */
describe('refactorings', () => {
  suiteFiles({
    [KNEADING]: skillText('Kneading', LEVELS),
    [GLAZING]: skillText('Glazing', LEVELS),
    [ROLE]: POTTER,
  });
  before(async () => {
    await frameworkRead();
    for (const path of [KNEADING, GLAZING]) await skillKnown(path);
  });
  beforeEach(() => writeFile(ROLE, POTTER));
  afterEach(closeEditors);

  it('raise the skill at each cursor by a key, one level a press, and no higher', async () => {
    const editor = await openEditor(ROLE);
    const { document } = editor;
    editor.selections = ['Kneading: working', 'Glazing: awareness'].map((line) => {
      const at = inside(document, line);
      return new vscode.Selection(at, at);
    });
    await raiseAndLower(document, 'raise', ['Kneading: expert # by hand', 'Glazing: working']);
    await raiseAndLower(document, 'raise', ['Kneading: expert # by hand', 'Glazing: expert']);
    const { version } = document;
    await vscode.commands.executeCommand('capabilityFramework.raiseSkillLevel');
    equal(document.version, version, 'Nothing is changed');
    await raiseAndLower(document, 'lower', ['Kneading: working # by hand', 'Glazing: working']);
  });

  it('undo a raised level in one step', async () => {
    const editor = await openEditor(ROLE);
    const at = inside(editor.document, 'Kneading: working');
    editor.selection = new vscode.Selection(at, at);
    await raiseAndLower(editor.document, 'raise', ['Kneading: expert # by hand']);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), POTTER);
  });

  it('add a skill to all role levels from the light bulb', async () => {
    const { document } = await openEditor(ROLE);
    await choose(document, 'Glazing', 'Add “Glazing” to all role levels of this role');
    equal(
      document.getText(),
      POTTER.replace(
        '      Kneading: working # by hand\n',
        '      Glazing: awareness\n      Kneading: working # by hand\n',
      ),
    );
  });

  it('write skills on one line, and with a line for each again', async () => {
    const { document } = await openEditor(ROLE);
    const skills = 'skills:\n      Kneading: expert';
    await choose(document, skills, 'Write “skills” on one line');
    ok(
      document.getText().includes('    skills: {Kneading: expert, Glazing: awareness}\n'),
      document.getText(),
    );
    await choose(document, 'skills: {', 'Write “skills” with a line for each entry');
    equal(document.getText(), POTTER);
  });

  it('copy what the role level below asks for', async () => {
    const { document } = await openEditor(ROLE);
    const line = rangeOf(document, '      Kneading: expert\n');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, line);
    ok(await vscode.workspace.applyEdit(edit), 'The line was not removed.');
    await choose(document, 'Glazing', 'Copy 1 missing skill from “Potter”');
    ok(
      document.getText().endsWith('      Glazing: awareness\n      Kneading: working\n'),
      document.getText(),
    );
  });

  it('sort skills and put right what has one clear fix when a document is saved', async () => {
    const actions = { 'source.organizeSkills': 'explicit', 'source.fixAll': 'explicit' };
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', actions, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openEditor(ROLE);
      const end = rangeOf(editor.document, 'leads potters.').end;
      editor.selection = new vscode.Selection(end, end);
      await typeText(' They utilise clay.');
      await waitFor(
        () =>
          vscode.languages
            .getDiagnostics(editor.document.uri)
            .some(({ message }) => message.includes('utilise')),
        { message: 'the word to be found' },
      );
      ok(await editor.document.save(), 'The document is saved.');
      equal(
        await readFile(ROLE),
        POTTER.replace('leads potters.', 'leads potters. They use clay.').replace(
          '      Kneading: expert\n      Glazing: awareness\n',
          '      Glazing: awareness\n      Kneading: expert\n',
        ),
      );
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('are offered by no more than what fits the place', async () => {
    const { document } = await openEditor(ROLE);
    const titles = (await offered(document, 'A potter makes pots')).map(({ title }) => title);
    equal(
      titles.filter((title) => /Raise|Lower|Add “|Merge|Extract|Write “skills/.test(title)),
      [],
    );
  });
});

/** Waits until the server has read a skill's file: its name is a symbol of the workspace then. */
async function skillKnown(path: string): Promise<void> {
  await waitFor(
    async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '',
      );
      return found.some(({ location }) => location.uri.path === workspaceUri(path).path);
    },
    { message: `${path} to be read` },
  );
}

/** Presses the key that raises or lowers, and waits until the lines are there. */
async function raiseAndLower(
  document: vscode.TextDocument,
  direction: 'raise' | 'lower',
  lines: readonly string[],
): Promise<void> {
  await vscode.commands.executeCommand(`capabilityFramework.${direction}SkillLevel`);
  for (const line of lines) ok(document.getText().includes(`      ${line}\n`), document.getText());
}

/** What the light bulb's "Refactor…" offers at some text. */
async function offered(document: vscode.TextDocument, text: string) {
  const at = inside(document, text);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.Refactor.value,
    20,
  );
}

/** Chooses a refactoring at some text, once it is offered. */
async function choose(document: vscode.TextDocument, text: string, title: string): Promise<void> {
  let titles: string[] = [];
  const edit = await waitFor(
    async () => {
      const actions = await offered(document, text);
      titles = actions.map((action) => action.title);
      return actions.find((action) => action.title === title)?.edit;
    },
    { message: () => `“${title}”; there is ${titles.join('; ')}` },
  );
  ok(await vscode.workspace.applyEdit(edit), 'The edit was not applied.');
}
