import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { Checker } from '../../server/src/service/checks/checker';
import { newFile } from '../../server/src/service/features/newFiles';
import type { NewFile, NewFileRequest } from '../../server/src/service/features/newFiles';
import { nameAtStart } from '../../server/src/service/prose/article';
import { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { MemoryWorkspace, ROOT, uriOf } from '../harness/memoryWorkspace';

const FILES: Readonly<Record<string, string>> = {
  'capability-framework.yaml':
    'framework: North\nlevels: { 1: Low, 2: High }\nfamilies: [Design]\n',
  'content/roles/engineer.role.yaml': 'role: Engineer\n',
  'content/skills/testing.skill.yaml':
    'skill: Testing\ndescription: About testing.\nformerly: [Proving]\nlevels: { 2: [test] }\n',
};

describe('newFiles', () => {
  let workspace: MemoryWorkspace;
  let store: FrameworkStore;
  let checker: Checker;

  const load = async (files: Readonly<Record<string, string>>) => {
    workspace = new MemoryWorkspace();
    for (const [path, text] of Object.entries(files)) workspace.put(uriOf(path), text);
    store = new FrameworkStore(workspace, () => undefined);
    checker = new Checker(store, (message) => assert.fail(message), undefined);
    await store.load(neverCancelled);
  };
  beforeEach(() => load(FILES));
  afterEach(() => {
    checker.dispose();
    store.dispose();
  });

  const answer = (request: Partial<NewFileRequest>) =>
    newFile(
      { store },
      { kind: 'skill', name: 'New', folder: ROOT, isExact: false, families: [], ...request },
    );
  const file = (request: Partial<NewFileRequest>): NewFile => {
    const given = answer(request);
    if ('problem' in given) assert.fail(given.problem);
    return given;
  };
  const problem = (request: Partial<NewFileRequest>) => {
    const given = answer(request);
    return 'problem' in given ? given.problem : undefined;
  };
  const selected = ({ text, selection: { start, end } }: NewFile) =>
    text.split('\n')[start.line]?.slice(start.character, end.character);

  /** Writes the file as the client would, and says what is wrong with it and all others. */
  const diagnosticsWith = async (made: NewFile) => {
    workspace.write(made.uri, made.text);
    await store.settled();
    checker.invalidateAll();
    return checker.diagnostics(made.uri).map(({ code, message }) => `${code}: ${message}`);
  };

  it('writes a valid role where the framework keeps its roles, ready to go on', async () => {
    const made = file({ kind: 'role', name: ' User  researcher ', families: ['Design'] });
    assert.equal(made.uri, uriOf('content/roles/user-researcher.role.yaml'));
    assert.equal(
      made.text,
      [
        'role: User researcher',
        'family: Design',
        'description: A user researcher describe what people in this role do.',
        'levels:',
        '  - level: User researcher',
        '    description: A user researcher describe what a person at this role level does.',
        '    skills:',
        '      Testing: 2',
        '',
      ].join('\n'),
    );
    assert.equal(selected(made), 'describe what people in this role do.');
    assert.deepEqual(await diagnosticsWith(made), []);
  });

  it('writes a valid skill with all levels of the framework', async () => {
    const made = file({ name: 'Risk: an introduction' });
    assert.equal(made.uri, uriOf('content/skills/risk-an-introduction.skill.yaml'));
    assert.match(made.text, /^skill: "Risk: an introduction"\n/);
    assert.match(made.text, /\n {2}1:\n {4}- .*“1”\n {2}2:\n/);
    // A new skill is asked for by nobody yet, and that is all that there is to say of it.
    assert.deepEqual(
      (await diagnosticsWith(made)).map((text) => text.replace(/:.*/, '')),
      ['unused-skill'],
    );
  });

  it('writes a valid manifest with the levels spelt out', async () => {
    await load({});
    const families = ['Design', 'IT: operations'];
    const made = file({ kind: 'framework', name: 'Ours', families });
    assert.equal(made.uri, uriOf('capability-framework.yaml'));
    assert.match(made.text, /^framework: Ours\nlevels:\n {2}awareness: The first/);
    assert.match(made.text, /\nfamilies:\n {2}- Design\n {2}- "IT: operations"\n$/);
    const found = await diagnosticsWith(made);
    assert.deepEqual(
      found.filter((text) => !text.startsWith('unused-manifest-entry')),
      [],
    );
  });

  it('puts the file into the very folder that was chosen', () => {
    const folder = uriOf('drafts');
    assert.equal(file({ folder, isExact: true }).uri, uriOf('drafts/new.skill.yaml'));
  });

  it('chooses folders for a framework that has none yet', async () => {
    await load({});
    assert.equal(file({}).uri, uriOf('skills/new.skill.yaml'));
  });

  it('refuses names that cannot be, in a sentence', () => {
    assert.equal(problem({ name: '  ' }), 'Type a name.');
    assert.match(problem({ name: 'x-ray' }) ?? '', /“x-”/);
    assert.match(problem({ name: 'a\u0007b' }) ?? '', /one line/);
    assert.match(problem({ name: 'testing' }) ?? '', /already a skill .* testing\.skill\.yaml/);
    assert.match(problem({ name: 'Proving' }) ?? '', /earlier name of the skill “Testing”/);
    assert.match(problem({ kind: 'role', name: 'ENGINEER' }) ?? '', /already a role/);
    assert.match(problem({ kind: 'framework' }) ?? '', /framework already/);
    assert.match(problem({ name: 'testing' }) ?? '', /called “Testing”/);
    assert.match(problem({ name: '<<' }) ?? '', /meaning of its own in YAML/);
    assert.match(problem({ name: 'long '.repeat(200) }) ?? '', /up to 500 characters/);
    assert.match(problem({ name: '💩' }) ?? '', /a letter or a digit/);
    assert.equal(problem({ name: 'For 👩‍👩‍👧 families' }), undefined);
  });

  for (const sign of ['\u200B', '\u202E', '\u2066', '\u200E']) {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
    it(`refuses a name with the invisible character U+${code}`, () => {
      assert.match(problem({ name: `a${sign}b` }) ?? '', /invisible/);
    });
  }

  it('gives names that differ in signs alone files of their own', async () => {
    await load({
      ...FILES,
      'content/skills/c.skill.yaml': 'skill: C#\ndescription: About C#.\nlevels: { 2: [test] }\n',
    });
    const made = file({ name: 'C++' });
    assert.equal(made.uri, uriOf('content/skills/c-2.skill.yaml'));
    assert.deepEqual(
      (await diagnosticsWith(made)).filter((text) => !text.startsWith('unused-skill')),
      [],
    );
    assert.equal(file({ name: 'C' }).uri, uriOf('content/skills/c-3.skill.yaml'));
  });

  it('writes names that are numbers as text', async () => {
    const found = async (made: NewFile) =>
      (await diagnosticsWith(made)).filter((text) => /^(?:wrong-type|unknown)/.test(text));
    const skill = file({ name: '3000' });
    assert.match(skill.text, /^skill: "3000"\n/);
    assert.deepEqual(await found(skill), []);
    const role = file({ kind: 'role', name: '2000', families: ['Design'] });
    assert.match(role.text, /level: "2000"\n/);
    assert.deepEqual(await found(role), []);
    await load({});
    const framework = file({ kind: 'framework', name: '7', families: ['1', '2'] });
    assert.deepEqual(await found(framework), []);
  });

  it('asks for a skill first, for a role without skills cannot be', async () => {
    await load({ 'capability-framework.yaml': 'framework: North\n' });
    assert.match(problem({ kind: 'role', families: ['Design'] }) ?? '', /Write a skill first/);
  });

  for (const [name, expected] of [
    ['Infrastructure engineer', 'An infrastructure engineer'],
    ['User researcher', 'A user researcher'],
    ['Urban designer', 'An urban designer'],
    ['Honorary judge', 'An honorary judge'],
    ['Head of design', 'A head of design'],
    ['HR adviser', 'An HR adviser'],
    ['UX designer', 'A UX designer'],
    ['DevOps engineer', 'A DevOps engineer'],
    ['European policy adviser', 'A European policy adviser'],
    ['Java developer', 'A Java developer'],
    ['Listed developer', 'A Listed developer'],
    ['8-bit artist', 'An 8-bit artist'],
    ['18-month fellow', 'An 18-month fellow'],
    ['1st line adviser', 'A 1st line adviser'],
  ] as const) {
    it(`starts a description with "${expected}"`, () => {
      assert.equal(
        nameAtStart(name, (word) => word === 'Listed'),
        `${expected} `,
      );
    });
  }
});
