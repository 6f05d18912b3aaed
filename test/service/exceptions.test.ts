import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { CodeAction } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { FrameworkDiagnostic } from '../../server/src/service/checks/diagnostic';
import { RULE_GROUPS } from '../../server/src/service/checks/registry';
import { codeActions } from '../../server/src/service/features/codeActions';
import type { Fixture } from '../harness/fixtures';
import { uriOf } from '../harness/memoryWorkspace';
import { openFixture } from '../harness/service';
import type { OpenedFixture } from '../harness/service';
import { applyWorkspaceEdit } from './workspaceEdits';

/**
 * Every rule can be switched off by a quick fix, here, in the file and in the framework, and is then
 * silent; but for those on structure, without which a file cannot be read. `examples/broken` has a
 * finding of each.
 */
const EXAMPLE = join(__dirname, '..', '..', 'examples', 'broken');
const OPTIONAL = [...RULE_GROUPS.references, ...RULE_GROUPS.sense, ...RULE_GROUPS.style];
const FIXED = [...RULE_GROUPS.structure, ...RULE_GROUPS.suppressions];
const WAYS = ['here', 'in this file', 'in the framework'] as const;

const broken: Fixture = {
  name: 'examples/broken',
  flags: new Map(),
  expected: new Map(),
  documents: readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({
      path: path.split(sep).join('/'),
      text: readFileSync(join(EXAMPLE, path), 'utf8'),
      cursors: [],
      open: false,
    })),
};

async function withBroken(use: (opened: OpenedFixture) => Promise<void>): Promise<void> {
  const opened = await openFixture(broken);
  try {
    while (await opened.checker.runSlowRules(100, neverCancelled));
    await use(opened);
  } finally {
    opened.dispose();
  }
}

/** The first finding of a rule, with its file. */
function firstOf({ checker }: OpenedFixture, code: string): [string, FrameworkDiagnostic] {
  for (const uri of [...checker.uris()].sort()) {
    const found = checker.diagnostics(uri).find((diagnostic) => diagnostic.code === code);
    if (found) return [uri, found];
  }
  return assert.fail(`Nothing in examples/broken is reported by ${code}.`);
}

async function offers(
  { context, checker }: OpenedFixture,
  uri: string,
  { range, code }: FrameworkDiagnostic,
): Promise<Map<string, CodeAction>> {
  const found = checker.diagnostics(uri);
  const actions = await codeActions(context, uri, range, found, [], neverCancelled);
  return new Map(
    WAYS.flatMap((way) => {
      const title = `Switch this rule off ${way} (${code})`;
      const action = actions.find((each) => each.title === title);
      return action ? [[way, action] as const] : [];
    }),
  );
}

describe('switching a rule off', function () {
  this.timeout(30_000);

  for (const { code } of OPTIONAL) {
    it(`silences ${code} here, in this file or in the framework`, async () => {
      for (const way of WAYS)
        await withBroken(async (opened) => {
          const [uri, diagnostic] = firstOf(opened, code);
          const action = (await offers(opened, uri, diagnostic)).get(way);
          assert.ok(action?.edit, `It cannot be switched off ${way}.`);
          const reports = (each: string) => opened.checker.diagnostics(each);
          const count = (each: string) => reports(each).filter((one) => one.code === code).length;
          const before = count(uri);
          await applyWorkspaceEdit(opened, action.edit);
          while (await opened.checker.runSlowRules(100, neverCancelled));
          const silent =
            way === 'in the framework' ? [...opened.checker.uris()] : way === 'here' ? [] : [uri];
          for (const each of silent) assert.equal(count(each), 0, each);
          assert.ok(count(uri) < before);
          for (const each of [uri, uriOf('capability-framework.yaml')])
            assert.deepEqual(
              reports(each).filter((one) => FIXED.some((rule) => rule.code === one.code)),
              [],
              each,
            );
        });
    });
  }

  for (const { code } of FIXED) {
    it(`is not offered for ${code}`, async () => {
      await withBroken(async (opened) => {
        const [uri, diagnostic] = firstOf(opened, code);
        assert.deepEqual([...(await offers(opened, uri, diagnostic)).keys()], []);
      });
    });
  }
});
