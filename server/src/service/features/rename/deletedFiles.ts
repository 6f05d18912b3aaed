import { TextEdit } from 'vscode-languageserver-types';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import { walk } from '../../documents/tree';
import { rangeOf } from '../../documents/parse';
import type { MappingEntry, ValueNode } from '../../documents/tree';
import type { Framework, SkillUsePlace } from '../../index/framework';
import type { SkillSummary } from '../../index/summary';
import { baseName, isBelow } from '../../uris';
import type { FeatureContext } from '../context';
import { usesOfSkillEver } from '../occurrences';
import { comparePositions } from '../ranges';
import { afterEdits, contentKey } from '../refactorings/change';
import { removeEntry } from '../treeEdits';
import * as messages from './messages';
import { readFile } from './places';
import type { RenamedFile } from './places';
import { EditBuilder } from './workspaceEdit';

/** What to ask before skills are deleted that roles still ask for. */
export interface DeletionQuestion {
  /** Says which skills, who asks for them, and how many role levels would be left with none. */
  readonly message: string;
  /** The words of the two answers. */
  readonly remove: string;
  readonly leave: string;
}

/** Skills that go, and the lines of roles that stay and ask for them. */
interface Deletion {
  readonly skills: readonly string[];
  readonly uses: readonly SkillUsePlace[];
}

/**
 * What to ask before files or folders are deleted; undefined where nobody would miss a skill.
 * @param uris normalised; of folders all that is in them goes.
 */
export async function deletionQuestion(
  { store }: FeatureContext,
  uris: readonly string[],
  token: CancellationToken,
): Promise<DeletionQuestion | undefined> {
  if (!store.isComplete) return undefined;
  await store.settled();
  if (token.isCancellationRequested) return undefined;
  const found = deletions({ store }, uris);
  const skills = found.flatMap((deletion) => deletion.skills);
  const uses = found.flatMap((deletion) => deletion.uses);
  if (uses.length === 0) return undefined;
  const roles = new Map(uses.map(({ uri, role }) => [uri, role.name?.value ?? baseName(uri)]));
  const roleLevels = new Set(uses.map(({ roleLevel }) => roleLevel));
  const gone = new Set(uses.map(({ skill }) => skill));
  const emptied = [...roleLevels].filter((level) =>
    level.skills.every(({ skill }) => gone.has(skill)),
  ).length;
  const message = messages.deletesUsedSkills(skills, roleLevels.size, [...roles.values()]);
  return {
    message: emptied === 0 ? message : `${message} ${messages.empties(skills.length, emptied)}`,
    remove: messages.removeUses(skills.length, roles.size),
    leave: messages.leaveRoles(roles.size),
  };
}

/** What taking deleted skills out of their roles comes to. */
export interface SkillRemoval {
  /** Undefined where nothing is to be done, or can be. */
  readonly edit: WorkspaceEdit | undefined;
  /** Names the files that still ask for a skill, for they are written so that its line cannot go. */
  readonly problem: string | undefined;
}

/**
 * The edit that takes every line that asks for a skill in these files or folders out of its role.
 * @returns undefined once cancelled.
 */
export async function removeDeletedSkills(
  context: FeatureContext,
  uris: readonly string[],
  token: CancellationToken,
): Promise<SkillRemoval | undefined> {
  const edits = new EditBuilder();
  const problem = await takeOutSkills(edits, context, uris, token);
  if (token.isCancellationRequested) return undefined;
  return { edit: edits.isEmpty ? undefined : edits.build(), problem };
}

/** Adds to an edit what {@link removeDeletedSkills} does; gives its problem. */
export async function takeOutSkills(
  edits: EditBuilder,
  context: FeatureContext,
  uris: readonly string[],
  token: CancellationToken,
): Promise<string | undefined> {
  const byFile = new Map<string, SkillUsePlace[]>();
  for (const use of deletions(context, uris).flatMap((deletion) => deletion.uses)) {
    byFile.set(use.uri, [...(byFile.get(use.uri) ?? []), use]);
  }
  const left: string[] = [];
  for (const [uri, uses] of byFile) {
    const file = await readFile(context.store, uri);
    if (token.isCancellationRequested) return undefined;
    const removed = file && removals(file, uses);
    if (removed) edits.change(uri, file.version, removed);
    else left.push(baseName(uri));
  }
  return left.length > 0 ? messages.stillAskedFor(left) : undefined;
}

function deletions({ store }: FeatureContext, uris: readonly string[]): Deletion[] {
  const goes = (uri: string) => uris.some((deleted) => uri === deleted || isBelow(uri, deleted));
  return store.index.frameworks().flatMap((framework) => {
    const names = new Set(
      framework.skills().flatMap((skill) => {
        const name = skill.name?.value;
        return name !== undefined && goes(skill.uri) && isLast(framework, skill, goes) ? name : [];
      }),
    );
    const missed = [...names].flatMap((name): Deletion[] => {
      const uses = usesOfSkillEver(framework, name).filter(({ uri }) => !goes(uri));
      return uses.length > 0 ? [{ skills: [name], uses }] : [];
    });
    return missed;
  });
}

/** Whether no other file that stays describes the skill too. */
function isLast(
  framework: Framework,
  { name }: SkillSummary,
  goes: (uri: string) => boolean,
): boolean {
  return framework
    .skillsNamedLike(name?.value ?? '')
    .every((other) => other.name?.value !== name?.value || goes(other.uri));
}

/**
 * The removal of each line, none twice and none over another.
 * @returns undefined where the text would then not say what it says now, less these lines: an alias may
 *   repeat a part of one, or a line hide another that a merge key brings in.
 */
function removals({ parsed }: RenamedFile, uses: readonly SkillUsePlace[]): TextEdit[] | undefined {
  const wanted = new Set(uses.map(({ skill }) => skill.value));
  const starts = new Set(uses.map(({ skill }) => parsed.text.offsetAt(skill.range.start)));
  const isGone = ({ key }: MappingEntry) => starts.has(key.start) && wanted.has(key.text);
  const { root } = parsed;
  if (!root) return undefined;
  const found = new Map<number, TextEdit>();
  walk(root, (node) => {
    if (node.kind !== 'mapping') return undefined;
    const own = node.entries.filter(({ merged }) => !merged);
    const gone = own.filter(isGone);
    if (node.flow && gone.length > 1 && gone.length === node.entries.length) {
      const range = rangeOf(parsed, { start: node.start + 1, end: node.end - 1 });
      found.set(node.start, TextEdit.del(range));
      return undefined;
    }
    for (const entry of gone) found.set(entry.key.start, removeEntry(parsed, node, entry));
    return undefined;
  });
  const edits = withoutOverlaps([...found.values()]);
  const after = afterEdits(parsed, edits);
  const isSound =
    after.problems.length <= parsed.problems.length &&
    contentKey(after) === contentKey({ root: without(root, isGone) });
  return isSound ? edits : undefined;
}

/** The value without some entries; of a mapping in block style that loses all, nothing stays. */
function without(node: ValueNode, isGone: (entry: MappingEntry) => boolean): ValueNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list')
    return { ...node, items: node.items.map((item) => without(item, isGone)) };
  const entries = node.entries.filter((entry) => !isGone(entry));
  if (entries.length === 0 && node.entries.length > 0 && !node.flow) {
    return { ...node, kind: 'scalar', value: null, text: '', style: 'plain' };
  }
  const kept = entries.map((entry) => ({ ...entry, value: without(entry.value, isGone) }));
  return { ...node, entries: kept };
}

/** Neighbours in brackets each take the comma between them along: such removals become one. */
function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
  const joined: TextEdit[] = [];
  for (const edit of sorted) {
    const last = joined.at(-1);
    if (!last || comparePositions(edit.range.start, last.range.end) >= 0) {
      joined.push(edit);
      continue;
    }
    const isLonger = comparePositions(edit.range.end, last.range.end) > 0;
    const end = isLonger ? edit.range.end : last.range.end;
    joined[joined.length - 1] = { range: { start: last.range.start, end }, newText: '' };
  }
  return joined;
}
