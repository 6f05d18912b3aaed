import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Range } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import { DIAGNOSTIC_SOURCE } from '../../server/src/service/checks/toDiagnostic';
import type { FrameworkDiagnostic } from '../../server/src/service/checks/diagnostic';
import { RULE_GROUPS } from '../../server/src/service/checks/registry';
import type { RuleGroup } from '../../server/src/service/checks/rule';
import { describeFixtures, parseFixture } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { uriOf } from '../harness/memoryWorkspace';
import { openFixture } from '../harness/service';
import type { OpenedFixture } from '../harness/service';
import { showPlace, showRange, showText } from './places';

/**
 * Each rule by the fixtures in `fixtures/checks/CODE`, in which it is the only rule that finds
 * anything, unless the header says `# with: CODE, CODE` (`# with: all` shows style as well): one
 * mistake gives one diagnostic. `fixtures/checks/severities` is about how serious findings are.
 *
 * A finding is shown as its place, what is marked, severity and rule; then what it says, and where
 * else it points.
 */
const FOLDER = join(__dirname, 'fixtures', 'checks');
const TESTED: readonly RuleGroup[] = ['structure', 'references', 'sense', 'suppressions'];
const SEVERITY_NAMES: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};
/** Words of a schema or a parser, which mean nothing to a content designer. */
const JARGON =
  /additionalProperties|must (?:have|match)|schema|regex|undefined|null|object|array|\[object|implicit|scalar|\/[a-z]+\/\d/;

for (const group of TESTED) {
  for (const { code } of RULE_GROUPS[group]) {
    describeFixtures(`checks/${code}`, (fixture) => run(fixture, shownWith(group, fixture)));
  }
}
describeFixtures('checks/severities', (fixture) => run(fixture, shownWith('sense', fixture)));
describeFixtures('goodProse', async (fixture) => {
  const found = await run(fixture, undefined);
  assert.equal(found, '(nothing)', 'A false alarm');
  return found;
});
describeFixtures('badProse', async (fixture) => {
  const found = await run(fixture, undefined);
  assert.deepEqual(linesFound(found), linesNoted(fixture));
  return found;
});

/** Of what is found: file, line and rule. */
function linesFound(found: string): string[] {
  return [...found.matchAll(/^(\S+) (\d+):.* ([a-z-]+)(?: faded)?$/gm)]
    .map(([, path, line, code]) => `${path} ${line} ${code}`)
    .sort();
}

/** The same from the comments that say what is wrong with a line. */
function linesNoted({ documents }: Fixture): string[] {
  return documents
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, number) => {
        const code = / # ([a-z-]+)$/.exec(line)?.[1];
        return code === undefined ? [] : [`${path} ${number} ${code}`];
      }),
    )
    .sort();
}

/** Which rules' findings a fixture of a group shows; undefined for every rule's. */
function shownWith(group: RuleGroup, { flags }: Fixture): ReadonlySet<string> | undefined {
  if (flags.get('with') === 'all') return undefined;
  const groups: RuleGroup[] = ['structure', 'references', 'suppressions'];
  if (group === 'sense' || group === 'suppressions') groups.push('sense');
  return new Set(groups.flatMap((each) => RULE_GROUPS[each].map(({ code }) => code)));
}

async function run(fixture: Fixture, shown: ReadonlySet<string> | undefined): Promise<string> {
  const expected = await findings(fixture, shown);
  const reversed = { ...fixture, documents: [...fixture.documents].reverse() };
  assert.equal(await findings(reversed, shown), expected, 'Read in another order');
  const edited = await openFixture({
    ...fixture,
    documents: fixture.documents.map((document) => ({ ...document, text: '', open: true })),
  });
  try {
    for (const { path, text } of fixture.documents) edited.workspace.change(uriOf(path), text);
    await edited.store.settled();
    assert.equal(await show(fixture, edited, shown), expected, 'Typed instead of read');
  } finally {
    edited.dispose();
  }
  return expected;
}

async function findings(fixture: Fixture, shown: ReadonlySet<string> | undefined): Promise<string> {
  const opened = await openFixture(fixture);
  try {
    const result = await show(fixture, opened, shown);
    assert.deepEqual(opened.log, []);
    return result;
  } finally {
    opened.dispose();
  }
}

async function show(
  fixture: Fixture,
  { checker }: OpenedFixture,
  shown: ReadonlySet<string> | undefined,
): Promise<string> {
  while (await checker.runSlowRules(10, neverCancelled));
  const parts = [...checker.uris()].sort().flatMap((uri) => {
    const found = checker.diagnostics(uri).filter(({ code }) => shown?.has(code) ?? true);
    return found.map((diagnostic) => showFinding(fixture, uri, diagnostic));
  });
  return parts.length > 0 ? parts.join('\n') : '(nothing)';
}

function showFinding(fixture: Fixture, uri: string, diagnostic: FrameworkDiagnostic): string {
  const { range, severity, code, message, source, tags, relatedInformation = [] } = diagnostic;
  assert.equal(source, DIAGNOSTIC_SOURCE);
  assert.doesNotMatch(message.replace(/"[^"]*"/g, ''), JARGON);
  assert.match(message, /[.?]$/, 'A message is a sentence.');
  assertInside(fixture, uri, range);
  const faded = tags?.includes(DiagnosticTag.Unnecessary) ? ' faded' : '';
  const lines = [
    `${showPlace(fixture, uri, range)} ${SEVERITY_NAMES[severity]} ${code}${faded}`,
    `  ${message}`,
    ...relatedInformation.map(({ location, message: words }) => {
      assertInside(fixture, location.uri, location.range);
      const place =
        location.uri === uri
          ? `${showRange(location.range)} ${showText(fixture, uri, location.range)}`
          : showPlace(fixture, location.uri, location.range);
      return `  > ${place} ${words}`;
    }),
  ];
  return lines.join('\n');
}

function assertInside(fixture: Fixture, uri: string, { start, end }: Range): void {
  const document = fixture.documents.find(({ path }) => uriOf(path) === uri);
  assert.ok(document, uri);
  const lines = document.text.split(/\r\n|\n|\r/);
  for (const { line, character } of [start, end]) {
    const text = lines[line];
    assert.ok(text !== undefined && character <= text.length, `${line}:${character} is outside.`);
  }
  const isForward = start.line < end.line || start.character <= end.character;
  assert.ok(isForward, 'The range ends before it starts.');
}

describe('the fixtures of the rules', () => {
  const codes = TESTED.flatMap((group) => RULE_GROUPS[group].map(({ code }) => code));

  it('belong to a rule each', () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), [...codes, 'severities'].sort());
  });

  for (const code of codes) {
    it(`show where ${code} speaks and where it is silent`, () => {
      const files = readdirSync(join(FOLDER, code));
      const texts = files.flatMap((file) => {
        const source = readFileSync(join(FOLDER, code, file), 'utf8');
        return parseFixture(file, source).expected.get('') ?? [];
      });
      const speaks = (text: string) => new RegExp(`^\\S.* ${code}(?: faded)?$`, 'm').test(text);
      assert.ok(texts.filter(speaks).length >= 2, 'It speaks in fewer than two fixtures.');
      assert.ok(texts.filter((text) => !speaks(text)).length >= 1, 'It is silent in none.');
    });
  }
});
