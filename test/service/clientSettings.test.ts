import assert from 'node:assert/strict';
import { readChoice, readFlag, readNumber } from '../../client/src/settings';

describe('the client’s settings', () => {
  const settings = (value: unknown) => ({ get: () => value as never });
  const limits = { min: 50, max: 300, otherwise: 100 };

  it('are what they should be, or the default', () => {
    assert.equal(readFlag(settings(false), 'key', true), false);
    for (const value of ['false', 0, null, undefined, []])
      assert.equal(readFlag(settings(value), 'key', true), true, String(value));
    for (const value of ['large', '150', null, undefined, NaN, [150]])
      assert.equal(readNumber(settings(value), 'key', limits), 100, String(value));
    for (const value of ['loud', 1, null, undefined])
      assert.equal(readChoice(settings(value), 'key', ['published', 'editor']), 'published');
    assert.equal(readChoice(settings('editor'), 'key', ['published', 'editor']), 'editor');
  });

  it('stay within their limits', () => {
    assert.equal(readNumber(settings(150), 'key', limits), 150);
    assert.equal(readNumber(settings(-1), 'key', limits), 50);
    assert.equal(readNumber(settings(Infinity), 'key', limits), 300);
  });
});
