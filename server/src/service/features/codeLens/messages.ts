import { t } from '@vscode/l10n';

/** The words of code lenses. */

export const preview = () => t('Preview');
export const compareLevels = () => t('Compare levels');

export const askedFor = (roleLevels: number, roles: number) => {
  if (roleLevels === 0) return t('Not asked for by any role level');
  if (roleLevels === 1) return t('Asked for by 1 role level');
  return roles === 1
    ? t('Asked for by {0} role levels in 1 role', roleLevels)
    : t('Asked for by {0} role levels in {1} roles', roleLevels, roles);
};

export const askedForAtLevel = (roleLevels: number, roles: number) => {
  if (roleLevels === 0) return t('Not asked for at this level');
  if (roleLevels === 1) return t('Asked for at this level by 1 role level');
  return roles === 1
    ? t('Asked for at this level by {0} role levels in 1 role', roleLevels)
    : t('Asked for at this level by {0} role levels in {1} roles', roleLevels, roles);
};
