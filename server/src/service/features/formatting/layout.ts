import { lineStartAt } from '../../documents/lines';
import type { OffsetEdit } from './edits';

/** A column in the text as it is and the one that formatting gives it. */
export interface Columns {
  readonly original: number;
  readonly target: number;
}

/** How a piece of text joins the piece before it. */
export interface Join {
  /** Where it stands, if it starts a line. */
  readonly column: number;
  /** Where comments on lines of their own before it stand, unless they belong to what is above. */
  readonly comments: number;
  /** On one line with what stands before: without a space between. */
  readonly tight?: boolean;
  /** If one blank line stands before it or not is not the writer's choice: there is one. */
  readonly separate?: boolean;
}

interface Comment {
  readonly start: number;
  readonly end: number;
}

interface PlacedPiece {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  /** Belongs to what follows, not to what stands above it. */
  readonly leads: boolean;
}

/**
 * Lays the pieces of a YAML text (everything but white space) out anew, by edits of the white space
 * between them. A piece that starts a line does so afterwards; blank lines are at most one in a row,
 * and none follow what opens a block. Comments keep their order and their line.
 */
export class Layout {
  private readonly edits: OffsetEdit[] = [];
  /** Comments on lines of their own whose column depends on what follows. */
  private comments: Comment[] = [];
  /** Collections that ended since the last piece, deepest first. */
  private closed: Columns[] = [];
  private opened = false;
  private started = false;
  /** The last piece ends with its line break. */
  private endsLine = false;
  /** Where the last piece ends in the source. */
  private end = 0;
  private column = 0;
  /** Behind a byte order mark, which takes no column. */
  private readonly bodyStart: number;
  /** A comment behind a piece, under which comments on the next lines may be aligned. */
  private trailing: Columns | undefined;

  /**
   * @param source the text.
   * @param lineBreak the text's own, for where there is none to keep.
   */
  constructor(
    readonly source: string,
    private readonly lineBreak: string,
  ) {
    this.bodyStart = source.startsWith('\uFEFF') ? 1 : 0;
  }

  /** Puts the next piece; @returns the column at which it stands then. */
  piece(start: number, end: number, join: Join): number {
    const column = this.startsLine(start)
      ? this.newLine(start, join)
      : this.sameLine(start, join.tight ? '' : ' ');
    this.end = end;
    this.column = column + (end - start);
    this.comments = [];
    this.closed = [];
    this.trailing = undefined;
    this.opened = false;
    this.endsLine = false;
    this.started = true;
    return column;
  }

  /** Takes in a comment, `#` included. */
  comment(start: number, source: string): void {
    const end = start + source.trimEnd().length;
    if (this.startsLine(start)) {
      this.comments.push({ start, end });
      return;
    }
    const gap = this.source.slice(this.end, start);
    const original = this.columnOf(start);
    const target = this.sameLine(start, /^ +$/.test(gap) ? gap : ' ');
    this.trailing = { original, target };
    this.end = end;
  }

  /** Says that what follows is the content of the last piece, which opened it. */
  open(): void {
    this.opened = true;
  }

  /** Says that a collection ended. */
  close(collection: Columns): void {
    this.closed.push(collection);
  }

  /** The column behind the last piece. */
  get endColumn(): number {
    return this.column;
  }

  /** Whether a piece at that offset starts a line. */
  startsLine(start: number): boolean {
    return (
      !this.started ||
      this.endsLine ||
      this.comments.length > 0 ||
      this.source.slice(this.end, start).includes('\n')
    );
  }

  /** The column of an offset in the text as it is. */
  columnOf(offset: number): number {
    if (offset === 0) return 0;
    const lineStart = lineStartAt(this.source, offset);
    return offset - (lineStart === 0 ? this.bodyStart : lineStart);
  }

  /** Changes a part of the last piece; parts are changed in order. */
  change(start: number, end: number, text: string, isIndent = false): void {
    this.edit(start, end, text, isIndent);
  }

  /** Takes away the white space between the last piece and the end of its line. */
  trimLine(): void {
    const spaces = /[^\S\r\n]*/y;
    spaces.lastIndex = this.end;
    const end = this.end + (spaces.exec(this.source)?.[0].length ?? 0);
    this.edit(this.end, end, '', false);
  }

  /** Says where the last piece really ends, and at which column it does so now. */
  extend(end: number, column: number): void {
    this.end = end;
    this.column = column;
    this.opened = false;
  }

  /** Says that the last piece includes all line breaks behind it, because they are content. */
  keepLineBreaks(): void {
    this.endsLine = true;
  }

  /** Ends the text with one line break; @returns the edits in order. */
  finish(): readonly OffsetEdit[] {
    const { length } = this.source;
    if (this.comments.length > 0) {
      this.place(this.commentPieces({ original: 0, target: 0 }));
    }
    const hasText = this.started || this.comments.length > 0;
    const last = this.comments.at(-1)?.end ?? this.end;
    if (hasText && !(this.endsLine && this.comments.length === 0)) {
      const gap = this.source.slice(last);
      this.edit(last, length, /\r?\n/.exec(gap)?.[0] ?? this.lineBreak, false);
    }
    return this.edits;
  }

  private sameLine(start: number, gap: string): number {
    this.edit(this.end, start, gap, false);
    return this.column + gap.length;
  }

  private newLine(start: number, { column, comments, separate = false }: Join): number {
    const own = { original: this.columnOf(start), target: comments };
    const pieces = this.commentPieces(own);
    pieces.push({ start, end: start, column, leads: true });
    this.place(pieces, separate);
    return column;
  }

  /** Comments on lines of their own, each at the column of what it belongs to. */
  private commentPieces(follower: Columns): PlacedPiece[] {
    const candidates = [follower, ...[...this.closed].reverse()];
    let aligned = this.trailing;
    let previous = this.end;
    return this.comments.map(({ start, end }) => {
      const original = this.columnOf(start);
      if (original !== aligned?.original || this.lineBreaks(previous, start) > 1) {
        aligned = undefined;
      }
      previous = end;
      if (aligned) return { start, end, column: aligned.target, leads: false };
      const column = (
        candidates.find((candidate) => candidate.original === original) ??
        [...candidates].reverse().find((candidate) => candidate.original <= original) ??
        follower
      ).target;
      return { start, end, column, leads: column === follower.target };
    });
  }

  private place(pieces: readonly PlacedPiece[], separate = false): void {
    const isBlank = pieces.map(({ start }, position) => {
      const from = pieces[position - 1]?.end ?? this.end;
      return this.lineBreaks(from, start) > (this.endsLine && position === 0 ? 0 : 1);
    });
    if (!this.started || this.opened) isBlank[0] = false;
    else if (separate && !isBlank.includes(true)) {
      isBlank[pieces.map(({ leads }) => leads).lastIndexOf(false) + 1] = true;
    }
    pieces.forEach(({ start, column }, position) => {
      const first = position === 0;
      const from = pieces[position - 1]?.end ?? this.end;
      this.breakLine(from, start, column, isBlank[position] ?? false, first);
    });
  }

  /** The white space from one line to the start of the next piece's. */
  private breakLine(from: number, to: number, column: number, blank: boolean, first: boolean) {
    const indentStart = to - this.columnOf(to);
    if (first && !this.started) {
      this.edit(this.bodyStart, to, ' '.repeat(column), false);
      return;
    }
    if (!(first && this.endsLine)) {
      const gap = this.source.slice(from, indentStart);
      const lineBreak = /\r?\n/.exec(gap)?.[0] ?? this.lineBreak;
      const spaces = /^[^\S\r\n]*/.exec(gap)?.[0].length ?? 0;
      this.edit(from, from + spaces, '', false);
      this.edit(from + spaces, indentStart, lineBreak.repeat(blank ? 2 : 1), false);
    }
    this.edit(indentStart, to, ' '.repeat(column), true);
  }

  private lineBreaks(from: number, to: number): number {
    let count = 0;
    for (let at = this.source.indexOf('\n', from); at >= 0 && at < to;) {
      count++;
      at = this.source.indexOf('\n', at + 1);
    }
    return count;
  }

  /** Notes an edit, cut down to what differs. */
  private edit(start: number, end: number, text: string, isIndent: boolean): void {
    const old = this.source.slice(start, end);
    if (old === text) return;
    const shorter = Math.min(old.length, text.length);
    let head = 0;
    while (head < shorter && old[head] === text[head]) head++;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
    this.edits.push({
      start: start + head,
      end: end - tail,
      text: text.slice(head, text.length - tail),
      isIndent,
    });
  }
}
