import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument, rangeOf } from '../../server/src/service/documents/parse';
import { showRange } from './places';

/** Where the YAML of a role file is reported, with what the reader is told. */
function problemsOf(text: string): string[] {
  const uri = 'file:///framework/tester.role.yaml';
  const document = parseDocument('role', TextDocument.create(uri, '', 0, text));
  return document.problems.map(
    (problem) => `${showRange(rangeOf(document, problem))} ${problem.message}`,
  );
}

describe('aliases', () => {
  const unknown =
    'The name after "*" is not marked with "&" earlier in this file. Check its spelling.';

  it('may stand below their anchors', () => {
    assert.deepEqual(problemsOf('role: &name Tester\ndescription: *name\n'), []);
  });

  it('are reported where nothing has their name', () => {
    const text = 'role: &own Tester\ndescription: *name\nx-role: *own\n';
    assert.deepEqual(problemsOf(text), [`1:13-18 ${unknown}`]);
  });

  it('are texts that start with a star where nothing has a name', () => {
    assert.deepEqual(problemsOf('role: Tester\ndescription: *name\n'), [
      '1:13-18 Text cannot start with "*", for it has a meaning of its own there and the first word is lost. Put quotes around the text.',
    ]);
  });

  it('are reported above their anchors', () => {
    const text = 'role: *name\ndescription: &name Tester\n';
    assert.deepEqual(problemsOf(text), [`0:6-11 ${unknown}`]);
  });
});
