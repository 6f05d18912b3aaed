import { t } from '@vscode/l10n';

/** The words of a preview that are not the page's own. */

/** @param line counted from zero. */
export const problemAt = (file: string, line: number, problem: string) =>
  t('{0}, line {1}: {2}', file, line + 1, problem);
export const isFromBefore = () => t('The page below is from before this mistake.');
export const isInPart = () => t('The page below shows what can be read.');
