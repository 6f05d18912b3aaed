import { basesOfAnyForm } from './inflection';

/** The words that are right in one framework, though a dictionary may not know them. */
export class KnownWords {
  private readonly words: ReadonlySet<string>;

  /**
   * @param dictionary the manifest's: words and phrases.
   * @param skillNames whose words are known, too.
   */
  constructor(
    private readonly dictionary: readonly string[],
    skillNames: readonly string[],
  ) {
    this.words = new Set([
      ...dictionary.flatMap((entry) => [entry, ...wordsOf(entry)]),
      // A name's first word has a capital for its place only, unless it is an abbreviation.
      ...skillNames.flatMap((name) => wordsOf(name.charAt(0).toLowerCase() + name.slice(1))),
      ...skillNames.flatMap(wordsOf),
    ]);
  }

  /** Whether it is one of them, or a form of one; a word in small letters may start with a capital. */
  has(word: string): boolean {
    const { words } = this;
    const small = word.charAt(0).toLowerCase() + word.slice(1);
    return [word, small].some(
      (form) =>
        words.has(form) || basesOfAnyForm(form).some((base) => base.length > 2 && words.has(base)),
    );
  }

  /** Whether the dictionary has it, alone or in a phrase, with just these capitals. */
  lists(word: string): boolean {
    return this.dictionary.some((entry) => entry === word || wordsOf(entry).includes(word));
  }
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((word) => word !== '');
}
