import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument, rangeOf } from '../../server/src/service/documents/parse';
import { walk } from '../../server/src/service/documents/tree';
import { FlowExtents } from '../../server/src/service/features/rename/flowExtents';
import { scalarAtRange } from '../../server/src/service/features/treeEdits';
import { runs } from '../harness/properties';
import { generatedFramework } from './generatedFramework';

const PIECES = [
  'a',
  ' ',
  '\n',
  '\r\n',
  '  ',
  '- ',
  ': ',
  ', ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  ' # ',
];

/** At each scalar the lexer's answer is the parser's. */
function check(text: string): void {
  const document = parseDocument('role', TextDocument.create('file:///x.role.yaml', '', 0, text));
  const extents = new FlowExtents(text);
  if (!document.root || document.problems.length > 0) return;
  walk(document.root, (node) => {
    if (node.kind === 'scalar' && node.end > node.start) {
      const parsed = scalarAtRange(document, rangeOf(document, node))?.place;
      const place = extents.placeAt(node.start);
      if (place !== undefined) assert.equal(place, parsed, JSON.stringify([text, node]));
    }
    return undefined;
  });
}

describe('rename, what stands in brackets', () => {
  it('is what the parser says, in any framework', () => {
    fc.assert(
      fc.property(generatedFramework, ({ files }) => Object.values(files).forEach(check)),
      { numRuns: runs(100) },
    );
  });

  it('is what the parser says, in any text', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 });
    fc.assert(
      fc.property(text, (pieces) => check(`a: ${pieces.join('')}\nb: c\n`)),
      { numRuns: runs(3000) },
    );
  });

  it('knows brackets from those in quotes, comments and block texts', () => {
    const text = [
      'a: "[" # {',
      'b: [ "]", c, {d: e} ]',
      'f: >-',
      '  [ {',
      'g: h',
      '---',
      'i: {',
      '  j: k }',
      '',
    ].join('\n');
    const extents = new FlowExtents(text);
    const inFlow = 'acdefghijk'
      .split('')
      .filter((letter) => extents.placeAt(text.search(new RegExp(`\\b${letter}\\b`))) === 'flow');
    assert.deepEqual(inFlow, 'cdejk'.split(''));
  });
});
