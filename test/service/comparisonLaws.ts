import assert from 'node:assert/strict';
import { diffArrays } from 'diff';
import { parse } from 'yaml';
import { neverCancelled } from '../../server/src/service/cancellation';
import type { Comparison } from '../../server/src/service/compare/comparison';
import type { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { profilesOf } from '../../server/src/service/profile';
import type { Profile } from '../../server/src/service/profile/profile';
import { publishedText } from '../../server/src/service/profile/publishedText';
import { uriOf } from '../harness/memoryWorkspace';
import type { ComparedStates, Files } from './comparedStates';
import { NOT_UTF_8, pathOf } from './comparedStates';

/** What holds for every comparison, whatever was compared. Each throws where it does not hold. */

/** Every line that a line diff marks is told of by changes that are there, and no other line is. */
export function everyLineIsTold(
  { comparisons, before: older, after: newer }: ComparedStates,
  before: Files,
  after: Files,
): void {
  for (const { changes, files } of comparisons) {
    const ids = new Set(changes.map(({ id }) => id));
    assert.equal(ids.size, changes.length, 'Two changes have one id.');
    const used = new Set<string>();
    for (const file of files) {
      for (const { line, changes: told } of [...file.removedLines, ...file.addedLines]) {
        assert.ok(told.length > 0, `Line ${line} of ${file.after ?? file.before ?? ''}`);
        for (const id of told) {
          assert.ok(ids.has(id), `${id} is no change`);
          used.add(id);
        }
      }
    }
  }
  const isThere = ({ index, notRead }: FrameworkStore, uri: string) =>
    index.summary(uri) !== undefined || notRead.has(uri);
  const known = { before: new Set<string>(), after: new Set<string>() };
  for (const { files } of comparisons) {
    for (const file of files) {
      if (file.before !== undefined) known.before.add(file.before);
      if (file.after !== undefined) known.after.add(file.after);
      const [was, is] = [textOf(before, file.before), textOf(after, file.after)];
      const marked = markedLines(was, is);
      const lines = (all: readonly { line: number }[]) => all.map(({ line }) => line);
      assert.deepEqual(lines(file.removedLines), marked.removed);
      assert.deepEqual(lines(file.addedLines), marked.added);
    }
  }
  for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[path] === after[path]) continue;
    const uri = uriOf(path);
    if (isThere(older, uri)) assert.ok(known.before.has(uri), `${path} was forgotten`);
    if (isThere(newer, uri)) assert.ok(known.after.has(uri), `${path} is forgotten`);
  }
}

/** The text of a file as far as anybody can read it. */
function textOf(files: Files, uri: string | undefined): string {
  const text = uri === undefined ? '' : (files[pathOf(uri)] ?? '');
  return text === NOT_UTF_8 ? '' : text;
}

function markedLines(before: string, after: string) {
  const lines = (text: string) => (text === '' ? [] : text.split(/(?<=\n)/));
  const marked = { removed: [] as number[], added: [] as number[] };
  let [from, to] = [0, 0];
  for (const { added, removed, value } of diffArrays(lines(before), lines(after))) {
    const numbers = (start: number) => value.map((_, index) => start + index);
    if (removed) marked.removed.push(...numbers(from));
    if (added) marked.added.push(...numbers(to));
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return marked;
}

/** The profiles that it names are those that are published differently, all of them and no other. */
export async function everyProfileIsTold({ comparisons, before, after }: ComparedStates) {
  for (const comparison of comparisons) {
    const [older, newer] = [
      await profilesIn(before, comparison.earlierRoot ?? comparison.root),
      await profilesIn(after, comparison.root),
    ];
    const { profiles, changes } = comparison;
    const keys = new Set(profiles.map(({ key }) => key));
    assert.equal(keys.size, profiles.length);
    const claimed = new Set(changes.flatMap((change) => change.profiles));
    assert.deepEqual([...claimed].sort(), [...keys].sort(), 'what changes and profiles say');
    for (const { status, before: was, after: is } of profiles) {
      const [from, to] = [was && placeOf(was), is && placeOf(is)];
      assert.equal(status, from && to ? 'changed' : to ? 'added' : 'removed');
      if (from && to) assert.notEqual(older.get(from), newer.get(to), `${to} is the same`);
      if (from) assert.ok(older.delete(from), `${from} was not there`);
      if (to) assert.ok(newer.delete(to), `${to} is not there`);
    }
    // What it does not speak of is the same, as far as it could be read.
    if (before.notRead.size + after.notRead.size > 0) continue;
    assert.deepEqual([...older.values()].sort(), [...newer.values()].sort());
  }
}

/** What readers see of each role level of a framework. */
async function profilesIn(store: FrameworkStore, root: string): Promise<Map<string, string>> {
  const framework = store.index.frameworks().find((one) => one.root === root);
  const found = new Map<string, string>();
  for (const { uri } of framework?.roles() ?? []) {
    const profiles = await profilesOf({ store }, uri, neverCancelled);
    profiles.forEach((profile, level) => found.set(placeOf({ uri, level }), seen(profile)));
  }
  return found;
}

function placeOf({ uri, level }: { readonly uri: string; readonly level: number }): string {
  return `${pathOf(uri)}#${level}`;
}

/** The words of a profile, without where they stand. */
function seen({ skills, ...profile }: Profile): string {
  const { family, role, roleDescription, roleLevel, path, roleLevelDescription } = profile;
  const own = [family, role, roleDescription, roleLevel, path, roleLevelDescription];
  return JSON.stringify([
    own.map((text) => text?.text),
    profile.grades.length > 0 && [profile.grading?.text, ...profile.grades.map(({ text }) => text)],
    profile.responsibilities.map(({ text }) => text),
    skills.map(({ name, level, description, bullets, problem }) => [
      name.text,
      // A level's place is told where nothing explains it.
      level && [level.name, level.position && (level.definition ?? [level.position, level.of])],
      description?.text,
      bullets.map(({ text }) => text),
      problem,
    ]),
  ]);
}

const OPPOSITES: Readonly<Record<string, string>> = {
  'skill-raised': 'skill-lowered',
  'skill-lowered': 'skill-raised',
  'skill-asked': 'skill-no-longer-asked',
  'skill-no-longer-asked': 'skill-asked',
};

/** Kinds of change as they are the other way round. */
export function mirrored(kind: string): string {
  const opposite = OPPOSITES[kind];
  if (opposite !== undefined) return opposite;
  if (kind.endsWith('-added')) return kind.replace(/added$/, 'removed');
  return kind.replace(/-removed$/, '-added');
}

/** How many changes there are of each kind, to compare with another comparison's. */
export function kindsOf(
  comparisons: readonly Comparison[],
  as: (kind: string) => string = (kind) => kind,
): string[] {
  return comparisons.flatMap(({ changes }) => changes.map(({ kind }) => as(kind))).sort();
}

/** Where a file's differences are called layout and comments only, both texts say the same as YAML. */
export function layoutSaysTheSame(
  { comparisons }: ComparedStates,
  before: Files,
  after: Files,
): void {
  for (const { changes, files } of comparisons) {
    const kindOf = new Map(changes.map(({ id, kind }) => [id, kind]));
    for (const file of files) {
      const told = [...file.removedLines, ...file.addedLines].flatMap((line) => line.changes);
      const kinds = new Set(told.map((id) => kindOf.get(id)));
      if (![...kinds].every((kind) => kind === 'layout' || kind === 'comments')) continue;
      const said = (state: Files, uri: string | undefined) => meaningOf(textOf(state, uri));
      assert.deepEqual(said(before, file.before), said(after, file.after));
    }
  }
}

/**
 * What a text says as YAML, where the order of keys, the breaks in texts and a byte order mark say nothing
 * (before a text with mistakes, the library reads on as if the mark were a part of it).
 */
function meaningOf(text: string): unknown {
  return plain(parse(text.replace(/^\uFEFF/, ''), { uniqueKeys: false, logLevel: 'silent' }));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return publishedText(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? '';
  const entries = Object.entries(value)
    .map(([key, below]) => [key, plain(below)] as const)
    // A key with nothing behind it says nothing yet.
    .filter(([, below]) => below !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : '';
}
