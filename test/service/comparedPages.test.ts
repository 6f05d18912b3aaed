import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageAddress } from '../../server/src/service/profile/address';
import { describeFixtures, parseFixture } from '../harness/fixtures';
import { ROOT, uriOf } from '../harness/memoryWorkspace';
import { statesOf } from './comparedFixtures';
import { comparedFiles, everyPageIsWhole } from './comparedPageLaws';
import { printed } from './printedPage';

const FOLDER = join(__dirname, 'fixtures', 'compare');

describe('every page of both states', function () {
  this.timeout(60_000);
  for (const file of readdirSync(FOLDER).sort()) {
    it(`shows all that either has: ${file.replace('.fixture', '')}`, async () => {
      const fixture = parseFixture(file, readFileSync(join(FOLDER, file), 'utf8'));
      const { before, after, moved } = statesOf(fixture);
      const files = await comparedFiles(before, after, moved);
      try {
        await everyPageIsWhole(files);
      } finally {
        files.dispose();
      }
    });
  }
});

/**
 * The flag `# page: KIND PLACE` says which page is expected, as it is printed by printedPage.ts;
 * `# gone` that its address is of the earlier state. How both states are told: comparedFixtures.ts.
 */
describeFixtures('comparedPages', async (fixture) => {
  const { before, after, moved } = statesOf(fixture);
  const files = await comparedFiles(before, after, moved);
  try {
    await everyPageIsWhole(files);
    const side = fixture.flags.has('gone') ? 'before' : 'after';
    return printed(await files.page(addressIn(fixture.flags.get('page') ?? ''), side));
  } finally {
    files.dispose();
  }
});

function addressIn(flag: string): PageAddress {
  const [kind = '', place = '', level = '0'] = flag.split(' ');
  switch (kind) {
    case 'profile':
      return { kind, uri: uriOf(place), level: Number(level) };
    case 'role':
    case 'progression':
    case 'skill':
      return { kind, uri: uriOf(place) };
    case 'family':
      return { kind, root: ROOT, name: place };
    default:
      return { kind: 'framework', root: ROOT };
  }
}
