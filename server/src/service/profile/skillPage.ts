import type { SkillContent } from '../documents/content';
import type { Framework } from '../index/framework';
import type { SkillPage } from './profile';
import { levelMeaning, sourced } from './resolveProfile';

/** A skill's page: each level with its bullets, and the role levels that ask for it. */
export function skillPage(framework: Framework, uri: string, content: SkillContent): SkillPage {
  const order = framework.levels.map(({ name }) => name);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const uses = content.name ? framework.usesOfSkill(content.name.value) : [];
  return {
    kind: 'skill',
    uri,
    name: content.name && sourced(uri, content.name),
    description: content.description && sourced(uri, content.description),
    levels: content.levels
      .filter(({ name }) => !name.value.startsWith('x-'))
      .sort((a, b) => place(a.name.value) - place(b.name.value))
      .map(({ name, bullets }) => ({
        meaning: levelMeaning(framework, name.value),
        bullets: bullets.map((bullet) => sourced(uri, bullet)),
        askedForBy: uses
          .filter((use) => use.level?.value === name.value)
          .map((use) => ({
            role: use.role.name?.value ?? '',
            roleLevel: use.roleLevel.name?.value ?? '',
            source: { uri: use.uri, range: use.skill.range },
          })),
      })),
  };
}
