import { l10n } from 'vscode';

/** The words of comparisons that stand in VS Code's own places. */

export const comparison = () => l10n.t('Comparison');
export const comparisonOf = (name: string) => l10n.t('Comparison: {0}', name);
export const noReview = () => l10n.t('There is nothing to compare with, as no review runs.');
export const startReview = () => l10n.t('Start Review');
export const nothingHere = () =>
  l10n.t('There is no page to compare here. Open a role, a skill or the manifest.');
/** @param label what people call the earlier state. */
export const textDiffTitle = (name: string, label: string) =>
  l10n.t('{0} ({1} ↔ now)', name, label);
