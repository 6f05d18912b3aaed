import { withSmallLetter } from './capitals';

/** Words that start with a vowel letter but a consonant sound, and the other way round. */
const CONSONANT_SOUND =
  /^(?:eu|ewe|one\b|once\b|uni(?!n|m|dent|deal|ssu)|unanim|us[aeu]|ubiq|ugand|ukr|ukul|ur[aeio]|ut[aeiou])/i;
const SILENT_H = /^(?:heir|hon(?:est|our|or)|hour)/i;
/** Letters whose names start with a vowel sound: an "HR", an "SEO". */
const VOWEL_LETTER_NAMES = /^[AEFHILMNORSX]/;

/** "A" or "An", as the sound of the name asks for: `An infrastructure engineer`, `A user researcher`. */
export function indefiniteArticle(name: string): 'A' | 'An' {
  const word = /^[\p{L}\p{N}]+/u.exec(name.trim())?.[0] ?? '';
  const isAbbreviation = word.length > 1 && word === word.toUpperCase() && /^\p{L}+$/u.test(word);
  if (isAbbreviation) return VOWEL_LETTER_NAMES.test(word) ? 'An' : 'A';
  if (SILENT_H.test(word)) return 'An';
  return /^[aeiou]/i.test(word) && !CONSONANT_SOUND.test(word) ? 'An' : 'A';
}

/** The name as it reads within a sentence: `Lead engineer` → `lead engineer`, `IT lead` stays. */
export function nameInSentence(name: string): string {
  const [first = ''] = name.split(/\s/);
  const isAbbreviation = first.length > 1 && first === first.toUpperCase();
  return isAbbreviation ? name : withSmallLetter(name);
}

/** The name as it reads within a sentence, with its article: `an infrastructure engineer`. */
export function nameWithArticle(name: string): string {
  return `${indefiniteArticle(name).toLowerCase()} ${nameInSentence(name)}`;
}
