import { baseName } from '../uris';
import type { ChangeSide, ChangeSubject, FileChange, IncompleteFile } from './comparison';
import { hunksBetween } from './differingFiles';
import { sides } from './draft';
import type { Draft } from './draft';
import { subjectOf } from './filePairs';
import type { LineRange } from './lines';
import * as messages from './messages';
import type { States, UnreadFile, UnreadSide } from './states';

/** A file of which nothing can be said, as the one change that all of it is. */
export interface UnreadChange {
  readonly draft: Draft;
  readonly file: UnreadFile;
}

/** One change for each file of which nothing can be said. */
export function unreadFileChanges({ unread, after }: States): UnreadChange[] {
  return unread.map((file): UnreadChange => {
    const side = (one: UnreadSide | undefined): ChangeSide | undefined =>
      one && { uri: one.uri, ranges: [] };
    const draft: Draft = {
      kind: 'unreadable',
      subject: subjectOfUnread(file, after.framework),
      ...sides(side(file.before), side(file.after)),
    };
    return { draft, file };
  });
}

/** The lines of such a file: where only one side could be read, all of that side's may have changed. */
export function unreadFileLines({ before, after }: UnreadFile, id: string): FileChange {
  const hunks = hunksBetween(before?.document, after?.document);
  const lines = (ranges: readonly LineRange[]) =>
    ranges.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, index) => ({ line: start + index, changes: [id] })),
    );
  return {
    before: before?.uri,
    after: after?.uri,
    removedLines: lines(hunks.map(({ removed }) => removed)),
    addedLines: lines(hunks.map(({ added }) => added)),
  };
}

/** Why nothing can be said of those files. */
export function unreadReasons(unread: readonly UnreadFile[]): IncompleteFile[] {
  return (['before', 'after'] as const).flatMap((side) =>
    unread.flatMap((file): IncompleteFile[] => {
      const { uri, problem } = file[side] ?? {};
      if (uri === undefined || problem === undefined) return [];
      return [{ side, uri, reason: messages.notRead(problem) }];
    }),
  );
}

function subjectOfUnread(
  { before, after }: UnreadFile,
  framework: States['after']['framework'],
): ChangeSubject {
  const document = after?.document ?? before?.document;
  const uri = after?.uri ?? before?.uri ?? '';
  const { kind, name } = document
    ? subjectOf(document, framework)
    : { kind: subjectKind(after?.kind ?? before?.kind), name: '' };
  // It may well have a name.
  return { kind, name: name || baseName(uri), uri };
}

function subjectKind(kind: UnreadSide['kind']): ChangeSubject['kind'] {
  return kind === undefined || kind === 'manifest' ? 'framework' : kind;
}
