import { t } from '@vscode/l10n';

/** Why a name is refused, and the texts that new files hold for the author to write over. */

export const needsLetter = () =>
  t('Use a letter or a digit in the name: the file is named after it.');
export const roleExists = (name: string, file: string) =>
  t('There is already a role called “{0}”, in {1}.', name, file);
export const skillExists = (name: string, file: string) =>
  t('There is already a skill called “{0}”, in {1}.', name, file);
export const wasSkillName = (name: string, present: string) =>
  t('“{0}” is an earlier name of the skill “{1}”.', name, present);
export const frameworkExists = (file: string) =>
  t('This folder is a framework already: see {0}.', file);
export const skillFirst = () =>
  t('A role level names the skills that it needs. Write a skill first, then the role.');

export const roleDescription = () => t('describe what people in this role do.');
export const roleLevelDescription = () => t('describe what a person at this role level does.');
export const skillDescription = () => t('Describe what this skill is.');
export const bullet = (level: string) => t('say what a person can do at the level “{0}”', level);
