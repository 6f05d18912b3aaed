import nspell from 'nspell';
import { modernWords } from './modernWords';

/** A Hunspell dictionary: its rules on endings, and its words. */
export interface DictionaryText {
  readonly aff: string;
  readonly dic: string;
}

/** Where dictionaries come from; the service itself reads no files. */
export interface DictionarySource {
  /** The dictionary of a language such as `en-GB`; undefined where there is none. */
  read(language: string): Promise<DictionaryText | undefined>;
  /** Lets other requests have their turn: a dictionary takes a while to take in. */
  pause(): Promise<void>;
}

/** Knows the words of one language. */
export interface Speller {
  /** Whether the word is in the dictionary; case counts as far as names go. */
  isRight(word: string): boolean;
  /** Words that were probably meant, best first. It takes some milliseconds. */
  suggest(word: string): string[];
}

/** The languages that have a dictionary; the first is meant where a manifest names none. */
export const LANGUAGES = ['en-GB', 'en-US'] as const;
/** So many characters of a dictionary are taken in at a time: a millisecond or two. */
const PART = 8_000;

/** The spellers of all languages, each loaded when it is first asked for. */
export class Spellers {
  private readonly known = new Map<string, Promise<Speller | undefined>>();

  constructor(
    private readonly source: DictionarySource | undefined,
    private readonly log: (message: string) => void,
  ) {}

  /** @param language as a manifest has it. @returns undefined where no dictionary can be had. */
  of(language: string | undefined): Promise<Speller | undefined> {
    const name = LANGUAGES.find((known) => known === language) ?? LANGUAGES[0];
    const speller = this.known.get(name) ?? this.load(name);
    this.known.set(name, speller);
    return speller;
  }

  private async load(language: string): Promise<Speller | undefined> {
    try {
      const text = await this.source?.read(language);
      if (!text) return undefined;
      return await makeSpeller(text, modernWords(language), () => this.source?.pause());
    } catch (error) {
      this.log(`The dictionary ${language} was not read: ${String(error)}`);
      return undefined;
    }
  }
}

async function makeSpeller(
  { aff, dic }: DictionaryText,
  more: readonly string[],
  pause: () => Promise<void> | undefined,
): Promise<Speller> {
  // Those are for numbers (21st), which nobody looks up, and the library reads them once only.
  const checker = nspell(aff.replace(/^COMPOUNDRULE.*$/gm, ''));
  let start = dic.indexOf('\n') + 1;
  while (start < dic.length) {
    const end = dic.indexOf('\n', start + PART);
    const next = end < 0 ? dic.length : end + 1;
    // The library skips the first line, where a dictionary says how many words it has.
    checker.dictionary(`\n${dic.slice(start, next)}`);
    start = next;
    await pause();
  }
  for (const word of more) checker.add(word);
  return {
    isRight: (word) => checker.correct(word),
    suggest: (word) => checker.suggest(word),
  };
}
