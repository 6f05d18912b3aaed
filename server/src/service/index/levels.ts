import { t } from '@vscode/l10n';

/** A skill level of a framework: its name and what it means, if the manifest says. */
export interface FrameworkLevel {
  readonly name: string;
  readonly definition: string | undefined;
}

/** The levels of a framework whose manifest names none, lowest first (content format, Manifest). */
export function defaultLevels(): readonly FrameworkLevel[] {
  return [
    { name: 'awareness', definition: t('The first of 4 ascending skill levels') },
    { name: 'working', definition: t('The second of 4 ascending skill levels') },
    { name: 'practitioner', definition: t('The third of 4 ascending skill levels') },
    { name: 'expert', definition: t('The fourth of 4 ascending skill levels') },
  ];
}
