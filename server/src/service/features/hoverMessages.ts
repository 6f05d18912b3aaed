import { t } from '@vscode/l10n';

/** The sentences of hovers. Arguments that come from files are escaped Markdown already. */

export const earlierName = (former: string, present: string) =>
  t('"{0}" is an earlier name of {1}.', former, present);
export const stillUsed = (roleLevels: number) =>
  roleLevels === 0
    ? t('No role level uses it any more.')
    : roleLevels === 1
      ? t('1 role level still uses it.')
      : t('{0} role levels still use it.', roleLevels);
export const levelsDescribed = (levels: readonly string[]) =>
  levels.length > 0
    ? t('Levels described: {0}', levels.join(', '))
    : t('No level is described yet.');
export const describedTwice = (files: number) => t('{0} files describe this skill.', files);

export const askedFor = (roleLevels: number, roles: number) => {
  if (roleLevels === 0) return t('No role level asks for it.');
  if (roleLevels === 1) return t('1 role level asks for it.');
  return roles === 1
    ? t('{0} role levels of 1 role ask for it.', roleLevels)
    : t('{0} role levels of {1} roles ask for it.', roleLevels, roles);
};
export const askedForAtThisLevel = (roleLevels: number, roles: number) => {
  if (roleLevels === 0) return t('No role level asks for the skill at this level.');
  if (roleLevels === 1) return t('1 role level asks for the skill at this level.');
  return roles === 1
    ? t('{0} role levels of 1 role ask for the skill at this level.', roleLevels)
    : t('{0} role levels of {1} roles ask for the skill at this level.', roleLevels, roles);
};
export const anySkillAtLevel = (roleLevels: number, roles: number) => {
  if (roleLevels === 0) return t('No role level asks for any skill at this level.');
  if (roleLevels === 1) return t('1 role level asks for a skill at this level.');
  return roles === 1
    ? t('{0} role levels of 1 role ask for a skill at this level.', roleLevels)
    : t('{0} role levels of {1} roles ask for a skill at this level.', roleLevels, roles);
};
export const describedBy = (skills: number, all: number) =>
  t('Skills that describe it: {0} of {1}', skills, all);

export const skillLevelPlace = (position: number, count: number) =>
  t('Skill level {0} of {1}', position, count);
export const youCan = () => t('You can:');
export const noWording = (skill: string) =>
  t('{0} has no wording for this level, so a published profile would show nothing for it.', skill);

export const roleInFamily = (family: string) => t('Role in the family {0}', family);
export const role = () => t('Role');
export const roleLevels = () => t('Levels:');
export const roleLevelPlace = (position: number, count: number, role: string | undefined) =>
  role === undefined
    ? t('Role level {0} of {1}', position, count)
    : t('Role level {0} of {1} of {2}', position, count, role);
export const grades = (names: readonly string[]) => t('Grades: {0}', names.join(', '));
export const asksFor = (skills: number) =>
  skills === 0
    ? t('Asks for no skill yet.')
    : skills === 1
      ? t('Asks for 1 skill:')
      : t('Asks for {0} skills:', skills);
export const withoutLevel = () => t('no level yet');
export const withoutName = () => t('no name yet');

export const familyRoles = (roles: number) =>
  roles === 0
    ? t('No role belongs to this family.')
    : roles === 1
      ? t('1 role belongs to this family:')
      : t('{0} roles belong to this family:', roles);
export const gradeRoleLevels = (count: number) =>
  count === 0
    ? t('No role level names this grade.')
    : count === 1
      ? t('1 role level names this grade:')
      : t('{0} role levels name this grade:', count);
export const andMore = (count: number) => t('and {0} more', count);

export const required = () => t('required');
export const extensionKey = () =>
  t('Keys that start with x- are your own: they are kept and never checked.');
export const usualSeverity = (severity: string) => t('Usual setting: {0}', severity);
