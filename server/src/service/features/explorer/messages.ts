import { t } from '@vscode/l10n';

/** The words of the explorer. */

export const noFamily = () => t('No family');
export const roleCount = (count: number) => (count === 1 ? t('1 role') : t('{0} roles', count));
export const skillCount = (count: number) => (count === 1 ? t('1 skill') : t('{0} skills', count));
export const askedForBy = (count: number) =>
  count === 0 ? t('not asked for') : count === 1 ? t('1 role level') : t('{0} role levels', count);
export const notDefined = () => t('not defined');
export const notDescribed = () => t('not described');
export const frameworkFigures = (roles: number, skills: number) =>
  `${roleCount(roles)}, ${skillCount(skills)}`;
export { roleWithoutName, roleLevelWithoutName } from '../symbolMessages';
