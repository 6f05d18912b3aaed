import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import { walk } from '../../documents/tree';
import type { MappingEntry, MappingNode } from '../../documents/tree';
import type { Framework, SkillUsePlace } from '../../index/framework';
import type { SkillSummary } from '../../index/summary';
import { baseName, isBelow } from '../../uris';
import type { FeatureContext } from '../context';
import { usesOfSkillEver } from '../occurrences';
import { comparePositions } from '../ranges';
import { removeEntry } from '../treeEdits';
import * as messages from './messages';
import { readFile } from './places';
import type { RenamedFile } from './places';
import { EditBuilder } from './workspaceEdit';

/** What to ask before skills are deleted that roles still ask for. */
export interface DeletionQuestion {
  /** Says which skills, and who asks for them. */
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
  return {
    message: messages.deletesUsedSkills(skills, roleLevels.size, [...roles.values()]),
    remove: messages.removeUses(skills.length, roles.size),
    leave: messages.leaveRoles(roles.size),
  };
}

/** The edit that takes every line that asks for a skill in these files or folders out of its role. */
export async function removeDeletedSkills(
  context: FeatureContext,
  uris: readonly string[],
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const byFile = new Map<string, SkillUsePlace[]>();
  for (const use of deletions(context, uris).flatMap((deletion) => deletion.uses)) {
    byFile.set(use.uri, [...(byFile.get(use.uri) ?? []), use]);
  }
  const edits = new EditBuilder();
  for (const [uri, uses] of byFile) {
    const file = await readFile(context.store, uri);
    if (token.isCancellationRequested) return undefined;
    if (file) edits.change(uri, file.version, removals(file, uses));
  }
  return edits.isEmpty ? undefined : edits.build();
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

/** The removal of each line, none twice and none over another. */
function removals({ parsed }: RenamedFile, uses: readonly SkillUsePlace[]): TextEdit[] {
  const wanted = new Set(uses.map(({ skill }) => skill.value));
  const starts = new Set(uses.map(({ skill }) => parsed.text.offsetAt(skill.range.start)));
  const found = new Map<number, { mapping: MappingNode; entry: MappingEntry }>();
  if (parsed.root) {
    walk(parsed.root, (node) => {
      if (node.kind !== 'mapping') return undefined;
      for (const entry of node.entries) {
        const { start, text } = entry.key;
        if (!entry.merged && starts.has(start) && wanted.has(text)) {
          found.set(start, { mapping: node, entry });
        }
      }
      return undefined;
    });
  }
  const edits = [...found.values()].map(({ mapping, entry }) =>
    removeEntry(parsed, mapping, entry),
  );
  return withoutOverlaps(edits);
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
