import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { roleText, skillText, suiteFiles } from '../support/files';
import { replaceText } from '../support/places';
import { previewCalled } from '../support/previews';
import { waitFor } from '../support/wait';
import { closeEditors, openEditor, writeFile } from '../support/workspace';

const SKILL = 'skills/tying-knots.skill.yaml';
const OPEN_ROLE = 'roles/sailor.role.yaml';
const CLOSED_ROLE = 'roles/climber.role.yaml';
const NAME = 'Tying knots';

/** Two role levels; the skill is at `working` in the first and at `expert` in the second. */
const TWO_LEVELS = `role: Sailor
family: Analysis
description: A role that a test made.
levels:
  - level: Sailor
    description: A role level that a test made.
    skills:
      ${NAME}: working
  - level: Captain
    description: A role level that a test made.
    skills:
      ${NAME}: expert
`;

const ROLE_LENSES = ['1 Preview', '1 Compare levels', '5 Preview', '9 Preview'];

describe('code lenses and inlay hints', () => {
  suiteFiles({
    [SKILL]: skillText(NAME, ['working', 'expert']),
    [OPEN_ROLE]: TWO_LEVELS,
    [CLOSED_ROLE]: roleText('Climber', { [NAME]: 'working' }),
  });
  afterEach(async () => {
    await setting('codeLens', undefined);
    await setting('inlayHints', undefined);
    await closeEditors();
    await writeFile(OPEN_ROLE, TWO_LEVELS);
  });

  const inSkill = [
    '1 Asked for by 3 role levels in 2 roles',
    '4 Asked for at this level by 2 role levels in 2 roles',
    '6 Asked for at this level by 1 role level',
  ];

  it('count who asks for a skill, and for each of its levels', async () => {
    const { document } = await openEditor(SKILL);
    await lensesBecome(document, inSkill);
  });

  it('count what is typed in another file, saved or not', async () => {
    const { document } = await openEditor(SKILL);
    await lensesBecome(document, inSkill);
    const { document: role } = await openEditor(OPEN_ROLE);
    await replaceText(role, `${NAME}: expert`, 'Asking questions: expert');
    await lensesBecome(document, [
      '1 Asked for by 2 role levels in 2 roles',
      '4 Asked for at this level by 2 role levels in 2 roles',
      '6 Not asked for at this level',
    ]);
  });

  it('count a file that is written behind the editor’s back', async () => {
    const { document } = await openEditor(SKILL);
    await lensesBecome(document, inSkill);
    await writeFile(CLOSED_ROLE, roleText('Climber', { [NAME]: 'expert' }));
    await lensesBecome(document, [
      '1 Asked for by 3 role levels in 2 roles',
      '4 Asked for at this level by 1 role level',
      '6 Asked for at this level by 2 role levels in 2 roles',
    ]);
    await writeFile(CLOSED_ROLE, roleText('Climber', { [NAME]: 'working' }));
    await lensesBecome(document, inSkill);
  });

  it('lead from a count to the places that it counts', async () => {
    const { document } = await openEditor(SKILL);
    await lensesBecome(document, inSkill);
    const lenses = await lensesOf(document);
    const places = await Promise.all(
      lenses.map(async ({ command }) => {
        const [uri, position] = (command?.arguments ?? []) as [string, vscode.Position];
        const found = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          vscode.Uri.parse(uri),
          new vscode.Position(position.line, position.character),
        );
        // The peek leaves out what the uses are uses of.
        return found.filter((place) => place.uri.path !== document.uri.path).length;
      }),
    );
    equal(places, [3, 2, 1]);
  });

  it('open the preview of a role level, and the levels compared', async () => {
    const { document } = await openEditor(OPEN_ROLE);
    await lensesBecome(document, ROLE_LENSES);
    const [, compare, , captain] = await lensesOf(document);
    ok(captain && compare, 'There are too few lenses.');
    await click(captain);
    await previewCalled('Preview: Captain');
    await click(compare);
    await previewCalled('Preview: Sailor: role levels compared');
  });

  it('say what a level means and where it rises', async () => {
    const { document } = await openEditor(OPEN_ROLE);
    await hintsBecome(document, [
      '8 · do it at the level working',
      '12 ▲ from working',
      '12 · do it at the level expert',
    ]);
  });

  it('follow what is typed into the skill', async () => {
    const { document } = await openEditor(OPEN_ROLE);
    const { document: skill } = await openEditor(SKILL);
    await replaceText(skill, 'do it at the level working', 'tie a reef knot');
    await hintsBecome(document, [
      '8 · tie a reef knot',
      '12 ▲ from working',
      '12 · do it at the level expert',
    ]);
  });

  it('go and come back with their settings, without a reload', async () => {
    const { document } = await openEditor(SKILL);
    await lensesBecome(document, inSkill);
    await setting('codeLens', { skillLevelUses: false });
    await lensesBecome(document, inSkill.slice(0, 1));
    await setting('codeLens', { skillUses: false });
    await lensesBecome(document, inSkill.slice(1));
    await setting('codeLens', undefined);
    await lensesBecome(document, inSkill);

    const { document: role } = await openEditor(OPEN_ROLE);
    await lensesBecome(role, ROLE_LENSES);
    await setting('codeLens', { preview: false });
    await lensesBecome(role, []);
    await setting('inlayHints', { wording: false });
    await hintsBecome(role, ['12 ▲ from working']);
    await setting('inlayHints', { levelChanges: false });
    await hintsBecome(role, ['8 · do it at the level working', '12 · do it at the level expert']);
  });
});

/** Sets the switches of a group in the workspace; those that are not given are as by default. */
async function setting(
  group: 'codeLens' | 'inlayHints',
  switches: Readonly<Record<string, boolean>> | undefined,
): Promise<void> {
  const names =
    group === 'codeLens' ? ['skillUses', 'skillLevelUses', 'preview'] : ['wording', 'levelChanges'];
  for (const name of names)
    await vscode.workspace
      .getConfiguration(`capabilityFramework.${group}`)
      .update(name, switches?.[name], vscode.ConfigurationTarget.Workspace);
}

async function lensesOf(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return lenses.sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Does what a click on a lens does. */
async function click({ command }: vscode.CodeLens): Promise<void> {
  ok(command, 'The lens has no command.');
  const args: unknown[] = command.arguments ?? [];
  await vscode.commands.executeCommand(command.command, ...args);
}

/** Waits for the lenses of a file, each written as its line (from 1) and its title. */
async function lensesBecome(
  document: vscode.TextDocument,
  wanted: readonly string[],
): Promise<void> {
  await become(wanted, async () => {
    const lenses = await lensesOf(document);
    return lenses.map(({ range, command }) => `${range.start.line + 1} ${command?.title ?? '?'}`);
  });
}

/** Waits for the hints of a file, each written as its line (from 1) and its text. */
async function hintsBecome(
  document: vscode.TextDocument,
  wanted: readonly string[],
): Promise<void> {
  await become(wanted, async () => {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    const textOf = ({ label }: vscode.InlayHint) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return hints
      .sort((a, b) => a.position.compareTo(b.position))
      .map((hint) => `${hint.position.line + 1} ${textOf(hint).trim()}`);
  });
}

async function become(wanted: readonly string[], find: () => Promise<string[]>): Promise<void> {
  let found: string[] = [];
  await waitFor(
    async () => {
      found = await find();
      return JSON.stringify(found) === JSON.stringify(wanted);
    },
    { message: () => `${wanted.join('; ')}; there is ${found.join('; ')}` },
  );
}
