import { t } from '@vscode/l10n';

/** The words of change notes. */

/** @param places role levels or a skill level, in one. */
export const at = (places: string, sentence: string) => t('{0}: {1}', places, sentence);

export const framework = () => t('The framework');
export const unnamedRole = () => t('A role without a name');
export const unnamedSkill = () => t('A skill without a name');

/** “a, b and c”. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return t('{0} and {1}', items.slice(0, -1).join(', '), last);
}

export const unsure = (sentence: string) =>
  t('{0} (check this: the two were taken for one because they are alike)', sentence);

/** For skill levels. */
export const unsureLevel = (sentence: string) =>
  t('{0} (check this: the two were taken for one because of their place in the scale)', sentence);
/** @param is what stands there now, and @param was what stood there. */
export const onlySpaces = (sentence: string, is: string, was: string) =>
  t('{0} (only in its spaces: {1} instead of {2})', sentence, is, was);

export const nothingPublished = () => t('Nothing that is published has changed.');
export const unpublished = (count: number) =>
  count === 1
    ? t('1 other change does not alter what is published.')
    : t('{0} other changes do not alter what is published.', count);
export const incomplete = (files: number) =>
  files === 1
    ? t('1 file could not be read as a whole, so this note may leave something out.')
    : t('{0} files could not be read as a whole, so this note may leave something out.', files);

/** Behind {@link incomplete}. */
export const uncertain = (count: number) =>
  count === 1
    ? t('1 change is left out, because it may be none.')
    : t('{0} changes are left out, because they may be none.', count);

export const frameworkRenamed = (from: string, to: string) => {
  if (to === '') return t('The framework no longer has a name (it was called ‘{0}’)', from);
  if (from === '') return t('The framework is now called ‘{0}’', to);
  return t('The framework is now called ‘{0}’ (it was called ‘{1}’)', to, from);
};
export const grading = (from: string, to: string) => {
  if (to === '') return t('The grades are no longer called ‘{0}’ grades', from);
  if (from === '') return t('The grades are now called ‘{0}’ grades', to);
  return t('The grades are now called ‘{0}’ grades (they were called ‘{1}’ grades)', to, from);
};
export const levelAdded = (level: string) => t('There is a new skill level: {0}', level);
export const levelRemoved = (level: string) => t('The skill level {0} has been removed', level);
export const levelRenamed = (from: string, to: string) =>
  t('The skill level {0} is now called {1}', from, to);
export const levelMoved = (level: string) =>
  t('The skill level {0} has moved in the order of levels', level);
export const levelMeans = (level: string, from: string, to: string) => {
  if (to === '')
    return t('The explanation of the skill level {0} has been removed: ‘{1}’', level, from);
  if (from === '') return t('The skill level {0} is now explained: ‘{1}’', level, to);
  return t('The explanation of the skill level {0}, ‘{1}’, now reads ‘{2}’', level, from, to);
};
export const familyAdded = (family: string) => t('There is a new role family: {0}', family);
export const familyRemoved = (family: string) => t('The role family {0} has been removed', family);
export const familyMoved = (family: string) =>
  t('The role family {0} has moved in the order of families', family);

export const roleAdded = (levels: readonly string[]) => {
  if (levels.length === 0) return t('This is a new role');
  return levels.length === 1
    ? t('This is a new role, with the role level {0}', list(levels))
    : t('This is a new role, with the role levels {0}', list(levels));
};
export const roleRemoved = (levels: readonly string[]) => {
  if (levels.length === 0) return t('This role has been removed');
  return levels.length === 1
    ? t('This role has been removed, with its role level {0}', list(levels))
    : t('This role has been removed, with its role levels {0}', list(levels));
};
export const renamed = (from: string, to: string) => {
  if (to === '') return t('The name ‘{0}’ has been removed', from);
  if (from === '') return t('The name ‘{0}’ has been added', to);
  return t('The name was ‘{0}’ and is now ‘{1}’', from, to);
};
export const roleMoved = (from: string, to: string) => {
  if (to === '') return t('The role no longer belongs to the role family {0}', from);
  if (from === '') return t('The role now belongs to the role family {0}', to);
  return t('The role has moved from the role family {0} to {1}', from, to);
};
export const description = (from: string, to: string) => {
  if (to === '') return t('the description ‘{0}’ has been removed', from);
  if (from === '') return t('a description has been added: ‘{0}’', to);
  return t('the description ‘{0}’ now reads ‘{1}’', from, to);
};
export const roleLevelAdded = (level: string) => t('There is a new role level: {0}', level);
export const roleLevelRemoved = (level: string) => t('The role level {0} has been removed', level);
export const roleLevelRenamed = (from: string, to: string) => {
  if (to === '') return t('The role level {0} has no name any more', from);
  if (from === '') return t('A role level is now called {0}', to);
  return t('The role level {0} is now called {1}', from, to);
};
export const roleLevelMoved = (level: string) =>
  t('The role level {0} has moved in the order of role levels', level);
export const path = (from: string, to: string) => {
  if (to === '') return t('no longer belongs to the path {0}', from);
  if (from === '') return t('now belongs to the path {0}', to);
  return t('has moved from the path {0} to {1}', from, to);
};
export const grades = (from: string, to: string) => {
  if (to === '') return t('the grades ({0}) have been removed', from);
  if (from === '') return t('grades have been added ({0})', to);
  return t('the grades were {0} and are now {1}', from, to);
};
export const responsibilityAdded = (text: string) =>
  t('the responsibility ‘{0}’ has been added', text);
export const responsibilityRemoved = (text: string) =>
  t('the responsibility ‘{0}’ has been removed', text);
export const responsibilityReworded = (from: string, to: string) =>
  t('the responsibility ‘{0}’ now reads ‘{1}’', from, to);
export const responsibilityMoved = (text: string) =>
  t('the responsibility ‘{0}’ has moved in the list', text);

export const skillAsked = (skill: string, level: string) =>
  level === '' ? t('{0} added', skill) : t('{0} added at the level {1}', skill, level);
export const skillNoLongerAsked = (skill: string, level: string) =>
  level === '' ? t('{0} removed', skill) : t('{0} removed (it was at the level {1})', skill, level);
export const skillRaised = (skill: string, from: string, to: string) =>
  t('{0} raised from {1} to {2}', skill, from, to);
export const skillLowered = (skill: string, from: string, to: string) =>
  t('{0} lowered from {1} to {2}', skill, from, to);
export const skillLevelChanged = (skill: string, from: string, to: string) => {
  if (to === '') return t('{0} no longer has a level (it was {1})', skill, from);
  if (from === '') return t('{0} now has the level {1}', skill, to);
  return t('{0} changed from {1} to {2}', skill, from, to);
};

export const skillAdded = () => t('This is a new skill');
export const skillRemoved = () => t('This skill has been removed');
export const skillLevelAdded = (level: string) => t('The level {0} is now described', level);
export const skillLevelRemoved = (level: string) =>
  t('The description of the level {0} has been removed', level);
export const bulletAdded = (text: string) => t('‘{0}’ has been added', text);
export const bulletRemoved = (text: string) => t('‘{0}’ has been removed', text);
export const bulletReworded = (from: string, to: string) => t('‘{0}’ now reads ‘{1}’', from, to);
export const bulletLevelMoved = (text: string, from: string) =>
  t('‘{0}’ has moved here from the level {1}', text, from);
export const bulletMoved = (text: string) => t('‘{0}’ has moved in the list', text);
