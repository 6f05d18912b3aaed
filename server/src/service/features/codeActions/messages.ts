import { t } from '@vscode/l10n';

/** Texts that a quick fix writes for the author to write over. */

export const frameworkName = () => t('Name of the framework');
export const familyName = () => t('Name of the family');
export const levelName = () => t('Name of the role level');
export const skillName = () => t('Name of a skill');
export const describeRole = () => t('Describe what people in this role do.');
export const describeLevel = () => t('Describe what a person at this role level does.');
export const writeHere = () => t('Write here');

/** Titles of what can be done with a finding besides its own fixes. */

export const addToDictionary = (words: readonly string[]) =>
  words.length === 1
    ? t('Add "{0}" to the framework’s dictionary', words[0] ?? '')
    : t('Add {0} to the framework’s dictionary', words.map((word) => `"${word}"`).join(', '));
export const fixAllOf = (code: string) => t('Fix all in this file ({0})', code);
export const fixAllInFile = () => t('Fix all in this file that has one clear fix');
export const offHere = (code: string) => t('Switch this rule off here ({0})', code);
export const offInFile = (code: string) => t('Switch this rule off in this file ({0})', code);
export const offEverywhere = (code: string) =>
  t('Switch this rule off in the framework ({0})', code);
