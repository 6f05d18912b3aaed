import type { ParsedDocument } from '../documents/parse';
import { proseOf } from '../prose/prose';
import type { Prose } from '../prose/prose';
import type { Speller } from '../prose/speller';
import { reliableErrors } from './reliableErrors';
import type { DocumentSubject } from './rule';

/** What document rules look at, of one document; its prose is read once, and only where a rule asks. */
export function documentSubject(
  document: ParsedDocument,
  speller: Speller | undefined,
): DocumentSubject {
  let prose: Prose | undefined;
  return {
    document,
    errors: reliableErrors(document),
    get prose() {
      return (prose ??= proseOf(document));
    },
    ...(speller && { speller }),
  };
}
