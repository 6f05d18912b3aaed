import assert from 'node:assert/strict';
import { Lead } from '../../client/webview/lead';

describe('two sides that scroll together', () => {
  let time = 0;
  let lead: Lead<'page' | 'editor'>;
  beforeEach(() => {
    time = 5_000;
    lead = new Lead(() => time);
  });
  /** What each side is told when it moves, at so many milliseconds. */
  const at = (milliseconds: number, side: 'page' | 'editor') => {
    time = 5_000 + milliseconds;
    return lead.take(side);
  };

  it('are led by the one that moves first, however late and often the other follows', () => {
    assert.ok(at(0, 'page'));
    assert.ok(at(16, 'page'));
    // The editor tells of each step a frame late, and where it passes on its way if it moves smoothly.
    for (const moment of [17, 33, 90, 150, 300]) assert.equal(at(moment, 'editor'), false);
  });

  it('are led for as long as the first one goes on', () => {
    for (let moment = 0; moment < 3_000; moment += 100) {
      assert.ok(at(moment, 'page'));
      assert.equal(at(moment + 50, 'editor'), false);
    }
  });

  it('are led by the other once the first one has rested', () => {
    assert.ok(at(0, 'page'));
    // That it only follows does not keep the other waiting.
    assert.equal(at(350, 'editor'), false);
    assert.ok(at(401, 'editor'));
    assert.equal(at(402, 'page'), false);
    assert.ok(at(900, 'page'));
  });
});
