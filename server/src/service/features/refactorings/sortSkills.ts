import { CodeActionKind } from 'vscode-languageserver-types';
import type { TextEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { ParsedDocument } from '../../documents/parse';
import { entryOf } from '../../documents/tree';
import type { MappingNode } from '../../documents/tree';
import { compareNames } from '../../index/framework';
import type { Framework } from '../../index/framework';
import type { FrameworkStore } from '../../index/frameworkStore';
import type { Summary } from '../../index/summary';
import { isSound } from './change';
import type { FileChange } from './change';
import * as messages from './messages';
import type { Offer, OfferProvider } from './offer';
import { extentOf, overlaps, roleLevelsOf } from './roleTree';
import { isSorted, readRows, sortRows, writeRows } from './rows';

type Compare = (a: string, b: string) => number;

/** LSP's kind for "Organize …" on save; the last part is ours. */
export const ORGANIZE_SKILLS = `${CodeActionKind.Source}.organizeSkills`;

/**
 * The edit that puts a mapping's entries in order; comments travel with their line.
 * @returns undefined where they are in order, or cannot be moved (see `readRows`).
 */
export function sortMapping(
  document: ParsedDocument,
  mapping: MappingNode,
  compare: Compare = compareNames,
): TextEdit | undefined {
  const rows = readRows(document, mapping);
  if (!rows) return undefined;
  const edit = writeRows(document, rows, sortRows(rows.rows, compare));
  // An alias moved above its anchor would mean nothing.
  return edit && isSound(document, [edit], true) ? edit : undefined;
}

/** Every sorting that a document can have: skills by name, a skill's levels lowest first. */
export function sortDocument(document: ParsedDocument, framework: Framework): TextEdit[] {
  if (document.problems.length > 0) return [];
  const compare = document.kind === 'skill' ? compareLevels(framework) : compareNames;
  return unsorted(document, framework).flatMap(
    (mapping) => sortMapping(document, mapping, compare) ?? [],
  );
}

/**
 * The changes that sort every file of a framework.
 * @returns undefined where the token stopped it.
 */
export async function sortFramework(
  store: FrameworkStore,
  framework: Framework,
  token: CancellationToken,
): Promise<FileChange[] | undefined> {
  const changes: FileChange[] = [];
  for (const uri of [...framework.uris()].sort()) {
    if (token.isCancellationRequested) return undefined;
    const summary = framework.summary(uri);
    // The index knows the order: only what is out of order is read.
    if (!summary || !isOutOfOrder(summary, framework)) continue;
    const document = await store.document(uri);
    const edits = document ? sortDocument(document, framework) : [];
    if (edits.length > 0) changes.push({ uri, edits });
  }
  return changes;
}

/** "Sort the skills of this role level", "… of every role level"; "Sort the levels" in a skill file. */
export const offerSorting: OfferProvider = ({ document, framework, selection }) => {
  const mappings = unsorted(document, framework);
  if (mappings.length === 0) return [];
  const sortAll: Offer = {
    id: 'sort-all',
    title: document.kind === 'skill' ? messages.sortLevels() : messages.sortAllSkills(),
    kind: CodeActionKind.RefactorRewrite,
    changes: () => [{ uri: document.uri, edits: sortDocument(document, framework) }],
  };
  const touches = ({ start }: { start: number }, end: number) =>
    overlaps(selection, { start, end });
  if (document.kind === 'skill') {
    const levels = entryOf(document.root, 'levels');
    const extent = levels && extentOf(document, levels);
    return extent && touches(extent, extent.end) ? [sortAll] : [];
  }
  const here = roleLevelsOf(document).find(({ entry }) => {
    const extent = entry && extentOf(document, entry);
    return extent && touches(extent, extent.end);
  })?.skills;
  if (!here) return [];
  const isHere = mappings.includes(here);
  const sortHere: Offer = {
    id: 'sort',
    title: messages.sortSkills(),
    kind: CodeActionKind.RefactorRewrite,
    changes: () => {
      const edit = sortMapping(document, here);
      return edit && [{ uri: document.uri, edits: [edit] }];
    },
  };
  const isElsewhere = mappings.length > (isHere ? 1 : 0);
  return [...(isHere ? [sortHere] : []), ...(isElsewhere ? [sortAll] : [])];
};

/** By place in the framework's order; levels that it does not know stay behind, in their order. */
function compareLevels({ levels }: Framework): Compare {
  const place = new Map(levels.map(({ name }, index) => [name, index]));
  return (a, b) => (place.get(a) ?? levels.length) - (place.get(b) ?? levels.length);
}

/** The mappings of a document that are out of order and can be sorted. */
function unsorted(document: ParsedDocument, framework: Framework): MappingNode[] {
  const keys = ({ entries }: MappingNode) =>
    entries.filter(({ merged }) => !merged).map(({ key }) => key.text);
  const isSortable = (mapping: MappingNode, compare: Compare) => {
    if (isSorted(keys(mapping), compare)) return false;
    const source = document.text.getText().slice(mapping.start, mapping.end);
    // Only anchors and aliases need a look at the result.
    return /[&*]/.test(source)
      ? sortMapping(document, mapping, compare) !== undefined
      : readRows(document, mapping) !== undefined;
  };
  if (document.kind === 'skill') {
    const levels = entryOf(document.root, 'levels')?.value;
    if (levels?.kind !== 'mapping') return [];
    return isSortable(levels, compareLevels(framework)) ? [levels] : [];
  }
  return roleLevelsOf(document)
    .flatMap(({ skills }) => skills ?? [])
    .filter((mapping) => isSortable(mapping, compareNames));
}

function isOutOfOrder(summary: Summary, framework: Framework): boolean {
  if (summary.kind === 'manifest') return false;
  if (summary.kind === 'skill') {
    const names = summary.levels.map(({ name }) => name.value);
    return !isSorted(names, compareLevels(framework));
  }
  return summary.levels.some(({ skills }) => !isSorted(skills.map(({ skill }) => skill.value)));
}
