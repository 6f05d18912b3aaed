import { neverCancelled } from '../../server/src/service/cancellation';
import { symbolAt } from '../../server/src/service/features/symbolAt';
import type { FrameworkSymbol } from '../../server/src/service/features/symbolAt';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describeFixtures } from '../harness/fixtures';
import type { Fixture } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { showRange, showText } from './places';

/** What stands at each position of the first document: one line for each run of one answer. */
describeFixtures('symbolAt', async (fixture) => {
  const opened = await openFixture(fixture);
  const text = TextDocument.create(opened.uri, '', 0, opened.document.text);
  const runs: { from: number; to: number; shown: string }[] = [];
  try {
    for (let offset = 0; offset <= opened.document.text.length; offset++) {
      const position = text.positionAt(offset);
      if (text.offsetAt(position) !== offset) continue;
      const found = await symbolAt(opened.context, opened.uri, position, neverCancelled);
      if (!found) continue;
      const shown = show(found.symbol, fixture, opened.uri);
      const last = runs.at(-1);
      if (last?.shown === shown && last.to === offset - 1) last.to = offset;
      else runs.push({ from: offset, to: offset, shown });
    }
  } finally {
    opened.dispose();
  }
  return runs
    .map(({ from, to, shown }) => {
      const range = { start: text.positionAt(from), end: text.positionAt(to) };
      return `caret ${showRange(range)}: ${shown}`;
    })
    .join('\n');
});

function show(symbol: FrameworkSymbol, fixture: Fixture, uri: string): string {
  const place = 'place' in symbol ? ` (${symbol.place})` : '';
  const text = `text ${showRange(symbol.range)} ${showText(fixture, uri, symbol.range)}`;
  return `${symbol.kind}${place} ${JSON.stringify(symbol.name)}, ${text}${around(symbol)}`;
}

function around(symbol: FrameworkSymbol): string {
  if (symbol.kind === 'key') return `, path ${symbol.path.join('/')}`;
  if (!('roleLevel' in symbol) || !('use' in symbol)) return '';
  const level = symbol.use.level?.value ?? '-';
  return `, in ${symbol.roleLevel.name?.value ?? '-'}: ${symbol.use.skill.value}: ${level}`;
}
