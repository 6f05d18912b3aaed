import { t } from '@vscode/l10n';

/** The words of inlay hints. Names in tooltips are escaped Markdown already. */

export const risenFrom = (level: string) => `▲ ${t('from {0}', level)}`;
export const fallenFrom = (level: string) => `▼ ${t('from {0}', level)}`;
export const newHere = () => t('new');

export const levelBelowAsks = (below: string | undefined, skill: string, level: string) =>
  below === undefined
    ? t('The role level below asks for {0} at the level {1}.', skill, level)
    : t('{0}, the role level below, asks for {1} at the level {2}.', below, skill, level);
export const levelBelowAsksNothing = (below: string | undefined, skill: string) =>
  below === undefined
    ? t('The role level below does not ask for {0}.', skill)
    : t('{0}, the role level below, does not ask for {1}.', below, skill);
