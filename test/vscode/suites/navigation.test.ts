import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { inside, pathOf, rangeOf, show } from '../support/places';
import { waitFor } from '../support/wait';
import { closeEditors, frameworkRead, openEditor } from '../support/workspace';

const ROLE = 'roles/analyst.role.yaml';
const WORKSHOPS = 'skills/running-workshops.skill.yaml';

describe('navigation', () => {
  let role: vscode.TextDocument;
  before(async () => {
    await frameworkRead();
    ({ document: role } = await openEditor(ROLE));
  });
  after(closeEditors);

  it('goes from a skill in a role to the skill’s name in its file', async () => {
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      role.uri,
      inside(role, 'Running workshops'),
    );
    equal(found.length, 1);
    const { uri, range } = placeOf(found[0]!);
    equal(pathOf(uri), WORKSHOPS);
    equal(show(range), '1:8-1:25');
  });

  it('goes from a level to that level’s bullets', async () => {
    const [found] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      role.uri,
      inside(role, 'working', 2),
    );
    ok(found, 'There is no definition.');
    const { uri, range } = placeOf(found);
    equal(pathOf(uri), WORKSHOPS);
    const skill = await vscode.workspace.openTextDocument(uri);
    equal(skill.getText(range), 'working');
  });

  it('opens the skill by the command that F12 stands for', async () => {
    const editor = await openEditor(ROLE);
    const at = inside(role, 'Running workshops');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await waitFor(() => activePath() === WORKSHOPS, { message: `an editor of ${WORKSHOPS}` });
    await openEditor(ROLE);
  });

  it('lists every role level that asks for a skill, and where it is described', async () => {
    const found = await ask<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      role.uri,
      inside(role, 'Asking questions'),
    );
    equal(
      found.map(({ uri, range }) => `${pathOf(uri)} ${show(range)}`).sort(),
      [
        `${ROLE} ${show(rangeOf(role, 'Asking questions'))}`,
        `${ROLE} ${show(rangeOf(role, 'Asking questions', 2))}`,
        'skills/asking-questions.skill.yaml 1:8-1:24',
      ].sort(),
    );
  });

  it('marks every use of a skill in the file', async () => {
    const found = await ask<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      role.uri,
      inside(role, 'Asking questions'),
    );
    equal(
      found.map(({ range }) => show(range)),
      [1, 2].map((occurrence) => show(rangeOf(role, 'Asking questions', occurrence))),
    );
  });

  it('explains a skill by its description, and a level by its bullets', async () => {
    ok(
      (await hoverAt(role, inside(role, 'Running workshops'))).includes(
        'You bring people together to decide something.',
      ),
      'The description is missing.',
    );
    const level = await hoverAt(role, inside(role, 'working', 2));
    ok(level.includes('run a workshop that someone else has planned'), `It says “${level}”.`);
  });

  it('explains a key as the schema does', async () => {
    const text = await hoverAt(role, inside(role, 'family'));
    ok(text.includes('family') && text.includes('required'), `It says “${text}”.`);
  });

  it('outlines a role by its levels and their skills', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      role.uri,
    );
    equal(names(symbols), ['Analyst']);
    const levels = symbols[0]?.children ?? [];
    equal(names(levels), ['Analyst', 'Senior analyst']);
    const parts = levels[1]?.children ?? [];
    equal(names(parts), ['responsibilities', 'skills']);
    equal(names(parts[1]?.children ?? []), [
      'Asking questions',
      'Running workshops',
      'Writing reports',
    ]);
  });

  it('finds roles, role levels and skills of the whole framework by name', async () => {
    const search = async (query: string) => {
      const found = await ask<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return found.map(({ name, location }) => `${name} in ${pathOf(location.uri)}`);
    };
    equal(await search('workshops'), [`Running workshops in ${WORKSHOPS}`]);
    equal(await search('senior an'), [`Senior analyst in ${ROLE}`]);
    equal(await search('writing rep'), ['Writing reports in competencies/writing-reports.yaml']);
  });

  it('links each skill in a role to its file', async () => {
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', role.uri);
    equal(
      links.map(({ range, target }) => `${role.getText(range)} → ${target ? pathOf(target) : ''}`),
      [
        'Asking questions → skills/asking-questions.skill.yaml',
        'Asking questions → skills/asking-questions.skill.yaml',
        `Running workshops → ${WORKSHOPS}`,
        'Writing reports → competencies/writing-reports.yaml',
      ],
    );
  });

  it('answers from what is typed, not from what is saved', async () => {
    const { document } = await openEditor(WORKSHOPS);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# A comment moves everything down.\n');
    ok(await vscode.workspace.applyEdit(edit), 'The edit was not applied.');
    const [found] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      role.uri,
      inside(role, 'Running workshops'),
    );
    ok(found, 'There is no definition.');
    equal(show(placeOf(found).range), '2:8-2:25');
    ok(document.isDirty, 'The file was saved.');
  });
});

/** Runs one of VS Code's commands that ask the extension as the editor does. */
async function ask<T>(command: string, ...args: readonly unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

function placeOf(found: vscode.Location | vscode.LocationLink): vscode.Location {
  if (!('targetUri' in found)) return found;
  return new vscode.Location(found.targetUri, found.targetSelectionRange ?? found.targetRange);
}

async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

function names(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.map(({ name }) => name);
}

function activePath(): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && pathOf(uri);
}
