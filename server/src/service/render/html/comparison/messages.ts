import { t } from '@vscode/l10n';
import type { ComparedLevel } from '../../comparedPage';

/** The words of a compared page that no file brings along. */

export const comparison = () => t('Comparison');
export const asBefore = (label: string) => t('As in {0}', label);
export const asNow = () => t('As it is now');
export const to = () => t('to');

/** What happened to something, as a mark beside it says it. */
export const mark = (kind: MarkKind) => {
  switch (kind) {
    case 'added':
      return t('Added');
    case 'removed':
      return t('Removed');
    case 'changed':
      return t('Changed');
    case 'reworded':
      return t('Reworded');
    case 'moved':
      return t('Moved');
    case 'renamed':
      return t('Renamed');
    case 'raised':
      return t('Raised');
    case 'lowered':
      return t('Lowered');
  }
};
export type MarkKind = Exclude<ComparedLevel['status'], 'same'> | 'moved' | 'reworded';

/** Said before and after words within a text, for those who hear it. */
export const wordsRemoved = () => t('removed:');
export const wordsAdded = () => t('added:');
export const endOfWords = () => t('end');

export const pageAdded = () => t('This page is new.');
export const pageRemoved = () => t('This page is gone.');
export const pageSame = () => t('Readers see no difference on this page.');
export const noPage = () => t('There is no such page, neither then nor now.');
export const incomplete = (side: 'before' | 'after', label: string, problem: string) =>
  side === 'before'
    ? t('Only a part of the file could be read as it is in {0}: {1}', label, problem)
    : t('Only a part of the file can be read as it is now: {0}', problem);

export const notCompared = (
  side: 'before' | 'after',
  label: string,
  file: string,
  reason: string,
) =>
  side === 'before' ? t('{0}, as in {1}: {2}', file, label, reason) : t('{0}: {1}', file, reason);

export const unchangedItems = (count: number) =>
  count === 1 ? t('1 unchanged') : t('{0} unchanged', count);
export const unchangedSkills = (count: number) =>
  count === 1 ? t('1 unchanged skill') : t('{0} unchanged skills', count);
export const unchangedRoleLevels = (count: number) =>
  count === 1 ? t('1 unchanged role level') : t('{0} unchanged role levels', count);
export const unchangedLevels = (count: number) =>
  count === 1 ? t('1 unchanged skill level') : t('{0} unchanged skill levels', count);
export const unchangedRoles = (count: number) =>
  count === 1 ? t('1 unchanged role') : t('{0} unchanged roles', count);
export const unchangedFamilies = (count: number) =>
  count === 1 ? t('1 unchanged role family') : t('{0} unchanged role families', count);

export const pages = () => t('Pages that are published differently');
export const nothing = () => t('No page is published differently.');
export const changedPages = (count: number) =>
  count === 1
    ? t('1 page is published differently.')
    : t('{0} pages are published differently.', count);

export const titleOf = (name: string) => t('Comparison: {0}', name);
export const noReview = () =>
  t('There is nothing to compare with: no review runs. Start one in the Review view.');
export const layout = () => t('Arrangement');
export const sides = () => t('Side by side');
export const inline = () => t('Inline');
export const shows = () => t('What is shown');
export const onlyChanges = () => t('Only what changed');
export const everything = () => t('Everything');
export const previousChange = () => t('Previous change (Shift+F7)');
export const nextChange = () => t('Next change (F7)');
export const changeOf = (at: number, of: number) =>
  of === 0
    ? t('No changes')
    : at > 0
      ? t('Change {0} of {1}', at, of)
      : of === 1
        ? t('1 change')
        : t('{0} changes', of);
