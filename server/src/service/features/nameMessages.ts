import { t } from '@vscode/l10n';

/** Why nothing can have a name, be it new or another than before. */

export const typeName = () => t('Type a name.');
export const isMergeKey = () => t('“<<” has a meaning of its own in YAML. Choose another name.');
export const isTooLong = (longest: number) =>
  t('Choose a shorter name: it may have up to {0} characters.', longest);
export const isReserved = () =>
  t('A name cannot start with “x-”: every tool leaves such names out. Choose another.');
export const hasControlCharacters = () =>
  t('A name cannot hold line breaks or invisible control characters. Write it on one line.');
