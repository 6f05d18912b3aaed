import fc from 'fast-check';
import { BASE } from './comparedFixtures';
import { NOT_UTF_8 } from './comparedStates';
import type { Files } from './comparedStates';

const BOM = '\ufeff';

/** A small framework after whatever people do to files: with sense, by mistake, or with a merge gone wrong. */

/** Words that stand for names, levels and texts; few, so that they meet again elsewhere. */
const WORDS = [
  ...['Testing', 'Data', 'Figures', 'testing', 'Reporting'],
  ...['awareness', 'working', 'practitioner', 'expert', 'wizard'],
  ...['Tester', 'Senior tester', 'Analyst', 'Quality', 'HEO', 'SEO'],
  ...['levels', 'skills', 'responsibilities', 'description', 'x-note', 'role', 'skill'],
  ...['things', 'one', 'figures', 'faults', 'others', 'people'],
];

const LINES = [
  ...['# a comment', '', '# another', '   ', 'x-note: here', 'x-more: { a: [1, 2] }'],
  ...[
    'formerly: [Data]',
    'formerly: [Testing, Reporting]',
    'Reporting: working',
    'Testing: expert',
  ],
  ...['- report faults to the team', '- do more', 'path: Management', 'family: Data'],
  ...['levels:', '- level: Trainee tester', 'grades: [SEO]', 'description: Something else.'],
  ...['exclude: [roles/analyst.role.yaml]', 'files: { skills: [more/*.yaml] }', 'unknown: key'],
  ...['  practitioner: You teach it.', 'expert: You lead it.', '"', '[', '<<<<<<< mine', '{'],
];

const MORE: Files = {
  'skills/reporting.skill.yaml': `skill: Reporting
formerly: [Writing]
description: >-
  Writing what others
  read.
levels:
  working:
    - write reports # short ones
    - read reports
    - write reports
`,
  'roles/lead.role.yaml': `role: Test lead
family: Quality
levels:
  - level: Test lead
    skills: &asked
      Testing: expert
      Writing: working
      # why not
      Data: working
  - level: Senior test lead
    skills: *asked
  - level: Head of testing
    skills:
      Testing: expert
      Reporting: working
`,
  'other/capability-framework.yaml': `framework: Other
levels:
  low: You begin.
  high: You lead.
`,
  'other/digging.skill.yaml': `skill: Data
levels:
  low: [dig]
  high: [dig deep]
`,
};

const PATHS = [
  ...Object.keys(BASE),
  ...Object.keys(MORE),
  'more/reporting.yaml',
  'skills/a-data.skill.yaml',
  'other/roles/tester.role.yaml',
];

const SCALE = `framework: Test
levels:
  awareness: You know it.
  working: You do it.
  expert: You lead it.
families: [Quality, Data]
`;

export const START: Files = { ...BASE, ...MORE };

const path = fc.constantFrom(...PATHS);
const manifest = fc.constantFrom(
  'capability-framework.yaml',
  'other/capability-framework.yaml',
  'roles/capability-framework.yaml',
);
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** One thing that somebody does to the files; places are fractions of a file's lines. */
export type Edit =
  | { readonly kind: 'word'; readonly path: string; readonly at: number; readonly to: string }
  | { readonly kind: 'line'; readonly path: string; readonly at: number; readonly text: string }
  | {
      readonly kind: 'delete' | 'twice' | 'quote' | 'wrap';
      readonly path: string;
      readonly at: number;
    }
  | {
      readonly kind: 'swap' | 'move' | 'cut';
      readonly path: string;
      readonly at: number;
      readonly to: number;
      readonly size: number;
    }
  | { readonly kind: 'copy' | 'rename' | 'exchange'; readonly path: string; readonly other: string }
  | {
      readonly kind: 'remove' | 'crlf' | 'empty' | 'scale' | 'mark' | 'spoil';
      readonly path: string;
    }
  | { readonly kind: 'everywhere'; readonly from: string; readonly to: string };

const line = { path, at: place };

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('word' as const),
      ...line,
      to: fc.constantFrom(...WORDS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('line' as const),
      ...line,
      text: fc.constantFrom(...LINES),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('delete' as const, 'twice' as const, 'quote' as const, 'wrap' as const),
      ...line,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('swap' as const, 'move' as const, 'cut' as const),
      ...line,
      to: place,
      size: fc.integer({ min: 1, max: 6 }),
    }),
  },
  fc.record({
    kind: fc.constantFrom('copy' as const, 'rename' as const, 'exchange' as const),
    path,
    other: path,
  }),
  fc.record({
    kind: fc.constantFrom('remove' as const, 'crlf' as const, 'empty' as const, 'scale' as const),
    path,
  }),
  fc.record({ kind: fc.constantFrom('mark' as const, 'spoil' as const), path }),
  // What belongs to which framework is a matter of the manifests alone.
  fc.record({
    kind: fc.constantFrom(
      'remove' as const,
      'rename' as const,
      'copy' as const,
      'exchange' as const,
    ),
    path: manifest,
    other: manifest,
  }),
  fc.record({
    kind: fc.constant('everywhere' as const),
    from: fc.constantFrom(...WORDS),
    to: fc.constantFrom(...WORDS),
  }),
);

const LEVELS = ['awareness', 'working', 'practitioner', 'expert'];

/** An edit that nobody can take for another: a level, a line with a text of its own, a file that goes. */
export const plainEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('word' as const),
    path: fc.constantFrom('roles/tester.role.yaml', 'roles/analyst.role.yaml'),
    at: place,
    to: fc.constantFrom(...LEVELS),
  }),
  fc.record({
    kind: fc.constant('line' as const),
    path: fc.constantFrom('roles/tester.role.yaml', 'skills/testing.skill.yaml'),
    at: place,
    text: fc.integer({ min: 1000, max: 9999 }).map((n) => `- number${n} word${n * 7} text${n * 3}`),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    path: fc.constantFrom(
      'roles/lead.role.yaml',
      'skills/data.skill.yaml',
      'other/digging.skill.yaml',
    ),
  }),
);

/** The files after an edit; one that does not fit changes nothing. */
export function edited(files: Files, given: Edit): Files {
  if (given.kind === 'everywhere') {
    const word = new RegExp(`\\b${given.from}\\b`, 'g');
    return Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, text.replace(word, given.to)]),
    );
  }
  if (given.kind === 'scale') return { ...files, 'capability-framework.yaml': SCALE };
  const text = files[given.path];
  if (text === undefined) return files;
  // Nobody edits the text of a file that cannot be read; it can only go, come, or be another.
  if (text === NOT_UTF_8 && ('at' in given || given.kind === 'mark')) return files;
  // Editors keep a byte order mark at the start.
  const mark = text.startsWith(BOM) ? BOM : '';
  if ('at' in given)
    return { ...files, [given.path]: mark + editedText(text.slice(mark.length), given) };
  switch (given.kind) {
    case 'remove':
      return without(files, given.path);
    case 'empty':
      return { ...files, [given.path]: '' };
    case 'mark':
      return { ...files, [given.path]: mark ? text.slice(1) : BOM + text };
    case 'spoil':
      return { ...files, [given.path]: NOT_UTF_8 };
    case 'crlf':
      return { ...files, [given.path]: text.replace(/\r?\n/g, '\r\n') };
    case 'copy':
      return { ...files, [given.other]: text };
    case 'rename':
      return { ...without(files, given.path), [given.other]: text };
    case 'exchange':
      return { ...files, [given.other]: text, [given.path]: files[given.other] ?? text };
  }
}

function without(files: Files, gone: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== gone));
}

function editedText(text: string, given: Extract<Edit, { readonly at: number }>): string {
  const lines = text.split(/(?<=\n)/);
  const at = Math.floor(given.at * lines.length);
  const old = lines[at] ?? '';
  const indent = /^ */.exec(old)?.[0] ?? '';
  const replaced = (...by: string[]) =>
    [...lines.slice(0, at), ...by, ...lines.slice(at + 1)].join('');
  switch (given.kind) {
    case 'word':
      return replaced(
        old.replace(/[A-Za-z-]+/g, (word) => (WORDS.includes(word) ? given.to : word)),
      );
    case 'line':
      return replaced(`${indent}${given.text}\n`, old);
    case 'delete':
      return replaced();
    case 'twice':
      return replaced(old, old);
    case 'quote':
      return replaced(old.replace(/(?<=: |- )([A-Z][\w ]+)(?=\.?\r?\n)/, "'$1'"));
    case 'wrap':
      return replaced(old.replace(/(?<=: |- )(\w+) /, `>-\n${indent}      $1\n${indent}      `));
    default: {
      const to = Math.floor(given.to * lines.length);
      const block = lines.slice(at, at + given.size);
      if (given.kind === 'cut')
        return [...lines.slice(0, at), ...lines.slice(at + given.size)].join('');
      if (given.kind === 'swap') {
        const other = lines[to] ?? '';
        return lines
          .map((each, index) => (index === at ? other : index === to ? old : each))
          .join('');
      }
      const rest = [...lines.slice(0, at), ...lines.slice(at + given.size)];
      return [...rest.slice(0, to), ...block, ...rest.slice(to)].join('');
    }
  }
}

/** What was done before the earlier state, and between the two. */
export const edits = fc.record({
  earlier: fc.array(edit, { maxLength: 4 }),
  later: fc.array(edit, { minLength: 1, maxLength: 6 }),
});

/** Both states after those edits. */
export function statesAfter({
  earlier,
  later,
}: {
  earlier: readonly Edit[];
  later: readonly Edit[];
}) {
  const before = earlier.reduce(edited, START);
  return { before, after: later.reduce(edited, before) };
}
