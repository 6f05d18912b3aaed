import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { FrameworkDiagnostic } from '../../server/src/service/checks/diagnostic';
import { codeActions, resolveFixAll } from '../../server/src/service/features/codeActions';
import { ruleFixes } from '../../server/src/service/features/codeActions/ruleFixes';
import { Spellers } from '../../server/src/service/prose/speller';
import { describeFixtures, parseFixture } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import type { OpenedFixture } from '../harness/service';
import { applyWorkspaceEdit, showFiles } from './workspaceEdits';

const FIXTURES = join(__dirname, 'fixtures');

/**
 * What can be done with a finding besides its own fixes: other spellings, add words to the dictionary,
 * fix all, switch the rule off. Sections: `` the titles; `do 1`, `do 2` … what each makes of the files.
 *
 * Whatever the sections, each is done and must leave no problem that was not there, and not the finding
 * that it was offered for ("fix all" takes those with one clear fix).
 */
describeFixtures('moreActions', async (fixture) => {
  const titles = await withFixture(fixture, async (opened) =>
    (await offered(opened)).map(({ title, kind, isPreferred }) => {
      assert.equal(kind, CodeActionKind.QuickFix);
      assert.notEqual(isPreferred, true, 'Nobody wants this done unseen.');
      return `- ${title}`;
    }),
  );
  const results: Record<string, string> = {
    '': titles.length > 0 ? titles.join('\n') : '(nothing)',
  };
  for (const position of titles.keys())
    results[`do ${position + 1}`] = await withFixture(fixture, (opened) =>
      carryOut(opened, position),
    );
  return results;
});

async function withFixture<T>(
  fixture: Fixture,
  use: (opened: OpenedFixture) => Promise<T>,
): Promise<T> {
  const opened = await openFixture(fixture);
  try {
    while (await opened.checker.runSlowRules(10, neverCancelled));
    return await use(opened);
  } finally {
    opened.dispose();
  }
}

/** The actions at the cursor but for the rules' own fixes, which come first. */
async function offered({ context, checker, uri, position }: OpenedFixture): Promise<CodeAction[]> {
  const range = { start: position, end: position };
  const found = checker.diagnostics(uri);
  const all = await codeActions(context, uri, range, found, ['create'], neverCancelled);
  const fixes = await ruleFixes(context, uri, range, found, ['create'], neverCancelled);
  assert.deepEqual(all.slice(0, fixes.length), fixes);
  return all.slice(fixes.length);
}

async function carryOut(opened: OpenedFixture, position: number): Promise<string> {
  const { context, checker } = opened;
  const before = await findings(opened);
  const action = (await offered(opened))[position];
  const diagnostic = action?.diagnostics?.[0];
  assert.ok(action && diagnostic);
  const diagnostics = (uri: string) => checker.diagnostics(uri);
  const done = action.edit
    ? action
    : await resolveFixAll(context, action, diagnostics, neverCancelled);
  assert.ok(done?.edit, `Offered, but does nothing: ${action.title}`);
  const files = await applyWorkspaceEdit(opened, done.edit);
  const after = await findings(opened);
  const alike = (found: readonly FrameworkDiagnostic[]) =>
    found.filter(({ code, message }) => code === diagnostic.code && message === diagnostic.message);
  assert.ok(alike(after).length < alike(before).length, `Still there after "${action.title}"`);
  const key = ({ code, message }: FrameworkDiagnostic) => `${code}: ${message}`;
  const known = before.map(key);
  assert.deepEqual(
    after.map(key).filter((one) => !known.includes(one)),
    [],
    action.title,
  );
  return showFiles(files);
}

async function findings({ checker }: OpenedFixture): Promise<FrameworkDiagnostic[]> {
  while (await checker.runSlowRules(10, neverCancelled));
  return [...checker.uris()].flatMap((uri) => checker.diagnostics(uri));
}

describe('an action that cannot be made', () => {
  it('is logged, and takes no other with it', async () => {
    const text = readFileSync(join(FIXTURES, 'moreActions', 'spelling.fixture'), 'utf8');
    const opened = await openFixture(parseFixture('spelling', text));
    const log: string[] = [];
    try {
      while (await opened.checker.runSlowRules(10, neverCancelled));
      const broken = new Spellers(undefined, () => undefined);
      broken.of = () => Promise.reject(new Error('Out of memory'));
      const context = {
        ...opened.context,
        spellers: broken,
        log: (line: string) => log.push(line),
      };
      const range = { start: opened.position, end: opened.position };
      const found = opened.checker.diagnostics(opened.uri);
      const all = await codeActions(context, opened.uri, range, found, [], neverCancelled);
      assert.ok(all.some(({ title }) => title.startsWith('Add "recieve"')));
      assert.deepEqual(log, ['No action was made (suggestions): Error: Out of memory']);
    } finally {
      opened.dispose();
    }
  });
});
