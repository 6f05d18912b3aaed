import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { FrameworkDiagnostic } from '../../server/src/service/checks/diagnostic';
import { RULE_GROUPS, RULES } from '../../server/src/service/checks/registry';
import { hasFixes, ruleFixes } from '../../server/src/service/features/codeActions/ruleFixes';
import { FIX_ALL } from '../../server/src/service/features/refactorings/fixAll';
import { sourceActions } from '../../server/src/service/features/refactorings';
import { describeFixtures, parseFixture } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import type { OpenedFixture } from '../harness/service';
import { applyWorkspaceEdit, showFiles } from './workspaceEdits';
import type { FileAfter } from './workspaceEdits';

/**
 * The quick fixes of each rule but those on style, by the fixtures in `fixtures/codeActions/CODE`. The
 * cursor stands in what is wrong. Flags: `# no-files` is a client that cannot create or rename files;
 * `# may-report: CODE, CODE` lets fixes bring up those rules' findings; `# drops: TEXT` lets them take a
 * comment away that has this text.
 *
 * Sections: `` the rule's fixes, with `*` where one may be done unseen; `fix 1`, `fix 2` … what each makes of the
 * files; `fix-all` what "fix all" makes of the file, or "(nothing)".
 *
 * Whatever the sections, each fix is done and must leave whole YAML without this finding and without
 * any other that was not there, with the same comments, line ends and byte order mark.
 */
const FOLDER = join(__dirname, 'fixtures', 'codeActions');
const FIXABLE = (['structure', 'references', 'sense', 'suppressions'] as const)
  .flatMap((group) => RULE_GROUPS[group])
  .filter(({ fixable }) => fixable)
  .map(({ code }) => code) as readonly string[];
/** What the framework is asked for may change with a name that is put right. */
const MAY_COME = [
  'unused-skill',
  'unused-skill-level',
  'unused-manifest-entry',
  'level-regression',
  'skill-dropped',
];

for (const code of FIXABLE) {
  describeFixtures(`codeActions/${code}`, async (fixture) => {
    const titles = await withFixture(fixture, async (opened) =>
      (await offered(opened, fixture, code)).map(({ title, isPreferred, kind }) => {
        assert.equal(kind, CodeActionKind.QuickFix);
        return `${isPreferred ? '*' : '-'} ${title}`;
      }),
    );
    const results: Record<string, string> = {
      '': titles.length > 0 ? titles.join('\n') : '(nothing)',
    };
    for (const position of titles.keys())
      results[`fix ${position + 1}`] = await withFixture(fixture, (opened) =>
        carryOut(opened, fixture, code, position),
      );
    results['fix-all'] = await withFixture(fixture, (opened) => fixAll(opened, fixture));
    return results;
  });
}

async function withFixture<T>(
  fixture: Fixture,
  use: (opened: OpenedFixture) => Promise<T>,
): Promise<T> {
  const opened = await openFixture(fixture);
  try {
    return await use(opened);
  } finally {
    opened.dispose();
  }
}

/** The rule's fixes at the cursor. */
async function offered(
  { context, checker, uri, position }: OpenedFixture,
  fixture: Fixture,
  code: string,
): Promise<CodeAction[]> {
  const range = { start: position, end: position };
  const operations = fixture.flags.has('no-files') ? [] : (['create', 'rename'] as const);
  const found = checker.diagnostics(uri);
  const actions = await ruleFixes(context, uri, range, found, operations, neverCancelled);
  return actions.filter(({ diagnostics }) => diagnostics?.[0]?.code === code);
}

async function carryOut(
  opened: OpenedFixture,
  fixture: Fixture,
  code: string,
  position: number,
): Promise<string> {
  const before = await findings(opened);
  const action = (await offered(opened, fixture, code))[position];
  const diagnostic = action?.diagnostics?.[0];
  assert.ok(action?.edit && diagnostic);
  const files = await applyWorkspaceEdit(opened, action.edit);
  assert.ok(files.length > 0, `Offered, but does nothing: ${action.title}`);
  const after = await findings(opened);
  const alike = (found: readonly FrameworkDiagnostic[]) =>
    found.filter((one) => one.code === code && one.message === diagnostic.message).length;
  assert.ok(alike(after) < alike(before), `Still there after "${action.title}"`);
  assertNothingNew(fixture, before, after, action.title);
  assertKept(fixture, files, action.title);
  return showFiles(files);
}

async function fixAll(opened: OpenedFixture, fixture: Fixture): Promise<string> {
  const { context, uri, checker } = opened;
  const before = await findings(opened);
  const isWanted = (kind: string) => kind === FIX_ALL;
  const found = checker.diagnostics(uri);
  const [action] = await sourceActions(context, uri, found, isWanted, neverCancelled);
  if (!action?.edit) return '(nothing)';
  const files = await applyWorkspaceEdit(opened, action.edit);
  assertNothingNew(fixture, before, await findings(opened), action.title);
  assertKept(fixture, files, action.title);
  return showFiles(files);
}

/** Every finding of the framework, those of the slow rules among them. */
async function findings({ checker }: OpenedFixture): Promise<FrameworkDiagnostic[]> {
  while (await checker.runSlowRules(10, neverCancelled));
  return [...checker.uris()].flatMap((uri) => checker.diagnostics(uri));
}

/** Places and texts may change with a fix; of no rule may there be more findings than before. */
function assertNothingNew(
  { flags }: Fixture,
  before: readonly FrameworkDiagnostic[],
  after: readonly FrameworkDiagnostic[],
  title: string,
): void {
  const allowed = [...MAY_COME, ...(flags.get('may-report')?.split(', ') ?? [])];
  const count = (found: typeof after, code: string) =>
    found.filter((one) => one.code === code).length;
  const fresh = after
    .filter(({ code }) => !allowed.includes(code) && count(after, code) > count(before, code))
    .map(({ code, message }) => `${code}: ${message}`);
  assert.deepEqual(fresh, [], `New findings after "${title}"`);
}

/** Comments, line ends, a byte order mark and the last line's end stay as they were. */
function assertKept(
  { flags, documents }: Fixture,
  files: readonly FileAfter[],
  title: string,
): void {
  const drops = flags.get('drops');
  for (const { path, text, isNew } of files) {
    const before = documents.find((document) => document.path === path)?.text;
    if (isNew || before === undefined || text === undefined) continue;
    const comments = (source: string): readonly string[] =>
      source.match(/(?<=^|\s)#[^\r\n]*/gm) ?? [];
    const kept = comments(text);
    for (const comment of comments(before)) {
      const isDropped = drops !== undefined && comment.includes(drops);
      assert.ok(isDropped || kept.includes(comment), `"${title}" takes "${comment}" away`);
    }
    if (before.includes('\r\n')) assert.doesNotMatch(text, /[^\r]\n/, `"${title}" mixes line ends`);
    else assert.doesNotMatch(text, /\r/);
    assert.equal(text.startsWith('\uFEFF'), before.startsWith('\uFEFF'), 'The byte order mark');
    assert.equal(text.endsWith('\n'), before.endsWith('\n'), `"${title}" and the last line's end`);
  }
}

describe('the fixtures of the quick fixes', () => {
  it('belong to a rule each', () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), [...FIXABLE].sort());
  });

  for (const { code, fixable } of RULES) {
    it(`${fixable ? 'show the fixes' : 'need not show fixes'} of ${code}`, () => {
      assert.equal(hasFixes(code), fixable);
      if (!FIXABLE.includes(code)) return;
      const files = readdirSync(join(FOLDER, code));
      const done = files.filter((file) => {
        const source = readFileSync(join(FOLDER, code, file), 'utf8');
        return parseFixture(file, source).expected.has('fix 1');
      });
      assert.ok(done.length >= 2, 'A fix is done in fewer than two fixtures.');
    });
  }
});
