import type { ParsedDocument } from '../documents/parse';
import type { ChangeKind, ChangeSide, ChangeSubject, LineChange } from './comparison';
import type { Draft } from './draft';
import { hunksBetween } from './differingFiles';
import { linesOfRange } from './lines';
import type { Hunk, LineRange } from './lines';
import { LineReader } from './remainder';
import type { RemainderKind } from './remainder';

/** One file of the two states; a side that is not there is undefined. */
export interface FilePair {
  readonly before: ParsedDocument | undefined;
  readonly after: ParsedDocument | undefined;
  readonly subject: ChangeSubject;
}

type Side = 'before' | 'after';

/** The differing lines of a file, each with the drafts that tell of it. */
export interface Accounts {
  readonly removed: ReadonlyMap<number, readonly Draft[]>;
  readonly added: ReadonlyMap<number, readonly Draft[]>;
  /** Changes that are of no consequence for what the file says: comments, layout, unreadable text. */
  readonly remainder: readonly Draft[];
}

/**
 * Gives each differing line of a file to the changes that tell of it, and makes changes of what is left.
 * All differences of meaning must be among `drafts`: what is left is then comments and layout.
 */
export function account(file: FilePair, drafts: readonly Draft[]): Accounts {
  const hunks = hunksBetween(file.before, file.after);
  const own = drafts.filter(
    ({ kind, before, after }) =>
      // That all of it is elsewhere says nothing of any of its lines.
      !MOVES.has(kind) &&
      ((before !== undefined && before.uri === file.before?.uri) ||
        (after !== undefined && after.uri === file.after?.uri)),
  );
  return new Accountant(file, own, hunks).result();
}

/** The lines that a file's accounts speak of, with ids instead of drafts. */
export function lineChanges(
  lines: ReadonlyMap<number, readonly Draft[]>,
  idOf: (draft: Draft) => string,
): LineChange[] {
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([line, drafts]) => ({ line, changes: [...new Set(drafts.map(idOf))] }));
}

const MOVES: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['file-moved', 'framework-moved']);
/** Kinds of change that are about a whole file, its comments among it. */
const WHOLE_FILES: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'role-added',
  'role-removed',
  'skill-added',
  'skill-removed',
  'file-added',
  'file-removed',
]);

/** What stands around a line: the hunk, what is told of each of its lines, and of all of them. */
interface Surroundings {
  readonly ranges: Record<Side, LineRange>;
  readonly told: Record<Side, ReadonlyMap<number, readonly Draft[]>>;
  readonly here: readonly Draft[];
}

class Accountant {
  private readonly readers: Record<Side, LineReader | undefined>;
  private readonly lines: Record<Side, Map<number, Draft[]>> = {
    before: new Map(),
    after: new Map(),
  };
  private readonly left: Record<RemainderKind, Record<Side, number[]>> = {
    comments: { before: [], after: [] },
    layout: { before: [], after: [] },
    unreadable: { before: [], after: [] },
  };
  private readonly remainder: Draft[] = [];
  private readonly drafts: readonly Draft[];
  /** What tells of a byte order mark: it says nothing of what else is new in the first line. */
  private readonly marks: readonly Draft[];

  constructor(
    private readonly file: FilePair,
    drafts: readonly Draft[],
    private readonly hunks: readonly Hunk[],
  ) {
    this.drafts = drafts.filter(({ kind }) => kind !== 'layout');
    this.marks = drafts.filter(({ kind }) => kind === 'layout');
    this.readers = {
      before: file.before && new LineReader(file.before),
      after: file.after && new LineReader(file.after),
    };
  }

  /** Whether all of both texts could be read as YAML. */
  private get isWhole(): boolean {
    return (this.readers.before?.isWhole ?? true) && (this.readers.after?.isWhole ?? true);
  }

  result(): Accounts {
    for (const hunk of this.hunks) this.visit(hunk);
    this.close('layout');
    this.close('unreadable');
    return { removed: this.lines.before, added: this.lines.after, remainder: this.remainder };
  }

  private visit(hunk: Hunk): void {
    const ranges: Record<Side, LineRange> = { before: hunk.removed, after: hunk.added };
    const told: Record<Side, Map<number, Draft[]>> = {
      before: this.toldOf('before', ranges.before),
      after: this.toldOf('after', ranges.after),
    };
    const here = [...told.before.values(), ...told.after.values()].flat();
    const comments = this.commentsOf(ranges, told);
    for (const side of ['before', 'after'] as const) {
      for (let line = ranges[side].start; line < ranges[side].end; line++) {
        const drafts = told[side].get(line) ?? [];
        this.lines[side].set(line, drafts);
        if (comments[side].has(line)) this.left.comments[side].push(line);
        else if (drafts.length === 0 && !this.isOnlyMarked(line))
          this.leave(side, line, { ranges, told, here });
        if (line === 0 && this.marks.length > 0)
          this.lines[side].set(line, [...(this.lines[side].get(line) ?? []), ...this.marks]);
      }
    }
    this.close('comments');
  }

  /** Whether a line differs by a byte order mark only. */
  private isOnlyMarked(line: number): boolean {
    const { before, after } = this.readers;
    return line === 0 && this.marks.length > 0 && before?.raw(line) === after?.raw(line);
  }

  /** The drafts that tell of lines, by line. */
  private toldOf(side: Side, range: LineRange): Map<number, Draft[]> {
    const uri = this.readers[side]?.uri;
    const found = new Map<number, Draft[]>();
    for (const draft of this.drafts) {
      const part = draft[side];
      if (part?.uri !== uri) continue;
      for (const each of part?.ranges ?? []) {
        const { start, end } = linesOfRange(each);
        for (let line = Math.max(start, range.start); line < Math.min(end, range.end); line++) {
          const known = found.get(line);
          if (known) known.push(draft);
          else found.set(line, [draft]);
        }
      }
    }
    return found;
  }

  /** The lines whose comments the other side of the hunk does not have, or that have none any more. */
  private commentsOf(
    ranges: Record<Side, LineRange>,
    told: Record<Side, ReadonlyMap<number, readonly Draft[]>>,
  ): Record<Side, Set<number>> {
    const found: Record<Side, Map<string, number[]>> = { before: new Map(), after: new Map() };
    if (!this.isWhole) return { before: new Set(), after: new Set() };
    for (const side of ['before', 'after'] as const) {
      for (const line of linesIn(ranges[side])) {
        const comment = this.readers[side]?.split(line).comment;
        // A role or skill that comes or goes does so with its comments.
        const isOfWhole = told[side].get(line)?.some(({ kind }) => WHOLE_FILES.has(kind));
        if (comment === undefined || isOfWhole) continue;
        const known = found[side].get(comment);
        if (known) known.push(line);
        else found[side].set(comment, [line]);
      }
    }
    const only = (side: Side, other: Side) =>
      new Set(
        [...found[side]].flatMap(([comment, lines]) =>
          lines.slice(found[other].get(comment)?.length ?? 0),
        ),
      );
    const left = { before: only('before', 'after'), after: only('after', 'before') };
    for (const side of ['before', 'after'] as const) {
      const other = side === 'before' ? 'after' : 'before';
      const bare = new Set([...left[other]].map((line) => this.readers[other]?.bare(line)));
      for (const line of linesIn(ranges[side])) {
        const reader = this.readers[side];
        if (reader?.split(line).comment !== undefined || reader?.bare(line).trim() === '') continue;
        if (bare.has(reader?.bare(line))) left[side].add(line);
      }
    }
    return left;
  }

  /** A line that no change tells of by itself. */
  private leave(side: Side, line: number, { ranges, told, here }: Surroundings): void {
    const reader = this.readers[side];
    const moved = this.drafts.filter(({ list, [side]: part }) => {
      if (!list || part?.uri !== reader?.uri) return false;
      const { start, end } = linesOfRange(list[side]);
      return start <= line && line < end;
    });
    if (moved.length > 0) this.lines[side].set(line, moved);
    else if (!this.isWhole) this.left.unreadable[side].push(line);
    else {
      const sameKey = this.toldOfKey(side, line, told);
      if (sameKey.length > 0) {
        this.lines[side].set(line, [...sameKey]);
        return;
      }
      const drafts = here.length > 0 ? nearest(line, told[side], here) : this.below(side, line);
      if (drafts.length === 0 || this.isLayout(side, line, ranges, here.length > 0))
        this.left.layout[side].push(line);
      else this.lines[side].set(line, [...drafts]);
    }
  }

  /**
   * What is told of the line with the same key on the other side: here it has no value, or had none, or
   * it has a list on one line, of which an entry came or went.
   */
  private toldOfKey(side: Side, line: number, told: Surroundings['told']): readonly Draft[] {
    const other = side === 'before' ? 'after' : 'before';
    const key = this.readers[side]?.keyOf(line);
    const reader = this.readers[side];
    if (key === undefined || !(reader?.isFrame(line) || reader?.isFlow(line))) return [];
    return [...told[other]].find(([each]) => this.readers[other]?.keyOf(each) === key)?.[1] ?? [];
  }

  /** What is told of the nearest lines below: another key makes something else of all of them. */
  private below(side: Side, line: number): readonly Draft[] {
    const uri = this.readers[side]?.uri;
    const starts = this.drafts.flatMap((draft) => {
      const part = draft[side];
      if (part?.uri !== uri) return [];
      return (part?.ranges ?? []).map(({ start }) => ({ draft, line: start.line }));
    });
    const first = Math.min(...starts.map((each) => each.line).filter((each) => each >= line));
    return starts.filter((each) => each.line === first).map(({ draft }) => draft);
  }

  /**
   * Whether a line is written otherwise and says the same. Else it came with what is told around it: a key
   * with what stands below, a blank line, or a line like another that the line diff took for its own.
   */
  private isLayout(
    side: Side,
    line: number,
    ranges: Record<Side, LineRange>,
    isAmongOthers: boolean,
  ): boolean {
    const other = side === 'before' ? 'after' : 'before';
    const [reader, otherReader] = [this.readers[side], this.readers[other]];
    if (!reader) return true;
    if (reader.isBlank(line) || !otherReader) return !isAmongOthers;
    const key = reader.keyOf(line);
    const isThere = linesIn(ranges[other]).some(
      (each) =>
        otherReader.split(each).text === reader.split(line).text ||
        (key !== undefined && otherReader.keyOf(each) === key),
    );
    if (isThere) return true;
    return !reader.isFrame(line) && !(isAmongOthers && otherReader.hasLine(reader.raw(line)));
  }

  /** Makes one change of the lines that were left so far. */
  private close(kind: RemainderKind): void {
    const lines = this.left[kind];
    if (lines.before.length + lines.after.length === 0) return;
    const before = this.sideOf('before', lines.before, kind);
    const after = this.sideOf('after', lines.after, kind);
    const { subject } = this.file;
    const draft: Draft = { kind, subject, ...(before && { before }), ...(after && { after }) };
    this.remainder.push(draft);
    for (const side of ['before', 'after'] as const)
      for (const line of lines[side])
        this.lines[side].set(line, [...(this.lines[side].get(line) ?? []), draft]);
    this.left[kind] = { before: [], after: [] };
  }

  private sideOf(
    side: Side,
    lines: readonly number[],
    kind: RemainderKind,
  ): ChangeSide | undefined {
    const reader = this.readers[side];
    if (!reader || lines.length === 0) return undefined;
    const ranges = lines.map((line) => reader.rangeOf(line));
    if (kind !== 'comments') return { uri: reader.uri, ranges };
    const text = lines.flatMap((line) => reader.split(line).comment ?? []).join('\n');
    return { uri: reader.uri, ranges, text };
  }
}

function linesIn({ start, end }: LineRange): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** What is told of the next line below, else above, of which something is told. */
function nearest(
  line: number,
  told: ReadonlyMap<number, readonly Draft[]>,
  here: readonly Draft[],
): readonly Draft[] {
  const known = [...told].filter(([, drafts]) => drafts.length > 0);
  const below = known.filter(([other]) => other > line).sort(([a], [b]) => a - b)[0];
  const above = known.filter(([other]) => other < line).sort(([a], [b]) => b - a)[0];
  return (below ?? above)?.[1] ?? here;
}
