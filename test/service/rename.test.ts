import assert from 'node:assert/strict';
import { RenameFile } from 'vscode-languageserver-types';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createFrameworkService } from '../../server/src/service';
import type { FrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { describeFixtures } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { uriOf } from '../harness/memoryWorkspace';
import { showPlace } from './places';
import { EditableWorkspace, findingsOf, newFindings, pathOf, positionAfter } from './renames';

/**
 * `# to:` the new name; `# asks` for a client that asks about each offer. `prepare` is the place and
 * the name, `files` each changed file as it is then (or why none is), `questions` what is asked.
 * `# one-way` where renaming back cannot give the same again; everywhere else it must.
 */
describeFixtures('rename', async (fixture) => {
  const workspace = new EditableWorkspace();
  for (const { path, text, open } of fixture.documents) {
    workspace.put(uriOf(path), text);
    if (open) workspace.open(uriOf(path));
  }
  const service = createFrameworkService(workspace);
  try {
    await service.load(neverCancelled);
    return await run(fixture, workspace, service);
  } finally {
    service.dispose();
  }
});

async function run(fixture: Fixture, workspace: EditableWorkspace, service: FrameworkService) {
  const document = fixture.documents.find(({ cursors }) => cursors.length > 0);
  const position = document?.cursors[0];
  assert.ok(document && position, 'The fixture has no cursor.');
  const uri = uriOf(document.path);
  const to = fixture.flags.get('to') ?? 'Proving';
  const asks = fixture.flags.has('asks');
  const prepared = await service.renames.prepare(uri, position, neverCancelled);
  assert.ok(prepared);
  const options = { asks, renamesFiles: asks };
  const answer = await service.renames.rename(uri, position, to, options, neverCancelled);
  assert.ok(answer);
  const prepare =
    'problem' in prepared
      ? prepared.problem
      : `${showPlace(fixture, uri, prepared.range)} as ${JSON.stringify(prepared.placeholder)}`;
  if ('problem' in answer) return { prepare, files: answer.problem };
  assert.ok('range' in prepared);
  const before = findingsOf(service);
  const text = TextDocument.create(uri, '', 0, document.text);
  const changed = await workspace.apply(answer.edit);
  await service.settled();
  const after = new Map<string, string>();
  for (const file of changed) after.set(file, await workspace.textOf(file));
  assert.deepEqual(
    newFindings(before, findingsOf(service)),
    [],
    'The rename brings no new finding.',
  );
  if (!fixture.flags.has('one-way')) {
    const place = positionAfter(text, answer.edit, prepared.range.start);
    const back = await service.renames.rename(
      uri,
      place,
      prepared.placeholder,
      { asks: false, renamesFiles: false },
      neverCancelled,
    );
    assert.ok(back && 'edit' in back, JSON.stringify(back));
    await workspace.apply(back.edit);
    for (const { path, text } of fixture.documents) {
      assert.equal(await workspace.textOf(uriOf(path)), text, `${path}, renamed and back`);
    }
  }
  const crlf = fixture.flags.has('crlf');
  return {
    prepare,
    files: changed.map((file) => show(file, after.get(file) ?? '', crlf)).join('\n'),
    questions: questions(answer.edit),
  };
}

function show(uri: string, text: string, crlf: boolean): string {
  const lines = crlf ? text.replace(/(?<!\r)\n/g, '(LF)\n').replace(/\r\n/g, '\n') : text;
  return `--- ${pathOf(uri)}\n${lines}`.trimEnd();
}

function questions({ documentChanges = [], changeAnnotations = {} }: WorkspaceEdit): string {
  const ids = Object.entries(changeAnnotations).map(
    ([id, { label, description, needsConfirmation }]) =>
      `${id}: ${label} (${description ?? ''})${needsConfirmation ? '' : ' UNASKED'}`,
  );
  const moves = documentChanges
    .filter((change) => RenameFile.is(change))
    .map(({ oldUri, newUri, annotationId }) =>
      [annotationId, pathOf(oldUri), '→', pathOf(newUri)].join(' '),
    );
  return [...ids, ...moves].join('\n');
}
