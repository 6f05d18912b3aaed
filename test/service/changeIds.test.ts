import assert from 'node:assert/strict';
import type { ChangeKind } from '../../server/src/service/compare/comparison';
import { compared, NOT_UTF_8 } from './comparedStates';
import type { Files } from './comparedStates';

const BULLETS = ['plan tests', 'write tests', 'run tests', 'tell of faults', 'teach others'];

function skill(bullets: readonly string[]): string {
  const lines = bullets.map((text) => `    - ${text}\n`).join('');
  return `skill: Testing\ndescription: Faults.\nlevels:\n  working:\n${lines}`;
}

const BEFORE: Files = { 'skills/testing.skill.yaml': skill(BULLETS) };

/** The ids of all changes of a kind. */
async function idsOf(
  kind: ChangeKind,
  after: Files,
  moved: ReadonlyMap<string, string> = new Map(),
): Promise<string[]> {
  const { comparisons, dispose } = await compared(BEFORE, after, moved);
  dispose();
  const found = comparisons.flatMap(({ changes }) => changes.filter((one) => one.kind === kind));
  assert.ok(found.length > 0, kind);
  return found.map(({ id }) => id);
}

/** The first bullet at another place. */
function withFirstAt(place: number): Files {
  const [first = '', ...others] = BULLETS;
  others.splice(place, 0, first);
  return { 'skills/testing.skill.yaml': skill(others) };
}

describe('the id of a change, by which it is marked as reviewed,', () => {
  it('is the same as long as the change is', async () => {
    assert.deepEqual(
      await idsOf('bullet-moved', withFirstAt(2)),
      await idsOf('bullet-moved', { ...withFirstAt(2), 'roles/more.role.yaml': 'role: More\n' }),
    );
  });

  it('is another where a bullet moved on', async () => {
    assert.notDeepEqual(
      await idsOf('bullet-moved', withFirstAt(2)),
      await idsOf('bullet-moved', withFirstAt(4)),
    );
  });

  it('is another where a file moved on', async () => {
    const movedTo = (path: string) =>
      idsOf(
        'file-moved',
        { [path]: skill(BULLETS) },
        new Map([[path, 'skills/testing.skill.yaml']]),
      );
    assert.notDeepEqual(
      await movedTo('skills/one.skill.yaml'),
      await movedTo('skills/two.skill.yaml'),
    );
  });

  it('is another where a blank line or a comment stands elsewhere', async () => {
    const text = skill(BULLETS);
    for (const [kind, line] of [
      ['layout', ''],
      ['comments', '# to do'],
    ] as const) {
      const above = (key: string) =>
        idsOf(kind, { 'skills/testing.skill.yaml': text.replace(key, `${line}\n${key}`) });
      assert.notDeepEqual(await above('description'), await above('levels'), kind);
    }
  });

  it('is another where the text changes of a file that cannot be compared', async () => {
    const spoilt = async (text: string) => {
      const { comparisons, dispose } = await compared(
        { 'skills/testing.skill.yaml': NOT_UTF_8 },
        { 'skills/testing.skill.yaml': text },
      );
      dispose();
      return comparisons.flatMap(({ changes }) => changes.map(({ id }) => id));
    };
    assert.notDeepEqual(await spoilt(skill(BULLETS)), await spoilt(skill(BULLETS.slice(1))));
  });
});
