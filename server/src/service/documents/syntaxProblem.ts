/** A mistake in the YAML; offsets are UTF-16, end exclusive. */
export interface SyntaxProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** It may be nothing but a consequence of a mistake further up. */
  readonly follows?: boolean;
}
