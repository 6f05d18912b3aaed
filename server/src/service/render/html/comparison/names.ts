import type { ComparedContent, ComparedText } from '../../comparedPage';
import * as pageMessages from '../messages';

/** A compared page's name as it is now, or as it was where it is gone; for links and tabs. */
export function nameOf(content: ComparedContent): string {
  switch (content.kind) {
    case 'profile':
      return presentText(content.roleLevel.name) || pageMessages.untitledLevel();
    case 'role':
      return presentText(content.name) || pageMessages.untitledRole();
    case 'progression':
      return `${presentText(content.name) || pageMessages.untitledRole()}: ${pageMessages.progression()}`;
    case 'skill':
      return presentText(content.name) || pageMessages.untitledSkill();
    case 'skills':
      return pageMessages.skillsAToZ();
    case 'family':
      return presentText(content.name) || pageMessages.untitledFamily();
    case 'framework':
      return presentText(content.name) || pageMessages.untitledFramework();
  }
}

/** A text as it is now, or as it was where it is gone. */
export function presentText(text: ComparedText | undefined): string {
  const left = text?.status === 'removed' ? 'added' : 'removed';
  return (text?.words ?? [])
    .filter(({ kind }) => kind !== left)
    .map((words) => words.text)
    .join('');
}
