/** A mistake in the YAML; offsets are UTF-16, end exclusive. */
export interface SyntaxProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** It may be nothing but a consequence of a mistake further up. */
  readonly follows?: boolean;
  /** What puts it right, where that is plain. */
  readonly remedy?: Remedy;
}

/** A text to write in place of a part. */
export interface Remedy {
  readonly kind: 'quote' | 'dash' | 'delete' | 'dedent';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Quotes around a text, from an offset to the end of its line or the comment there. */
export function quoteRest(source: string, start: number): Remedy {
  const [line = ''] = /^[^\r\n]*/.exec(source.slice(start)) ?? [];
  const text = line.replace(/\s#.*$/, '').trimEnd();
  return { kind: 'quote', start, end: start + text.length, text: JSON.stringify(text) };
}
