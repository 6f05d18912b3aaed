import assert from 'node:assert/strict';
import { keysAfter } from '../../server/src/service/render/html/stableKeys';

describe('the keys of a list’s items', () => {
  const lists = (...all: readonly string[]) => {
    let keyed = keysAfter({ texts: [], keys: [], next: 0 }, []);
    for (const texts of all) keyed = keysAfter(keyed, texts === '' ? [] : texts.split(' '));
    return keyed.keys.join(' ');
  };

  it('stay where nothing changes', () => {
    assert.equal(lists('a b c'), '0 1 2');
    assert.equal(lists('a b c', 'a b c'), '0 1 2');
  });

  it('stay where an item is written before others, and where one is taken away', () => {
    assert.equal(lists('a b c', 'x a b c'), '3 0 1 2');
    assert.equal(lists('a b c', 'a b x c'), '0 1 3 2');
    assert.equal(lists('a b c', 'a c'), '0 2');
    assert.equal(lists('a b c', 'a c', 'a b c'), '0 3 2');
  });

  it('stay where an item is written otherwise', () => {
    assert.equal(lists('a b c', 'a x c'), '0 1 2');
    assert.equal(lists('a b c', 'a x y c'), '0 1 3 2');
    assert.equal(lists('a b c', 'x c'), '0 2');
  });

  it('are all different, for items of the same words, too', () => {
    assert.equal(lists('a a a'), '0 1 2');
    assert.equal(lists('a a', 'a a a'), '0 1 2');
    assert.equal(lists('a', '', 'a'), '1');
  });
});
