import { indefiniteArticle, nameInSentence } from '../prose/article';
import { withSmallLetter } from '../prose/capitals';
import { namesWithin } from '../prose/words';
import type { RolePage } from '../profile/profile';
import * as messages from './html/messages';

/**
 * The role as it reads within a sentence of its page, with its article: `an infrastructure engineer`. What
 * the page's own descriptions write with a capital there keeps it: `a Salesforce developer`.
 */
export function roleInSentence({ name, description, levels }: RolePage): string {
  if (!name) return messages.thisRole();
  const texts = [description, ...levels.map((level) => level.roleLevelDescription)].flatMap(
    (text) => text?.text ?? [],
  );
  const isName = (word: string) =>
    namesWithin(texts).has(word) && !hasWord(texts, withSmallLetter(word));
  return `${indefiniteArticle(name.text).toLowerCase()} ${nameInSentence(name.text, isName)}`;
}

function hasWord(texts: readonly string[], word: string): boolean {
  return texts.some((text) => text.split(/[^\p{L}\p{M}\p{N}'’]+/u).includes(word));
}
