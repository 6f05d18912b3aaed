import type { Located } from '../documents/content';
import { baseName } from '../uris';
import { foldName, isNamedAfter } from './names';
import type { Summary } from './summary';

/**
 * How documents depend on each other, as plain keys. A document has *facts* (what others may rely
 * on: key → its state in words) and *mentions* (keys whose facts it relies on). When a fact appears,
 * changes or goes, the documents that mention its key are affected (law 3).
 */
export type Key = string;

export const keys = {
  /** A skill of that name: its exact spelling and its defined levels. */
  skill: (name: string): Key => `skill:${foldName(name)}`,
  /** A role of that name. */
  role: (name: string): Key => `role:${foldName(name)}`,
  /** An earlier name of some skill. */
  formerName: (name: string): Key => `former:${foldName(name)}`,
  /** The levels at which one role asks for that skill. */
  skillUse: (name: string): Key => `use:${foldName(name)}`,
  /** That some role may ask for that skill, which could not be read to its end. */
  perhapsUse: (name: string): Key => `perhaps:${foldName(name)}`,
  /** The families of all roles. */
  families: 'families',
  /** The grades of all role levels. */
  grades: 'grades',
  /** That some role belongs to the family; of no name, that of some role it cannot be read. */
  familyUse: (name: string): Key => `family:${name}`,
  /** That some role level names the grade; of no name, that some role could not be read to its end. */
  gradeUse: (name: string): Key => `grade:${name}`,
};

/** The folded name of the skill that a key is about; undefined where it is about something else. */
export function skillNamed(key: Key): string | undefined {
  return key.startsWith('skill:') ? key.slice('skill:'.length) : undefined;
}

/** Keys whose coming or going can resolve a name or change what was "probably meant". */
export function isNamingKey(key: Key): boolean {
  return key.startsWith('skill:') || key.startsWith('former:');
}

/** Keys that say that some role uses, or may use, what another file has. */
export function isUse(key: Key): boolean {
  return key.startsWith('family:') || key.startsWith('grade:') || key.startsWith('perhaps:');
}

/** What other documents may rely on. */
export function factsOf(summary: Summary): Map<Key, string> {
  const facts = new Map<Key, string>();
  const add = (key: Key, state: string) => facts.set(key, `${facts.get(key) ?? ''}|${state}`);
  if (summary.kind === 'skill') {
    if (summary.name) {
      const levels = summary.levels.map((level) => level.name.value).join('/');
      const state = summary.isWhole ? levels : `${levels}…`;
      add(keys.skill(summary.name.value), `${place(summary.name)}=${state}`);
      for (const former of summary.formerly) {
        add(keys.formerName(former.value), `${place(former)}>${place(summary.name)}`);
      }
    }
  } else if (summary.kind === 'role') {
    if (summary.name) add(keys.role(summary.name.value), place(summary.name));
    if (summary.family) facts.set(keys.familyUse(summary.family.value), '');
    else if (!summary.isWhole) facts.set(keys.familyUse(''), '');
    add(keys.families, summary.family?.value ?? '');
    if (!summary.isWhole || summary.levels.length === 0) facts.set(keys.gradeUse(''), '');
    for (const name of summary.perhaps) facts.set(keys.perhapsUse(name), '');
    for (const level of summary.levels) {
      for (const grade of level.grades) {
        facts.set(keys.gradeUse(grade.value), '');
        add(keys.grades, grade.value);
      }
      for (const use of level.skills) add(keys.skillUse(use.skill.value), use.level?.value ?? '');
    }
  }
  return facts;
}

/**
 * What a skill's file that is no whole YAML is called, where the name in it could not be read: it may well
 * declare the skill of that name. Undefined for every other document.
 */
export function hiddenStem(summary: Summary | undefined): string | undefined {
  if (summary?.kind !== 'skill' || summary.isWhole) return undefined;
  const stem = baseName(summary.uri).replace(/(?:\.skill)?\.ya?ml$/, '');
  return summary.name && isNamedAfter(stem, summary.name.value) ? undefined : stem;
}

/** A name as spelt and where it stands, for diagnostics point at it. */
function place({ value, range }: Located): string {
  return `${value}@${range.start.line}:${range.start.character}`;
}

/** The keys that this document's diagnostics rely on. */
export function mentionsOf(summary: Summary): Set<Key> {
  const mentions = new Set<Key>();
  if (summary.kind === 'skill') {
    for (const name of [summary.name, ...summary.formerly]) {
      if (!name) continue;
      mentions.add(keys.skill(name.value));
      mentions.add(keys.formerName(name.value));
      mentions.add(keys.skillUse(name.value));
      mentions.add(keys.perhapsUse(name.value));
    }
  } else if (summary.kind === 'role') {
    if (summary.name) mentions.add(keys.role(summary.name.value));
    for (const level of summary.levels) {
      for (const use of level.skills) {
        mentions.add(keys.skill(use.skill.value));
        mentions.add(keys.formerName(use.skill.value));
      }
    }
  } else {
    mentions.add(keys.familyUse('')).add(keys.gradeUse(''));
    mentions.add(keys.families).add(keys.grades);
    for (const family of summary.families) mentions.add(keys.familyUse(family.value));
    for (const grade of summary.grades) mentions.add(keys.gradeUse(grade.value));
  }
  return mentions;
}

/** The keys whose facts differ between two states of a document. */
export function changedKeys(
  before: ReadonlyMap<Key, string>,
  after: ReadonlyMap<Key, string>,
): Key[] {
  const changed: Key[] = [];
  for (const [key, state] of before) if (after.get(key) !== state) changed.push(key);
  for (const key of after.keys()) if (!before.has(key)) changed.push(key);
  return changed;
}
