import { isAlwaysCapital, withSmallLetter } from './capitals';
import type { Prose } from './prose';
import type { Speller } from './speller';
import { wellKnownNames } from './wellKnownNames';
import { isPrefix, namesWithin } from './words';

/** Tells names from words that merely have a capital, in the texts of one file. */
export class ProperNames {
  private evidence: ReadonlySet<string> | undefined;

  /** @param speller the framework's; without it nobody knows which words have small letters, too. */
  constructor(
    private readonly prose: Prose,
    private readonly speller: Speller | undefined,
  ) {}

  /** Whether the word at an offset of a text belongs to a name, as far as can be told by names alone. */
  has(text: string, word: string, from: number): boolean {
    return (
      isAlwaysCapital(word) ||
      wellKnownNames(text).some(({ name, index }) => index <= from && from < index + name.length)
    );
  }

  /**
   * Whether a word that has a capital could do without: the dictionary knows it with a small letter, and
   * the file does not write it with a capital within a sentence.
   */
  isCommon(word: string): boolean {
    const bare = word.replace(/['’]s?$/u, '');
    this.evidence ??= namesInSentences(this.prose);
    if (this.evidence.has(bare) || !this.speller) return false;
    const small = withSmallLetter(bare);
    const [first = '', ...others] = small.split('-');
    if (others.length > 0 && first.length === 1) return first === 'e';
    return [small, first].some((part) => this.speller?.isRight(part)) || isPrefix(first);
  }
}

/** Capitals within sentences; those of the file's own role, skill and level names are in question. */
function namesInSentences({ names, descriptions, lists, definitions }: Prose): Set<string> {
  const own = names.map(({ text }) => text).sort((a, b) => b.length - a.length);
  const texts = [...descriptions, ...lists.flat(), ...definitions].map(({ text }) =>
    own.reduce((rest, name) => rest.replaceAll(name, '-'), text),
  );
  return namesWithin(texts);
}
