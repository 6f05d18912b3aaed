import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadFromDisk } from '../../server/src/cli/diskService';
import { neverCancelled } from '../../server/src/service/cancellation';
import { previewAt } from '../../server/src/service/profile';
import { renderHtmlDocument } from '../../server/src/service/render/html/document';
import { renderMarkdown } from '../../server/src/service/render/markdown';
import { renderText } from '../../server/src/service/render/text';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { hostileTexts, profileOf } from './profiles';

describeFixtures('render', async (fixture) => {
  const { context, uri, position, dispose } = await openFixture(fixture);
  try {
    const page = await previewAt(context, uri, position, neverCancelled);
    if (!page || page.kind === 'none') throw new Error(`${fixture.name} has no page.`);
    const html = /<main[^>]*>(.*)<\/main>/.exec(renderHtmlDocument(page, ''))?.[1] ?? '';
    const shown = { html: html.replace(/></g, '>\n<') };
    if (page.kind === 'skill') return shown;
    return { text: renderText(page), markdown: renderMarkdown(page), ...shown };
  } finally {
    dispose();
  }
});

describe('the text form', () => {
  it('of the published role level is the published profile, byte for byte', async () => {
    const example = join(__dirname, '..', '..', 'examples', 'government-digital');
    const file = join(example, 'roles', 'infrastructure-engineer.role.yaml');
    const { service, targets } = await loadFromDisk([file]);
    try {
      const profiles = await service.profilesOf(targets[0] ?? '', neverCancelled);
      const lead = profiles.find(
        ({ roleLevel }) => roleLevel?.text === 'Lead infrastructure engineer',
      );
      assert.ok(lead);
      const seed = join(__dirname, '..', 'fixtures', 'seed', 'lead-infrastructure-engineer.txt');
      assert.deepEqual(Buffer.from(renderText(lead)), readFileSync(seed));
    } finally {
      service.dispose();
    }
  });

  it('keeps each text on its own line, whatever it says', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const profile = profileOf(texts);
        const { family, role, roleDescription, roleLevel, roleLevelDescription } = profile;
        const bullet = (one: { text: string } | undefined) => `- ${one?.text ?? ''}`;
        const blocks = [
          [`${family?.text ?? ''} role: ${role?.text ?? ''}`, bullet(roleDescription)],
          [`Role level: ${roleLevel?.text ?? ''}`, bullet(roleLevelDescription)],
          ['At this role level, you will:', ...profile.responsibilities.map(bullet)],
          ...profile.skills.map(({ name, bullets }) => [
            `Skill: ${name.text}`,
            ...bullets.map(bullet),
          ]),
        ];
        const lines = renderText(profile)
          .split('\n\n')
          .map((block) => block.split('\n'));
        assert.deepEqual(lines, blocks);
      }),
    );
  });
});
