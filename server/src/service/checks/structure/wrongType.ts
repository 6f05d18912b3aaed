import type { Range } from 'vscode-languageserver-types';
import { brandPathProblem } from '../../documents/brandPaths';
import { rangeOf } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import { schemaAt } from '../../documents/schemas';
import type { SchemaError, SchemaNode } from '../../documents/schemas';
import { nodeAtPath, placeOf } from '../../documents/tree';
import type { ValueNode } from '../../documents/tree';
import { closestNames } from '../closest';
import type { DocumentRule, Finding } from '../rule';
import * as messages from './messages';
import { withoutRepeated } from './repeatedValues';

/**
 * Text where a list is wanted, and so on; a value that is not one of the allowed ones; a file that pages
 * cannot take.
 */
export const wrongType: DocumentRule = {
  code: 'wrong-type',
  scope: 'document',
  severity: 'error',
  fixable: true,
  *run(subject) {
    const { document, errors } = subject;
    const ofType = errors.filter(({ keyword }) => keyword === 'type' || keyword === 'enum');
    for (const error of withoutRepeated(subject, ofType)) {
      const found = nodeAtPath(document.root, error.path);
      if (!found || isNothing(found.node)) continue;
      const schema = schemaAt(document.kind, error.path);
      // Of a word from a list the validator says both that it is no text and that it is none of them.
      if (error.keyword === 'type' && schema?.enum) continue;
      const { message, fix, meant = '' } = describe(found.node, schema, error.keyword);
      yield { range: markedAt(document, found), message, data: { path: error.path, fix, meant } };
    }
    yield* refusedFiles(document, errors);
  },
};

/** The manifest's logo and style sheet, where pages do not take them. */
function* refusedFiles(
  document: ParsedDocument,
  errors: readonly SchemaError[],
): Iterable<Finding> {
  const { content } = document;
  if (content.kind !== 'manifest') return;
  for (const key of ['logo', 'stylesheet'] as const) {
    const located = content.preview[key];
    const message = located && brandPathProblem(key, located.value);
    const path = ['preview', key];
    const found = nodeAtPath(document.root, path);
    if (message === undefined || !found) continue;
    // What is no text at all has been said already.
    if (errors.some((error) => error.path.join('/') === path.join('/'))) continue;
    yield { range: markedAt(document, found), message, data: { path, fix: '', meant: '' } };
  }
}

/** A long value is marked at its key; a wrong root at its first word. */
function markedAt(
  document: ParsedDocument,
  { node, entry }: NonNullable<ReturnType<typeof nodeAtPath>>,
): Range {
  const marked = node.kind === 'scalar' || node.alias ? placeOf(node) : (entry?.key ?? node);
  const range = rangeOf(document, marked);
  if (range.end.line > range.start.line) {
    range.end = {
      line: range.start.line,
      character: lineLength(document.text.getText(), marked.start, range.start.character),
    };
  }
  return range;
}

/** Whether a value is there in name only: `key:` with nothing behind it. */
export function isNothing(node: ValueNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

type PlainFix = 'quote' | 'make-list' | 'use' | '';

function describe(
  node: ValueNode,
  schema: SchemaNode | undefined,
  keyword: string,
): { message: string; fix: PlainFix; meant?: string } {
  if (keyword === 'enum' && node.kind === 'scalar') {
    const allowed = schema?.enum ?? [];
    const [meant] = closestNames(node.text, allowed, 1);
    return meant === undefined
      ? { message: messages.wantsOneOf(node.text, allowed), fix: '' }
      : { message: messages.wantsAnother(node.text, meant), fix: 'use', meant };
  }
  const wanted = schema?.type;
  if (wanted === 'array') {
    return { message: messages.wantsList(), fix: node.kind === 'scalar' ? 'make-list' : '' };
  }
  if (wanted === 'object') return { message: messages.wantsNames(messages.aGroup()), fix: '' };
  if (node.kind === 'scalar')
    return { message: messages.wantsTextQuoted(nameOf(node)), fix: 'quote' };
  if (node.kind === 'mapping' && !node.flow && node.entries.length === 1) {
    return { message: messages.wantsTextNotPair(), fix: 'quote' };
  }
  return { message: messages.wantsText(nameOf(node)), fix: '' };
}

function nameOf(node: ValueNode): string {
  if (node.kind === 'list') return messages.foundList();
  if (node.kind === 'mapping') return messages.foundGroup();
  return typeof node.value === 'boolean' ? messages.foundTrueOrFalse() : messages.foundNumber();
}

/** The column where the line ends that holds the offset. */
function lineLength(text: string, offset: number, column: number): number {
  const rest = /^[^\r\n]*/.exec(text.slice(offset, offset + 10_000));
  return column + (rest?.[0].length ?? 0);
}
