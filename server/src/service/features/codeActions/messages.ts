import { t } from '@vscode/l10n';

/** Texts that a quick fix writes for the author to write over. */

export const frameworkName = () => t('Name of the framework');
export const familyName = () => t('Name of the family');
export const levelName = () => t('Name of the role level');
export const skillName = () => t('Name of a skill');
export const describeRole = () => t('Describe what people in this role do.');
export const describeLevel = () => t('Describe what a person at this role level does.');
export const writeHere = () => t('Write here');
