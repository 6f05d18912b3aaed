import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Scalar, stringify, parseDocument as parseYaml } from 'yaml';
import { neverCancelled } from '../../server/src/service/cancellation';
import { ruleFixes } from '../../server/src/service/features/codeActions/ruleFixes';
import { RULE_GROUPS } from '../../server/src/service/checks/registry';
import { openFixture } from '../harness/service';
import type { OpenedFixture } from '../harness/service';
import { parseFixture } from '../harness/fixtures';
import { applyWorkspaceEdit } from './workspaceEdits';

/**
 * The rules on style, each by the table `fixtures/style/CODE.txt`. A line is a case:
 *
 *     wrong bullet: «Plan» research => plan research
 *     right bullet: plan research
 *
 * What the rule marks stands in «»; behind `=>` is the text after the first fix; without it there is
 * none. Every case is written in each of YAML's styles, and an empty line or one with `#` says nothing.
 */
const FOLDER = join(__dirname, 'fixtures', 'style');
const PLACES = ['bullet', 'responsibility', 'description', 'skill', 'role', 'definition'] as const;
type Place = (typeof PLACES)[number];
const STYLES: readonly Scalar.Type[] = [
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_FOLDED,
];

interface Case {
  readonly line: string;
  readonly place: Place;
  readonly text: string;
  /** The parts that are marked; none where the text is right. */
  readonly marks: readonly string[];
  readonly fixed: string | undefined;
}

function readCases(code: string): Case[] {
  return readFileSync(join(FOLDER, `${code}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const match = /^(wrong|right) (\w+): (.*?)(?: => (.*))?$/.exec(line);
      assert.ok(match, `${code}.txt: ${line}`);
      const [, verdict, where, marked = '', fixed] = match;
      const place = PLACES.find((known) => known === where);
      assert.ok(place, line);
      const marks = [...marked.matchAll(/«(.*?)»/g)].map(([, part = '']) => part);
      assert.equal(marks.length > 0, verdict === 'wrong', line);
      return { line, place, marks, fixed, text: marked.replace(/[«»]/g, '') };
    });
}

/** A framework in which everything is right but the text. */
function framework(place: Place, text: string, type: Scalar.Type): string {
  const scalar = new Scalar(text);
  scalar.type = type;
  const at = (here: Place, other: string) => (here === place ? scalar : other);
  const yaml = (value: unknown) =>
    stringify(value, { lineWidth: type === Scalar.QUOTE_DOUBLE ? 30 : 0 });
  const skill = place === 'skill' ? text : 'Testing';
  return [
    '=== capability-framework.yaml',
    yaml({
      framework: 'Test',
      levels: { working: at('definition', 'does this alone') },
      families: ['Quality'],
      dictionary: ['GitHub', 'Kanban', 'Marks & Spencer', 'wibble'],
    }),
    '=== roles/tester.role.yaml',
    yaml({
      role: at('role', 'Tester'),
      family: 'Quality',
      description: 'A tester finds out whether things work.',
      levels: [
        {
          level: 'Tester',
          description: at('description', 'A tester tests things.'),
          responsibilities: [
            'test what others make',
            at('responsibility', 'report what was found'),
          ],
          skills: { [skill]: 'working' },
        },
      ],
    }),
    '=== skills/testing.skill.yaml',
    yaml({
      skill: at('skill', 'Testing'),
      description: 'Testing is finding out whether things work.',
      levels: { working: ['test things', at('bullet', 'write tests')] },
    }),
  ].join('\n');
}

const FILES: Readonly<Record<Place, string>> = {
  bullet: 'skills/testing.skill.yaml',
  skill: 'skills/testing.skill.yaml',
  responsibility: 'roles/tester.role.yaml',
  description: 'roles/tester.role.yaml',
  role: 'roles/tester.role.yaml',
  definition: 'capability-framework.yaml',
};

async function withFramework(
  example: Case,
  type: Scalar.Type,
  use: (opened: OpenedFixture, uri: string) => Promise<void>,
): Promise<void> {
  const text = framework(example.place, example.text, type);
  const opened = await openFixture(parseFixture('style', text));
  try {
    const uri = [...opened.store.index.uris()].find((each) => each.endsWith(FILES[example.place]));
    assert.ok(uri);
    await use(opened, uri);
  } finally {
    opened.dispose();
  }
}

/** The value at the place, as the file says it now. */
function valueAt(place: Place, yaml: string): unknown {
  const paths: Readonly<Record<Place, readonly (string | number)[]>> = {
    bullet: ['levels', 'working', 1],
    skill: ['skill'],
    role: ['role'],
    responsibility: ['levels', 0, 'responsibilities', 1],
    description: ['levels', 0, 'description'],
    definition: ['levels', 'working'],
  };
  const document = parseYaml(yaml);
  assert.deepEqual(document.errors, []);
  return document.getIn(paths[place]);
}

for (const { code, fixable } of RULE_GROUPS.style) {
  describe(`the rule ${code}`, function () {
    // The first loads the dictionary.
    this.timeout(30_000);
    const cases = readCases(code);

    it('has cases that are wrong, right and, where it says so, put right', () => {
      assert.ok(cases.filter(({ marks }) => marks.length > 0).length >= 3);
      assert.ok(cases.filter(({ marks }) => marks.length === 0).length >= 3);
      assert.equal(
        cases.some(({ fixed }) => fixed !== undefined),
        fixable,
      );
    });

    for (const example of cases) {
      it(example.line, async () => {
        for (const type of STYLES)
          await withFramework(example, type, async (opened, uri) => {
            const document = await opened.store.document(uri);
            assert.ok(document);
            while (await opened.checker.runSlowRules(10, neverCancelled));
            const all = opened.checker.diagnostics(uri);
            const found = all.filter((diagnostic) => diagnostic.code === code);
            const source = document.text.getText();
            const marked = found.map(({ range }) => document.text.getText(range));
            const plain = marked.map((part) =>
              part
                .replace(/\\?\n\s*\\?/g, ' ')
                .replace(/''/g, "'")
                .replace(/\\"/g, '"'),
            );
            const unquoted = plain.map((part, index) =>
              part === example.marks[index] ? part : part.replace(/^(["'])(.*)\1$/, '$2'),
            );
            assert.deepEqual(unquoted, example.marks, source);
            if (example.fixed === undefined) return;
            const [first] = found;
            assert.ok(first);
            const [action] = await ruleFixes(
              opened.context,
              uri,
              first.range,
              [first],
              ['create', 'rename'],
              neverCancelled,
            );
            assert.ok(action?.edit, 'There is no fix.');
            await applyWorkspaceEdit(opened, action.edit);
            const after = (await opened.store.document(uri))?.text.getText() ?? '';
            assert.equal(valueAt(example.place, after), example.fixed, after);
            while (await opened.checker.runSlowRules(10, neverCancelled));
            const left = opened.checker
              .diagnostics(uri)
              .filter((diagnostic) => diagnostic.code === code);
            assert.equal(left.length, found.length - 1, after);
            assert.equal(opened.checker.diagnostics(uri).length <= all.length - 1, true, after);
          });
      });
    }
  });
}

describe('the tables of the rules on style', () => {
  it('belong to a rule each', () => {
    const codes = RULE_GROUPS.style.map(({ code }) => `${code}.txt`);
    assert.deepEqual(readdirSync(FOLDER).sort(), codes.sort());
  });
});
