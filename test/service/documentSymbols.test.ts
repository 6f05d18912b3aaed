import assert from 'node:assert/strict';
import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { neverCancelled } from '../../server/src/service/cancellation';
import { documentSymbols } from '../../server/src/service/features/documentSymbols';
import { comparePositions } from '../../server/src/service/features/ranges';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { showRange } from './places';

const KIND_NAMES = Object.entries(SymbolKind);

/** One line for each symbol, indented below its parent; the selection range comes last. */
describeFixtures('documentSymbols', async (fixture) => {
  const { context, uri, dispose } = await openFixture(fixture);
  try {
    const symbols = await documentSymbols(context, uri, neverCancelled);
    return symbols.length > 0
      ? symbols.flatMap((symbol) => show(symbol, 0)).join('\n')
      : '(nothing)';
  } finally {
    dispose();
  }
});

function show(symbol: DocumentSymbol, depth: number, parent?: DocumentSymbol): string[] {
  const { name, detail, kind, range, selectionRange, children = [] } = symbol;
  assert.notEqual(name, '', 'Editors refuse a symbol without a name.');
  assertInside(range, selectionRange);
  if (parent) assertInside(parent.range, range);
  const kindName = KIND_NAMES.find(([, value]) => value === kind)?.[0] ?? String(kind);
  const title = detail === undefined ? name : `${name} [${detail}]`;
  const places = `${showRange(range)} at ${showRange(selectionRange)}`;
  return [
    `${'  '.repeat(depth)}${title} (${kindName}) ${places}`,
    ...children.flatMap((child) => show(child, depth + 1, symbol)),
  ];
}

function assertInside(outer: Range, inner: Range): void {
  const inside =
    comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
  assert.ok(inside, `${showRange(inner)} is not inside ${showRange(outer)}`);
}
