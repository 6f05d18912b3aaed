import { neverCancelled } from '../../server/src/service/cancellation';
import { documentLinks } from '../../server/src/service/features/documentLinks';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { showRange, showText } from './places';

describeFixtures('documentLinks', async (fixture) => {
  const { context, uri, dispose } = await openFixture(fixture);
  try {
    const links = await documentLinks(context, uri, neverCancelled);
    if (links.length === 0) return '(nothing)';
    return links
      .map(({ range, target, tooltip }) => {
        const place = `${showRange(range)} ${showText(fixture, uri, range)}`;
        return `${place} → ${target ?? '-'} (${tooltip ?? '-'})`;
      })
      .join('\n');
  } finally {
    dispose();
  }
});
