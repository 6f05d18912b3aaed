import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument as parseYaml, Scalar, stringify, isScalar } from 'yaml';
import { ScalarOffsets } from '../../server/src/service/prose/scalarOffsets';
import { runs } from '../harness/properties';

const sourceExtent = (source: string, value: string, from: number, to: number) =>
  new ScalarOffsets(source, value).extent(from, to);
const word = fc.oneof(
  fc.constantFrom('it’s', "it's", '"so"', 'naïve', '😀', 'a:b', '#x', '\\n', 'C:\\x', '-', 'end.'),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => /^[!-~]+$/.test(text)),
);
const value = fc.array(word, { minLength: 1, maxLength: 30 }).chain((words) =>
  fc
    .array(fc.constantFrom(' ', ' ', ' ', '  '), {
      minLength: words.length,
      maxLength: words.length,
    })
    .map((gaps) =>
      words.map((each, index) => `${index > 0 ? (gaps[index] ?? ' ') : ''}${each}`).join(''),
    ),
);
const style = fc.constantFrom<Scalar.Type[]>(
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_FOLDED,
  Scalar.BLOCK_LITERAL,
);

describe('the place of a part of a text in its YAML', () => {
  it('is exactly the part, in every style, folded or not', () => {
    fc.assert(
      fc.property(value, style, fc.constantFrom(0, 20, 40), (text, type, lineWidth) => {
        const scalar = new Scalar(text);
        scalar.type = type;
        const yaml = stringify({ key: [scalar] }, { lineWidth, minContentWidth: 0 });
        const node = parseYaml(yaml).getIn(['key', 0], true);
        assert.ok(isScalar(node) && node.range);
        const source = yaml.slice(node.range[0], node.range[1]);
        const written = String(node.value);
        for (const { 0: part, index } of written.matchAll(/\S+/g)) {
          const extent = sourceExtent(source, written, index, index + part.length);
          assert.ok(extent, `${part} in ${source}`);
          // What is marked, put into quotes of its own kind, means the part.
          const marked = source.slice(extent.start, extent.end);
          const quote = /^["']/.exec(source)?.[0] ?? '';
          assert.equal(quote ? parseYaml(quote + marked + quote).toJS() : marked, part);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('is the space itself, where that is asked for', () => {
    const at = (source: string, text: string, from: number, to: number) => {
      const extent = sourceExtent(source, text, from, to);
      return extent && source.slice(extent.start, extent.end);
    };
    assert.equal(at('one  two', 'one  two', 3, 5), '  ');
    assert.equal(at('"one  two"', 'one  two', 4, 5), ' ');
    assert.equal(at('one\n  two', 'one two', 3, 4), '\n  ');
    assert.equal(at('one two ', 'one two', 3, 7), ' two');
    assert.equal(at('>-\n  one\n  two.\n', 'one two.', 7, 8), '.');
  });

  it('is unknown where the text stands elsewhere', () => {
    assert.equal(sourceExtent('*alias', 'some words', 0, 4), undefined);
  });
});
