import assert from 'node:assert/strict';
import { BULLET, LEAD, ROLE, SKILL, WHOLE_ROLE, WHOLE_SKILL } from './support/example';
import { usingPreview } from './support/usingPreview';

describe('what changes on a preview’s page', function () {
  this.timeout(60_000);
  const used = usingPreview({ isSourceAnew: true, opens: { isStill: false } });

  const { text } = used;
  const showLead = () => used.show(LEAD);

  it('lets the changed words flash, and no others', async () => {
    await showLead();
    assert.deepEqual(await highlighted('cf-changed'), []);
    await used.source.edit(ROLE, BULLET, 'oversee many programmes and projects');
    await showLead();
    assert.deepEqual(await highlighted('cf-changed'), ['many ']);
    await used.page.waitForFunction(() => CSS.highlights.get('cf-fading')?.size === 1);
    assert.deepEqual(await highlighted('cf-changed'), []);
    await used.page.waitForFunction(() => CSS.highlights.get('cf-fading')?.size === 0);
  });

  it('lets nothing flash where another page is shown, or where things are to stay still', async () => {
    await showLead();
    await used.show(WHOLE_ROLE);
    assert.deepEqual(await highlighted('cf-changed'), []);
    await used.open({ isStill: true });
    await showLead();
    await used.source.edit(ROLE, BULLET, 'oversee many programmes and projects');
    await showLead();
    await text('oversee many programmes and projects').waitFor();
    assert.deepEqual(await highlighted('cf-changed'), []);
  });

  it('flashes alone where a bullet is written between others, or taken away', async () => {
    for (const address of [LEAD, WHOLE_ROLE]) {
      await used.show(address);
      await used.source.edit(ROLE, `- ${BULLET}`, `- ${BULLET}\n      - write something new`);
      await used.show(address);
      assert.deepEqual(await highlighted('cf-changed'), ['write something new']);
      await used.source.edit(ROLE, `- ${BULLET}\n      - write something new`, `- ${BULLET}`);
      await used.show(address);
      await text('write something new').waitFor({ state: 'detached' });
      await calm();
    }
  });

  it('flashes alone in a skill’s bullets, on every page that shows them', async () => {
    const words = 'lead teams and departments in the design';
    for (const address of [LEAD, WHOLE_SKILL]) {
      await used.show(address);
      await used.source.edit(SKILL, `- ${words}`, `- say something else\n    - ${words}`);
      await used.show(address);
      assert.deepEqual(await highlighted('cf-changed'), ['say something else']);
      await used.source.edit(SKILL, `- say something else\n    - ${words}`, `- ${words}`);
      await used.show(address);
      await calm();
    }
  });

  it('flashes alone where a role level is written before others', async () => {
    const first = '  - level: Apprentice infrastructure engineer\n';
    await used.show(WHOLE_ROLE);
    const named = () => used.page.getByRole('link', { name: 'Lead infrastructure engineer' });
    await named().evaluate((element) => Object.assign(element, { isKept: true }));
    await used.source.edit(ROLE, first, `  - level: Beginner\n${first}`);
    await used.show(WHOLE_ROLE);
    const changed = await highlighted('cf-changed');
    assert.ok(
      changed.some((words) => words.includes('Beginner')),
      changed.join(),
    );
    // The others have other numbers now, and nothing else of them is new.
    const others = changed.filter((words) => /^\d+\.$/.test(words.trim()));
    assert.ok(others.length >= 4, changed.join());
    assert.ok(await named().evaluate((element) => 'isKept' in element));
    assert.ok(changed.join('').length < 200, changed.join());
  });

  it('does not flash where a skill only moves to another place', async () => {
    await showLead();
    const named = used.page.getByRole('heading', { name: 'IT infrastructure' });
    await named.evaluate((element) => Object.assign(element, { isKept: true }));
    await used.source.edit(SKILL, 'skill: IT infrastructure', 'skill: Zeal');
    await used.source.edit(ROLE, 'IT infrastructure: expert', 'Zeal: expert');
    await showLead();
    assert.deepEqual(await highlighted('cf-changed'), ['Zeal']);
    const moved = used.page.getByRole('heading', { name: 'Zeal' });
    assert.ok(await moved.evaluate((element) => 'isKept' in element));
  });

  function highlighted(name: string): Promise<string[]> {
    return used.page.evaluate(
      (wanted) =>
        [...(CSS.highlights.get(wanted) ?? [])].map((range) =>
          range instanceof Range ? range.toString() : '',
        ),
      name,
    );
  }

  /** Waits until nothing shines any more. */
  async function calm(): Promise<void> {
    await used.page.waitForFunction(
      () => !CSS.highlights.get('cf-changed')?.size && !CSS.highlights.get('cf-fading')?.size,
    );
  }
});
