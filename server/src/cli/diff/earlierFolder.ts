import type { ChangeSide, Comparison, RoleLevelPlace } from '../../service/compare/comparison';
import { isBelow } from '../../service/uris';

/**
 * Names the files of the earlier state in the folder where they are: they were compared as if they lay in
 * the later state's.
 * @param folder URI of the later state's folder.
 * @param earlier URI of the earlier state's.
 */
export function withEarlierFolder(
  comparison: Comparison,
  folder: string,
  earlier: string,
): Comparison {
  const uriOf = (uri: string) => (isBelow(uri, folder) ? earlier + uri.slice(folder.length) : uri);
  const gone = new Set(
    comparison.files.flatMap(({ before, after }) => (after === undefined ? (before ?? []) : [])),
  );
  const earlierPart = <T extends ChangeSide | RoleLevelPlace>(part: T | undefined) =>
    part && { before: { ...part, uri: uriOf(part.uri) } };
  return {
    ...comparison,
    changes: comparison.changes.map((change) => {
      const { subject, before } = change;
      return {
        ...change,
        subject: gone.has(subject.uri) ? { ...subject, uri: uriOf(subject.uri) } : subject,
        ...earlierPart(before),
      };
    }),
    profiles: comparison.profiles.map((profile) => ({
      ...profile,
      ...earlierPart(profile.before),
    })),
    files: comparison.files.map((file) => ({
      ...file,
      before: file.before === undefined ? undefined : uriOf(file.before),
    })),
    incomplete: comparison.incomplete.map((part) => ({
      ...part,
      uri: part.side === 'before' ? uriOf(part.uri) : part.uri,
    })),
  };
}
