import { TextEdit } from 'vscode-languageserver-types';
import * as messages from '../../checks/sense/messages';
import { fixDidYouMean } from '../../checks/structure/messages';
import * as suppressionMessages from '../../checks/suppressions/messages';
import { rangeOf } from '../../documents/parse';
import type { ParsedDocument } from '../../documents/parse';
import type { Suppression } from '../../documents/suppressions';
import { walk } from '../../documents/tree';
import type { ListNode, MappingNode, ValueNode } from '../../documents/tree';
import { childUri, parentUri } from '../../uris';
import { isSound } from '../refactorings/change';
import { sortDocument, sortMapping } from '../refactorings/sortSkills';
import { removeItem } from '../treeEdits';
import type { Fix, FixProvider } from './fix';

/** `skill-order`: the skills of the role level in order. */
export const fixSkillOrder: FixProvider = ({ document, diagnostic }) => {
  const start = document.text.offsetAt(diagnostic.range.start);
  const mapping = find(
    document,
    (node): node is MappingNode =>
      node.kind === 'mapping' && node.entries.some(({ key }) => key.start === start),
  );
  const edit = mapping && sortMapping(document, mapping);
  return edit ? [sorted(document, messages.fixSortSkills(), [edit])] : [];
};

/** `level-order`: the skill's levels in the framework's order. */
export const fixLevelOrder: FixProvider = ({ document, framework }) => {
  const edits = sortDocument(document, framework);
  return edits.length > 0 ? [sorted(document, messages.fixSortLevels(), edits)] : [];
};

function sorted(document: ParsedDocument, title: string, edits: readonly TextEdit[]): Fix {
  return { title, edits: [{ uri: document.uri, edits }], preferred: true };
}

/** `repeated-bullet`: the bullet goes, unless its list would be empty then. */
export const fixRepeatedBullet: FixProvider = ({ document, diagnostic }) => {
  const start = document.text.offsetAt(diagnostic.range.start);
  const list = find(
    document,
    (node): node is ListNode =>
      node.kind === 'list' && node.items.some((item) => item.start === start),
  );
  const item = list?.items.find((candidate) => candidate.start === start);
  if (!list || !item || list.items.length < 2) return [];
  const edit = removeItem(document, list, item);
  // An alias may stand for the bullet further down.
  if (!isSound(document, [edit], false)) return [];
  const title = messages.fixRemoveBullet();
  // At two levels it may be either of them that should say something else.
  const first = diagnostic.relatedInformation?.[0]?.location.range.start;
  const preferred =
    first !== undefined &&
    list.items.some((other) => other.start === document.text.offsetAt(first));
  return [{ title, edits: [{ uri: document.uri, edits: [edit] }], preferred }];
};

/** `file-name`: the file gets the name that is usual, unless another has it. */
export const fixFileName: FixProvider = ({ document, framework, data, operations }) => {
  const expected = data.text('expected');
  const newUri = childUri(parentUri(document.uri), expected);
  if (expected === '' || !operations.includes('rename') || framework.summary(newUri)) return [];
  const title = messages.fixFileName(expected);
  return [{ title, edits: [{ uri: document.uri, newUri }], preferred: true }];
};

/** `unused-suppression`: the rule that was probably meant, or the comment without this rule. */
export const fixUnusedSuppression: FixProvider = ({ document, diagnostic, data }) => {
  const { text, suppressions } = document;
  const start = text.offsetAt(diagnostic.range.start);
  const suppression = suppressions.find(
    ({ range }) => text.offsetAt(range.start) <= start && start < text.offsetAt(range.end),
  );
  if (!suppression) return [];
  const meant = data.list('meant');
  const instead = meant.map((code): Fix => ({
    title: fixDidYouMean(code),
    edits: [{ uri: document.uri, edits: [TextEdit.replace(diagnostic.range, code)] }],
    preferred: meant.length === 1,
  }));
  const position = suppression.codes.findIndex(({ range }) => text.offsetAt(range.start) === start);
  const code = suppression.codes[position];
  const isAlone = suppression.codes.length < 2 || !code;
  const edit = isAlone
    ? removeComment(document, suppression)
    : removeCode(document, suppression, position);
  const title = isAlone
    ? suppressionMessages.fixRemoveComment()
    : suppressionMessages.fixRemoveCode(code.value);
  return [
    ...instead,
    { title, edits: [{ uri: document.uri, edits: [edit] }], preferred: meant.length === 0 },
  ];
};

/** Takes the comment away, with its line where nothing else stands on it. */
function removeComment(document: ParsedDocument, { range }: Suppression): TextEdit {
  const { text } = document;
  const source = text.getText();
  const [from, to] = [text.offsetAt(range.start), text.offsetAt(range.end)];
  const rest = /^[^\r\n]*/.exec(source.slice(to))?.[0] ?? '';
  // What is said besides stays a comment.
  if (rest.trim() !== '') return TextEdit.replace(range, '#');
  const end = to + rest.length;
  const line = from - range.start.character;
  const before = source.slice(line, from);
  if (before.trim() !== '')
    return TextEdit.del(rangeOf(document, { start: line + before.trimEnd().length, end }));
  const lineBreak = /^\r?\n/.exec(source.slice(end))?.[0].length;
  if (lineBreak !== undefined)
    return TextEdit.del(rangeOf(document, { start: line, end: end + lineBreak }));
  // Of a last line that no line break ends, the one before it goes.
  const breakBefore = /\r?\n$/.exec(source.slice(0, line))?.[0].length ?? 0;
  return TextEdit.del(rangeOf(document, { start: line - breakBefore, end }));
}

/** Takes one of several codes out of a comment, with what divides it from the next or the last. */
function removeCode({ text }: ParsedDocument, { codes }: Suppression, position: number): TextEdit {
  const [code, next, last] = [codes[position], codes[position + 1], codes[position - 1]];
  const from = next ? code?.range.start : last?.range.end;
  const to = next ? next.range.start : code?.range.end;
  const zero = text.positionAt(0);
  return TextEdit.del({ start: from ?? zero, end: to ?? zero });
}

function find<T extends ValueNode>(
  { root }: ParsedDocument,
  isWanted: (node: ValueNode) => node is T,
): T | undefined {
  let found: T | undefined;
  if (root) {
    walk(root, (node) => {
      if (!found && isWanted(node)) found = node;
      return found ? false : undefined;
    });
  }
  return found;
}
