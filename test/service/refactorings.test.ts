import assert from 'node:assert/strict';
import type { CodeAction, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import {
  refactor,
  refactorChoices,
  refactorings,
  resolveRefactoring,
  sourceActions,
} from '../../server/src/service/features/refactorings';
import type { RefactorRequest } from '../../server/src/service/features/refactorings/request';
import { describeFixtures } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import type { OpenedFixture } from '../harness/service';
import { applyWorkspaceEdit, showFiles } from './workspaceEdits';

/**
 * Flags: `# action: TITLE` picks the action of the section `result`; `# name:`, `# level:`, `# into:`
 * are what the person chooses for it; `# request: KIND` asks for that refactoring instead; `# only-lsp`
 * is a client without our commands; `# may-report: CODE` lets actions bring up that rule's findings.
 *
 * Sections: `` the actions that are offered, with their kinds; `result` the files that the action
 * changes, or why not; `source.…` what an action on save makes of the file. Whatever the sections, every
 * action offered is done, and must leave whole YAML with no new finding, except what asking for other
 * levels means by itself.
 */
const MAY_COME = ['unused-skill', 'unused-skill-level', 'level-regression', 'skill-dropped'];

describeFixtures('refactorings', async (fixture) => {
  const opened = await openFixture(fixture);
  try {
    const actions = await offered(opened, fixture);
    const titles = actions.map(({ title, kind }) => `${title} | ${kind ?? ''}`);
    const result = {
      '': titles.length > 0 ? titles.join('\n') : '(nothing)',
      result: await resultOf(fixture, actions),
      'source.organizeSkills': await onSave(fixture, 'source.organizeSkills'),
      'source.fixAll': await onSave(fixture, 'source.fixAll.capability-framework'),
    };
    for (const { title } of actions) await assertSound(fixture, title);
    return result;
  } finally {
    opened.dispose();
  }
});

function optionsFor(fixture: Fixture) {
  const has = !fixture.flags.has('only-lsp');
  return { createsFiles: has, deletesFiles: has, clientCommands: has };
}

function rangeOf({ position, cursors }: OpenedFixture): Range {
  return { start: position, end: cursors[1] ?? position };
}

function offered(opened: OpenedFixture, fixture: Fixture): Promise<CodeAction[]> {
  const { context, uri } = opened;
  return refactorings(context, uri, rangeOf(opened), optionsFor(fixture), neverCancelled);
}

async function resultOf(fixture: Fixture, actions: readonly CodeAction[]): Promise<string> {
  const title = fixture.flags.get('action');
  if (title !== undefined) {
    const action = actions.find((candidate) => candidate.title === title);
    assert.ok(action, `Not offered: ${title}`);
  }
  const opened = await openFixture(fixture);
  try {
    const request = requestOf(fixture, opened);
    const answer = request
      ? await refactor(opened.context, request, neverCancelled)
      : title === undefined
        ? { problem: '(no action)' }
        : await carryOut(fixture, opened, title);
    if ('problem' in answer) return answer.problem;
    return showFiles(await applyWorkspaceEdit(opened, answer.edit));
  } finally {
    opened.dispose();
  }
}

/** The request of the flag `# request`. */
function requestOf(fixture: Fixture, opened: OpenedFixture): RefactorRequest | undefined {
  const { uri, position, cursors } = opened;
  const flag = (name: string) => fixture.flags.get(name) ?? '';
  switch (fixture.flags.get('request')) {
    case 'raise-skill-level':
    case 'lower-skill-level': {
      const kind =
        flag('request') === 'raise-skill-level' ? 'raise-skill-level' : 'lower-skill-level';
      // Each cursor is a selection of its own, as with several cursors in an editor.
      return { kind, uri, ranges: cursors.map((cursor) => ({ start: cursor, end: cursor })) };
    }
    case 'sort-framework':
      return { kind: 'sort-framework', uri };
    case 'merge-skill':
      return { kind: 'merge-skill', uri, from: flag('from'), into: flag('into') };
    case 'extract-skill': {
      const range = rangeOf(opened);
      return { kind: 'extract-skill', uri, range, name: flag('name'), level: flag('level') };
    }
    case 'split-role-level':
      return { kind: 'split-role-level', uri, position, name: flag('name') };
    default:
      return undefined;
  }
}

type Answer = { readonly edit: WorkspaceEdit } | { readonly problem: string };

/** Does an offered action, choosing for the person where it asks. */
async function carryOut(fixture: Fixture, opened: OpenedFixture, title: string): Promise<Answer> {
  const action = (await offered(opened, fixture)).find((candidate) => candidate.title === title);
  assert.ok(action, `Not offered: ${title}`);
  const { context } = opened;
  if (!action.command) {
    // As it comes back from a client.
    const sent = JSON.parse(JSON.stringify(action)) as CodeAction;
    const { edit } = await resolveRefactoring(context, sent, optionsFor(fixture), neverCancelled);
    assert.ok(edit, `Offered, but does nothing: ${title}`);
    return { edit };
  }
  const [uri, place] = (action.command.arguments ?? []) as [string, Position | Range];
  const range = 'start' in place ? place : { start: place, end: place };
  return refactor(
    context,
    await chosen(fixture, opened, uri, range, action.command.command),
    neverCancelled,
  );
}

/** What the client's command asks the server for after the person has chosen. */
async function chosen(
  fixture: Fixture,
  { context }: OpenedFixture,
  uri: string,
  range: Range,
  command: string,
): Promise<RefactorRequest> {
  const flag = (name: string, otherwise: string | undefined) =>
    fixture.flags.get(name) ?? otherwise ?? '';
  const kind = (['extract-skill', 'merge-skill', 'split-role-level'] as const).find(
    (candidate) => camelCase(candidate) === command.split('.')[1],
  );
  assert.ok(kind, `Unknown command: ${command}`);
  const choices = await refactorChoices(context, { kind, uri, range }, neverCancelled);
  assert.ok(!('problem' in choices), 'problem' in choices ? choices.problem : '');
  switch (choices.kind) {
    case 'extract-skill': {
      const name = flag('name', 'Working together');
      return { kind: choices.kind, uri, range, name, level: flag('level', choices.levels[0]) };
    }
    case 'merge-skill': {
      const into = flag('into', choices.others[0]);
      return { kind: choices.kind, uri, from: choices.skill, into };
    }
    case 'split-role-level':
      return {
        kind: choices.kind,
        uri,
        position: range.start,
        name: flag('name', `${choices.name} apart`),
      };
  }
}

function camelCase(kebab: string): string {
  return kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

async function onSave(fixture: Fixture, kind: string): Promise<string> {
  const opened = await openFixture(fixture);
  try {
    const { context, uri, checker } = opened;
    const isWanted = (candidate: string) => candidate === kind;
    const found = checker.diagnostics(uri);
    const actions = await sourceActions(context, uri, found, isWanted, neverCancelled);
    const [action] = actions;
    assert.ok(actions.length < 2, 'One action a kind.');
    if (!action?.edit) return '(nothing)';
    const before = findings(opened);
    const files = await applyWorkspaceEdit(opened, action.edit);
    assertNothingNew(fixture, before, opened, kind);
    return `${action.title}\n${showFiles(files)}`;
  } finally {
    opened.dispose();
  }
}

/** Does an action and checks what every action must leave behind. */
async function assertSound(fixture: Fixture, title: string): Promise<void> {
  const opened = await openFixture(fixture);
  try {
    const before = findings(opened);
    const answer = await carryOut(fixture, opened, title);
    if ('problem' in answer) return;
    const files = await applyWorkspaceEdit(opened, answer.edit);
    assert.ok(files.length > 0, `Offered, but does nothing: ${title}`);
    assertNothingNew(fixture, before, opened, title);
    if (!fixture.flags.has('crlf')) return;
    for (const { text, isNew, path } of files) {
      if (!isNew)
        assert.doesNotMatch(text ?? '', /[^\r]\n/, `${title} mixes line ends in ${path}.`);
    }
  } finally {
    opened.dispose();
  }
}

/** Every finding of the framework: what its rule is and what it says. */
function findings({ checker }: OpenedFixture): { code: string; message: string }[] {
  return [...checker.uris()].flatMap((uri) => checker.diagnostics(uri));
}

/** Places and texts may change with what is moved; of no rule may there be more findings than before. */
function assertNothingNew(
  fixture: Fixture,
  before: ReturnType<typeof findings>,
  opened: OpenedFixture,
  title: string,
): void {
  const allowed = [...MAY_COME, ...(fixture.flags.get('may-report')?.split(', ') ?? [])];
  const after = findings(opened);
  const of = (code: string, found: typeof after) => found.filter((one) => one.code === code);
  const fresh = after
    .filter(({ code }) => !allowed.includes(code))
    .filter(({ code }) => of(code, after).length > of(code, before).length)
    .map(({ code, message }) => `${code}: ${message}`);
  assert.deepEqual(fresh, [], `New findings after "${title}"`);
}
