import type { Change, Comparison, ProfileChange } from '../../../service/compare/comparison';
import type { ComparedPage } from '../../../service/render/comparedPage';
import { kindOfFileName } from '../../../service/documents/kinds';
import { baseName, isBelow } from '../../../service/uris';
import type { StateName } from '../../diff/openStates';

/** What every reporter of `diff` tells of. */
export interface DiffReport {
  readonly before: StateName;
  readonly after: StateName;
  /** One for each framework in which something differs. */
  readonly comparisons: readonly Comparison[];
  /** What was left out of the comparison, in sentences. */
  readonly remarks: readonly string[];
  /** The pages that readers would see differently, where they were asked for. */
  readonly pages: readonly ComparedPage[];
}

/** Whether anything differs, or may. */
export function tellsSomething({ changes, files, incomplete }: Comparison): boolean {
  return changes.length + files.length + incomplete.length > 0;
}

/**
 * The part of a comparison that is about files at or below a path, or changes the profiles of roles there;
 * all of it for the whole framework.
 */
export function narrowed(comparison: Comparison, target: string): Comparison | undefined {
  const { root } = comparison;
  const { earlierRoot = root } = comparison;
  if ([root, earlierRoot].some((folder) => folder === target || isBelow(folder, target)))
    return comparison;
  if (!isBelow(target, root)) return undefined;
  const isInside = (uri: string | undefined) =>
    uri !== undefined && (uri === target || isBelow(uri, target));
  const publishedHere = new Set(
    comparison.profiles
      .filter(({ before, after }) => isInside(before?.uri) || isInside(after?.uri))
      .map(({ key }) => key),
  );
  const changes = comparison.changes.filter(
    ({ subject, before, after, profiles }) =>
      isInside(subject.uri) ||
      isInside(before?.uri) ||
      isInside(after?.uri) ||
      profiles.some((key) => publishedHere.has(key)),
  );
  const kept = new Set(changes.map(({ id }) => id));
  const profiles = new Set(changes.flatMap((change) => change.profiles));
  return {
    ...comparison,
    changes,
    profiles: comparison.profiles.filter(({ key }) => profiles.has(key)),
    files: comparison.files.filter(
      ({ before, after, removedLines, addedLines }) =>
        isInside(before) ||
        isInside(after) ||
        [...removedLines, ...addedLines].some((line) => line.changes.some((id) => kept.has(id))),
    ),
    incomplete: comparison.incomplete.filter(({ uri }) => isInside(uri) || mayReach(uri, target)),
  };
}

/** Whether what was not read in a file may change the profiles of roles at or below a path. */
function mayReach(uri: string, target: string): boolean {
  const [kind, targetKind] = [uri, target].map((one) => kindOfFileName(baseName(one)));
  return kind !== 'role' && targetKind !== 'skill';
}

/** Names of profiles for people: the role level's, with the role where two have the same name. */
export function profileNames(comparison: Comparison): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { roleLevel } of comparison.profiles)
    counts.set(roleLevel, (counts.get(roleLevel) ?? 0) + 1);
  return new Map(
    comparison.profiles.map((profile) => [
      profile.key,
      (counts.get(profile.roleLevel) ?? 0) > 1 || profile.roleLevel === ''
        ? `${profile.roleLevel} (${profile.role})`.trim()
        : profile.roleLevel,
    ]),
  );
}

/** The profiles that change, by role. */
export function profilesByRole({ profiles }: Comparison): Map<string, ProfileChange[]> {
  const roles = new Map<string, ProfileChange[]>();
  for (const profile of profiles) {
    const known = roles.get(profile.role);
    if (known) known.push(profile);
    else roles.set(profile.role, [profile]);
  }
  return roles;
}

/** Kinds that change nothing of what the files say. */
const WITHOUT_MEANING: ReadonlySet<Change['kind']> = new Set<Change['kind']>([
  'comments',
  'layout',
  'file-moved',
  'file-added',
  'file-removed',
  'framework-moved',
]);

/** Whether a change is one of what the files say. */
export function hasMeaning({ kind }: Change): boolean {
  return !WITHOUT_MEANING.has(kind);
}
