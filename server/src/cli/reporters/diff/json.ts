import type {
  Change,
  ChangeSide,
  Comparison,
  ProfileChange,
  RoleLevelPlace,
} from '../../../service/compare/comparison';
import { relativeFile } from '../../files';
import type { DiffReport } from './report';

/**
 * The comparison for scripts, as docs/comparison.schema.json describes it. Files are named as `check`
 * names them, so that the same states give the same output on every machine.
 */
export function diffJson({ before, after, comparisons, remarks }: DiffReport): string {
  const frameworks = comparisons.map(frameworkOf);
  return `${JSON.stringify({ before, after, frameworks, remarks }, undefined, 2)}\n`;
}

function frameworkOf({
  root,
  earlierRoot,
  name,
  changes,
  profiles,
  files,
  incomplete,
}: Comparison) {
  const keys = new Map(profiles.map((profile) => [profile.key, keyOf(profile)]));
  return {
    folder: relativeFile(root),
    ...(earlierRoot !== undefined && { earlierFolder: relativeFile(earlierRoot) }),
    ...(name !== undefined && { name }),
    changes: changes.map((change) => changeOf(change, keys)),
    profiles: profiles.map((profile) => ({
      ...profile,
      key: keyOf(profile),
      ...(profile.before && { before: placeOf(profile.before) }),
      ...(profile.after && { after: placeOf(profile.after) }),
    })),
    files: files.map(({ before, after, removedLines, addedLines }) => ({
      before: before === undefined ? null : relativeFile(before),
      after: after === undefined ? null : relativeFile(after),
      removedLines,
      addedLines,
    })),
    incomplete: incomplete.map(({ side, uri, reason }) => ({
      side,
      file: relativeFile(uri),
      reason,
    })),
  };
}

function changeOf(change: Change, keys: ReadonlyMap<string, string>) {
  const { subject, before, after, profiles } = change;
  return {
    ...change,
    subject: { kind: subject.kind, name: subject.name, file: relativeFile(subject.uri) },
    ...(before && { before: sideOf(before) }),
    ...(after && { after: sideOf(after) }),
    profiles: profiles.flatMap((key) => keys.get(key) ?? []),
  };
}

function sideOf({ uri, ranges, text }: ChangeSide) {
  return { file: relativeFile(uri), ranges, ...(text !== undefined && { text }) };
}

function placeOf({ uri, level, range }: RoleLevelPlace) {
  return { file: relativeFile(uri), level, range };
}

/** A profile's key without the machine's own paths. */
function keyOf({ after, before }: ProfileChange): string {
  const place = after ?? before;
  const key = place ? `${relativeFile(place.uri)}#${place.level}` : '';
  return after ? key : `-${key}`;
}
