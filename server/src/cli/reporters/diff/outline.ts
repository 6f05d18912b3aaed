import type {
  Change,
  ChangeSubject,
  Comparison,
  WordRun,
} from '../../../service/compare/comparison';
import * as messages from './messages';
import { profileNames } from './report';

/** All changes of one role, skill or manifest. */
export interface Subject {
  readonly subject: ChangeSubject;
  /** For example "Role: Tester". */
  readonly heading: string;
  readonly parts: readonly Part[];
  /** How many changes there are. */
  readonly count: number;
}

/** The changes of one role level or skill level, or those of the whole subject. */
export interface Part {
  readonly heading: string | undefined;
  readonly entries: readonly Entry[];
}

/** One change in words. */
export interface Entry {
  readonly change: Change;
  readonly title: string;
  /** The text that it is about, a line each. */
  readonly lines: readonly (readonly WordRun[])[];
  /** What it means for readers; empty where the part's heading says it already. */
  readonly effect: string;
  /** Its first line, counted from 1, and whether that is one of the earlier state. */
  readonly line: number | undefined;
  readonly isEarlierLine: boolean;
}

/** A comparison as a person reads it: by subject, then by role level or skill level. */
export function outlineOf(comparison: Comparison): Subject[] {
  const names = profileNames(comparison);
  const subjects = new Map<string, { subject: ChangeSubject; parts: Map<string, Entry[]> }>();
  for (const change of comparison.changes) {
    const { subject } = change;
    const key = JSON.stringify([subject.kind, subject.name, subject.uri]);
    const known = subjects.get(key) ?? { subject, parts: new Map<string, Entry[]>() };
    subjects.set(key, known);
    const heading = headingOf(change) ?? '';
    const part = known.parts.get(heading) ?? [];
    known.parts.set(heading, part);
    part.push(entryOf(change, names));
  }
  return [...subjects.values()].map(({ subject, parts }) => ({
    subject,
    heading: messages.subject(subject.kind, subject.name),
    parts: [...parts].map(([heading, entries]) => ({
      heading: heading === '' ? undefined : heading,
      entries,
    })),
    count: [...parts.values()].reduce((sum, entries) => sum + entries.length, 0),
  }));
}

/** The role level or skill level under which a change stands; the framework's own stand by themselves. */
function headingOf({ subject, roleLevel, skillLevel }: Change): string | undefined {
  if (subject.kind === 'role') return roleLevel;
  return subject.kind === 'skill' ? skillLevel : undefined;
}

function entryOf(change: Change, names: ReadonlyMap<string, string>): Entry {
  const { before, after, title } = change;
  const start = (after ?? before)?.ranges[0]?.start.line;
  return {
    change,
    title,
    lines: linesOf(change),
    effect: effectOf(change, names),
    line: start === undefined ? undefined : start + 1,
    isEarlierLine: !after,
  };
}

const SHOWN_WHOLE =
  /^(?:bullet|bullet-level|responsibility|skill-level)-(?:added|removed|moved)$|^comments$/;
const SHOWN_BOTH = /^(?:setting|other)$/;

/** The texts that the title leaves out. */
function linesOf({ kind, before, after, words }: Change): WordRun[][] {
  if (words) return [words.filter(({ text }) => text !== '')];
  const lines = (run: WordRun['kind'], text: string | undefined): WordRun[][] =>
    text === undefined || text === ''
      ? []
      : text.split('\n').map((line) => [{ kind: run, text: line }]);
  if (kind.endsWith('-moved') && SHOWN_WHOLE.test(kind)) return lines('same', after?.text);
  if (!SHOWN_WHOLE.test(kind) && !SHOWN_BOTH.test(kind)) return [];
  return [...lines('removed', before?.text), ...lines('added', after?.text)];
}

/** Kinds whose title or nature says that readers never see them. */
const NEVER_SEEN =
  /^(?:comments|layout|unreadable|file-moved|file-added|file-removed|framework-moved|other)$/;
/** The most profiles that are named at one change; all are listed together elsewhere. */
const MOST_NAMED = 6;

function effectOf(change: Change, names: ReadonlyMap<string, string>): string {
  const { kind, subject, roleLevel, profiles, isPublished } = change;
  if (profiles.length === 0) {
    if (NEVER_SEEN.test(kind)) return '';
    return isPublished ? messages.noProfile() : messages.notPublished();
  }
  if (subject.kind === 'role' && (roleLevel !== undefined || /^role-(?:added|removed)$/.test(kind)))
    return '';
  const named = profiles.map((key) => names.get(key) ?? key);
  return messages.changesProfiles(named.slice(0, MOST_NAMED), named.length);
}
