import { MarkupContent } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import { hover } from '../../server/src/service/features/hover';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { showRange, showText } from './places';

describeFixtures('hover', async (fixture) => {
  const { context, uri, position, dispose } = await openFixture(fixture);
  try {
    const shown = await hover(context, uri, position, neverCancelled);
    if (!shown || !MarkupContent.is(shown.contents)) return '(nothing)';
    // Of prose: the client takes the word at the position.
    const place = shown.range
      ? `${showRange(shown.range)} ${showText(fixture, uri, shown.range)}`
      : '(no range)';
    return `${place}\n${shown.contents.value}`;
  } finally {
    dispose();
  }
});
