import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { semanticTokens } from '../../server/src/service/features/semanticTokens';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';

/** One line a token: its place, its text, its type and its modifiers. */
describeFixtures('semanticTokens', async (fixture) => {
  const { context, uri, document, dispose } = await openFixture(fixture);
  try {
    const lines = document.text.split(/\r?\n/);
    const tokens = await semanticTokens(context, uri, neverCancelled);
    let before = { line: 0, character: 0 };
    const shown = tokens.map(({ line, character, length, type, modifiers }) => {
      const isBehind =
        line > before.line || (line === before.line && character >= before.character);
      assert.ok(isBehind, 'Tokens are in order and do not overlap.');
      before = { line, character: character + length };
      const text = lines[line]?.slice(character, character + length) ?? '';
      assert.equal(text.length, length, 'A token ends on its line.');
      return `${line}:${character} ${text}: ${[type, ...modifiers].join(' ')}`;
    });
    return shown.length > 0 ? shown.join('\n') : '(nothing)';
  } finally {
    dispose();
  }
});
