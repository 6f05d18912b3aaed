import { t } from '@vscode/l10n';

/** What to say where formatting leaves something as it is. */

export const partLeft = (file: string) =>
  t('A part of {0} was left as it is: formatting it would have changed what it says.', file);
