import { t } from '@vscode/l10n';

/** The name of the page of all skills, where a link leads to it. */
export const skillsAToZ = () => t('Skills A to Z');
