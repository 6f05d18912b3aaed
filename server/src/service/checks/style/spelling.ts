import { inCaseOf, withSmallLetter } from '../../prose/capitals';
import { variantsOf } from '../../prose/englishVariants';
import { wordsIn } from '../../prose/words';
import type { DocumentRule } from '../rule';
import * as messages from './messages';
import { findingIn } from './proseRule';

/**
 * A word that neither the dictionary of the manifest's `language` nor the framework knows. A word of
 * the other English gets this one's spelling (GOV.UK style guide, "American and UK English").
 */
export const spelling: DocumentRule = {
  code: 'spelling',
  scope: 'document',
  severity: 'information',
  fixable: true,
  isSlow: true,
  *run({ prose, speller }) {
    if (!speller) return;
    for (const { passage, word } of wordsIn(prose.all)) {
      if (speller.isRight(word.text)) continue;
      // Older spelling parts what is one word by now: co-ordinate, pre-empt.
      const joined = word.compound?.replaceAll('-', '');
      if (joined !== undefined && speller.isRight(joined)) continue;
      const variants = variantsOf(word.text).filter((variant) => speller.isRight(variant));
      const [variant] = variants.length === 1 ? variants : [];
      const use = variant === undefined ? [] : [inCaseOf(word.text, variant)];
      yield findingIn(passage, {
        ...{ from: word.from, to: word.to, use },
        message:
          use[0] === undefined
            ? messages.spelling(word.text)
            : messages.otherEnglish(word.text, use[0]),
        unlessKnown: [word.text],
        add: [isNameLike(passage.text.slice(word.to)) ? word.text : withSmallLetter(word.text)],
        ...(word.compound !== undefined && { unlessKnownWithin: word.compound }),
      });
    }
  },
};

/** Whether a word at the start of a sentence seems to have its capital as part of a name. */
function isNameLike(behind: string): boolean {
  return /^['’]?s?[ -]\p{Lu}/u.test(behind);
}
