import { CodeActionKind } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../../documents/parse';
import { parseDocument } from '../../documents/parse';
import { entryOf } from '../../documents/tree';
import type { ValueNode } from '../../documents/tree';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CLIENT_COMMANDS } from '../clientCommands';
import { describeRole } from '../codeActions/messages';
import { writeText } from '../scalarText';
import { lineEnding } from '../treeEdits';
import { isSound } from './change';
import type { FileChange } from './change';
import type { Problem } from './mergeSkills';
import * as messages from './messages';
import type { OfferProvider } from './offer';
import { extentOf, overlaps, roleLevelsOf } from './roleTree';
import type { RoleLevelNode, Selection } from './roleTree';
import { readItems, writeRows } from './rows';

/** "Split “Lead engineer” off as a role of its own…": on a role level's name, where there are others. */
export const offerSplit: OfferProvider = ({ document, selection, options }) => {
  if (!options.createsFiles || !options.clientCommands) return [];
  const level = roleLevelAt(document, selection, 'name');
  const list = entryOf(document.root, 'levels')?.value;
  if (!level || list?.kind !== 'list' || list.flow || list.items.length < 2) return [];
  const title = messages.splitOff(level.name);
  const position = document.text.positionAt(level.node.start);
  const command = {
    title,
    command: CLIENT_COMMANDS.splitRoleLevel,
    arguments: [document.uri, position],
  };
  return [{ id: 'split', title, kind: CodeActionKind.RefactorMove, command }];
};

/** The role level whose name, or whose text, the selection touches. */
export function roleLevelAt(
  document: ParsedDocument,
  selection: Selection,
  part: 'name' | 'text',
): RoleLevelNode | undefined {
  return roleLevelsOf(document).find(({ node }) => {
    const name = entryOf(node, 'level');
    if (part === 'text') return overlaps(selection, node);
    return name !== undefined && overlaps(selection, extentOf(document, name));
  });
}

/**
 * Takes a role level out of its role and makes it a role of its own, with its comments.
 * @param name the new role's, that no other role has.
 * @param uri where the new file goes.
 */
export function splitRoleLevel(
  document: ParsedDocument,
  level: RoleLevelNode,
  name: string,
  uri: string,
): FileChange[] | Problem {
  const list = entryOf(document.root, 'levels')?.value;
  const read = list?.kind === 'list' && !list.flow ? readItems(document, list) : undefined;
  const row = read?.rows.find(({ part }) => part.start === level.node.start);
  if (!read || !row) return { problem: messages.sharedText() };
  if (read.rows.length < 2) return { problem: messages.onlyRoleLevel() };
  const removal = writeRows(
    document,
    read,
    read.rows.filter((other) => other !== row),
  );
  const family = textOf(entryOf(document.root, 'family')?.value);
  const description = textOf(entryOf(level.node, 'description')?.value) ?? describeRole();
  const text = [
    `role: ${writeText(name)}`,
    ...(family === undefined ? [] : [`family: ${writeText(family)}`]),
    `description: ${writeText(description)}`,
    'levels:',
    row.text,
    '',
  ].join(lineEnding(document));
  const made = parseDocument('role', TextDocument.create(uri, '', 0, text));
  if (!removal || made.problems.length > 0 || !isSound(document, [removal], false)) {
    return { problem: messages.sharedText() };
  }
  return [
    { uri, text },
    { uri: document.uri, edits: [removal] },
  ];
}

/** A text on one line; undefined where there is none. */
function textOf(node: ValueNode | undefined): string | undefined {
  const text = node?.kind === 'scalar' ? node.text.trim().replace(/\s+/g, ' ') : '';
  return text === '' ? undefined : text;
}
