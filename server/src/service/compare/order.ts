import { compareNames } from '../index/framework';
import { foldName } from '../index/names';
import type { Draft } from './draft';

const SUBJECTS = ['framework', 'role', 'skill'] as const;

/** Changes as a person reads them: the framework's, then roles, then skills, by name and place in the text. */
export function inReadingOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort(
    (a, b) =>
      SUBJECTS.indexOf(a.subject.kind) - SUBJECTS.indexOf(b.subject.kind) ||
      compareNames(foldName(a.subject.name), foldName(b.subject.name)) ||
      compareNames(a.subject.uri, b.subject.uri) ||
      Number(isRemainder(a)) - Number(isRemainder(b)) ||
      startOf(a) - startOf(b),
  );
}

/** What is of no consequence for readers comes last. */
function isRemainder({ kind }: Draft): boolean {
  return kind === 'comments' || kind === 'layout' || kind === 'unreadable';
}

/** What was removed stands where it stood. */
function startOf({ before, after }: Draft): number {
  return (after ?? before)?.ranges[0]?.start.line ?? 0;
}
