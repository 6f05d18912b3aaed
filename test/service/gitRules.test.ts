import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differInLineEnds, withLineEndsOf } from '../../server/src/service/compare/lineEnds';
import { mainBranch } from '../../server/src/service/compare/mainBranch';
import type { KnownBranches } from '../../server/src/service/compare/mainBranch';

describe('the main branch', () => {
  const found = (branches: Partial<KnownBranches>) =>
    mainBranch({
      all: [],
      current: undefined,
      remoteMain: [],
      configured: '',
      isWhole: true,
      ...branches,
    });

  it('is what the remote says, by the most usual name where that is not clear', () => {
    assert.equal(found({ all: ['main', 'live'], remoteMain: ['live'] }), 'live');
    assert.equal(found({ all: ['live', 'trunk'], remoteMain: ['live', 'trunk'] }), 'trunk');
    assert.equal(found({ all: ['live', 'old'], remoteMain: ['live', 'old'] }), undefined);
  });

  it('is what most people call it, then what the person does', () => {
    assert.equal(found({ all: ['work', 'develop', 'master'] }), 'master');
    assert.equal(found({ all: ['work', 'live'], configured: 'live' }), 'live');
    assert.equal(found({ all: ['work', 'live'] }), undefined);
  });

  it('is the only branch there is, but not in a copy of that one only', () => {
    assert.equal(found({ all: ['live'], current: 'live' }), 'live');
    assert.equal(found({ all: ['live'], current: undefined }), undefined);
    assert.equal(found({ all: ['work'], current: 'work', isWhole: false }), undefined);
    assert.equal(
      found({ all: ['work'], current: 'work', remoteMain: ['work'], isWhole: false }),
      undefined,
    );
  });
});

describe('line ends that git leaves out', () => {
  it('are those of the present text, line by line, else those that it mostly has', () => {
    assert.equal(withLineEndsOf('a\nb\nc\nd', 'a\r\nb\nd\r\ne\r\n'), 'a\r\nb\nc\r\nd');
    assert.equal(withLineEndsOf('a\n', 'b\n'), 'a\n');
    assert.equal(withLineEndsOf('', '\r\n'), '');
  });

  it('change nothing else', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\n', ' ')).map((parts) => parts.join(''));
    const present = fc
      .array(fc.constantFrom('a', 'b', '\n', '\r\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, present, (earlier, now) => {
        assert.equal(withLineEndsOf(earlier, now).replaceAll('\r\n', '\n'), earlier);
        const same = now.replaceAll('\r\n', '\n');
        assert.equal(withLineEndsOf(same, same), same);
      }),
    );
  });

  it('are asked for only where there may be a difference', () => {
    assert.equal(differInLineEnds('a\n', 'a\n'), false);
    assert.equal(differInLineEnds('a\n', 'a\r\n'), true);
    assert.equal(differInLineEnds('a\r\n', 'b\r\n'), false);
  });
});
