import type { ScalarPlace } from '../scalarText';
import { writeScalar } from '../scalarText';

/** A part of a name's source to replace; offsets are UTF-16 from its start, end exclusive. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A name as YAML, with quotes only where YAML needs them. */
export function writeName(name: string, place: ScalarPlace, numbersStayPlain = false): string {
  return !numbersStayPlain && /^\d+$/.test(name) ? JSON.stringify(name) : writeScalar(name, place);
}

/**
 * How one name takes the place of another, wherever it stands and however it is written there: each
 * place keeps its style, but quotes that only the old name needed go with it.
 */
export class NameWriting {
  private readonly written = new Map<string, string>();
  private back: NameWriting | undefined;

  /** @param numbersStayPlain whether a number may stand there as a name, as for skill levels. */
  constructor(
    readonly from: string,
    readonly to: string,
    private readonly numbersStayPlain: boolean,
  ) {}

  /** The same, back again. */
  get reversed(): NameWriting {
    this.back ??= new NameWriting(this.to, this.from, this.numbersStayPlain);
    return this.back;
  }

  /** Whether {@link rewrite} gives different text in block and flow style, for that source. */
  dependsOnPlace(source: string): boolean {
    const differs = (name: string) => this.write(name, 'flow') !== this.write(name, 'block');
    return differs(this.to) || (quoteOf(source) !== undefined && differs(this.from));
  }

  /**
   * The change of one source text.
   * @param source the whole scalar, quotes included; for a block scalar from its `>` or `|` on.
   * @param after what follows on the same line.
   */
  rewrite(source: string, after: string, place: ScalarPlace): SourceEdit {
    const quote = quoteOf(source);
    if (quote !== undefined) {
      const needed = this.write(this.from, place) !== this.from;
      const isNeeded = this.write(this.to, place) !== this.to || isGluedKey(after);
      if (needed && !isNeeded) return { start: 0, end: source.length, text: this.to };
      const isClosed = source.length > 1 && source.endsWith(quote);
      const end = isClosed ? source.length - 1 : source.trimEnd().length;
      return { start: 1, end, text: this.quotedWith(quote) };
    }
    const header = /^[>|].*\s*/.exec(source)?.[0];
    if (header !== undefined) {
      return { start: header.length, end: source.trimEnd().length, text: this.to };
    }
    return { start: 0, end: source.length, text: this.write(this.to, place) };
  }

  private quotedWith(quote: string): string {
    return quote === "'" ? this.to.replace(/'/g, "''") : JSON.stringify(this.to).slice(1, -1);
  }

  private write(name: string, place: ScalarPlace): string {
    const key = `${place}:${name}`;
    let text = this.written.get(key);
    if (text === undefined) {
      text = writeName(name, place, this.numbersStayPlain);
      this.written.set(key, text);
    }
    return text;
  }
}

/**
 * The name that a source on one line stands for; undefined where only a parser can tell.
 * @param source the whole scalar, quotes included.
 */
export function readName(source: string): string | undefined {
  if (/[\r\n]/.test(source)) return undefined;
  const quote = quoteOf(source);
  if (quote === undefined) return /^[>|]/.test(source) ? undefined : source;
  if (source.length < 2 || !source.endsWith(quote)) return undefined;
  const inner = source.slice(1, -1);
  if (quote === "'") return inner.replace(/''/g, "'");
  return inner.includes('\\') ? undefined : inner;
}

/** The source with an edit made. */
export function applyTo(source: string, { start, end, text }: SourceEdit): string {
  return source.slice(0, start) + text + source.slice(end);
}

function quoteOf(source: string): '"' | "'" | undefined {
  const first = source.charAt(0);
  return first === '"' || first === "'" ? first : undefined;
}

/** In brackets, `"a":b` is a key and its value; without the quotes it would be one text. */
function isGluedKey(after: string): boolean {
  return /^\s*:\S/.test(after);
}
