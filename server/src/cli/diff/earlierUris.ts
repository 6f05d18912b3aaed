import type { ChangeSide, Comparison, RoleLevelPlace } from '../../service/compare/comparison';

/**
 * Names the files of the earlier state where they are: they were compared as if they lay in the later
 * state's folder.
 * @param uriOf gives a file's own URI.
 */
export function withEarlierUris(
  comparison: Comparison,
  uriOf: (uri: string) => string,
): Comparison {
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
