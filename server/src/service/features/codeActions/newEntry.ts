import { describeBullet, describeSkill } from '../../checks/references/messages';
import { withCapital } from '../../prose/capitals';
import { baseName } from '../../uris';
import { anySkill } from '../frameworkHabits';
import { writeScalar, writeText } from '../scalarText';
import { indentStep } from '../treeEdits';
import type { FixSubject } from './fix';
import * as messages from './messages';

/**
 * The lines of a key that is to be added, valid as they stand where the framework allows it.
 * @param path where the mapping stands that gets the key.
 * @param flow whether the mapping is in brackets, so that all must stand on one line.
 */
export function newEntryLines(
  subject: FixSubject,
  path: readonly string[],
  key: string,
  flow: boolean,
): string[] {
  const { document, framework } = subject;
  const step = ' '.repeat(indentStep(document));
  const text = (value: string) => [`${key}: ${writeText(value, flow ? 'flow' : 'block')}`];
  const inRoleLevel = path.length > 0;
  switch (key) {
    case 'role':
    case 'skill':
      return text(nameFromFile(document.uri));
    case 'framework':
      return text(messages.frameworkName());
    case 'family':
      return text(framework.families[0]?.value ?? messages.familyName());
    case 'level':
      return text(messages.levelName());
    case 'description':
      if (document.kind === 'skill') return text(describeSkill());
      return text(inRoleLevel ? messages.describeLevel() : messages.describeRole());
    case 'skills': {
      const { name, level } = someSkill(subject);
      if (flow) return [`skills: {${writeScalar(name, 'flow')}: ${writeScalar(level, 'flow')}}`];
      return ['skills:', `${step}${writeScalar(name)}: ${writeScalar(level)}`];
    }
    case 'levels': {
      const { name, level } = someSkill(subject);
      const lowest = writeScalar(framework.levels[0]?.name ?? level);
      if (document.kind === 'skill') {
        if (flow) return [`levels: {${lowest}: [${writeScalar(describeBullet(), 'flow')}]}`];
        return ['levels:', `${step}${lowest}:`, `${step}${step}- ${describeBullet()}`];
      }
      if (flow) return [`levels: [{level: ${messages.levelName()}}]`];
      return [
        'levels:',
        `${step}- level: ${messages.levelName()}`,
        `${step}  description: ${messages.describeLevel()}`,
        `${step}  skills:`,
        `${step}  ${step}${writeScalar(name)}: ${writeScalar(level)}`,
      ];
    }
    case 'rules':
      return flow ? ['rules: {unused-skill: off}'] : ['rules:', `${step}unused-skill: off`];
    default:
      return text(messages.writeHere());
  }
}

/** A skill of the framework at one of its levels, or words to write over. */
function someSkill({ framework }: FixSubject): { name: string; level: string } {
  return (
    anySkill(framework) ?? {
      name: messages.skillName(),
      level: framework.levels[0]?.name ?? messages.levelName(),
    }
  );
}

/** `it-infrastructure.skill.yaml` → `It infrastructure`. */
function nameFromFile(uri: string): string {
  const stem = baseName(uri).replace(/(?:\.(?:role|skill))?\.ya?ml$/, '');
  const words = stem.replace(/[-_]+/g, ' ').trim();
  return withCapital(words);
}
