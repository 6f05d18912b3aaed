import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SelectionRange } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import { comparePositions } from '../../server/src/service/features/ranges';
import { selectionRanges } from '../../server/src/service/features/selectionRanges';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { showRange } from './places';

/** For each cursor what is selected step by step, innermost first, on one line each. */
describeFixtures('selectionRanges', async (fixture) => {
  const { context, uri, document, cursors, dispose } = await openFixture(fixture);
  try {
    const text = TextDocument.create(uri, '', 0, document.text);
    const chains = await selectionRanges(context, uri, cursors, neverCancelled);
    assert.equal(chains.length, cursors.length);
    return chains.map((chain) => show(chain, text).join('\n')).join('\n---\n');
  } finally {
    dispose();
  }
});

function show({ range, parent }: SelectionRange, text: TextDocument): string[] {
  if (parent) {
    assert.ok(comparePositions(parent.range.start, range.start) <= 0, 'A parent is around.');
    assert.ok(comparePositions(range.end, parent.range.end) <= 0, 'A parent is around.');
    assert.notDeepEqual(parent.range, range, 'Every step selects more.');
  }
  const written = text.getText(range);
  const [first = ''] = written.trim().split('\n');
  const cut = written.trim() === first.trim() ? written : `${first.trim()} …`;
  return [`${showRange(range)} ${cut}`, ...(parent ? show(parent, text) : [])];
}
