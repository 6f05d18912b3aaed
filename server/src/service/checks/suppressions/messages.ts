import { t } from '@vscode/l10n';

/** Why a comment that suppresses is reported. */

export const unusedSuppression = (code: string) =>
  t('The rule "{0}" finds nothing here, so it need not be switched off. Remove this.', code);
export const unknownRule = (code: string, meant: string | undefined) =>
  meant === undefined
    ? t('There is no rule called "{0}". Remove this, or write the name of a rule.', code)
    : t('There is no rule called "{0}". Did you mean "{1}"?', code, meant);
export const noSuchComment = (meant: string) =>
  meant === ''
    ? t('There is no comment that switches rules on again. Remove this.')
    : t('This comment switches nothing off. Did you mean "{0}"?', meant);
export const noCodes = () =>
  t('This comment names no rule. Write the names of the rules after it, or remove it.');

export const fixRemoveComment = () => t('Remove this comment');
export const fixRemoveCode = (code: string) => t('Remove "{0}" from this comment', code);
