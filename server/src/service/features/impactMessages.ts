import { t } from '@vscode/l10n';

/** The words for what an edit changes. */

export const impact = (profiles: number) => {
  if (profiles === 0) return t('An edit here changes no published profile');
  return profiles === 1
    ? t('An edit here changes 1 published profile')
    : t('An edit here changes {0} published profiles', profiles);
};
export const profile = (role: string, roleLevel: string) => {
  if (roleLevel === '') return role === '' ? t('a role without a name') : role;
  return role === '' ? roleLevel : t('{0}: {1}', role, roleLevel);
};
export const andMore = (count: number) => t('and {0} more', count);
