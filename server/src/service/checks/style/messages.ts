import { t } from '@vscode/l10n';

/** The words of the rules on style. */

export const bulletCase = (word: string) =>
  t('Start the bullet with a small letter: "{0}". It goes on from the words above the list.', word);
export const bulletEnd = (ending: string) =>
  t('Remove "{0}" from the end: a bullet ends with its last word.', ending);
export const bulletOpening = (opening: string) =>
  t('Leave out "{0}": words like these stand above the list on the page already.', opening);
export const bulletLength = (words: number, most: number) =>
  t('This bullet has {0} words. Shorten it to {1} at most, or split it into two.', words, most);
export const bulletVerb = (word: string, other: string) =>
  t('Start with a verb rather than "{0}", as the bullets around it do: "{1}".', word, other);
export const acronym = (acronym: string) =>
  t(
    'Spell "{0}" out here, with the acronym in brackets after it. If every reader knows it, add it to the framework’s dictionary.',
    acronym,
  );
export const descriptionStart = (word: string) =>
  t('Start the description with a capital letter: "{0}".', word);
export const descriptionEnd = () => t('End the description with a full stop.');
export const nameCase = (name: string) =>
  t(
    'Write the name with a capital letter at the start only: "{0}". Add proper names in it to the framework’s dictionary.',
    name,
  );
export const article = (found: string, wanted: string, next: string) =>
  t(
    'Write "{1} {2}", not "{0} {2}": what counts is how the next word sounds.',
    found,
    wanted,
    next,
  );
export const plainEnglish = (found: string, plain: string) =>
  t('Write "{1}" rather than "{0}", which is harder to read.', found, plain);
export const spelling = (word: string) =>
  t(
    '"{0}" is not in the dictionary. Check how it is spelt, or add it to the framework’s dictionary.',
    word,
  );
export const otherEnglish = (word: string, variant: string) =>
  t('"{0}" is not how this framework’s English spells it. Write "{1}".', word, variant);
export const latin = (found: string, plain: string) =>
  t('"{0}" is Latin, and not every reader knows it. Write "{1}".', found, plain);
export const ampersand = () => t('Write "and" rather than "&", which is harder to read.');
export const repeatedWord = (word: string) =>
  t('"{0}" is written twice in a row. Remove one of the two.', word);
export const severalSpaces = () => t('Leave only one space here.');
export const spaceBefore = (mark: string) => t('Leave out the space before "{0}".', mark);
export const spaceAfter = (mark: string) => t('Put a space after "{0}".', mark);
export const spaceInBrackets = () => t('Leave out the space inside the brackets.');
export const unseenSpace = () => t('Remove this space, which nobody sees.');
export const repeatedMark = (mark: string) => t('Write "{0}" once only.', mark);
export const spaceAtEdge = () => t('Leave out the space inside the quotation marks.');
export const mixedQuotes = (wanted: string) =>
  t('Straight and curly quotation marks are mixed here. Use {0} here, too.', wanted);
export const backtick = () => t('Use an apostrophe (’) rather than this accent.');
export const unpairedQuote = () =>
  t('This quotation mark has no partner. Add the other one, or remove this one.');

export const fixReplace = (found: string, use: string) => t('Change "{0}" to "{1}"', found, use);
export const fixRemove = (found: string) => t('Remove "{0}"', found);
export const fixSpaces = () => t('Correct the spaces');
export const fixFullStop = () => t('Add a full stop');
export const fixRename = (name: string) => t('Rename to "{0}" everywhere', name);
