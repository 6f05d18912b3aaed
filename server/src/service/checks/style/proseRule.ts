import type { DocumentRule, DocumentSubject, Finding } from '../rule';
import type { Passage, Prose } from '../../prose/prose';
import { ProperNames } from '../../prose/properNames';

/** What is wrong with a part of a passage; offsets in its text, UTF-16 code units, end exclusive. */
export interface ProseFinding {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** What may stand there instead, best first; the empty text takes the part out. */
  readonly use?: readonly string[];
  /** The part to replace, where it is not exactly the part that is marked. */
  readonly replace?: { readonly from: number; readonly to: number };
  /** What to add to the dictionary, where that is not just what is not known. */
  readonly add?: readonly string[];
  /** As in {@link Finding}. */
  readonly unlessKnown?: readonly string[];
  /** As in {@link Finding}. */
  readonly unlessKnownWithin?: string;
  /** As in {@link Finding}. */
  readonly unlessListed?: readonly string[];
}

/** What a passage stands among. */
export interface ProseContext {
  readonly prose: Prose;
  readonly names: ProperNames;
}

/** What a rule about passages is, and where it looks closely. */
interface ProseRuleMetadata extends Pick<DocumentRule, 'code' | 'severity' | 'fixable' | 'isSlow'> {
  /** Whether a text may have what the rule finds: most texts have not, which a quick look often tells. */
  readonly isLikely?: (text: string) => boolean;
}

/** What is wrong with one passage. */
type Check = (passage: Passage, context: ProseContext) => Iterable<ProseFinding>;

/**
 * A rule about passages, each by itself.
 * @param checkLate what can be told only with a dictionary, once there is one.
 */
export function proseRule(
  { isLikely = () => true, ...metadata }: ProseRuleMetadata,
  select: (prose: Prose) => Iterable<Passage>,
  check: Check,
  checkLate?: Check,
): DocumentRule {
  const runWith = (chosen: Check) =>
    function* ({ prose, speller }: DocumentSubject): Iterable<Finding> {
      const context = { prose, names: new ProperNames(prose, speller) };
      for (const passage of select(prose)) {
        if (!isLikely(passage.text)) continue;
        for (const found of chosen(passage, context)) yield findingIn(passage, found);
      }
    };
  return {
    ...metadata,
    scope: 'document',
    run: runWith(check),
    ...(checkLate && { runLate: runWith(checkLate) }),
  };
}

/** A finding in a passage as one in the file, with what its fix needs to know. */
export function findingIn(
  passage: Passage,
  { from, to, message, use, replace, add, ...conditions }: ProseFinding,
): Finding {
  const part = replace ?? { from, to };
  return {
    range: passage.rangeOf(from, to),
    message,
    ...(use && { data: { from: part.from, to: part.to, use, ...(add && { add }) } }),
    ...conditions,
  };
}
