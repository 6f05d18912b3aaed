import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageAddress } from '../../server/src/service/profile/address';
import { describeFixtures, parseFixture } from '../harness/fixtures';
import { ROOT, uriOf } from '../harness/memoryWorkspace';
import { patience, runs } from '../harness/properties';
import { statesOf } from './comparedFixtures';
import { comparedFiles, everyChangeIsOnItsPage, everyPageIsWhole } from './comparedPageLaws';
import { edits, statesAfter } from './editedFramework';
import { printed } from './printedPage';

const RUNS = runs(60);
const FOLDER = join(__dirname, 'fixtures', 'compare');

describe('every page of both states', function () {
  this.timeout(patience(60_000));
  for (const file of readdirSync(FOLDER).sort()) {
    it(`shows all that either has: ${file.replace('.fixture', '')}`, async () => {
      const fixture = parseFixture(file, readFileSync(join(FOLDER, file), 'utf8'));
      const { before, after, moved } = statesOf(fixture);
      const files = await comparedFiles(before, after, moved);
      try {
        await everyPageIsWhole(files);
        await everyChangeIsOnItsPage(files);
      } finally {
        files.dispose();
      }
    });
  }

  it('shows all that either has, whatever was done to the files', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (given) => {
        const { before, after } = statesAfter(given);
        const files = await comparedFiles(before, after);
        try {
          await everyPageIsWhole(files);
          await everyChangeIsOnItsPage(files);
        } finally {
          files.dispose();
        }
      }),
      { numRuns: RUNS },
    );
  }).timeout(patience(600_000));
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
    await everyChangeIsOnItsPage(files);
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
