import assert from 'node:assert/strict';
import type { Fixture } from '../harness/fixtures';
import { NOT_UTF_8 } from './comparedStates';
import type { Files } from './comparedStates';

/** The framework that a fixture's two states start from, unless it has the flag `# empty`. */
export const BASE: Files = {
  'capability-framework.yaml': `framework: Test
families: [Quality, Data]
grades: [HEO, SEO]
`,
  'roles/tester.role.yaml': `role: Tester
family: Quality
description: A tester finds out whether things work.
levels:
  - level: Tester
    description: A tester tests things.
    grades: [HEO]
    responsibilities:
      - plan the tests of one service
      - report faults to the team
    skills:
      Data: awareness
      Testing: working
  - level: Senior tester
    description: A senior tester leads testing.
    grades: [SEO]
    responsibilities:
      - lead the testing of several services
      - train other testers in the methods that they need
      - report to the board of the programme
    skills:
      Data: working
      Testing: expert
`,
  'roles/analyst.role.yaml': `role: Analyst
family: Data
description: An analyst explains figures.
levels:
  - level: Analyst
    description: An analyst explains figures to one team.
    skills:
      Data: expert
      Testing: awareness
`,
  'skills/testing.skill.yaml': `skill: Testing
description: Finding out whether things work as people need them to.
levels:
  awareness:
    - explain why things are tested
  working:
    - write tests for one service and run them
    - describe a fault so that others can find it
  expert:
    - choose the methods of testing for a whole organisation
    - train others in the methods of testing
`,
  'skills/data.skill.yaml': `skill: Data
description: Collecting figures and explaining what they say.
levels:
  awareness:
    - explain what figures are for
  working:
    - collect figures and keep them in order
  expert:
    - set the rules for collecting figures in an organisation
`,
};

/** Both states that a fixture tells of. */
export interface FixtureStates {
  readonly before: Files;
  readonly after: Files;
  /** Later path → earlier path of files that were moved. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * Reads both states from a fixture's sections:
 * - `=== PATH` is a file in both, `=== PATH (before)` and `=== PATH (after)` in one of them;
 * - `=== edit PATH` is a patch of the later state: blocks, with `@@` between them, in which lines after `-|`
 *   are replaced by those after `+|`; those after ` |` say where; all of it stands in the file just once;
 * - `=== spoil PATH (before)` or `(after)` makes a file one that is not UTF-8, `=== mark PATH (before)` or
 *   `(after)` gives it a byte order mark;
 * - `=== remove PATH`, `=== move PATH -> PATH` (known as a move), `=== copy PATH -> PATH`.
 * The flag `# crlf-after` ends the lines of the later state with CRLF.
 */
export function statesOf({ flags, documents }: Fixture): FixtureStates {
  const before: Record<string, string> = flags.has('empty') ? {} : { ...BASE };
  const moved = new Map<string, string>();
  for (const { path, text } of documents) {
    if (/^(?:edit|remove|move|copy|spoil|mark) /.test(path) || path.endsWith(' (after)')) continue;
    before[path.replace(/ \(before\)$/, '')] = text;
  }
  const after = { ...before };
  for (const { path } of documents)
    if (/^\S+ \(before\)$/.test(path))
      Reflect.deleteProperty(after, path.replace(/ \(before\)$/, ''));
  for (const { path: title, text } of documents) {
    const [, what = '', from = '', to = ''] = /^(\w+) (\S+)(?: -> (\S+))?$/.exec(title) ?? [];
    if (/^\S+ \(after\)$/.test(title)) after[title.replace(/ \(after\)$/, '')] = text;
    else if (what === 'edit') after[from] = patched(after[from] ?? '', text);
    else if (what === 'remove') Reflect.deleteProperty(after, from);
    else if (what === 'copy' || what === 'move') {
      after[to] = after[from] ?? '';
      if (what === 'copy') continue;
      Reflect.deleteProperty(after, from);
      moved.set(to, from);
    }
  }
  for (const { path: title } of documents) {
    const [, what, path = '', side] = /^(spoil|mark) (\S+) \((before|after)\)$/.exec(title) ?? [];
    if (what === undefined) continue;
    const files = side === 'before' ? before : after;
    files[path] = what === 'mark' ? `\ufeff${files[path] ?? ''}` : NOT_UTF_8;
  }
  if (flags.has('crlf-after'))
    for (const [path, text] of Object.entries(after)) after[path] = text.replace(/\n/g, '\r\n');
  if (flags.has('unknown-moves')) moved.clear();
  return { before, after, moved };
}

function patched(source: string, patch: string): string {
  return patch.split('@@\n').reduce((text, block) => {
    const lines = block.split(/(?<=\n)/);
    const side = (other: string) =>
      lines
        .filter((line) => !line.startsWith(other))
        .map((line) => line.slice(2))
        .join('');
    const old = side('+|');
    assert.equal(text.split(old).length, 2, `This must stand in the file just once:\n${old}`);
    return text.replace(old, () => side('-|'));
  }, source);
}
