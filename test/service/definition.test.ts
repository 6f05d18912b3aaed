import { neverCancelled } from '../../server/src/service/cancellation';
import { definition } from '../../server/src/service/features/definition';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { showPlace, showRange } from './places';

describeFixtures('definition', async (fixture) => {
  const { context, uri, position, dispose } = await openFixture(fixture);
  try {
    const links = await definition(context, uri, position, neverCancelled);
    if (links.length === 0) return '(nothing)';
    return links
      .flatMap(({ originSelectionRange, targetUri, targetRange, targetSelectionRange }) => [
        `from ${originSelectionRange ? showPlace(fixture, uri, originSelectionRange) : '-'}`,
        `to ${showPlace(fixture, targetUri, targetSelectionRange)} of ${showRange(targetRange)}`,
      ])
      .join('\n');
  } finally {
    dispose();
  }
});
