import { isAlwaysCapital, withSmallLetter } from './capitals';
import { wellKnownNames } from './wellKnownNames';

/** Words that start with a vowel letter but a consonant sound, and the other way round. */
const CONSONANT_SOUND =
  /^(?:eu|ewe|one\b|once\b|uni(?!n|m|dent|deal|ssu)|unanim|us[aeu]|uv[eu]|ubiq|ugand|ukr|ukul|ur[aeio]|ut[aeiou])/i;
const SILENT_H = /^(?:heir|hon(?:est|our|or)|hour)/i;
/** Letters whose names start with a vowel sound: an "HR", an "SEO". */
const VOWEL_LETTER_NAMES = /^[AEFHILMNORSX]/;

/** Eight, eighty, eleven and eighteen, with nothing, hundred or thousand behind. */
const VOWEL_NUMBER = /^(?:8|1[18](?:\d\d|,\d{3})?(?:\.\d+)?[.,]?$)/;

/**
 * "A" or "An", as the sound of the name asks for: `An infrastructure engineer`, `A user researcher`,
 * `An 18-month fellow`.
 */
export function indefiniteArticle(name: string): 'A' | 'An' {
  const [number] = /^\d[\d,.]*/.exec(name.trim()) ?? [];
  if (number !== undefined) return VOWEL_NUMBER.test(number) ? 'An' : 'A';
  const word = /^[\p{L}\p{N}]+/u.exec(name.trim())?.[0] ?? '';
  const isAbbreviation = word.length > 1 && word === word.toUpperCase() && /^\p{L}+$/u.test(word);
  if (isAbbreviation) return VOWEL_LETTER_NAMES.test(word) ? 'An' : 'A';
  if (SILENT_H.test(word)) return 'An';
  return /^[aeiou]/i.test(word) && !CONSONANT_SOUND.test(word) ? 'An' : 'A';
}

/**
 * The name as it reads within a sentence: `Lead engineer` → `lead engineer`; `IT lead`, `DevOps engineer`
 * and `Welsh translator` stay.
 * @param isName whether the first word is a name for a reason of the framework's own.
 */
export function nameInSentence(name: string, isName: (word: string) => boolean): string {
  const first = firstWord(name);
  const isAbbreviation = first.length > 1 && first === first.toUpperCase();
  const stays =
    isAbbreviation ||
    /\p{Ll}\p{Lu}/u.test(first) ||
    isAlwaysCapital(first) ||
    wellKnownNames(name).some(({ index }) => index === 0) ||
    isName(first);
  return stays ? name : withSmallLetter(name);
}

/** The first word of a name, without what stands around it. */
function firstWord(name: string): string {
  return /^[\p{L}\p{M}\p{N}'’]+/u.exec(name)?.[0] ?? '';
}

/** The start of a sentence about who has that name: `An infrastructure engineer `. */
export function nameAtStart(name: string, isName: (word: string) => boolean): string {
  return `${indefiniteArticle(name)} ${nameInSentence(name, isName)} `;
}
