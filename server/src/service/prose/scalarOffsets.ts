/**
 * Finds the place in the source of a part of a scalar's value: quotes, escapes, folded lines and
 * indentation lie between the two. Offsets are UTF-16 code units.
 */

/** A double-quoted escape (YAML 1.2, 5.7) with as much source as it takes; the longest has ten characters. */
const ESCAPE = /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])/;
const LONGEST_ESCAPE = 10;
const BLOCK_HEADER = /^[|>][-+\d]*[ \t]*(?:#.*)?$/;

/** Where each character of a scalar's value stands in its source; both are walked through once. */
export class ScalarOffsets {
  /** By index in the value; as far as the two match. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /**
   * @param source the scalar as written, quotes or block header included.
   * @param value what it means.
   */
  constructor(source: string, value: string) {
    const walk = new Walk(source);
    let index = 0;
    while (index < value.length) {
      if (!isBlank(value, index)) {
        const start = walk.nextWordStart();
        const read = walk.read(value, index);
        if (read === 0) return;
        for (; this.starts.length < index + read;) this.note(start, walk);
        index += read;
        continue;
      }
      for (; index < value.length && isBlank(value, index); index++) {
        // Within a run of spaces each stands for one, as far as the source has as many.
        const start = walk.offset;
        walk.skipBlank();
        this.note(start, walk);
      }
      if (index < value.length) walk.skipBlanks();
    }
  }

  private note(start: number, { end }: Walk): void {
    this.starts.push(start);
    this.ends.push(end);
  }

  /**
   * The offsets in the source of a part of the value.
   * @param from start of the part in the value, @param to its end, exclusive.
   * @returns offsets from the start of the source; undefined where the two do not match (an alias, say).
   */
  extent(from: number, to: number): { readonly start: number; readonly end: number } | undefined {
    const start = this.starts[from];
    const end = this.ends[to - 1];
    return from >= to || start === undefined || end === undefined
      ? undefined
      : { start, end: Math.max(start, end) };
  }
}

class Walk {
  offset: number;
  /** Behind the last character that was read. */
  end: number;
  private readonly quote: string;

  constructor(private readonly source: string) {
    const first = source.charAt(0);
    this.quote = first === '"' || first === "'" ? first : '';
    const header = first === '|' || first === '>' ? source.split('\n', 1)[0] : undefined;
    const isBlock = header !== undefined && BLOCK_HEADER.test(header.trimEnd());
    this.offset = isBlock ? header.length : this.quote.length;
    this.end = this.offset;
  }

  nextWordStart(): number {
    this.skipBlanks();
    return this.offset;
  }

  /** Skips one character of space, or a line break with the indentation behind it. */
  skipBlank(): void {
    const length = this.blankLength();
    if (length === 0) return;
    this.offset += length;
    this.end = this.offset;
  }

  skipBlanks(): void {
    for (let length = this.blankLength(); length > 0; length = this.blankLength())
      this.offset += length;
  }

  /** Reads what stands for the value's character there; gives how much of the value that is. */
  read(value: string, index: number): number {
    const { source, quote } = this;
    const character = source.charAt(this.offset);
    if (quote === '"' && character === '\\') {
      const written = escapeAt(source, this.offset);
      const meant = unescaped(written);
      if (meant === undefined || !value.startsWith(meant, index)) return 0;
      this.offset += written.length;
      this.end = this.offset;
      return meant.length;
    }
    if (character === '' || character !== value.charAt(index)) return 0;
    this.offset += quote === "'" && character === "'" ? 2 : 1;
    this.end = this.offset;
    return 1;
  }

  private blankLength(): number {
    const { source, offset } = this;
    if (/[ \t]/.test(source.charAt(offset))) return 1;
    const lineBreak = /^\r?\n[ \t]*/.exec(source.slice(offset, offset + 400));
    if (lineBreak) return lineBreak[0].length;
    if (this.quote !== '"' || source.charAt(offset) !== '\\') return 0;
    const continued = /^\\\r?\n[ \t]*/.exec(source.slice(offset, offset + 400));
    if (continued) return continued[0].length;
    const written = escapeAt(source, offset);
    return /^\s$/.test(unescaped(written) ?? '') ? written.length : 0;
  }
}

function isBlank(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}

function escapeAt(source: string, offset: number): string {
  return ESCAPE.exec(source.slice(offset, offset + LONGEST_ESCAPE))?.[0] ?? '\\';
}

const SINGLE_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

function unescaped(written: string): string | undefined {
  const code = written.charAt(1);
  if ('xuU'.includes(code) && written.length > 2) {
    const point = Number.parseInt(written.slice(2), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  }
  return SINGLE_ESCAPES[code] ?? code;
}
