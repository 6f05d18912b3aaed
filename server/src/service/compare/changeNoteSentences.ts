import * as messages from './changeNoteMessages';
import type { Change } from './comparison';
import { spaceDifference } from './spaces';

/**
 * What changed as a sentence for readers, without a full stop and, where a place stands before it, without
 * that place.
 * @param roleLevels the names of the role levels whose profiles it changes.
 */
export function sentenceOf(change: Change, roleLevels: readonly string[]): string {
  const sentence = plainSentence(change, roleLevels);
  const { before, after } = change;
  const spaces = before && after && spaceDifference(before.text ?? '', after.text ?? '');
  return spaces ? messages.onlySpaces(sentence, ...spaces) : sentence;
}

function plainSentence(change: Change, roleLevels: readonly string[]): string {
  const { kind, roleLevel = '', skill = '', skillLevel = '', confidence } = change;
  const from = change.before?.text ?? '';
  const to = change.after?.text ?? '';
  const renamed = (sentence: string) =>
    confidence === undefined ? sentence : messages.unsure(sentence);
  switch (kind) {
    case 'framework-name':
      return messages.frameworkRenamed(from, to);
    case 'level-added':
      return messages.levelAdded(to);
    case 'level-removed':
      return messages.levelRemoved(from);
    case 'level-renamed':
      return confidence === undefined
        ? messages.levelRenamed(from, to)
        : messages.unsureLevel(messages.levelRenamed(from, to));
    case 'level-moved':
      return messages.levelMoved(skillLevel);
    case 'level-description':
      return messages.levelMeans(skillLevel, from, to);
    case 'family-added':
      return messages.familyAdded(to);
    case 'family-removed':
      return messages.familyRemoved(from);
    case 'family-moved':
      return messages.familyMoved(to);
    case 'role-added':
      return messages.roleAdded(roleLevels);
    case 'role-removed':
      return messages.roleRemoved(roleLevels);
    case 'role-renamed':
      return renamed(messages.renamed(from, to));
    case 'role-moved':
      return messages.roleMoved(from, to);
    case 'role-description':
    case 'skill-description':
    case 'role-level-description':
      return messages.description(from, to);
    case 'role-level-added':
      return messages.roleLevelAdded(to);
    case 'role-level-removed':
      return messages.roleLevelRemoved(from);
    case 'role-level-renamed':
      return renamed(messages.roleLevelRenamed(from, to));
    case 'role-level-moved':
      return messages.roleLevelMoved(roleLevel);
    case 'role-level-path':
      return messages.path(from, to);
    case 'role-level-grades':
      return messages.grades(from, to);
    case 'responsibility-added':
      return messages.responsibilityAdded(to);
    case 'responsibility-removed':
      return messages.responsibilityRemoved(from);
    case 'responsibility-reworded':
      return messages.responsibilityReworded(from, to);
    case 'responsibility-moved':
      return messages.responsibilityMoved(to);
    case 'skill-asked':
      return messages.skillAsked(skill, to);
    case 'skill-no-longer-asked':
      return messages.skillNoLongerAsked(skill, from);
    case 'skill-raised':
      return messages.skillRaised(skill, from, to);
    case 'skill-lowered':
      return messages.skillLowered(skill, from, to);
    case 'skill-level-changed':
      return messages.skillLevelChanged(skill, from, to);
    case 'skill-added':
      return messages.skillAdded();
    case 'skill-removed':
      return messages.skillRemoved();
    case 'skill-renamed':
      return renamed(messages.renamed(from, to));
    case 'skill-level-added':
      return messages.skillLevelAdded(skillLevel);
    case 'skill-level-removed':
      return messages.skillLevelRemoved(skillLevel);
    case 'bullet-added':
      return messages.bulletAdded(to);
    case 'bullet-removed':
      return messages.bulletRemoved(from);
    case 'bullet-reworded':
      return messages.bulletReworded(from, to);
    case 'bullet-level-moved':
      return messages.bulletLevelMoved(to, change.earlierSkillLevel ?? '');
    case 'bullet-moved':
      return messages.bulletMoved(to);
    case 'setting':
      return change.key === 'grading' ? messages.grading(from, to) : change.title;
    default:
      // What else readers may come to see has no sentence of its own; its title says it.
      return change.title;
  }
}
