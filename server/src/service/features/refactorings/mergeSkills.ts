import { CodeActionKind } from 'vscode-languageserver-types';
import type { TextEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { ParsedDocument } from '../../documents/parse';
import { entryOf, walk } from '../../documents/tree';
import type { MappingNode } from '../../documents/tree';
import type { Framework } from '../../index/framework';
import type { FrameworkStore } from '../../index/frameworkStore';
import { foldName } from '../../index/names';
import type { SkillSummary } from '../../index/summary';
import { baseName } from '../../uris';
import { CLIENT_COMMANDS } from '../clientCommands';
import { presentName, usesOfSkillEver } from '../occurrences';
import { rewriteScalar, writeText } from '../scalarText';
import { appendItem, insertEntry } from '../treeEdits';
import { isSound } from './change';
import type { FileChange } from './change';
import * as messages from './messages';
import type { OfferProvider } from './offer';
import { extentOf, overlaps } from './roleTree';
import {
  addComments,
  commentsOf,
  isSorted,
  readRows,
  rewriteRow,
  sortRows,
  writeRows,
} from './rows';
import type { Row } from './rows';
import { nearestLevel } from './skillLevels';

/** A sentence that says why something cannot be done. */
export interface Problem {
  readonly problem: string;
}

/** "Merge “Scripting” into another skill…": on the name of a skill file's skill. */
export const offerMerge: OfferProvider = ({ document, framework, selection, options }) => {
  if (!options.deletesFiles || !options.clientCommands || document.content.kind !== 'skill')
    return [];
  const entry = entryOf(document.root, 'skill');
  const { name } = document.content;
  if (!entry || !name || !overlaps(selection, extentOf(document, entry))) return [];
  if (!declaredOnce(framework, name.value) || framework.skillNames().length < 2) return [];
  const title = messages.mergeInto(name.value);
  const command = {
    title,
    command: CLIENT_COMMANDS.mergeSkill,
    arguments: [document.uri, name.range.start],
  };
  return [{ id: 'merge', title, kind: CodeActionKind.RefactorInline, command }];
};

/**
 * Has every role level that asks for one skill ask for another instead, whose wording stays; the first
 * skill's file goes, and its names become earlier names of the other. A role level that asks for both
 * keeps the higher level; a level that the other skill does not describe becomes the nearest one it does.
 * @returns undefined where the token stopped it.
 */
export async function mergeSkills(
  store: FrameworkStore,
  framework: Framework,
  from: string,
  into: string,
  token: CancellationToken,
): Promise<FileChange[] | Problem | undefined> {
  const [source, target] = [declaredOnce(framework, from), declaredOnce(framework, into)];
  if (!source || !target) return { problem: messages.notDeclaredOnce(source ? into : from) };
  if (source === target) return { problem: messages.withItself(from) };
  const changes: FileChange[] = [];
  const uris = new Set(usesOfSkillEver(framework, from).map(({ uri }) => uri));
  for (const uri of [...uris, target.uri]) {
    if (token.isCancellationRequested) return undefined;
    const document = await store.document(uri);
    const edits =
      document &&
      (uri === target.uri
        ? addFormerNames(document, source, target)
        : moveUses(document, framework, from, into));
    if (!document || !edits || !isSound(document, edits, false)) {
      const isWrong = !document || document.problems.length > 0;
      const why = isWrong ? messages.mendFirst : messages.writePlainly;
      return { problem: why(baseName(uri)) };
    }
    changes.push({ uri, edits });
  }
  return [...changes, { uri: source.uri, deleted: true }];
}

/** The skill of exactly that name, where one file alone declares it. */
function declaredOnce(framework: Framework, name: string): SkillSummary | undefined {
  const declared = framework.skillsNamedLike(name);
  return declared.length === 1 && declared[0]?.name?.value === name ? declared[0] : undefined;
}

function moveUses(
  document: ParsedDocument,
  framework: Framework,
  from: string,
  into: string,
): TextEdit[] | undefined {
  if (document.problems.length > 0) return undefined;
  const edits: TextEdit[] = [];
  for (const mapping of mappingsAskingFor(document, framework, from)) {
    const edit = moveUsesIn(document, mapping, framework, from, into);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return edits;
}

/** The mappings that ask for a skill, wherever an alias or merge key brings them from. */
function mappingsAskingFor(
  document: ParsedDocument,
  framework: Framework,
  skill: string,
): Set<MappingNode> {
  if (document.content.kind !== 'role' || !document.root) return new Set();
  const places = new Set<number>();
  for (const use of document.content.levels.flatMap(({ skills }) => skills)) {
    if (presentName(framework, use.skill.value) !== skill) continue;
    places.add(document.text.offsetAt(use.skill.range.start));
  }
  const found = new Map<number, MappingNode>();
  walk(document.root, (node) => {
    if (node.kind !== 'mapping') return undefined;
    const asks = node.entries.some(({ key, merged }) => !merged && places.has(key.start));
    if (asks) found.set(node.start, node);
    return undefined;
  });
  return new Set(found.values());
}

function moveUsesIn(
  document: ParsedDocument,
  mapping: MappingNode,
  framework: Framework,
  from: string,
  into: string,
): TextEdit | undefined {
  const read = readRows(document, mapping);
  if (!read) return undefined;
  const named = (name: string) =>
    read.rows.filter(({ key }) => presentName(framework, key) === name);
  const moving = named(from);
  const [kept] = [...named(into), ...moving];
  if (!kept) return undefined;
  const gone = moving.filter((row) => row !== kept);
  const level = highestLevel(framework, into, [kept, ...gone]);
  const rewritten = addComments(
    document,
    retarget(mapping, kept, moving.includes(kept) ? into : kept.key, level),
    mapping.flow ? [] : gone.flatMap(commentsOf),
  );
  const rows = read.rows
    .filter((row) => !gone.includes(row))
    .map((row) => (row === kept ? rewritten : row));
  const wasSorted = isSorted(read.rows.map(({ key }) => key));
  const [first, ...rest] = wasSorted ? sortRows(rows) : rows;
  if (!first) return undefined;
  return writeRows(document, read, [first, ...rest]);
}

/** The highest level among rows, as the nearest that the skill describes; undefined where none is known. */
function highestLevel(
  framework: Framework,
  skill: string,
  rows: readonly Row[],
): string | undefined {
  const order = framework.levels.map(({ name }) => name);
  const asked = rows.flatMap(({ entry }) =>
    entry?.value.kind === 'scalar' ? entry.value.text.trim() : [],
  );
  const [highest] = asked
    .filter((level) => order.includes(level))
    .sort((a, b) => order.indexOf(b) - order.indexOf(a));
  return highest === undefined ? undefined : nearestLevel(framework, skill, highest);
}

/** The row with another name and level, each written as it was. */
function retarget(mapping: MappingNode, row: Row, name: string, level: string | undefined): Row {
  const place = mapping.flow ? 'flow' : 'block';
  const { key, value } = row.entry ?? {};
  const parts = [];
  if (key && key.text !== name) {
    parts.push({ start: key.start, end: key.end, text: rewriteScalar(name, key.style, place) });
  }
  // A level that an alias brings in is not this line's to change.
  const isHere = key && value?.kind === 'scalar' && value.start > key.end;
  if (isHere && level !== undefined && value.text.trim() !== level) {
    const text = rewriteScalar(level, value.style, place);
    parts.push({ start: value.start, end: value.end, text });
  }
  return rewriteRow(row, name, parts);
}

/** The names of one skill as earlier names of another. */
function addFormerNames(
  document: ParsedDocument,
  source: SkillSummary,
  target: SkillSummary,
): TextEdit[] | undefined {
  const root = document.root;
  if (root?.kind !== 'mapping' || document.problems.length > 0) return undefined;
  const known = new Set(
    [target.name, ...target.formerly].map((name) => foldName(name?.value ?? '')),
  );
  const names: string[] = [];
  for (const name of [source.name, ...source.formerly]) {
    if (!name || known.has(foldName(name.value))) continue;
    known.add(foldName(name.value));
    names.push(name.value);
  }
  if (names.length === 0) return [];
  const formerly = entryOf(root, 'formerly');
  if (formerly) {
    const list = formerly.value;
    if (list.kind !== 'list' || list.start < formerly.key.end) return undefined;
    const place = list.flow ? 'flow' : 'block';
    return names.map((name) => appendItem(document, list, writeText(name, place)));
  }
  const list = names.map((name) => writeText(name, 'flow')).join(', ');
  const after = entryOf(root, 'description') ?? entryOf(root, 'skill');
  return [insertEntry(document, root, after, [`formerly: [${list}]`])];
}
