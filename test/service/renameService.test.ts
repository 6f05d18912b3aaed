import assert from 'node:assert/strict';
import { createFrameworkService } from '../../server/src/service';
import type { FrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { uriOf } from '../harness/memoryWorkspace';
import { EditableWorkspace, pathOf } from './renames';

const SKILL = uriOf('testing.skill.yaml');
const ROLE = uriOf('tester.role.yaml');
const NAME = { line: 0, character: 8 };
const PLAINLY = { asks: false, renamesFiles: false };
const CANCELLED = { isCancellationRequested: true };
const SKILL_TEXT = `skill: Testing
description: Testing finds out.
levels:
  working: [test things]
`;
const ROLE_TEXT = `role: Tester
family: Quality
description: A tester tests.
levels:
  - level: Tester
    description: A tester tests.
    skills:
      Testing: working
`;

describe('rename service', () => {
  let workspace: EditableWorkspace;
  let service: FrameworkService;

  beforeEach(async () => {
    workspace = new EditableWorkspace();
    workspace.put(SKILL, SKILL_TEXT);
    workspace.put(ROLE, ROLE_TEXT);
    workspace.put(uriOf('other.skill.yaml'), SKILL_TEXT.replace('Testing', 'Other'));
    service = createFrameworkService(workspace);
    await service.load(neverCancelled);
  });
  afterEach(() => service.dispose());

  const rename = async (to: string, uri = SKILL, position = NAME) => {
    const answer = await service.renames.rename(uri, position, to, PLAINLY, neverCancelled);
    assert.ok(answer);
    return answer;
  };
  const renameAndApply = async (to: string) => {
    const answer = await rename(to);
    assert.ok('edit' in answer, JSON.stringify(answer));
    return (await workspace.apply(answer.edit)).map(pathOf);
  };

  it('reads the files that name the skill, and no others', async () => {
    workspace.reads.length = 0;
    await rename('Proving');
    assert.deepEqual(new Set(workspace.reads), new Set([SKILL, ROLE]));
  });

  it('changes the text that is typed and not yet saved, at its version', async () => {
    workspace.open(ROLE);
    workspace.change(ROLE, `# New.\n${ROLE_TEXT}`);
    assert.deepEqual(await renameAndApply('Proving'), ['tester.role.yaml', 'testing.skill.yaml']);
    const after = ROLE_TEXT.replace('Testing:', 'Proving:');
    assert.equal(await workspace.textOf(ROLE), `# New.\n${after}`);
  });

  it('finds the places in a file that changed without anybody telling', async () => {
    workspace.put(ROLE, `# Moved.\n${ROLE_TEXT}`);
    await renameAndApply('Proving');
    const after = ROLE_TEXT.replace('Testing:', 'Proving:');
    assert.equal(await workspace.textOf(ROLE), `# Moved.\n${after}`);
  });

  it('leaves a file alone that names the skill no more, without anybody telling', async () => {
    workspace.put(ROLE, ROLE_TEXT.replace('Testing:', 'Other:'));
    assert.deepEqual(await renameAndApply('Proving'), ['testing.skill.yaml']);
  });

  it('does without a file that cannot be read any more', async () => {
    workspace.put(ROLE, { problem: 'unreadable', reason: 'EACCES' });
    assert.deepEqual(await renameAndApply('Proving'), ['testing.skill.yaml']);
  });

  it('refuses while files are missing that were not read', async () => {
    const other = createFrameworkService(workspace);
    await other.load(CANCELLED);
    const answer = await other.renames.rename(SKILL, NAME, 'Proving', PLAINLY, neverCancelled);
    assert.ok(answer && 'problem' in answer);
    assert.match(answer.problem, /Not every file of the framework was read/);
    assert.equal(await other.renames.filesGo([SKILL], neverCancelled), undefined);
    other.dispose();
  });

  it('gives nothing once cancelled', async () => {
    const { renames } = service;
    assert.equal(await renames.prepare(SKILL, NAME, CANCELLED), undefined);
    assert.equal(await renames.rename(SKILL, NAME, 'Proving', PLAINLY, CANCELLED), undefined);
    assert.equal(await renames.offers(SKILL, NAME, 'Proving', CANCELLED), undefined);
    assert.equal(await renames.removeSkillsOf([SKILL], CANCELLED), undefined);
  });

  it('stops reading files once cancelled on the way', async () => {
    for (let n = 0; n < 300; n++) workspace.write(uriOf(`r${n}.role.yaml`), ROLE_TEXT);
    await service.settled();
    workspace.reads.length = 0;
    const token = {
      get isCancellationRequested() {
        return workspace.reads.length > 100;
      },
    };
    assert.equal(await service.renames.rename(SKILL, NAME, 'X', PLAINLY, token), undefined);
    assert.ok(workspace.reads.length < 200, `${workspace.reads.length} files were read.`);
  });

  it('keeps frameworks apart', async () => {
    const elsewhere = uriOf('other/tester.role.yaml');
    workspace.write(uriOf('other/capability-framework.yaml'), 'framework: Other\n');
    workspace.write(elsewhere, ROLE_TEXT);
    await service.settled();
    assert.deepEqual(await renameAndApply('Proving'), ['tester.role.yaml', 'testing.skill.yaml']);
  });

  describe('offers', () => {
    const offers = (to: string, uri = SKILL, position = NAME) =>
      service.renames.offers(uri, position, to, neverCancelled);
    const USE = { line: 7, character: 8 };

    it('to keep a skill’s old name and to rename its file, wherever it is renamed', async () => {
      const expected = {
        uri: SKILL,
        from: 'Testing',
        to: 'Proving it',
        keepsName: true,
        newUri: uriOf('proving-it.skill.yaml'),
      };
      assert.deepEqual(await offers(' Proving it '), expected);
      assert.deepEqual(await offers('Proving it', ROLE, USE), expected);
    });

    it('to rename a role’s file', async () => {
      const newUri = uriOf('test-engineer.role.yaml');
      assert.deepEqual(await offers('Test engineer', ROLE), {
        uri: ROLE,
        from: 'Tester',
        to: 'Test engineer',
        keepsName: false,
        newUri,
      });
    });

    it('nothing where another file has the name, or the file was named otherwise', async () => {
      assert.equal((await offers('Other: 1'))?.newUri, uriOf('other-1.skill.yaml'));
      workspace.write(uriOf('proving.skill.yaml'), 'skill: Something\n');
      await service.settled();
      assert.equal((await offers('Proving'))?.newUri, null);
      workspace.rename(ROLE, uriOf('people.role.yaml'));
      await service.settled();
      assert.equal(await offers('Engineer', uriOf('people.role.yaml')), undefined);
    });

    it('nothing for a name that is refused, is the same, or differs in case alone', async () => {
      for (const to of ['other', '', 'Testing', 'TESTING']) {
        assert.equal(await offers(to), undefined, to);
      }
    });

    it('nothing for what has no file of its own', async () => {
      assert.equal(await offers('Test', ROLE, { line: 4, character: 12 }), undefined);
      assert.equal(await offers('Test', ROLE, { line: 1, character: 9 }), undefined);
    });
  });

  describe('keeps an earlier name', () => {
    const keep = async (text: string, name = 'QA, and more') => {
      workspace.write(SKILL, text);
      await service.settled();
      const edit = await service.renames.keepFormerName(SKILL, name, neverCancelled);
      if (!edit) return undefined;
      await workspace.apply(edit);
      return workspace.textOf(SKILL);
    };
    const LEVELS = 'levels:\n  working: [test things]\n';

    for (const [how, before, after] of [
      ['under a new key', 'skill: T\n', 'skill: T\nformerly: ["QA, and more"]\n'],
      ['in brackets', 'skill: T\nformerly: [A]\n', 'skill: T\nformerly: [A, "QA, and more"]\n'],
      ['in an empty list', 'skill: T\nformerly: []\n', 'skill: T\nformerly: ["QA, and more"]\n'],
      ['under an empty key', 'skill: T\nformerly:\n', 'skill: T\nformerly: ["QA, and more"]\n'],
      [
        'in a list of lines',
        'skill: T\nformerly:\n  - A # old\n',
        'skill: T\nformerly:\n  - A # old\n  - QA, and more\n',
      ],
    ] as const) {
      it(how, async () => {
        assert.equal(await keep(before + LEVELS), after + LEVELS);
      });
    }

    it('once', async () => {
      assert.equal(await keep(`skill: T\nformerly: [qa]\n${LEVELS}`, 'QA'), undefined);
    });

    it('not where the list is something else, nor in a role', async () => {
      assert.equal(await keep(`skill: T\nformerly: A\n${LEVELS}`), undefined);
      assert.equal(await service.renames.keepFormerName(ROLE, 'QA', neverCancelled), undefined);
    });
  });
});
