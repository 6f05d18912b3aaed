import { t } from '@vscode/l10n';

/** The sentences of the structure rules. */

const quote = (name: string) => `"${name}"`;

/** "a", "b" or "c", for a sentence. */
export function listNames(names: readonly string[]): string {
  const quoted = names.map(quote);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : t('{0} or {1}', quoted.join(', '), last);
}

/** "a", "b" and "c", for a sentence. */
export function listAllNames(names: readonly string[]): string {
  const quoted = names.map(quote);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : t('{0} and {1}', quoted.join(', '), last);
}

export const unknownKey = (key: string, meant: string | undefined, allowed: readonly string[]) =>
  meant !== undefined
    ? t('"{0}" has no meaning here. Did you mean "{1}"?', key, meant)
    : t('"{0}" has no meaning here. Use {1}, or remove it.', key, listNames(allowed));
export const notIndented = (key: string) =>
  t(
    'The lines below "{0}" belong to it, but are not indented. Put two spaces before each of them.',
    key,
  );
export const unknownKeyAlone = (key: string) => t('"{0}" has no meaning here. Remove it.', key);
export const unknownRule = (code: string, meant: string | undefined) =>
  meant !== undefined
    ? t('"{0}" is not the name of a rule. Did you mean "{1}"?', code, meant)
    : t('"{0}" is not the name of a rule. Remove it, or choose one from the list of rules.', code);

export const missingKey = (key: string, description: string | undefined) =>
  description !== undefined
    ? t('"{0}" is missing here. Add it: {1}', key, description)
    : t('"{0}" is missing here. Add it.', key);

export const wantsText = (found: string) =>
  t('Text is wanted here, but this is {0}. Write plain words.', found);
export const wantsTextQuoted = (found: string) =>
  t('Text is wanted here, but this is {0}. Put quotes around it to make it text.', found);
export const wantsTextNotPair = () =>
  t(
    'Text is wanted here, but the colon makes this a name and a value. Put quotes around the whole text.',
  );
export const wantsList = () =>
  t('A list is wanted here. Start each entry on a line of its own with "- ".');
export const wantsNames = (what: string) =>
  t('{0} is wanted here: write each entry on a line of its own as "name: value".', what);
export const aGroup = () => t('A group of names and values');
export const wantsOneOf = (found: string, allowed: readonly string[]) =>
  t('"{0}" cannot be used here. Use {1}.', found, listNames(allowed));
export const wantsAnother = (found: string, meant: string) =>
  t('"{0}" cannot be used here. Did you mean "{1}"?', found, meant);

export const foundNumber = () => t('a number');
export const foundTrueOrFalse = () => t('a true-or-false value');
export const foundList = () => t('a list');
export const foundGroup = () => t('a group of names and values');

export const emptyFile = (firstKey: string) =>
  t('This file is empty. Start with "{0}: " and go on from there.', firstKey);
export const emptyKey = (key: string, description: string | undefined) =>
  description !== undefined
    ? t('Nothing is written after "{0}". Fill it in: {1}', key, description)
    : t('Nothing is written after "{0}". Fill it in, or remove it.', key);
export const emptyEntry = () => t('This list entry is empty. Write its text, or remove the line.');
export const emptyList = (key: string) =>
  t('The list "{0}" has no entries. Add at least one, or remove it.', key);

export const duplicateKey = (key: string) =>
  t('"{0}" is already written above in the same place. Keep one of the two.', key);
export const missingDash = (key: string) =>
  t('"{0}" starts the next entry of the list, but the "- " before it is missing. Add it.', key);
export const firstOfDuplicate = (key: string) => t('The first "{0}" is here', key);

export const fixDidYouMean = (name: string) => t('Change to "{0}"', name);
export const fixIndent = () => t('Indent the lines below it');
export const fixRemoveKey = (key: string) => t('Remove "{0}"', key);
export const fixInsertKey = (key: string) => t('Add "{0}"', key);
export const fixQuote = () => t('Put quotes around the text');
export const fixWriteDash = () => t('Start the entry with "- "');
export const fixDelete = () => t('Delete the character');
export const fixDedent = () => t('Take out the spaces');
export const fixMakeList = () => t('Make it a list of one');
export const fixAddDash = (key: string) => t('Start a new entry with "{0}"', key);
export const fixRemoveSecond = (key: string) => t('Remove the second "{0}"', key);
