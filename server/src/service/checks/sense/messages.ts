import { t } from '@vscode/l10n';

/** The words of the rules on whether a framework makes sense as a whole. */

export interface Fall {
  readonly skill: string;
  readonly level: string;
  readonly roleLevel: string;
  readonly levelBelow: string;
  readonly roleLevelBelow: string;
}

export const levelRegression = ({ skill, level, roleLevel, levelBelow, roleLevelBelow }: Fall) =>
  t(
    '"{0}" falls from {1} at "{2}" to {3} at "{4}". Ask for at least {1} here, or for less there.',
    skill,
    levelBelow,
    roleLevelBelow,
    level,
    roleLevel,
  );
export const askedHigherBelow = (level: string, roleLevel: string) =>
  t('{0} at "{1}"', level, roleLevel);
export const skillDropped = (
  skill: string,
  level: string,
  roleLevelBelow: string,
  roleLevel: string,
) =>
  t(
    '"{2}" asks for "{0}" ({1}), but "{3}" does not. Add it here if people at this role level still need it.',
    skill,
    level,
    roleLevelBelow,
    roleLevel,
  );
export const askedBelow = () => t('It is asked for here');
export const skillOrder = (skill: string, after: string) =>
  t('Move "{0}" above "{1}": skills are listed in alphabetical order.', skill, after);
export const levelOrder = (level: string, after: string) =>
  t('Move "{0}" above "{1}": levels are listed lowest first.', level, after);
export const unusedSkill = (name: string) =>
  t(
    'No role asks for "{0}". Add it to a role, or delete this file if it is no longer needed.',
    name,
  );
export const unusedSkillLevel = (level: string, skill: string) =>
  t(
    'No role asks for "{1}" at the level {0}. Ask for it in a role, or remove the level if it is no longer needed.',
    level,
    skill,
  );
export const repeatedInList = () =>
  t('This bullet is in the list already. Remove one of the two, or say how they differ.');
export const repeatedAtLevel = (level: string) =>
  t(
    'The level {0} has the same bullet. Say what is different at this level, or remove one.',
    level,
  );
export const sameBullet = () => t('The same bullet');
export const fileName = (expected: string) =>
  t('A file with this name in it is called "{0}". Rename the file, or change the name.', expected);

export const fixSortSkills = () => t('Put the skills of this role level in alphabetical order');
export const fixSortLevels = () => t('Put the levels in the framework’s order');
export const fixRemoveBullet = () => t('Remove this bullet');
export const fixFileName = (expected: string) => t('Rename the file to "{0}"', expected);
