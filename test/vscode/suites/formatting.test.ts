import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { suiteFiles } from '../support/files';
import { placeCursorAfter, typeText } from '../support/typing';
import { waitFor } from '../support/wait';
import { closeEditors, frameworkRead, openEditor, readFile } from '../support/workspace';

const ROLE = 'roles/formatted.role.yaml';
const UNTIDY = `role:   Formatter
family: "Analysis"   # as published
description: A formatter formats what others wrote in a hurry.
levels:
- level: Formatter
  description: A formatter formats.
  skills: { Asking questions:   working }
- level:   Lead formatter
  description: A lead formatter leads.
`;
const TIDY = `role: Formatter
family: Analysis   # as published
description: A formatter formats what others wrote in a hurry.
levels:
  - level: Formatter
    description: A formatter formats.
    skills: {Asking questions: working}
  - level: Lead formatter
    description: A lead formatter leads.
`;
const NEW_ROLE = 'roles/typed.role.yaml';
const NEW_SKILL = 'skills/typed.skill.yaml';

describe('formatting', () => {
  suiteFiles({ [ROLE]: UNTIDY });
  before(frameworkRead);
  afterEach(closeEditors);

  it('formats a document, and keeps the cursor in its word', async () => {
    const editor = await openEditor(ROLE);
    placeCursorAfter(editor, 'Lead form');
    await formatted(editor, 'editor.action.formatDocument', TIDY);
    equal(textBeforeCursor(editor), '  - level: Lead form');
  });

  it('formats the lines that are selected', async () => {
    const editor = await openEditor(ROLE);
    editor.selection = new vscode.Selection(0, 2, 1, 4);
    const expected = UNTIDY.replace('role:   ', 'role: ').replace('"Analysis"', 'Analysis');
    await formatted(editor, 'editor.action.formatSelection', expected);
  });

  it('folds descriptions to the width as soon as it is set', async () => {
    const editor = await openEditor(ROLE);
    await withSetting('capabilityFramework.format.width', 50, async () => {
      const expected = TIDY.replace('others wrote', 'others\n  wrote');
      await formatted(editor, 'editor.action.formatDocument', expected);
    });
    await formatted(editor, 'undo', UNTIDY);
    await formatted(editor, 'editor.action.formatDocument', TIDY);
  });

  it('leaves a document with mistakes alone', async () => {
    const editor = await openEditor(ROLE);
    placeCursorAfter(editor, 'levels:');
    await typeText(' [');
    const { version } = editor.document;
    await vscode.commands.executeCommand('editor.action.formatDocument');
    equal(editor.document.version, version, 'Nothing is changed');
  });

  it('formats when a document is saved', async () => {
    const editor = await openEditor(ROLE);
    await withSetting('editor.formatOnSave', true, async () => {
      placeCursorAfter(editor, 'A lead formatter leads');
      await typeText(' on');
      ok(await editor.document.save(), 'The document is saved.');
    });
    equal(await readFile(ROLE), TIDY.replace('leads.', 'leads on.'));
    equal(textBeforeCursor(editor), '    description: A lead formatter leads on');
  });
});

describe('Enter', () => {
  suiteFiles({
    [NEW_ROLE]: 'role: Typist\nlevels:',
    [NEW_SKILL]: 'skill: Typing\nlevels:\n  working:\n  expert:\n    - type\n',
  });
  before(frameworkRead);
  afterEach(closeEditors);

  it('starts the list of role levels, and leaves the cursor behind its dash', async () => {
    const editor = await openEditor(NEW_ROLE);
    placeCursorAfter(editor, 'levels:');
    await typeText('\n');
    await newLine(editor, 2, '  - ');
    await typeText('level: One\ndescription: Two');
    equal(editor.document.lineAt(2).text, '  - level: One');
    equal(editor.document.lineAt(3).text, '    description: Two');
  });

  it('starts the bullets of a skill level', async () => {
    const editor = await openEditor(NEW_SKILL);
    placeCursorAfter(editor, '  working:');
    await typeText('\n');
    await newLine(editor, 3, '    - ');
    await typeText('type\n');
    await newLine(editor, 4, '    - ');
  });
});

describe('what is drawn from the meaning of a file', () => {
  before(frameworkRead);
  afterEach(closeEditors);

  it('is told by token types that every theme colours', async () => {
    const { document } = await openEditor('roles/analyst.role.yaml');
    const legend = await waitFor(
      async () =>
        vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
          'vscode.provideDocumentSemanticTokensLegend',
          document.uri,
        ),
      { message: 'the legend' },
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const types = new Set<string>();
    for (let at = 3; at < data.length; at += 5) types.add(legend.tokenTypes[data[at] ?? -1] ?? '');
    const contributed = contributedTypes();
    for (const type of types) {
      ok(type === 'property' || contributed.has(type), `“${type}” is a token type.`);
    }
    ok(types.has('capabilitySkill') && types.has('capabilityRoleLevel'), 'Names have their types.');
  });

  it('folds role levels, and widens selections to them', async () => {
    const { document } = await openEditor('roles/analyst.role.yaml');
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.startsWith('  - level:'));
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const level = ranges.find(({ start }) => start === line);
    ok(level, 'A role level folds.');
    const [chain] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [new vscode.Position(line, 12)],
    );
    const starts: string[] = [];
    for (let step = chain; step; step = step.parent) {
      if (step.range.end.line === level.end) starts.push(document.lineAt(step.range.start).text);
    }
    ok(starts.includes(document.lineAt(line).text), 'A role level is selected as a whole.');
  });
});

/** Runs a command and waits for the text that it should make. */
async function formatted(
  { document }: vscode.TextEditor,
  command: string,
  expected: string,
): Promise<void> {
  await vscode.commands.executeCommand(command);
  await waitFor(() => document.getText() === expected, {
    message: () => `the formatted text; it is\n${document.getText()}`,
  });
}

/** Waits for a line with the cursor at its end. */
async function newLine(editor: vscode.TextEditor, line: number, text: string): Promise<void> {
  await waitFor(
    () =>
      editor.document.lineAt(line).text === text &&
      editor.selection.active.isEqual(new vscode.Position(line, text.length)),
    {
      message: () => {
        const { active } = editor.selection;
        const shown = JSON.stringify(editor.document.lineAt(line).text);
        return `the new line; it is ${shown}, the cursor at ${active.line}:${active.character}`;
      },
    },
  );
}

function textBeforeCursor({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active).text.slice(0, selection.active.character);
}

/** Sets something for the workspace as long as the work takes. */
async function withSetting(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const target = vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration().update(name, value, target);
  try {
    await work();
  } finally {
    await vscode.workspace.getConfiguration().update(name, undefined, target);
  }
}

/** The token types that the extension declares. */
function contributedTypes(): Set<string> {
  const extension = vscode.extensions.getExtension('capability-framework.capability-framework');
  const { contributes } = extension?.packageJSON as {
    contributes: { semanticTokenTypes: { id: string }[] };
  };
  return new Set(contributes.semanticTokenTypes.map(({ id }) => id));
}
