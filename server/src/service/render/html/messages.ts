import { t } from '@vscode/l10n';
import type {
  LevelMeaning,
  LevelProblem,
  NoPage,
  Profile,
  SkillProblem,
} from '../../profile/profile';

/** The words of a page that no file brings along. */

export { skillsAToZ } from '../../profile/messages';

export const roleCaption = (family: string | undefined) =>
  family === undefined ? t('Role') : t('{0} role', family);
export const untitledRole = () => t('Role without a name');
export const untitledLevel = () => t('Role level without a name');
export const untitledSkill = () => t('Skill without a name');
export const roleLevel = () => t('Role level');
export const youWill = () => t('At this role level, you will:');
/**
 * The sentence on a role level's grades as it is published, up to the grades.
 * @param grading whose grades they are, such as "Civil Service".
 */
export const gradesLead = (count: number, grading: string | undefined) => {
  if (grading === undefined)
    return count === 1
      ? t('This role level is often performed at the job grade of')
      : t('This role level is often performed at the job grades of');
  return count === 1
    ? t('This role level is often performed at the {0} job grade of', grading)
    : t('This role level is often performed at the {0} job grades of', grading);
};
/** The whole sentence; empty where a role level has no grades. */
export const gradesOf = ({ grades, grading }: Pick<Profile, 'grades' | 'grading'>) =>
  grades.length === 0
    ? ''
    : `${gradesLead(grades.length, grading?.text)} ${listed(grades.map(({ text }) => text))}.`;
/** What stands between two of several names in a sentence. */
export const between = (index: number, count: number) =>
  index === 0 ? '' : index < count - 1 ? ', ' : ` ${t('and')} `;
export const skillsOf = (roleLevelName: string) => t('Skills of {0}', roleLevelName);
export const skillsHeading = () => t('Skills');
export const skill = () => t('Skill');
export const level = (name: string) => t('Level: {0}', name);
export const youCan = () => t('You can:');
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
    case 'family-gone':
      return t(
        'This role family is no longer part of the framework: the manifest does not list it, and no role belongs to it.',
      );
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
/** What a level means among the framework's levels; undefined where it is none of them. */
export const meaningOfLevel = ({ name, definition, position, of }: LevelMeaning) =>
  position === undefined
    ? undefined
    : (definition ?? t('{0} is level {1} of {2}.', capitalised(name), position, of));
export const thisRole = () => t('this role');
export const noRoleDescription = () =>
  t('Nothing says yet what this role does. Write it under "description".');
export const sharedSkills = (role: string) => t('Roles that share skills with {0}', role);
export const role = () => t('Role');
export const shared = () => t('Shared skills');
export const levelsOf = (skillName: string) => t('Skill levels of {0}', skillName);
export const skillLevelMeaning = () => t('What it means');
export const noSkillLevels = () =>
  t('Nothing says yet what a person with this skill can do. Write it under "levels".');
export const rolesAskingFor = () => t('Roles that require this skill');
export const countRolesAskingFor = (count: number) =>
  t('Roles that require this skill ({0})', count);
export const nobodyAsksFor = () => t('No role requires this skill yet.');
export const skillsPageLead = () =>
  t('What each skill means at each skill level, and which roles require it.');
export const allSkillsInFull = () => t('All skills with what each skill level means');
export const searchSkillsLabel = () => t('Search skills');
export const progression = () => t('Progression');
export const progressionLead = () =>
  t('The level of each skill at each role level, and what rises from one to the next.');
export const seeProgression = () => t('Compare the skills of the role levels');
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

function listed(names: readonly string[]): string {
  return names.map((name, index) => between(index, names.length) + name).join('');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * What a browser shows of a page in a tab and in its history, so that no two pages are called the same.
 * @param framework the framework's name; empty where it has none.
 */
export const title = (name: string, framework: string) =>
  framework === '' ? name : t('{0} – {1}', name, framework);
export const titleOfRoleLevel = (name: string, roleName: string) =>
  t('{0}: role level of {1}', name, roleName);
export const titleOfProgression = (roleName: string) => t('{0}: progression', roleName);
export const titleOfSkill = (name: string) => t('{0}: skill', name);
export const titleOfFamily = (name: string) => t('{0}: role family', name);
