import { t } from '@vscode/l10n';

/** What completion says beside an item. */

export const required = () => t('required');
export const definedLevels = (levels: readonly string[]) => levels.join(', ');
export const noLevels = () => t('no level described yet');
export const notDescribed = () => t('not described for this skill');
export const newRole = () => t('New role');
export const newSkill = () => t('New skill');
export const newFramework = () => t('New framework');
export const wholeFile = () => t('A whole file to fill in');
export const suggest = () => t('Suggest');
export const describeSentence = () => t('Describe it in a sentence or two.');
export const name = () => t('Name');
export const frameworkName = () => t('Name of the framework');
