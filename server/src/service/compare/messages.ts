import { t } from '@vscode/l10n';
import type { ReadProblem } from '../workspace';
import type { Change } from './comparison';
import { spaceDifference } from './spaces';

type Titled = Omit<Change, 'id' | 'title' | 'isPublished' | 'profiles'>;

/**
 * What changed in a few words, to stand below the name of its role, skill or framework. Texts that may be
 * long are left to whoever shows them.
 */
export function titleOf(change: Titled): string {
  const title = surelyTitled(change);
  return change.isUncertain ? t('Perhaps: {0}', title) : title;
}

function surelyTitled(change: Titled): string {
  const title = plainTitle(change);
  const { confidence, kind, before, after } = change;
  const spaces = /-(?:reworded|description)$/.test(kind)
    ? spaceDifference(before?.text ?? '', after?.text ?? '')
    : undefined;
  if (spaces) return t('{0} (only in its spaces: {1} instead of {2})', title, ...spaces);
  if (confidence === undefined || !kind.endsWith('-renamed')) return title;
  if (kind === 'level-renamed')
    return t('{0} (probably: the two have the same place in the scale)', title);
  return t('{0} (probably: {1}% of the words are the same)', title, Math.round(confidence * 100));
}

function plainTitle({
  kind,
  roleLevel = '',
  skill = '',
  skillLevel = '',
  earlierSkillLevel = '',
  key = '',
  before,
  after,
}: Titled): string {
  const from = before?.text ?? '';
  const to = after?.text ?? '';
  switch (kind) {
    case 'framework-name':
      return t('Framework’s name: {0} → {1}', orNone(from), orNone(to));
    case 'bullet-level-moved':
      return t('Bullet moved: {0} → {1}', earlierSkillLevel, skillLevel);
    case 'framework-moved':
      if (from === '') return t('Framework moved into the folder {0}', to);
      if (to === '') return t('Framework moved out of the folder {0}', from);
      return t('Framework moved: {0} → {1}', from, to);
    case 'level-added':
      return t('Skill level added: {0}', to);
    case 'level-removed':
      return t('Skill level removed: {0}', from);
    case 'level-renamed':
      return t('Skill level renamed: {0} → {1}', from, to);
    case 'level-moved':
      return t('Skill level moved in the scale: {0}', skillLevel);
    case 'level-description':
      return t('What {0} means', skillLevel);
    case 'family-added':
      return t('Role family added: {0}', to);
    case 'family-removed':
      return t('Role family removed: {0}', from);
    case 'family-moved':
      return t('Role family moved in the order: {0}', to);
    case 'grade-added':
      return t('Grade added: {0}', to);
    case 'grade-removed':
      return t('Grade removed: {0}', from);
    case 'grade-moved':
      return t('Grade moved in the order: {0}', to);
    case 'setting':
      return t('Setting of the manifest: {0}', key);
    case 'role-added':
      return t('Role added');
    case 'role-removed':
      return t('Role removed');
    case 'role-renamed':
      return t('Role renamed: {0} → {1}', orNone(from), orNone(to));
    case 'role-moved':
      return t('Role family: {0} → {1}', orNone(from), orNone(to));
    case 'role-description':
      return t('Description of the role');
    case 'role-level-added':
      return t('Role level added: {0}', orNameless(to));
    case 'role-level-removed':
      return t('Role level removed: {0}', orNameless(from));
    case 'role-level-renamed':
      return t('Role level renamed: {0} → {1}', orNone(from), orNone(to));
    case 'role-level-moved':
      return t('Role level moved in the order: {0}', orNameless(roleLevel));
    case 'role-level-description':
      return t('Description');
    case 'role-level-path':
      return t('Path: {0} → {1}', orNone(from), orNone(to));
    case 'role-level-grades':
      return t('Grades: {0} → {1}', orNone(from), orNone(to));
    case 'responsibility-added':
      return t('Responsibility added');
    case 'responsibility-removed':
      return t('Responsibility removed');
    case 'responsibility-reworded':
      return t('Responsibility reworded');
    case 'responsibility-moved':
      return t('Responsibility moved in the list');
    case 'skill-asked':
      return to === '' ? t('{0} added', skill) : t('{0} added: {1}', skill, to);
    case 'skill-no-longer-asked':
      return from === '' ? t('{0} removed', skill) : t('{0} removed: {1}', skill, from);
    case 'skill-raised':
      return t('{0} raised: {1} → {2}', skill, from, to);
    case 'skill-lowered':
      return t('{0} lowered: {1} → {2}', skill, from, to);
    case 'skill-level-changed':
      return t('{0}: {1} → {2}', skill, orNone(from), orNone(to));
    case 'skill-name-followed':
      return t('{0} is now called {1}', from, to);
    case 'level-name-followed':
      return t('Level {0} is now called {1}', from, to);
    case 'skill-added':
      return t('Skill added');
    case 'skill-removed':
      return t('Skill removed');
    case 'skill-renamed':
      return t('Skill renamed: {0} → {1}', orNone(from), orNone(to));
    case 'skill-description':
      return t('Description of the skill');
    case 'skill-former-names':
      return t('Earlier names: {0} → {1}', orNone(from), orNone(to));
    case 'skill-level-added':
      return t('Words for {0} added', skillLevel);
    case 'skill-level-removed':
      return t('Words for {0} removed', skillLevel);
    case 'bullet-added':
      return t('Bullet added');
    case 'bullet-removed':
      return t('Bullet removed');
    case 'bullet-reworded':
      return t('Bullet reworded');
    case 'bullet-moved':
      return t('Bullet moved in the list');
    case 'file-moved':
      return t('File moved: {0} → {1}', from, to);
    case 'file-added':
      return t('File added: {0}', to);
    case 'file-removed':
      return t('File removed: {0}', from);
    case 'other':
      return t('Key {0}, which is not published', key);
    case 'comments':
      if (from === '') return t('Comment added');
      return to !== '' ? t('Comment changed') : t('Comment removed');
    case 'layout':
      if (from !== '') return t('Byte order mark removed from the start of the file');
      if (to !== '') return t('Byte order mark added at the start of the file');
      return t('Layout of the file, with no change of meaning');
    case 'unreadable':
      if ([before, after].some((side) => side?.ranges.length === 0))
        return t('File that could not be compared');
      return t('Lines that could not be read');
  }
}

function orNone(text: string): string {
  return text === '' ? t('none') : text;
}

function orNameless(name: string): string {
  return name === '' ? t('(without a name)') : name;
}

/** Why a file is not compared as a whole. */
export const notWhole = (problem: string, line: number) =>
  t('Only the parts that could be read are compared. Line {0}: {1}', line, problem);

/** Why a file is not compared at all. */
export const notRead = (problem: ReadProblem | 'manifest') => {
  if (problem === 'manifest')
    return t('This file is not compared, because the framework’s manifest could not be read.');
  switch (problem.problem) {
    case 'not-utf-8':
      return t('This file is not compared, because it is not UTF-8 text.');
    case 'too-large':
      return t('This file is not compared, because it is too large.');
    case 'unreadable':
      return t('This file is not compared, because it could not be read ({0}).', problem.reason);
    default:
      return t('This file is not compared, because it could not be read.');
  }
};
