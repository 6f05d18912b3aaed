import { neverCancelled } from '../../server/src/service/cancellation';
import { foldingRanges } from '../../server/src/service/features/foldingRanges';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';

/** One line a range: its lines, its kind, and the text of the line that stays in sight. */
describeFixtures('folding', async (fixture) => {
  const { context, uri, document, dispose } = await openFixture(fixture);
  try {
    const lines = document.text.split(/\r?\n/);
    const ranges = await foldingRanges(context, uri, neverCancelled);
    const shown = ranges.map(({ startLine, endLine, kind }) => {
      const title = `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`;
      return `${title.padEnd(14)}${lines[startLine] ?? ''}`;
    });
    return shown.length > 0 ? shown.join('\n') : '(nothing)';
  } finally {
    dispose();
  }
});
