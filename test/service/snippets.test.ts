import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { CURSOR } from '../harness/fixtures';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { expandSnippet, insertSnippet } from '../harness/snippets';

/** The rules that say that a file is not of the form that it should have. */
const STRUCTURE = [
  'syntax',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'empty-value',
  'duplicate-key',
];
const MANIFEST = `framework: Test\n${CURSOR}`;
const ROLE = `role: Tester
family: Quality
description: A tester tests.
levels:
  - level: Tester
    description: A tester tests.
    skills:
      Testing: working
`;
const LEVEL = ROLE.replace('    skills:\n      Testing: working\n', '');
const SKILL = `skill: Testing
description: Testing is about finding out.
levels:
  awareness:
    - explain
`;

/** Where each snippet is meant to be used. */
const FILES = {
  manifest: {
    file: 'capability-framework.yaml',
    hosts: {
      'new-framework': CURSOR,
      'new-numbered-levels': MANIFEST,
      'new-rules': MANIFEST,
      'new-files': MANIFEST,
      'new-exclude': MANIFEST,
      'disable-next-line': `${CURSOR}framework: Test\n`,
      'disable-line': `framework: Test ${CURSOR}\n`,
      'disable-file': `${CURSOR}framework: Test\n`,
    },
  },
  role: {
    file: 'infrastructure-engineer.role.yaml',
    hosts: {
      'new-role': CURSOR,
      'new-role-level': `${ROLE}  ${CURSOR}\n`,
      'new-responsibilities': `${ROLE}    ${CURSOR}\n`,
      'new-skills': `${LEVEL}    ${CURSOR}\n`,
      'disable-next-line': `${CURSOR}${ROLE}`,
      'disable-line': ROLE.replace('working', `working ${CURSOR}`),
      'disable-file': `${CURSOR}${ROLE}`,
    },
  },
  skill: {
    file: 'it-infrastructure.skill.yaml',
    hosts: {
      'new-skill': CURSOR,
      'new-skill-level': `${SKILL}  ${CURSOR}\n`,
      'new-formerly': `${CURSOR}\n${SKILL}`,
      'disable-next-line': SKILL.replace('    - explain', `    ${CURSOR}- explain`),
      'disable-line': SKILL.replace('explain', `explain ${CURSOR}`),
      'disable-file': `${CURSOR}${SKILL}`,
    },
  },
} as const;

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

function snippetsOf(kind: keyof typeof FILES): Snippet[] {
  const path = join(__dirname, '..', '..', 'snippets', `${kind}.json`);
  return Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Snippet>);
}

/** The codes of what is wrong with the form of a file. */
async function structureOf(file: string, text: string): Promise<string[]> {
  const workspace = new MemoryWorkspace();
  workspace.put(uriOf(file), text);
  const service = createFrameworkService(workspace);
  try {
    await service.load(neverCancelled);
    return service
      .diagnostics(uriOf(file))
      .filter(({ code }) => STRUCTURE.includes(code))
      .map(({ code, message, range }) => `${range.start.line + 1}: ${code}: ${message}`);
  } finally {
    service.dispose();
  }
}

for (const kind of ['manifest', 'role', 'skill'] as const) {
  describe(`the snippets of a ${kind} file`, () => {
    const { file } = FILES[kind];
    const hosts: Readonly<Record<string, string>> = FILES[kind].hosts;
    const snippets = snippetsOf(kind);
    const variables = { TM_FILENAME_BASE: file.replace(/\.yaml$/, '') };
    const expand = ({ body }: Snippet) => expandSnippet(body.join('\n'), variables);

    it('have names of their own and say what they write', () => {
      const prefixes = snippets.map(({ prefix }) => prefix);
      assert.deepEqual([...prefixes].sort(), Object.keys(hosts).sort());
      for (const { prefix, description } of snippets) {
        assert.match(prefix, /^[a-z]+(?:-[a-z]+)+$/);
        assert.match(description, /^[A-Z].*\w\.?$/);
      }
    });

    for (const snippet of snippets) {
      const { prefix } = snippet;

      it(`${prefix} can be read in an empty file`, async () => {
        const found = await structureOf(file, expand(snippet).text);
        assert.deepEqual(
          found.filter((line) => line.includes(': syntax: ')),
          [],
        );
      });

      it(`${prefix} has the right form where it belongs`, async () => {
        const text = insertSnippet(hosts[prefix] ?? '', CURSOR, expand(snippet).text);
        assert.deepEqual(await structureOf(file, text), [], text);
        assert.doesNotMatch(text, /[ \t]$/m, 'no line ends in spaces');
        assert.doesNotMatch(text, /\t/);
      });
    }
  });
}

describe('the snippets of a new file', () => {
  const first = (kind: 'role' | 'skill', base: string) => {
    const [snippet] = snippetsOf(kind);
    assert.ok(snippet);
    const { text } = expandSnippet(snippet.body.join('\n'), { TM_FILENAME_BASE: base });
    return text.split('\n');
  };

  it('take the name from the name of the file', () => {
    assert.equal(first('role', 'lead-user-researcher.role')[0], 'role: Lead user researcher');
    assert.equal(first('role', 'tester.role')[0], 'role: Tester');
    assert.equal(first('skill', 'it-infrastructure.skill')[0], 'skill: It infrastructure');
  });

  it('call the first role level like the role', () => {
    const lines = first('role', 'user-researcher.role');
    assert.ok(lines.includes('  - level: User researcher'), lines.join('\n'));
  });

  it('offer every severity that a rule can have', () => {
    const rules = snippetsOf('manifest').find(({ prefix }) => prefix === 'new-rules');
    const choices = expandSnippet(rules?.body.join('\n') ?? '').choices.get(2);
    assert.deepEqual([...(choices ?? [])].sort(), [
      'error',
      'hint',
      'information',
      'off',
      'warning',
    ]);
  });
});
