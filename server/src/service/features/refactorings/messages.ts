import { t } from '@vscode/l10n';

/** Titles of refactorings, and why one cannot be done. */

export const moveTo = (direction: 'up' | 'down', skill: string, level: string) =>
  direction === 'up'
    ? t('Raise “{0}” to {1}', skill, level)
    : t('Lower “{0}” to {1}', skill, level);
export const moveSeveral = (direction: 'up' | 'down', skills: number) =>
  direction === 'up'
    ? t('Raise {0} skills by one level', skills)
    : t('Lower {0} skills by one level', skills);
export const cannotMove = (direction: 'up' | 'down', skill: string) =>
  direction === 'up'
    ? t('“{0}” describes no higher level.', skill)
    : t('“{0}” describes no lower level.', skill);
export const noSkillLine = () => t('Put the cursor on a skill of a role level.');

export const addToAll = (skill: string) => t('Add “{0}” to all role levels of this role', skill);
export const copyFromBelow = (skills: number, roleLevel: string) => {
  const from = roleLevel === '' ? t('the role level below') : `“${roleLevel}”`;
  return skills === 1
    ? t('Copy 1 missing skill from {0}', from)
    : t('Copy {0} missing skills from {1}', skills, from);
};

export const sortSkills = () => t('Sort the skills of this role level');
export const sortAllSkills = () => t('Sort the skills of every role level in this file');
export const sortLevels = () => t('Sort the skill’s levels, lowest first');
export const sorted = () => t('Everything is in order already.');

export const toBlock = (key: string) => t('Write “{0}” with a line for each entry', key);
export const toFlow = (key: string) => t('Write “{0}” on one line', key);

export const extractBullets = (bullets: number) =>
  bullets === 1
    ? t('Move this responsibility into a new skill…')
    : t('Move these {0} responsibilities into a new skill…', bullets);
export const extractRepeated = (bullets: number) =>
  t('Move {0} responsibilities that this role repeats into a new skill…', bullets);
export const noBullets = () => t('Select the responsibilities that are to become a skill.');
export const noSkillsHere = () =>
  t('The role level needs its own list of skills before it can ask for a new one.');
export const notALevel = (level: string) => t('“{0}” is not a level of this framework.', level);

export const mergeInto = (skill: string) => t('Merge “{0}” into another skill…', skill);
export const noSkill = () => t('Put the cursor on the name of a skill.');
export const notDeclaredOnce = (skill: string) =>
  t('“{0}” cannot be merged: it must be the name of exactly one skill file.', skill);
export const withItself = (skill: string) => t('“{0}” cannot be merged with itself.', skill);
export const mendFirst = (file: string) =>
  t('{0} cannot be changed safely as it is written. Put its mistakes right first.', file);
export const writePlainly = (file: string) =>
  t(
    '{0} cannot be changed safely as it is written: with an explicit key (“?”), an anchor or an alias. Write those lines plainly first.',
    file,
  );

export const splitOff = (roleLevel: string) =>
  roleLevel === ''
    ? t('Split this role level off as a role of its own…')
    : t('Split “{0}” off as a role of its own…', roleLevel);
export const onlyRoleLevel = () => t('It is the only role level of its role.');
export const noRoleLevel = () => t('Put the cursor on a role level.');
export const sharedText = () =>
  t('The role level shares text with another one (an alias). Write it out first.');

export const fixAll = () => t('Put right everything that has one clear fix');
export const organizeSkills = () => t('Sort skills');
export const notWhole = () => t('The file is not whole YAML. Put its syntax mistakes right first.');
