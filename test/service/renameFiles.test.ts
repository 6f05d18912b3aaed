import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { createFrameworkService } from '../../server/src/service';
import type { FrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { uriOf } from '../harness/memoryWorkspace';
import { EditableWorkspace, pathOf } from './renames';

const SKILL = `skill: IT testing
description: Testing finds out.
levels:
  working: [test things]
`;
const ROLE = `role: Tester
family: Quality
description: A tester tests.
levels:
  - level: Tester
    description: A tester tests.
    skills:
      # What it is about.
      IT testing: working # daily
      Zeal: working
  - level: Senior tester
    description: A tester tests.
    skills: {Zeal: working, "IT testing": working}
`;
const ZEAL = SKILL.replace('IT testing', 'Zeal');
const FILES = {
  'skills/it-testing.skill.yaml': SKILL,
  'skills/zeal.skill.yaml': ZEAL,
  'roles/tester.role.yaml': ROLE,
};

describe('rename by file', () => {
  let workspace: EditableWorkspace;
  let service: FrameworkService;
  const load = async (files: Readonly<Record<string, string>>) => {
    workspace = new EditableWorkspace();
    for (const [path, text] of Object.entries(files)) workspace.put(uriOf(path), text);
    service = createFrameworkService(workspace);
    await service.load(neverCancelled);
  };
  afterEach(() => service.dispose());

  const moves = (files: readonly (readonly [from: string, to: string])[]) =>
    files.map(([from, to]) => ({
      oldUri: uriOf(from),
      newUri: to.startsWith('file:') ? to : uriOf(to),
    }));
  const move = async (...files: readonly (readonly [from: string, to: string])[]) =>
    (await service.renames.filesMove(moves(files), [], neverCancelled))?.edit;
  const changedBy = async (edit: WorkspaceEdit | undefined) => {
    assert.ok(edit, 'There is no edit.');
    return (await workspace.apply(edit)).map(pathOf);
  };
  const text = (path: string) => workspace.textOf(uriOf(path));

  describe('that moves', () => {
    it('renames the skill that was named after it, everywhere', async () => {
      await load(FILES);
      const edit = await move([
        'skills/it-testing.skill.yaml',
        'skills/testing-it-systems.skill.yaml',
      ]);
      assert.deepEqual(await changedBy(edit), [
        'roles/tester.role.yaml',
        'skills/it-testing.skill.yaml',
      ]);
      // IT keeps its capitals, for the old name spells it so.
      assert.match(await text('skills/it-testing.skill.yaml'), /^skill: Testing IT systems\n/);
      assert.match(await text('roles/tester.role.yaml'), /"Testing IT systems": working}/);
    });

    it('renames the role that was named after it', async () => {
      await load(FILES);
      const edit = await move(['roles/tester.role.yaml', 'roles/test-engineer.role.yml']);
      assert.deepEqual(await changedBy(edit), ['roles/tester.role.yaml']);
      assert.match(await text('roles/tester.role.yaml'), /^role: Test engineer\n[^]*level: Tester/);
    });

    it('renames several at once, each place once', async () => {
      await load(FILES);
      const edit = await move(
        ['skills/it-testing.skill.yaml', 'skills/proving.skill.yaml'],
        ['skills/zeal.skill.yaml', 'skills/keenness.skill.yaml'],
      );
      assert.equal((await changedBy(edit)).length, 3);
      assert.match(await text('roles/tester.role.yaml'), /{Keenness: working, "Proving": working}/);
    });

    it('takes capitals from the manifest’s dictionary', async () => {
      await load({
        ...FILES,
        'capability-framework.yaml': 'framework: Test\ndictionary: [COTS, DevOps]\n',
      });
      await changedBy(
        await move(['skills/it-testing.skill.yaml', 'skills/devops-and-cots.skill.yaml']),
      );
      assert.match(await text('skills/it-testing.skill.yaml'), /^skill: DevOps and COTS\n/);
    });

    for (const [why, from, to] of [
      ['it only moves to another folder', 'it-testing', 'other/it-testing.skill.yaml'],
      ['it gets another kind of name', 'it-testing', 'skills/it-testing.yaml.bak'],
      ['it becomes a role', 'it-testing', 'skills/checking.role.yaml'],
      ['the name is another skill’s', 'it-testing', 'skills/zeal.skill.yml'],
    ] as const) {
      it(`changes nothing where ${why}`, async () => {
        await load(FILES);
        assert.equal(await move([`skills/${from}.skill.yaml`, to]), undefined);
      });
    }

    it('changes nothing where the thing was not named after it', async () => {
      await load({ 'skills/tests.skill.yaml': SKILL });
      assert.equal(await move(['skills/tests.skill.yaml', 'skills/checks.skill.yaml']), undefined);
    });

    it('changes nothing where the name fits already, as after a rename that offers the file', async () => {
      await load({ 'skills/it-testing.skill.yaml': SKILL.replace('IT testing', 'Checks: all') });
      assert.equal(
        await move(['skills/it-testing.skill.yaml', 'skills/checks-all.skill.yaml']),
        undefined,
      );
    });

    const MANIFESTS = {
      'capability-framework.yaml': 'framework: A\nexclude: ["old/**"]\n',
      'other/capability-framework.yaml': 'framework: B\n',
    };
    for (const [where, to] of [
      ['into another framework', 'other/checking.skill.yaml'],
      ['to where the manifest excludes files', 'old/checking.skill.yaml'],
      ['out of the workspace', 'file:///elsewhere/checking.skill.yaml'],
      ['away from its kind', 'skills/checking.yaml'],
    ] as const) {
      it(`keeps its name everywhere where it goes ${where}, and may take it from its roles`, async () => {
        await load({ ...FILES, ...MANIFESTS });
        const files = [['skills/it-testing.skill.yaml', to]] as const;
        assert.equal(await move(...files), undefined);
        const leaving = service.renames.leaving(moves(files));
        assert.deepEqual(leaving, [uriOf('skills/it-testing.skill.yaml')]);
        assert.match(
          (await service.renames.filesGo(leaving, neverCancelled))?.message ?? '',
          /by 2 role levels/,
        );
        const { edit } =
          (await service.renames.filesMove(moves(files), leaving, neverCancelled)) ?? {};
        assert.deepEqual(await changedBy(edit), ['roles/tester.role.yaml']);
        assert.doesNotMatch(await text('roles/tester.role.yaml'), /IT testing/);
      });
    }

    it('leaves nothing behind where a whole framework moves, or all in it', async () => {
      await load({ ...FILES, ...MANIFESTS, 'other/zeal.skill.yaml': ZEAL });
      assert.deepEqual(service.renames.leaving(moves([['other', 'third']])), []);
      assert.deepEqual(service.renames.leaving(moves([['skills', 'competencies']])), []);
      const skills = service.renames.leaving(moves([['skills', 'other/skills']]));
      assert.deepEqual([...skills].sort(), [
        uriOf('skills/it-testing.skill.yaml'),
        uriOf('skills/zeal.skill.yaml'),
      ]);
    });

    it('has old names to offer only for skills that get another name', async () => {
      await load({ ...FILES, ...MANIFESTS });
      const files = moves([
        ['skills/it-testing.skill.yaml', 'skills/checking.skill.yaml'],
        ['skills/zeal.skill.yaml', 'competencies/zeal.skill.yaml'],
        ['roles/tester.role.yaml', 'roles/checker.role.yaml'],
      ]);
      assert.deepEqual(await service.renames.moveOffers(files, neverCancelled), [
        {
          uri: uriOf('skills/checking.skill.yaml'),
          from: 'IT testing',
          to: 'Checking',
          keepsName: true,
          newUri: null,
        },
      ]);
      const out = moves([['skills/it-testing.skill.yaml', 'other/checking.skill.yaml']]);
      assert.deepEqual(await service.renames.moveOffers(out, neverCancelled), []);
    });

    it('gives one name to one of two files that would get it', async () => {
      await load({ 'a/zeal.skill.yaml': ZEAL, 'b/it-testing.skill.yaml': SKILL });
      const edit = await move(
        ['a/zeal.skill.yaml', 'a/proving.skill.yaml'],
        ['b/it-testing.skill.yaml', 'b/proving.skill.yaml'],
      );
      assert.deepEqual(await changedBy(edit), ['a/zeal.skill.yaml']);
    });

    it('changes nothing once cancelled', async () => {
      await load(FILES);
      const files = [
        { oldUri: uriOf('skills/zeal.skill.yaml'), newUri: uriOf('skills/x.skill.yaml') },
      ];
      const cancelled = { isCancellationRequested: true };
      assert.equal(await service.renames.filesMove(files, [], cancelled), undefined);
    });
  });

  describe('that is deleted', () => {
    const ask = async (...paths: string[]) =>
      (
        await service.renames.filesGo(
          paths.map((path) => uriOf(path)),
          neverCancelled,
        )
      )?.message;
    const removal = (...paths: string[]) =>
      service.renames.removeSkillsOf(
        paths.map((path) => uriOf(path)),
        neverCancelled,
      );
    const remove = async (...paths: string[]) => changedBy((await removal(...paths))?.edit);

    it('asks, saying who asks for the skill', async () => {
      await load(FILES);
      assert.deepEqual(
        await service.renames.filesGo([uriOf('skills/it-testing.skill.yaml')], neverCancelled),
        {
          message: '“IT testing” is asked for by 2 role levels in 1 role: Tester.',
          remove: 'Remove it from this role',
          leave: 'Leave the role as it is',
        },
      );
    });

    it('names the first few of many roles and skills', async () => {
      const roles = Object.fromEntries(
        [1, 2, 3, 4, 5].map((n) => [
          `roles/tester-${n}.role.yaml`,
          ROLE.replace('role: Tester', `role: Tester ${n}`),
        ]),
      );
      await load({ ...FILES, ...roles });
      assert.equal(
        await ask('skills'),
        '“IT testing” and “Zeal” are asked for by 12 role levels in 6 roles: ' +
          'Tester 1, Tester 2, Tester 3 and 3 more. ' +
          'Without them, 12 role levels would have no skills.',
      );
    });

    it('counts uses under an earlier name', async () => {
      const skill = SKILL.replace('levels:', 'formerly: [QA]\nlevels:');
      const role = ROLE.replace('IT testing: working', 'QA: working').replace(
        ', "IT testing": working',
        '',
      );
      await load({ 'a.skill.yaml': skill, 'tester.role.yaml': role });
      assert.equal(
        await ask('a.skill.yaml'),
        '“IT testing” is asked for by 1 role level in 1 role: Tester.',
      );
      await remove('a.skill.yaml');
      assert.doesNotMatch(await text('tester.role.yaml'), /QA/);
    });

    it('asks nothing where nobody would miss it', async () => {
      await load({ ...FILES, 'skills/spare.skill.yaml': SKILL.replace('IT testing', 'Spare') });
      assert.equal(await ask('skills/spare.skill.yaml'), undefined);
      assert.equal(await ask('roles/tester.role.yaml'), undefined);
      assert.equal(await ask('skills/gone.skill.yaml'), undefined);
      // The roles go too.
      assert.equal(await ask('skills', 'roles'), undefined);
    });

    it('asks nothing where another file describes the skill as well', async () => {
      await load({ ...FILES, 'skills/again.skill.yaml': SKILL });
      assert.equal(await ask('skills/again.skill.yaml'), undefined);
      assert.match(
        (await ask('skills/again.skill.yaml', 'skills/it-testing.skill.yaml')) ?? '',
        /2/,
      );
    });

    it('takes its lines out of the roles, and nothing else', async () => {
      await load(FILES);
      assert.deepEqual(await remove('skills/it-testing.skill.yaml'), ['roles/tester.role.yaml']);
      assert.equal(
        await text('roles/tester.role.yaml'),
        ROLE.replace('      IT testing: working # daily\n', '').replace(
          ', "IT testing": working',
          '',
        ),
      );
    });

    it('says how many role levels would be left without skills', async () => {
      await load(FILES);
      assert.equal(
        await ask('skills'),
        '“IT testing” and “Zeal” are asked for by 2 role levels in 1 role: Tester. ' +
          'Without them, 2 role levels would have no skills.',
      );
      await load({ ...FILES, 'roles/tester.role.yaml': ROLE.replace('Zeal: working,', '') });
      assert.match(
        (await ask('skills/it-testing.skill.yaml')) ?? '',
        /Without it, 1 role level would have no skills\.$/,
      );
    });

    for (const [how, before, after] of [
      ['in braces, with a comma behind', '{IT testing: working,}', '{}'],
      ['in braces, alone', '{IT testing: working}', '{}'],
      ['in braces, all of several', '{IT testing: working, IT testing: expert, }', '{}'],
      ['in braces, first', '{? IT testing : working, Zeal: working}', '{Zeal: working}'],
      ['in braces, before an explicit key', '{IT testing: , ? Zeal}', '{? Zeal}'],
      [
        'with an explicit key',
        '\n      ? IT testing\n      : working\n      Zeal: working',
        '\n      Zeal: working',
      ],
      [
        'with an explicit key and no level',
        '\n      ? IT testing\n      Zeal: working',
        '\n      Zeal: working',
      ],
      [
        'with an anchor',
        '\n      &it IT testing: working\n      Zeal: working',
        '\n      Zeal: working',
      ],
      [
        'with an alias as its level',
        '\n      Zeal: &w working\n      IT testing: *w\n      Aim: *w',
        '\n      Zeal: &w working\n      Aim: *w',
      ],
      [
        'with an alias in braces',
        '{Zeal: &w working, Aim: *w, IT testing: *w}',
        '{Zeal: &w working, Aim: *w}',
      ],
      ['as the only one', '\n      IT testing: working', ''],
    ] as const) {
      it(`takes out a line ${how}`, async () => {
        const role = (skills: string) =>
          ROLE.slice(0, ROLE.indexOf('    skills:')) +
          `    skills:${skills.startsWith('{') ? ' ' : ''}${skills}\n`;
        await load({ ...FILES, 'roles/tester.role.yaml': role(before) });
        await remove('skills/it-testing.skill.yaml');
        assert.equal(await text('roles/tester.role.yaml'), role(after));
      });
    }

    for (const [why, before] of [
      [
        'something further down repeats a part of the line',
        '\n      IT testing: &w working\n      Zeal: *w',
      ],
      [
        'a merge key would bring the skill back',
        '\n      <<: {IT testing: expert}\n      IT testing: working',
      ],
    ] as const) {
      it(`leaves out a file, and names it, where ${why}`, async () => {
        const role = ROLE.replace(/ {4}skills: \{.*\n/, `    skills:${before}\n`);
        await load({ ...FILES, 'roles/tester.role.yaml': role });
        assert.deepEqual(await removal('skills/it-testing.skill.yaml'), {
          edit: undefined,
          problem:
            'tester.role.yaml still asks for a skill that is gone: it cannot be changed safely as it is ' +
            'written. Take the line out by hand.',
        });
      });
    }

    it('takes neighbours out of one line', async () => {
      const role = ROLE.replace(
        '{Zeal: working, "IT testing": working}',
        '{Aim: expert, Zeal: working, "IT testing": working}',
      );
      await load({ ...FILES, 'roles/tester.role.yaml': role });
      await remove('skills');
      await service.settled();
      const after = await text('roles/tester.role.yaml');
      assert.doesNotMatch(after, /IT testing|Zeal/);
      const syntax = service.diagnostics(uriOf('roles/tester.role.yaml')).map(({ code }) => code);
      assert.ok(!syntax.includes('syntax'), after);
      assert.match(after, /\{Aim: expert,? ?\}/);
    });

    it('takes a line that an anchor gives to several role levels out once', async () => {
      const role = ROLE.replace('skills:\n', 'skills: &all\n').replace(
        'skills: {Zeal: working, "IT testing": working}',
        'skills:\n      <<: *all',
      );
      await load({ ...FILES, 'roles/tester.role.yaml': role });
      await remove('skills/it-testing.skill.yaml');
      assert.equal(
        await text('roles/tester.role.yaml'),
        role.replace('      IT testing: working # daily\n', ''),
      );
    });
  });
});
