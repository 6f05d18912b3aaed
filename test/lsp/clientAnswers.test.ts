import assert from 'node:assert/strict';
import { readFileContent, readUris } from '../../server/src/lsp/clientAnswers';

describe('what a client answers', () => {
  it('is a file’s content where it has the form of one', () => {
    for (const content of [
      { text: '' },
      { problem: 'missing' },
      { problem: 'not-a-file' },
      { problem: 'not-utf-8' },
      { problem: 'too-large', bytes: 7 },
      { problem: 'unreadable', reason: 'no permission' },
    ])
      assert.deepEqual(readFileContent({ ...content, more: 1 }), content);
  });

  it('is a file that cannot be read where it is nonsense', () => {
    const nonsense = [null, undefined, 5, 'text', [], {}, { text: 5 }, { problem: 'none' }];
    for (const value of [...nonsense, { problem: 'too-large' }, { problem: 'unreadable' }])
      assert.deepEqual(readFileContent(value), {
        problem: 'unreadable',
        reason: 'the editor gave no text',
      });
  });

  it('is a list of URIs in their normal spelling, or an error', () => {
    assert.deepEqual(readUris(['file:///a%3ab.yaml']), ['file:///a%3Ab.yaml']);
    for (const value of [null, 'file:///a', [5], { 0: 'file:///a' }])
      assert.throws(() => readUris(value), /The client gave/);
  });
});
