import type { Position } from 'vscode-languageserver-types';
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
      rank(a) - rank(b) ||
      comparePlaces(startOf(a), startOf(b)),
  );
}

/** What is of no consequence for readers comes last. */
function rank({ kind }: Draft): number {
  if (kind === 'comments' || kind === 'layout' || kind === 'unreadable') return 2;
  return kind.startsWith('file-') ? 1 : 0;
}

/** What was removed stands where it stood. */
function startOf({ before, after }: Draft): Position | undefined {
  return (after?.ranges[0] ?? before?.ranges[0])?.start;
}

/** What stands nowhere comes last. */
function comparePlaces(a: Position | undefined, b: Position | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.line - b.line || a.character - b.character;
}
