import { t } from '@vscode/l10n';
import type { ChangeSubject, ProfileChange } from '../../../service/compare/comparison';

/** What the reports of `diff` say. */

export const subject = (kind: ChangeSubject['kind'], name: string) => {
  switch (kind) {
    case 'framework':
      return name === '' ? t('Framework') : t('Framework: {0}', name);
    case 'role':
      return name === '' ? t('Role without a name') : t('Role: {0}', name);
    case 'skill':
      return name === '' ? t('Skill without a name') : t('Skill: {0}', name);
  }
};
export const framework = (name: string | undefined, folder: string) =>
  name ?? t('Framework in {0}', folder);
export const states = (before: string, after: string) => t('From: {0}. To: {1}.', before, after);
export const commit = (label: string, id: string) => t('{0} ({1})', label, id.slice(0, 10));
export const heading = () => t('What changes in the capability framework');
export const nothing = () => t('No change.');
export const line = (number: number, isEarlier: boolean) =>
  isEarlier ? t('was line {0}', number) : t('line {0}', number);
export const changes = (count: number) => (count === 1 ? t('1 change') : t('{0} changes', count));
export const notPublished = () => t('not published');
export const noProfile = () => t('changes no published profile');
export const changesProfiles = (named: readonly string[], count: number) => {
  const list = listOf(named, count);
  return count === 1
    ? t('changes 1 published profile: {0}', list)
    : t('changes {0} published profiles: {1}', count, list);
};
/** @param named the first of `count` names. */
export const listOf = (named: readonly string[], count: number) => {
  const more = count - named.length;
  return more > 0 ? t('{0} and {1} more', named.join(', '), more) : named.join(', ');
};
export const profileStatus = (
  name: string,
  { status, isUncertain = false }: Pick<ProfileChange, 'status' | 'isUncertain'>,
) => {
  switch (status) {
    case 'added':
      return isUncertain ? t('{0} (perhaps new)', name) : t('{0} (new)', name);
    case 'removed':
      return isUncertain
        ? t('{0} (perhaps no longer there)', name)
        : t('{0} (no longer there)', name);
    case 'changed':
      return isUncertain ? t('{0} (perhaps)', name) : name;
  }
};
export const publishedProfiles = () => t('Published profiles that change');
export const unnamed = () => t('without a name');

/** What the one line on everything counts. */
export interface Figures {
  readonly hasManifest: boolean;
  readonly roles: number;
  readonly skills: number;
  /** Files with changes of comments, layout or place only. */
  readonly others: number;
  /** Of what is certain, and of them those that are new or gone. */
  readonly profiles: number;
  readonly newProfiles: number;
  readonly goneProfiles: number;
  /** Profiles that may be the same. */
  readonly uncertainProfiles: number;
  /** Files that were not compared as a whole. */
  readonly incomplete: number;
}

export const summary = (figures: Figures) => {
  const { incomplete } = figures;
  const sentence = changed(figures);
  if (incomplete === 0) return sentence;
  const rest =
    incomplete === 1
      ? t('1 file could not be compared as a whole.')
      : t('{0} files could not be compared as a whole.', incomplete);
  return `${sentence} ${rest}`;
};

function changed(figures: Figures): string {
  const { hasManifest, roles, skills, others, profiles, uncertainProfiles, incomplete } = figures;
  const subjects = [
    ...(hasManifest ? [t('manifest')] : []),
    ...(roles > 0 ? [roles === 1 ? t('1 role') : t('{0} roles', roles)] : []),
    ...(skills > 0 ? [skills === 1 ? t('1 skill') : t('{0} skills', skills)] : []),
    ...(others > 0
      ? [
          others === 1
            ? t('1 file in comments, layout or place only')
            : t('{0} files in comments, layout or place only', others),
        ]
      : []),
  ];
  if (subjects.length === 0)
    return incomplete === 0 ? nothing() : t('No change in what could be compared.');
  const perhaps = uncertainProfiles > 0 ? [t('perhaps {0} more', uncertainProfiles)] : [];
  const details = [
    ...(figures.newProfiles > 0 ? [t('{0} new', figures.newProfiles)] : []),
    ...(figures.goneProfiles > 0 ? [t('{0} no longer there', figures.goneProfiles)] : []),
    ...perhaps,
  ];
  const counted =
    profiles > 0
      ? profiles === 1
        ? t('1 published profile changes')
        : t('{0} published profiles change', profiles)
      : uncertainProfiles > 0
        ? t('no published profile changes for certain')
        : incomplete > 0
          ? t('no published profile is known to change')
          : t('no published profile changes');
  return details.length === 0
    ? t('Changed: {0}; {1}.', subjects.join(', '), counted)
    : t('Changed: {0}; {1} ({2}).', subjects.join(', '), counted, details.join(', '));
}

export const incompleteHeading = () => t('Not compared as a whole, so more may have changed:');
export const incomplete = (file: string, side: 'before' | 'after', reason: string) =>
  side === 'before'
    ? t('{0}, as it was: {1}', file, reason)
    : t('{0}, as it is: {1}', file, reason);
export const andMoreChanges = (count: number) =>
  count === 1 ? t('… and 1 more change') : t('… and {0} more changes', count);
export const andMoreLines = (count: number) =>
  count === 1 ? t('… and 1 more line') : t('… and {0} more lines', count);
export const andMoreRoles = (count: number) =>
  count === 1 ? t('… and 1 more role') : t('… and {0} more roles', count);
export const andMoreFiles = (count: number) =>
  count === 1 ? t('… and 1 more file') : t('… and {0} more files', count);
export const notAll = () =>
  t('Not everything has space here. `capability-framework diff` shows all of it.');
export const shortened = () => t('(shortened)');
export const removed = () => t('removed');
export const added = () => t('added');
