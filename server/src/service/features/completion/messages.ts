import { t } from '@vscode/l10n';

/** What completion says beside an item. */

export const required = () => t('required');
export const definedLevels = (levels: readonly string[], all: number) => {
  if (levels.length === 0) return t('no level described yet');
  return levels.length === all && all > 1 ? t('all {0} levels', all) : levels.join(', ');
};
export const notDescribed = () => t('not described for this skill');
export const newRole = () => t('New role');
export const newSkill = () => t('New skill');
export const newFramework = () => t('New framework');
export const wholeFile = () => t('A whole file to fill in');
export const suggest = () => t('Suggest');
export const name = () => t('Name');
export const frameworkName = () => t('Name of the framework');
export const opensBullets = (count: number) =>
  count === 1 ? t('opens 1 bullet at this level') : t('opens {0} bullets at this level', count);
export const asBelow = (roleLevel: string) => t('skills, as for {0}', roleLevel);
export const allOfBelow = (roleLevel: string) => t('All skills of {0}', roleLevel);
export const skillCount = (count: number) =>
  count === 1 ? t('1 skill with its level') : t('{0} skills with their levels', count);
export const startOfDescription = () => t('start of the description');
