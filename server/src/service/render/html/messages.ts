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
export const grades = (names: readonly string[]) =>
  t('This role level is often performed at the job grades of: {0}', names.join(', '));
export const skillsHeading = () => t('Skills');
export const skill = () => t('Skill');
export const level = (name: string) => t('Level: {0}', name);
export const youCan = () => t('You can:');
export const askedForBy = () => t('Role levels that ask for this level:');
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

export const noPage = (reason: NoPage['reason']) =>
  reason === 'manifest'
    ? t('The manifest has no page of its own. Open a role or a skill to see it as readers will.')
    : t('This role has no role level yet. Write one under "levels", and it will be shown here.');
