import { Lexer } from 'yaml';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import type { MappingEntry, ValueNode } from '../../documents/tree';

/**
 * Whether a text says the same as a document: it parses, has the same values in the same order, and
 * every comment is still there, in order.
 */
export function saysTheSame(document: ParsedDocument, text: string): boolean {
  const { uri, languageId, version } = document.text;
  const after = parseDocument(document.kind, TextDocument.create(uri, languageId, version, text));
  if (after.problems.length > 0) return false;
  if (document.root === undefined || after.root === undefined) {
    if (document.root !== after.root) return false;
  } else if (!sameValue(document.root, after.root)) return false;
  const before = commentsOf(document.text.getText());
  const now = commentsOf(text);
  return before.length === now.length && before.every((comment, index) => comment === now[index]);
}

/** Every comment of a text in order, without white space at its end. */
export function commentsOf(text: string): string[] {
  const comments: string[] = [];
  let afterMark = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer announces a scalar, whose text may well start like a comment.
    if (token.startsWith('#') && !afterMark) comments.push(token.trimEnd());
    afterMark = token === SCALAR_MARK;
  }
  return comments;
}

const SCALAR_MARK = '\u001f';

function sameValue(a: ValueNode, b: ValueNode): boolean {
  if (a.kind === 'scalar') {
    return b.kind === 'scalar' && Object.is(a.value, b.value) && a.text === b.text;
  }
  if (a.kind === 'list') {
    return (
      b.kind === 'list' &&
      a.flow === b.flow &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => matches(item, b.items[index]))
    );
  }
  return (
    b.kind === 'mapping' &&
    a.flow === b.flow &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, index) => sameEntry(entry, b.entries[index]))
  );
}

function sameEntry(a: MappingEntry, b: MappingEntry | undefined): boolean {
  return a.merged === b?.merged && sameValue(a.key, b.key) && sameValue(a.value, b.value);
}

function matches(a: ValueNode, b: ValueNode | undefined): boolean {
  return b !== undefined && sameValue(a, b);
}
