import { t } from '@vscode/l10n';

/** The words of outlines, symbol lists and links. */

export const roleWithoutName = () => t('Role without a name');
export const roleLevelWithoutName = () => t('Role level without a name');
export const skillWithoutName = () => t('Skill without a name');
export const frameworkWithoutName = () => t('Framework without a name');
export const openSkill = (name: string) => t('Open the skill "{0}"', name);
