import type { DocumentRule, Finding } from '../rule';
import type { Passage, Prose } from '../../prose/prose';

/** What is wrong with a part of a passage; offsets in its text, UTF-16 code units, end exclusive. */
export interface ProseFinding {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** What may stand there instead, best first; the empty text takes the part out. */
  readonly use?: readonly string[];
  /** The part to replace, where it is not exactly the part that is marked. */
  readonly replace?: { readonly from: number; readonly to: number };
  /** As in {@link Finding}. */
  readonly unlessKnown?: readonly string[];
  /** As in {@link Finding}. */
  readonly unlessKnownWithin?: string;
  /** As in {@link Finding}. */
  readonly unlessListed?: readonly string[];
}

/** A rule about passages, each by itself. */
export function proseRule(
  metadata: Pick<DocumentRule, 'code' | 'severity' | 'fixable' | 'isSlow'>,
  select: (prose: Prose) => Iterable<Passage>,
  check: (passage: Passage) => Iterable<ProseFinding>,
): DocumentRule {
  return {
    ...metadata,
    scope: 'document',
    *run({ prose }) {
      for (const passage of select(prose)) {
        for (const found of check(passage)) yield findingIn(passage, found);
      }
    },
  };
}

/** A finding in a passage as one in the file, with what its fix needs to know. */
export function findingIn(
  passage: Passage,
  { from, to, message, use, replace, ...conditions }: ProseFinding,
): Finding {
  const part = replace ?? { from, to };
  return {
    range: passage.rangeOf(from, to),
    message,
    ...(use && { data: { from: part.from, to: part.to, use } }),
    ...conditions,
  };
}
