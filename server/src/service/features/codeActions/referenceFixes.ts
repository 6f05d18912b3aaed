import type { Position, TextEdit } from 'vscode-languageserver-types';
import * as messages from '../../checks/references/messages';
import * as structure from '../../checks/structure/messages';
import { entryOf } from '../../documents/tree';
import type { ParsedDocument } from '../../documents/parse';
import { kebabCase } from '../../index/names';
import { childUri } from '../../uris';
import { folderOf } from '../frameworkHabits';
import { comparePositions } from '../ranges';
import { writeScalar, writeText } from '../scalarText';
import {
  appendItem,
  indentStep,
  insertEntry,
  removeEntry,
  removeItem,
  replaceScalar,
} from '../treeEdits';
import type { FileEdits, Fix, FixProvider, FixSubject } from './fix';
import { entryAt, removeEntryAt } from './structureFixes';

/** The names that were probably meant, one fix each; of those that stand there already none. */
function fixMeant(
  { document, diagnostic, data }: FixSubject,
  key = 'meant',
  present: readonly string[] = [],
): Fix[] {
  const names = data.list(key).filter((name) => !present.includes(name));
  return names.map((name) => ({
    title: messages.fixUse(name),
    edits: [{ uri: document.uri, edits: [replaceScalar(document, diagnostic.range, name)] }],
    // Only a misspelt name leaves no choice: the nearest level, or the next grade, is another one.
    preferred: key === 'meant' && diagnostic.code !== 'unknown-grade' && names.length === 1,
  }));
}

/** `unknown-skill-level`. */
export const fixUnknownLevel: FixProvider = (subject) => fixMeant(subject);

/** The other skills of the role level in which the diagnostic marks one. */
function skillsBeside({ document, diagnostic }: FixSubject): string[] {
  const mapping = entryAt(document, diagnostic.range.start)?.mapping;
  return mapping?.entries.map(({ key }) => key.text) ?? [];
}

/** Takes the skill out: the role level asks for what it means already. */
function removeSkill(subject: FixSubject): Fix[] {
  const edit = removeEntryAt(subject);
  const title = structure.fixRemoveKey(subject.data.text('name'));
  return edit ? [{ title, edits: [{ uri: subject.document.uri, edits: [edit] }] }] : [];
}

/** `unknown-skill`: what was meant, or a new file for the skill with the level that is asked for. */
export const fixUnknownSkill: FixProvider = (subject) => {
  const beside = skillsBeside(subject);
  const isThere = subject.data.list('meant').some((name) => beside.includes(name));
  const fixes = [...fixMeant(subject, 'meant', beside), ...(isThere ? removeSkill(subject) : [])];
  if (!subject.operations.includes('create')) return fixes;
  const { framework, document, diagnostic, data } = subject;
  const name = data.text('name');
  const asked = levelAskedFor(document, diagnostic.range.start);
  const level = framework.levels.find((known) => known.name === asked) ?? framework.levels[0];
  const lines = [
    `skill: ${writeText(name)}`,
    `description: ${messages.describeSkill()}`,
    'levels:',
    `  ${writeScalar(level?.name ?? '')}:`,
    `    - ${messages.describeBullet()}`,
    '',
  ];
  const uri = childUri(folderOf(framework, 'skill'), `${kebabCase(name)}.skill.yaml`);
  if (framework.summary(uri)) return fixes;
  return [
    ...fixes,
    { title: messages.fixCreateSkill(name), edits: [{ uri, text: lines.join('\n') }] },
  ];
};

/** `renamed-skill`: the present name here, or in every file. */
export const fixRenamedSkill: FixProvider = async (subject) => {
  const { document, diagnostic, data } = subject;
  const name = data.text('name');
  const present = data.text('present');
  if (skillsBeside(subject).includes(present)) return removeSkill(subject);
  const here: Fix = {
    title: messages.fixUse(present),
    edits: [{ uri: document.uri, edits: [replaceScalar(document, diagnostic.range, present)] }],
    preferred: true,
  };
  const everywhere = await editsOfUses(subject, name, present);
  if (everywhere.flatMap(({ edits }) => edits).length < 2) return [here];
  return [here, { title: messages.fixRenameEverywhere(name, present), edits: everywhere }];
};

/** Writes another name wherever a role level asks for a skill of that name. */
export async function editsOfUses(
  { framework, store }: FixSubject,
  name: string,
  present: string,
): Promise<FileEdits[]> {
  const uses = framework.usesOfSkill(name);
  const everywhere: FileEdits[] = [];
  for (const uri of new Set(uses.map((use) => use.uri))) {
    const document = await store.document(uri);
    if (!document) continue;
    const edits = new Map<number, TextEdit>();
    for (const { skill } of uses.filter((use) => use.uri === uri)) {
      // Role levels that share their skills by an alias name each in one place.
      const start = document.text.offsetAt(skill.range.start);
      edits.set(start, replaceScalar(document, skill.range, present));
    }
    everywhere.push({ uri, edits: [...edits.values()] });
  }
  return everywhere;
}

/** `undefined-skill-level`: the nearest described level, or the level in the skill's file. */
export const fixUndefinedLevel: FixProvider = async (subject) => {
  const { data, framework, store } = subject;
  const fixes = fixMeant(subject, 'nearest');
  const level = data.text('level');
  const skill = framework.skill(data.text('skill'));
  const document = skill && (await store.document(skill.uri));
  const edit =
    document &&
    describeLevel(
      document,
      level,
      framework.levels.map(({ name }) => name),
    );
  if (!edit) return fixes;
  return [
    ...fixes,
    {
      title: messages.fixDescribeLevel(level, data.text('skill')),
      edits: [{ uri: document.uri, edits: [edit] }],
    },
  ];
};

/** `unknown-family`. */
export const fixUnknownFamily: FixProvider = (subject) =>
  fixNotListed(subject, 'families', messages.fixAddFamily);

/** `unknown-grade`. */
export const fixUnknownGrade: FixProvider = (subject) =>
  fixNotListed(subject, 'grades', messages.fixAddGrade);

/** `unused-manifest-entry`: the entry goes. */
export const fixUnusedEntry: FixProvider = ({ document, diagnostic, data }) => {
  for (const key of ['families', 'grades']) {
    const entry = entryOf(document.root, key);
    const list = entry?.value;
    if (list?.kind !== 'list') continue;
    const start = document.text.offsetAt(diagnostic.range.start);
    const item = list.items.find((candidate) => candidate.start === start);
    if (!item) continue;
    // Of the last one the whole list goes, for a key with nothing behind it says nothing.
    const edits =
      entry && document.root?.kind === 'mapping' && list.items.length === 1 && !list.flow
        ? [removeEntry(document, document.root, entry)]
        : [removeItem(document, list, item)];
    const title = messages.fixRemoveEntry(data.text('name'));
    return [{ title, edits: [{ uri: document.uri, edits }], preferred: true }];
  }
  return [];
};

/** What was meant, or the entry at the end of the manifest's list. */
async function fixNotListed(
  subject: FixSubject,
  key: string,
  title: (name: string) => string,
): Promise<Fix[]> {
  const fixes = fixMeant(subject);
  const { framework, store, data } = subject;
  const manifest = framework.manifest && (await store.document(framework.manifest.uri));
  const list = entryOf(manifest?.root, key)?.value;
  if (!manifest || list?.kind !== 'list') return fixes;
  const name = data.text('name');
  const written = writeText(name, list.flow ? 'flow' : 'block');
  const edits = [appendItem(manifest, list, written)];
  return [...fixes, { title: title(name), edits: [{ uri: manifest.uri, edits }] }];
}

/** Adds a level with one bullet to a skill's file, at its place in the framework's order. */
function describeLevel(
  document: ParsedDocument,
  level: string,
  order: readonly string[],
): TextEdit | undefined {
  const levels = entryOf(document.root, 'levels')?.value;
  if (levels?.kind !== 'mapping') return undefined;
  const position = order.indexOf(level);
  const lower = levels.entries.filter(({ key }) => {
    const place = order.indexOf(key.text);
    return place >= 0 && place < position;
  });
  const bullet = messages.describeBullet();
  const written = writeScalar(level, levels.flow ? 'flow' : 'block');
  const lines = levels.flow
    ? [`${written}: [${bullet}]`]
    : [`${written}:`, `${' '.repeat(indentStep(document))}- ${bullet}`];
  return insertEntry(document, levels, lower.at(-1), lines);
}

function levelAskedFor(document: ParsedDocument, position: Position): string | undefined {
  if (document.content.kind !== 'role') return undefined;
  const uses = document.content.levels.flatMap((level) => level.skills);
  return uses.find(({ skill }) => comparePositions(skill.range.start, position) === 0)?.level
    ?.value;
}
