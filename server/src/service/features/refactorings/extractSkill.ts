import { CodeActionKind } from 'vscode-languageserver-types';
import type { TextEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { ParsedDocument } from '../../documents/parse';
import { entryOf } from '../../documents/tree';
import type { ListNode, MappingEntry } from '../../documents/tree';
import type { Framework } from '../../index/framework';
import type { FrameworkStore } from '../../index/frameworkStore';
import { CLIENT_COMMANDS } from '../clientCommands';
import * as newFileMessages from '../newFiles/messages';
import { writeScalar, writeText } from '../scalarText';
import { removeEntry } from '../treeEdits';
import { addSkills } from './addSkills';
import type { Addition } from './addSkills';
import { isSound } from './change';
import type { FileEdits } from '../codeActions/fix';
import * as messages from './messages';
import type { OfferProvider } from './offer';
import { overlaps, roleLevelsOf } from './roleTree';
import type { RoleLevelNode, Selection } from './roleTree';
import { commentsOf, readItems, writeRows } from './rows';
import type { Row } from './rows';

/** Responsibilities of a role level that are to become a skill. */
export interface ChosenBullets {
  readonly texts: readonly string[];
  /** The person selected them; otherwise they are what another role level repeats. */
  readonly isSelected: boolean;
}

/** "Move 2 responsibilities that this role repeats into a new skill…": where several are selected, or repeated. */
export const offerExtraction: OfferProvider = ({ document, selection, range, options }) => {
  if (!options.createsFiles || !options.clientCommands) return [];
  const chosen = bulletsAt(document, selection);
  if (!chosen || (chosen.isSelected && chosen.texts.length < 2)) return [];
  const { isSelected, texts } = chosen;
  const title = isSelected
    ? messages.extractBullets(texts.length)
    : messages.extractRepeated(texts.length);
  const command = {
    title,
    command: CLIENT_COMMANDS.extractSkill,
    arguments: [document.uri, range],
  };
  return [{ id: 'extract', title, kind: CodeActionKind.RefactorExtract, command }];
};

/** The selected responsibilities; with a cursor alone the ones around it that another role level repeats. */
export function bulletsAt(
  document: ParsedDocument,
  selection: Selection,
): ChosenBullets | undefined {
  const levels = roleLevelsOf(document);
  for (const level of levels) {
    const found = responsibilitiesOf(document, level);
    if (!found || !level.skills) continue;
    const touched = found.rows.filter(({ start, text }) =>
      overlaps(selection, { start, end: start + text.length }),
    );
    const [row] = touched;
    if (!row) continue;
    if (selection.end > selection.start) {
      return { texts: touched.map(({ key }) => key.trim()), isSelected: true };
    }
    const texts = found.rows.map(({ key }) => key.trim());
    const shared = levels
      .filter((other) => other !== level)
      .map((other) => {
        const others = textsOf(document, other);
        return texts.filter((text) => others.has(text));
      })
      .filter((common) => common.length > 1 && common.includes(row.key.trim()))
      .sort((a, b) => b.length - a.length);
    return shared[0] && { texts: shared[0], isSelected: false };
  }
  return undefined;
}

/** Where responsibilities stand, all of them together. */
export interface Extraction {
  readonly files: readonly FileEdits[];
  readonly roleLevels: number;
  /** What the new skill's level lists, with the comments that stood on the bullets. */
  readonly bullets: readonly { readonly written: string; readonly comments: readonly string[] }[];
}

/**
 * Takes responsibilities out of every role level of the framework that lists all of them, and has those
 * role levels ask for a skill instead.
 * @returns undefined where the token stopped it.
 */
export async function extractBullets(
  store: FrameworkStore,
  framework: Framework,
  texts: readonly string[],
  addition: Addition,
  token: CancellationToken,
): Promise<Extraction | undefined> {
  const files: FileEdits[] = [];
  const comments = new Map(texts.map((text) => [text, new Set<string>()]));
  let roleLevels = 0;
  for (const { uri } of framework.roles().sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    if (token.isCancellationRequested) return undefined;
    const document = await store.document(uri);
    if (!document || document.problems.length > 0) continue;
    const found = roleLevelsOf(document).flatMap(
      (level) => replaceBullets(document, level, texts, addition) ?? [],
    );
    const edits = found.flatMap((replaced) => replaced.edits);
    if (edits.length === 0 || !isSound(document, edits, false)) continue;
    files.push({ uri, edits });
    roleLevels += found.length;
    for (const row of found.flatMap(({ rows }) => rows)) {
      for (const comment of commentsOf(row)) comments.get(row.key.trim())?.add(comment);
    }
  }
  const bullets = [...comments].map(([text, found]) => ({
    written: writeText(text),
    comments: [...found],
  }));
  return { files, roleLevels, bullets };
}

/** The file of the skill that the bullets become. */
export function extractedSkillText(name: string, level: string, { bullets }: Extraction): string {
  return [
    `skill: ${writeText(name)}`,
    `description: ${writeText(newFileMessages.skillDescription())}`,
    'levels:',
    `  ${writeScalar(level)}:`,
    ...bullets.flatMap(({ written, comments }) => [
      ...comments.map((comment) => `    ${comment}`),
      `    - ${written}`,
    ]),
    '',
  ].join('\n');
}

function replaceBullets(
  document: ParsedDocument,
  level: RoleLevelNode,
  texts: readonly string[],
  addition: Addition,
): { readonly edits: readonly TextEdit[]; readonly rows: readonly Row[] } | undefined {
  const found = responsibilitiesOf(document, level);
  if (!found || !level.skills) return undefined;
  const wanted = new Set(texts);
  const taken = found.rows.filter(({ key }) => wanted.has(key.trim()));
  if (new Set(taken.map(({ key }) => key.trim())).size < wanted.size) return undefined;
  const left = found.rows.filter((row) => !taken.includes(row));
  const removal =
    left.length > 0
      ? writeRows(document, found.read, left)
      : removeEntry(document, level.node, found.entry);
  const request = addSkills(document, level, [addition]);
  if (!removal || !request) return undefined;
  return { edits: [removal, request], rows: taken };
}

function responsibilitiesOf(document: ParsedDocument, { node }: RoleLevelNode) {
  const entry: MappingEntry | undefined = entryOf(node, 'responsibilities');
  if (entry?.value.kind !== 'list' || entry.value.start < entry.key.end) return undefined;
  const list: ListNode = entry.value;
  const read = readItems(document, list);
  return read && { entry, read, rows: read.rows };
}

function textsOf(document: ParsedDocument, level: RoleLevelNode): Set<string> {
  return new Set(responsibilitiesOf(document, level)?.rows.map(({ key }) => key.trim()));
}
