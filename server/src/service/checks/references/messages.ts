import { t } from '@vscode/l10n';
import { listAllNames, listNames } from '../structure/messages';

/** The sentences of the reference rules. */

export const unknownSkill = (name: string, meant: string | undefined) =>
  meant !== undefined
    ? t('"{0}" is not a skill in this framework. Did you mean "{1}"?', name, meant)
    : t(
        '"{0}" is not a skill in this framework. Choose one from the list, or create a file for it.',
        name,
      );
export const renamedSkill = (name: string, present: string) =>
  t('"{0}" is now called "{1}". Use the present name.', name, present);
export const renamedHere = (present: string) =>
  t('"{0}" says here what it was called before', present);

export const unknownLevel = (name: string, meant: string | undefined, levels: readonly string[]) =>
  meant !== undefined
    ? t('"{0}" is not a skill level of this framework. Did you mean "{1}"?', name, meant)
    : t('"{0}" is not a skill level of this framework. Use {1}.', name, listNames(levels));
export const undefinedLevel = (skill: string, level: string, defined: readonly string[]) =>
  defined.length > 0
    ? t(
        '"{0}" says nothing about the level "{1}". Use {2}, or describe the level in the skill’s file.',
        skill,
        level,
        listNames(defined),
      )
    : t('"{0}" does not describe any level yet. Describe "{1}" in the skill’s file.', skill, level);
export const skillIsHere = (skill: string) => t('"{0}" describes its levels here', skill);

export const unknownFamily = (name: string, meant: string | undefined) =>
  meant !== undefined
    ? t('"{0}" is not a role family of this framework. Did you mean "{1}"?', name, meant)
    : t(
        '"{0}" is not a role family of this framework. Choose one from the manifest’s list, or add it there.',
        name,
      );
export const unknownGrade = (name: string, meant: string | undefined) =>
  meant !== undefined
    ? t('"{0}" is not a grade of this framework. Did you mean "{1}"?', name, meant)
    : t(
        '"{0}" is not a grade of this framework. Choose one from the manifest’s list, or add it there.',
        name,
      );
export const theList = () => t('The manifest’s list is here');

export const duplicateSkill = (name: string) =>
  t(
    'Another file also describes the skill "{0}". Keep one of them, or give this one another name.',
    name,
  );
export const duplicateRole = (name: string) =>
  t(
    'Another file also describes the role "{0}". Keep one of them, or give this one another name.',
    name,
  );
export const alsoHere = (name: string) => t('"{0}" is also described here', name);
export const duplicateRoleLevel = (name: string) =>
  t('This role already has a level called "{0}". Give one of them another name.', name);
export const firstLevelHere = (name: string) => t('The first "{0}" is here', name);

export const formerNameInUse = (name: string) =>
  t(
    '"{0}" is the name of another skill today, so it cannot also be an earlier name of this one. Remove it here.',
    name,
  );
export const formerNameTwice = (name: string, others: readonly string[]) =>
  t(
    '"{0}" is also an earlier name of {1}. An earlier name can lead to one skill only: keep it in one file.',
    name,
    listAllNames(others),
  );
export const formerNameIsOwn = (name: string) =>
  t('"{0}" is the present name of this skill. Remove it from the earlier names.', name);
export const namedHere = (name: string) => t('"{0}" is named here', name);

export const unusedFamily = (name: string) =>
  t('No role belongs to the family "{0}". Remove it, or use it in a role.', name);
export const unusedGrade = (name: string) =>
  t('No role level names the grade "{0}". Remove it, or use it in a role.', name);

export const fixUse = (name: string) => t('Change to "{0}"', name);
export const fixCreateSkill = (name: string) => t('Create the skill "{0}"', name);
export const fixRenameEverywhere = (former: string, present: string) =>
  t('Change "{0}" to "{1}" in every file', former, present);
export const fixDescribeLevel = (level: string, skill: string) =>
  t('Add the level "{0}" to "{1}"', level, skill);
export const fixAddFamily = (name: string) => t('Add the family "{0}" to the manifest', name);
export const fixAddGrade = (name: string) => t('Add the grade "{0}" to the manifest', name);
export const fixRemoveEntry = (name: string) => t('Remove "{0}" from the manifest', name);
/** The text that a new skill file or level starts with, for the author to write over. */
export const describeSkill = () => t('Describe what this skill is.');
export const describeBullet = () => t('describe what a person at this level can do');
