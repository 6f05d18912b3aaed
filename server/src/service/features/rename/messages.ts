import { t } from '@vscode/l10n';

/** Why something cannot be renamed, or not so; and what is asked when files are renamed or deleted. */

export const notHere = () =>
  t(
    'There is no name here. Put the cursor on the name of a role, role level, skill, skill level, family or grade.',
  );
export const isKey = (key: string) =>
  t('“{0}” is a word of the file format, so it cannot be renamed.', key);
export const isRule = (code: string) =>
  t('“{0}” is the name of a rule, so it cannot be renamed.', code);
export const isEarlierName = (name: string, present: string) =>
  t(
    '“{0}” is the earlier name of “{1}”. Rename “{1}”, or use the quick fix to write the present name here.',
    name,
    present,
  );
export const isBuiltInLevel = (level: string) =>
  t(
    '“{0}” is one of the four built-in skill levels. List your levels in capability-framework.yaml first, then you can rename them.',
    level,
  );
export const isUnknownLevel = (level: string, levels: readonly string[]) =>
  t(
    '“{0}” is not a skill level of this framework, so it cannot be renamed. The levels are {1}.',
    level,
    levels.map((name) => `“${name}”`).join(', '),
  );
export const notRead = () =>
  t(
    'Not every file of the framework was read, so some would keep the old name. Restart the language server, then rename again.',
  );

export const isOwnName = (name: string) => t('“{0}” is the present name of this skill.', name);
export const isListedFormerly = (name: string) =>
  t('“{0}” is in the list of earlier names already.', name);
export const isSpelt = (name: string) =>
  t('There is already a skill called “{0}”. Spell the name exactly so to use it.', name);
export const roleLevelExists = (name: string) =>
  t('This role already has a role level called “{0}”.', name);
export const levelExists = (name: string) =>
  t('There is already a skill level called “{0}”.', name);
export const familyExists = (name: string) => t('There is already a family called “{0}”.', name);
export const gradeExists = (name: string) => t('There is already a grade called “{0}”.', name);
export const skillTwice = (roleLevel: string, name: string) =>
  t('“{0}” would then ask for “{1}” twice. Remove one of the two lines first.', roleLevel, name);
export const levelTwice = (skill: string, name: string) =>
  t('“{0}” would then describe the level “{1}” twice. Remove one of the two first.', skill, name);

/** The offers that go with the rename of a skill, where the client asks for each by itself. */
export const keepOldName = () => t('Keep the old name, so that old files still find it');
export const keepOldNameWhy = (name: string) => t('Adds “{0}” to the skill’s earlier names', name);
export const renameFile = () => t('Rename the file, so that it is named after the skill or role');

/** The question before skills go that roles still ask for. */
export const deletesUsedSkills = (
  skills: readonly string[],
  roleLevels: number,
  roles: readonly string[],
) => {
  const what = listed(skills.map((name) => `“${name}”`));
  const by = roleLevels === 1 ? t('1 role level') : t('{0} role levels', roleLevels);
  const where = roles.length === 1 ? t('1 role') : t('{0} roles', roles.length);
  return skills.length === 1
    ? t('{0} is asked for by {1} in {2}: {3}.', what, by, where, listed(roles))
    : t('{0} are asked for by {1} in {2}: {3}.', what, by, where, listed(roles));
};
export const empties = (skills: number, roleLevels: number) => {
  const without = skills === 1 ? t('Without it') : t('Without them');
  return roleLevels === 1
    ? t('{0}, 1 role level would have no skills.', without)
    : t('{0}, {1} role levels would have no skills.', without, roleLevels);
};
/** Afterwards: the lines that nobody but the author can take out. */
export const stillAskedFor = (files: readonly string[]) =>
  files.length === 1
    ? t(
        '{0} still asks for a skill that is gone: it cannot be changed safely as it is written. Take the line out by hand.',
        listed(files),
      )
    : t(
        '{0} still ask for a skill that is gone: they cannot be changed safely as they are written. Take the lines out by hand.',
        listed(files),
      );
export const removeUses = (skills: number, roles: number) => {
  const one = roles === 1;
  if (skills === 1) {
    return one ? t('Remove it from this role') : t('Remove it from these roles');
  }
  return one ? t('Remove them from this role') : t('Remove them from these roles');
};
export const leaveRoles = (roles: number) =>
  roles === 1 ? t('Leave the role as it is') : t('Leave the roles as they are');

const NAMES_SHOWN = 3;

/** The first few of the names, as a sentence lists them. */
function listed(names: readonly string[]): string {
  const more = names.length - NAMES_SHOWN;
  // "and 1 more" says less than the name itself.
  const shown = more > 1 ? [...names.slice(0, NAMES_SHOWN), t('{0} more', more)] : [...names];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : t('{0} and {1}', shown.join(', '), last);
}
