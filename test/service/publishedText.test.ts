import assert from 'node:assert/strict';
import fc from 'fast-check';
import { publishedText } from '../../server/src/service/profile/publishedText';

/** Any UTF-16 code unit, so that halves of characters are among them. */
const anyUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
const OPENERS = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/g;

describe('a published text', () => {
  it('is what was written, where that is one line of ordinary characters', () => {
    for (const text of ['a', 'résumé – “quoted”', 'two  spaces', 'a\u00a0b', '😀 مرحبا \u200f']) {
      assert.equal(publishedText(text), text.trim());
    }
  });

  it('has no line breaks, no control or half characters and no space at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (text) => {
        const published = publishedText(text);
        assert.doesNotMatch(published, /[\p{Cc}\p{Cs}\u2028\u2029]/u);
        assert.equal(published, published.trim());
        assert.equal(publishedText(published), published, 'nothing is left to do');
      }),
    );
  });

  it('changes nothing but spaces and control characters', () => {
    const letters = (text: string) => text.replace(/[\s\p{Cc}]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const published = publishedText(text);
        assert.ok(letters(published).startsWith(letters(text)));
      }),
    );
  });

  it('closes every change of the writing direction that it opens', () => {
    const marks = fc.constantFrom(
      ...Array.from('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069ab'),
    );
    fc.assert(
      fc.property(fc.array(marks), (characters) => {
        assert.deepEqual(leftOpen(publishedText(characters.join(''))), []);
      }),
    );
  });

  it('takes no longer for long texts than their length makes it', () => {
    const long = 400_000;
    const pieces = [' ', '\n', ' \n', '\u202e', '\u2066', '\u2069', '\0', 'a '];
    const texts = pieces.map((piece) => piece.repeat(long));
    for (const text of [...texts, '\u202e'.repeat(long) + '\u2069'.repeat(long)]) {
      const published = publishedText(`a${text}b`);
      assert.ok(published.startsWith('a') && published.includes('b'));
    }
  });
});

/** The Unicode Bidirectional Algorithm's stack at the end of the line (rules X2 to X7). */
function leftOpen(line: string): string[] {
  const stack: ('embedding' | 'isolate')[] = [];
  for (const character of line) {
    if (character === '\u202c') {
      if (stack.at(-1) === 'embedding') stack.pop();
    } else if (character === '\u2069') {
      if (stack.includes('isolate')) while (stack.pop() !== 'isolate');
    } else if (OPENERS.test(character)) {
      OPENERS.lastIndex = 0;
      stack.push(character >= '\u2066' ? 'isolate' : 'embedding');
    }
  }
  return stack;
}
