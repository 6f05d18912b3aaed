import { t } from '@vscode/l10n';
import type { LevelProblem, NoPage, SkillProblem } from '../../profile/profile';

/** The words of a page that no file brings along. */

export const roleCaption = (family: string | undefined) =>
  family === undefined ? t('Role') : t('{0} role', family);
export const untitledRole = () => t('Role without a name');
export const untitledLevel = () => t('Role level without a name');
export const untitledSkill = () => t('Skill without a name');
export const roleLevel = () => t('Role level');
export const youWill = () => t('At this role level, you will:');
export const gradesLead = () => t('This role level is often performed at the job grades of:');
export const grades = (names: readonly string[]) => `${gradesLead()} ${names.join(', ')}`;
export const skillsOf = (roleLevelName: string) => t('Skills of {0}', roleLevelName);
export const skillsHeading = () => t('Skills');
export const skill = () => t('Skill');
export const level = (name: string) => t('Level: {0}', name);
export const youCan = () => t('You can:');
export const askedForBy = () => t('Role levels that ask for this level:');
export const countAskedForBy = (count: number) =>
  count === 1
    ? t('1 role level asks for this level')
    : t('{0} role levels ask for this level', count);
export const roleLevelOf = (levelName: string, roleName: string) =>
  t('{0} ({1})', levelName || untitledLevel(), roleName || untitledRole());
export const noSkills = () => t('This role level does not ask for any skill yet.');

export const skillProblem = (problem: SkillProblem, skillName: string, levelName: string) => {
  switch (problem) {
    case 'unknown-skill':
      return t('No file of this framework describes the skill "{0}".', skillName);
    case 'no-level':
      return t('This role level does not say how well the skill is needed.');
    case 'unknown-level':
    case 'undefined-level':
      return levelProblem(problem, levelName);
  }
};

export const levelProblem = (problem: LevelProblem, levelName: string) =>
  problem === 'unknown-level'
    ? t('"{0}" is not a skill level of this framework.', levelName)
    : t('The skill’s file does not describe the level "{0}" yet.', levelName);

export const noPageHeading = () => t('Nothing to show yet');
export const noPage = (reason: NoPage['reason']) => {
  switch (reason) {
    case 'gone':
      return t('What was shown here is no longer part of the framework.');
    case 'manifest':
      return t(
        'The manifest has no page of its own. Open a role or a skill to see it as readers will.',
      );
    case 'no-role-level':
      return t(
        'This role has no role level yet. Write one under "levels", and it will be shown here.',
      );
    case 'other-version':
      return t('This is another version of a file. Only the file as it is now has a page.');
  }
};

export const breadcrumbs = () => t('Breadcrumb');
export const untitledFramework = () => t('Framework without a name');
export const untitledFamily = () => t('Family without a name');
export const path = (name: string) => t('Path: {0}', name);
export const rolePageLead = (role: string) =>
  t('Find out what {0} does, and which skills are needed at each role level.', role);
export const whatRoleDoes = (role: string) => t('What {0} does', role);
export const roleLevels = () => t('Role levels');
export const numberOfLevels = (count: number, first: string, last: string) =>
  count === 1
    ? t('There is 1 role level: {0}.', first)
    : t('There are {0} role levels, from {1} to {2}.', count, first, last);
export const numbered = (number: number, name: string) => `${number}. ${name}`;
export const levelColumn = () => t('Level');
export const positionOfLevel = (name: string, position: number, of: number) =>
  t('{0} is level {1} of {2}.', capitalised(name), position, of);
export const sharedSkills = (role: string) => t('Roles that share skills with {0}', role);
export const role = () => t('Role');
export const shared = () => t('Shared skills');
export const rolesAskingFor = () => t('Roles that require this skill');
export const progression = () => t('Progression');
export const progressionLead = () =>
  t('The level of each skill at each role level, and what rises from one to the next.');
export const noSkillsInRole = () => t('No role level of this role asks for a skill yet.');
export const keyToLevels = () => t('Skill levels');
export const change = (
  kind: 'new' | 'raised' | 'lowered' | 'dropped',
  before: string | undefined,
) => {
  switch (kind) {
    case 'new':
      return t('New');
    case 'raised':
      return t('Up from {0}', before ?? '');
    case 'lowered':
      return t('Down from {0}', before ?? '');
    case 'dropped':
      return t('No longer asked for (was {0})', before ?? '');
  }
};
export const notAskedFor = () => t('Not asked for');
export const familyCaption = () => t('Role family');
export const noRolesInFamily = () => t('No role belongs to this family yet.');
export const frameworkCaption = () => t('Capability framework');
export const searchLabel = () => t('Search roles and skills');
export const nothingFound = () => t('Nothing has these letters in its name.');
export const families = () => t('Role families');
export const rolesAToZ = () => t('Roles A to Z');
export const skillsAToZ = () => t('Skills A to Z');
export const noRolesYet = () => t('There is no role yet.');
export const noSkillsYet = () => t('There is no skill yet.');

export const remarks = () => t('Problems');
export const severity = (kind: 'error' | 'warning' | 'information' | 'hint') => {
  switch (kind) {
    case 'error':
      return t('Error:');
    case 'warning':
      return t('Warning:');
    case 'information':
      return t('Note:');
    case 'hint':
      return t('Hint:');
  }
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
