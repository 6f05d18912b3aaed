import type { Range } from 'vscode-languageserver-types';
import { rangeOf } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import type { FilePair } from './accounting';
import type { Draft } from './draft';
import { hunksOf, linesOfRange } from './lines';

type Side = 'before' | 'after';
const SIDES: readonly Side[] = ['before', 'after'];

/** What of one side of a file may not be what the file says. */
interface Doubt {
  /** The line from which on what was read may be misread, or more may stand there. */
  from: number;
  /** The lines that could not be read as they are. */
  readonly lines: ReadonlySet<number>;
}

/**
 * The changes that may be none, or others: those of what stands at or behind the first part of a file that
 * could not be read, on the side where that is or where the other side has the same place. What is missing
 * there may only be missing in what was read.
 */
export function uncertainDrafts(files: readonly FilePair[], drafts: readonly Draft[]): Set<Draft> {
  const doubts: Record<Side, Map<string, Doubt>> = { before: new Map(), after: new Map() };
  for (const file of files) {
    const doubt = doubtOf(file);
    if (!doubt) continue;
    for (const side of SIDES) {
      const document = file[side];
      if (document) doubts[side].set(document.uri, doubt[side]);
    }
  }
  if (doubts.before.size + doubts.after.size === 0) return new Set();
  const isDoubtful = (draft: Draft) =>
    SIDES.some((side) => {
      const part = draft[side];
      const doubt = part && doubts[side].get(part.uri);
      if (!doubt) return false;
      const isRead = isReadOnBothSides(draft);
      return part.ranges.some((range) =>
        isRead ? hasOneOf(range, doubt.lines) : placeOf(draft, range) >= doubt.from,
      );
    });
  return new Set(drafts.filter((draft) => !SURE.test(draft.kind) && isDoubtful(draft)));
}

/** Kinds that say nothing of what a file says. */
const SURE = /^(?:file-|framework-moved$|comments$|layout$|unreadable$)/;

/** Whether nothing of it is missing on either side that may only be missing in what was read. */
function isReadOnBothSides({ kind, before, after }: Draft): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    /-(?:moved|raised|lowered|changed|followed)$/.test(kind)
  );
}

function hasOneOf(range: Range, lines: ReadonlySet<number>): boolean {
  const { start, end } = linesOfRange(range);
  return [...lines].some((line) => start <= line && line < end);
}

/** The line that decides: a text's last, for it may go on; for what holds others, the first. */
function placeOf({ kind }: Draft, range: Range): number {
  if (/^(?:role|role-level|skill|skill-level)-(?:added|removed)$/.test(kind))
    return range.start.line;
  return linesOfRange(range).end - 1;
}

function doubtOf(file: FilePair): Record<Side, Doubt> | undefined {
  const lines = { before: problemLines(file.before), after: problemLines(file.after) };
  if (lines.before.size + lines.after.size === 0) return undefined;
  const doubt: Record<Side, Doubt> = {
    before: { from: Infinity, lines: lines.before },
    after: { from: Infinity, lines: lines.after },
  };
  for (const side of SIDES) {
    const [first] = lines[side];
    if (first === undefined) continue;
    const other = side === 'before' ? 'after' : 'before';
    const found = samePlace(file, side, first);
    doubt[side].from = Math.min(doubt[side].from, found.own);
    doubt[other].from = Math.min(doubt[other].from, found.other);
  }
  return doubt;
}

/** In the order of the text. */
function problemLines(document: ParsedDocument | undefined): Set<number> {
  return new Set(document?.problems.map((problem) => rangeOf(document, problem).start.line) ?? []);
}

/** Where a line of one side stands on both; within or beside lines that differ: where those start. */
function samePlace({ before, after }: FilePair, side: Side, line: number) {
  if (!before || !after) return { own: line, other: Infinity };
  let shift = 0;
  for (const { removed, added } of hunksOf(before.text.getText(), after.text.getText())) {
    const [mine, theirs] = side === 'before' ? [removed, added] : [added, removed];
    if (line < mine.start) break;
    if (line <= mine.end) return { own: mine.start, other: theirs.start };
    shift = theirs.end - mine.end;
  }
  return { own: line, other: line + shift };
}
