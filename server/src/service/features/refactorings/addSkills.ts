import { CodeActionKind, TextEdit } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../../documents/parse';
import { entryOf } from '../../documents/tree';
import type { MappingEntry } from '../../documents/tree';
import { compareNames } from '../../index/framework';
import type { Framework } from '../../index/framework';
import { presentName, skillMeant } from '../occurrences';
import { writeScalar } from '../scalarText';
import { columnOf, indentStep, insertEntry, lineEnding } from '../treeEdits';
import { afterEdits } from './change';
import * as messages from './messages';
import type { OfferProvider } from './offer';
import { extentOf, overlaps, roleLevelsOf, selectedEntries } from './roleTree';
import type { RoleLevelNode } from './roleTree';
import { levelsOfSkill } from './skillLevels';
import { insertRow, isSorted, newRow, readRows, writeRows } from './rows';

/** A skill to ask for, and how well. */
export interface Addition {
  readonly skill: string;
  readonly level: string;
}

/**
 * The edit that has a role level ask for more skills, each at its alphabetical place where the others
 * are in that order.
 * @returns undefined where its skills stand elsewhere (an alias), so that others would ask for them too.
 */
export function addSkills(
  document: ParsedDocument,
  { node, entry, skills }: RoleLevelNode,
  additions: readonly Addition[],
): TextEdit | undefined {
  if (skills) {
    const read = readRows(document, skills);
    if (!read) {
      const written = skills.flow ? [flowEntries(additions)] : blockLines(additions);
      return insertEntry(document, skills, lastOwn(skills.entries), written);
    }
    let { rows } = read;
    for (const { skill, level } of additions) {
      rows = insertRow(rows, newRow(document, skills, skill, level));
    }
    return writeRows(document, read, rows);
  }
  const all = entry ? additions : withInherited(node, additions);
  if (!all) return undefined;
  const step = ' '.repeat(indentStep(document));
  const flow = `{${flowEntries(all)}}`;
  const lines = blockLines(all).map((line) => step + line);
  if (!entry) {
    const written = node.flow ? [`skills: ${flow}`] : ['skills:', ...lines];
    return insertEntry(document, node, lastOwn(node.entries), written);
  }
  const { key, value } = entry;
  if (value.kind !== 'scalar' || value.text !== '' || value.start < key.end) return undefined;
  const at = document.text.positionAt(document.text.getText().indexOf(':', key.end) + 1);
  if (node.flow) return TextEdit.insert(at, ` ${flow}`);
  const indent = lineEnding(document) + ' '.repeat(columnOf(document, key));
  return TextEdit.insert(at, lines.map((line) => indent + line).join(''));
}

/**
 * What a role level without skills of its own has to list to ask for more: a list of its own hides the
 * one that a merge key brings in.
 * @returns undefined where that one cannot be written out.
 */
function withInherited(
  node: RoleLevelNode['node'],
  additions: readonly Addition[],
): readonly Addition[] | undefined {
  const inherited = entryOf(node, 'skills')?.value;
  if (!inherited) return additions;
  if (inherited.kind !== 'mapping') return undefined;
  const known: Addition[] = [];
  for (const { key, value } of inherited.entries) {
    if (value.kind !== 'scalar') return undefined;
    known.push({ skill: key.text, level: value.text });
  }
  const all = [...known, ...additions];
  if (!isSorted(known.map(({ skill }) => skill))) return all;
  return all.sort((a, b) => compareNames(a.skill, b.skill));
}

/** "Add “Testing” to all role levels": where some of the role's levels do not ask for it. */
export const offerAddToAll: OfferProvider = ({ document, framework, selection }) => {
  const levels = roleLevelsOf(document);
  const chosen = levels.flatMap(({ skills }) =>
    skills ? selectedEntries(document, skills, selection) : [],
  );
  const [line] = chosen;
  if (!line || chosen.length > 1) return [];
  const name = presentName(framework, line.key.text);
  const asked = levels.map((level) => levelAskedFor(framework, level, name));
  const usable = skillMeant(framework, name) ? levelsOfSkill(framework, name) : [];
  const isAddedAbove = (level: RoleLevelNode) =>
    levels.some((other, index) => asked[index] === undefined && inherits(level, other));
  const edits = levels.flatMap((level, index) => {
    if (asked[index] !== undefined || isAddedAbove(level)) return [];
    // As the level below has it, so that nobody more senior needs less; else as the next above.
    const known = [...asked.slice(0, index).reverse(), ...asked.slice(index + 1)];
    const like = known.find((found) => found !== undefined && usable.includes(found));
    if (like === undefined) return [];
    return addSkills(document, level, [{ skill: name, level: like }]) ?? [];
  });
  if (edits.length === 0 || !keepsSkills(document, edits)) return [];
  return [
    {
      id: 'add-to-all',
      title: messages.addToAll(name),
      kind: CodeActionKind.RefactorRewrite,
      changes: () => [{ uri: document.uri, edits }],
    },
  ];
};

/** "Copy 3 skills from “Senior engineer”": those of the level below that are missing here. */
export const offerCopyFromBelow: OfferProvider = ({ document, framework, selection }) => {
  const here = roleLevelsOf(document).find(({ node, entry }) =>
    [entryOf(node, 'level'), entry].some(
      (part) => part && overlaps(selection, extentOf(document, part)),
    ),
  );
  if (!here?.below) return [];
  const present = new Set(skillsOf(here).map(({ key }) => presentName(framework, key.text)));
  const missing = skillsOf(here.below).flatMap(({ key, value }): Addition[] => {
    const skill = presentName(framework, key.text);
    const level = value.kind === 'scalar' ? value.text.trim() : '';
    // What is wrong below is not to be wrong here, too.
    if (present.has(skill) || !skillMeant(framework, skill)) return [];
    return levelsOfSkill(framework, skill).includes(level) ? [{ skill, level }] : [];
  });
  const edit = missing.length > 0 ? addSkills(document, here, missing) : undefined;
  if (!edit || !keepsSkills(document, [edit])) return [];
  return [
    {
      id: 'copy-from-below',
      title: messages.copyFromBelow(missing.length, here.below.name),
      kind: CodeActionKind.RefactorRewrite,
      changes: () => [{ uri: document.uri, edits: [edit] }],
    },
  ];
};

/** Whether a role level has no skills of its own, but those that stand in another. */
function inherits({ node, entry }: RoleLevelNode, { skills }: RoleLevelNode): boolean {
  return !entry && skills !== undefined && entryOf(node, 'skills')?.value === skills;
}

/** Whether after the edits every role level still asks for what it asked for, at the same levels. */
function keepsSkills(document: ParsedDocument, edits: readonly TextEdit[]): boolean {
  const after = afterEdits(document, edits);
  if (after.problems.length > 0) return false;
  const [before, now] = [document, after].map((version) =>
    roleLevelsOf(version).map(
      (level) =>
        new Map(
          skillsOf(level).map(({ key, value }) => [
            key.text,
            value.kind === 'scalar' ? value.text : '',
          ]),
        ),
    ),
  );
  return (
    before?.length === now?.length &&
    (before ?? []).every((skills, index) =>
      [...skills].every(([name, level]) => now?.[index]?.get(name) === level),
    )
  );
}

/** All that a role level asks for, wherever it is written. */
function skillsOf({ node }: RoleLevelNode): readonly MappingEntry[] {
  const skills = entryOf(node, 'skills')?.value;
  if (skills?.kind !== 'mapping') return [];
  return skills.entries.filter(({ key }) => key.text !== '' && !key.text.startsWith('x-'));
}

/** The level at which a role level asks for a skill; empty where it does not say at which. */
function levelAskedFor(
  framework: Framework,
  level: RoleLevelNode,
  name: string,
): string | undefined {
  const found = skillsOf(level).find(({ key }) => presentName(framework, key.text) === name);
  if (!found) return undefined;
  return found.value.kind === 'scalar' ? found.value.text.trim() : '';
}

function lastOwn(entries: readonly MappingEntry[]): MappingEntry | undefined {
  return entries.filter(({ merged }) => !merged).at(-1);
}

function blockLines(additions: readonly Addition[]): string[] {
  return additions.map(({ skill, level }) => `${writeScalar(skill)}: ${writeScalar(level)}`);
}

function flowEntries(additions: readonly Addition[]): string {
  return additions
    .map(({ skill, level }) => `${writeScalar(skill, 'flow')}: ${writeScalar(level, 'flow')}`)
    .join(', ');
}
