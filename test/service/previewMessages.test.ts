import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedPart } from '../../client/webview/flash';
import { readComparisonState } from '../../client/webview/comparisonMessages';
import { readState } from '../../client/webview/editor';
import { isToPage, readFromPage } from '../../client/webview/messages';
import { runs } from '../harness/properties';

const URI = 'file:///framework/a.role.yaml';

describe('a message of a preview’s page', () => {
  it('is read where it is one, with nothing added', () => {
    const address = { kind: 'role', uri: URI } as const;
    for (const message of [
      { type: 'ready' },
      { type: 'open', address },
      { type: 'go', direction: 'back' },
      { type: 'go', direction: 'forward' },
      { type: 'reveal', uri: URI, line: 3, character: 4 },
      { type: 'scrolled', uri: URI, line: 3 },
    ]) {
      assert.deepEqual(readFromPage(message), message);
      assert.deepEqual(readFromPage({ ...message, more: 'x' }), message);
    }
    assert.deepEqual(readFromPage({ type: 'open', address: { ...address, more: 1 } }), {
      type: 'open',
      address,
    });
  });

  it('names a place that there can be', () => {
    const reveal = { type: 'reveal', uri: URI, line: -1, character: -7 };
    assert.deepEqual(readFromPage(reveal), { ...reveal, line: 0, character: 0 });
    assert.deepEqual(readFromPage({ ...reveal, character: 'x' }), {
      ...reveal,
      line: 0,
      character: 0,
    });
    for (const line of [NaN, Infinity, 1.5, '1', null, undefined, [1]])
      assert.equal(readFromPage({ ...reveal, line }), undefined);
  });

  it('is nothing else', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      1,
      [],
      {},
      { type: 'Ready' },
      { type: 'constructor' },
      { type: { toString: () => 'ready' } },
      { type: 'open' },
      { type: 'open', address: 'command:x' },
      { type: 'open', address: { kind: 'profile', uri: URI, level: -1 } },
      { type: 'open', address: { kind: 'role', uri: 1 } },
      { type: 'go', direction: 'up' },
      { type: 'reveal', uri: 1, line: 1 },
      { type: 'reveal', line: 1 },
      { type: 'scrolled', uri: URI },
    ])
      assert.equal(readFromPage(message), undefined, JSON.stringify(message));
  });

  it('is read or not, but never throws, in either direction', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom('page', 'look', 'open', 'go', 'reveal', 'scrolled', 'ready'),
        page: fc.anything(),
        address: fc.anything(),
        uri: fc.anything(),
        line: fc.anything(),
        direction: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(anything, (message) => {
        readFromPage(message);
        isToPage(message);
        readState(message);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('what a preview kept', () => {
  it('is read as far as it is understood', () => {
    const address = { kind: 'skill', uri: URI } as const;
    const look = { theme: 'editor', zoom: 120 } as const;
    const state = { address, locked: true, scroll: 70, look };
    assert.deepEqual(readState(state), state);
    assert.deepEqual(readState(undefined), { locked: false });
    assert.deepEqual(readState({ address: 'x', locked: 1, scroll: '7', look: { zoom: 'x' } }), {
      address: undefined,
      locked: false,
    });
    assert.deepEqual(readState({ look: { theme: 'other', zoom: 90 } }).look, {
      theme: 'published',
      zoom: 90,
    });
  });
});

describe('what a comparison kept', () => {
  it('is read as far as it is understood', () => {
    const state = {
      wanted: { address: { kind: 'skill', uri: URI }, side: 'after' },
      switches: { layout: 'inline', shows: 'everything' },
      look: { theme: 'editor', zoom: 150 },
      scroll: 5,
    } as const;
    assert.deepEqual(readComparisonState(state), state);
    assert.deepEqual(readComparisonState(undefined), {});
    assert.deepEqual(
      readComparisonState({ wanted: 1, switches: {}, look: { zoom: 'x' }, scroll: '5' }),
      {},
    );
  });
});

describe('the words that changed', () => {
  const changed = (before: string, now: string) => {
    const [start, end] = changedPart(before, now);
    return now.slice(start, end);
  };

  it('are those between what stayed', () => {
    assert.equal(changed('write a plan', 'write the plan'), 'the');
    assert.equal(changed('write a plan', 'write a pla'), 'pla');
    assert.equal(changed('write', 'write a plan'), ' a plan');
    assert.equal(changed('', 'write a plan'), 'write a plan');
    assert.equal(changed('a a a', 'a a a a').trim(), 'a');
  });

  it('are the next word where some were taken away', () => {
    assert.equal(changed('write a long plan', 'write a plan'), 'plan');
    assert.equal(changed('write a plan', 'write a'), 'a');
    assert.equal(changed('write', ''), '');
  });

  it('are none where nothing changed', () => {
    fc.assert(fc.property(fc.string(), (text) => changed(text, text) === ''));
  });

  it('lie within the text, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, now) => {
        const [start, end] = changedPart(before, now);
        return start >= 0 && start <= end && end <= now.length;
      }),
    );
  });
});
