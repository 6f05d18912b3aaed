import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import { documentHighlight } from '../../server/src/service/features/documentHighlight';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { showRange, showText } from './places';

describeFixtures('documentHighlight', async (fixture) => {
  const { context, uri, position, dispose } = await openFixture(fixture);
  try {
    const marks = await documentHighlight(context, uri, position, neverCancelled);
    if (marks.length === 0) return '(nothing)';
    return marks
      .map(({ range, kind }) => {
        const word = kind === DocumentHighlightKind.Write ? 'write' : 'read';
        return `${word} ${showRange(range)} ${showText(fixture, uri, range)}`;
      })
      .join('\n');
  } finally {
    dispose();
  }
});
