import type { RoleContent } from '../documents/content';
import { compareNames } from '../index/framework';
import type { Framework } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import type { RolePage, RoleShare } from './profile';
import { publishedText } from './publishedText';
import { resolveProfile, skillAskedFor, sourced } from './resolveProfile';

/** A role's page: what it does, then every role level with its skills, then the roles like it. */
export async function rolePage(
  store: FrameworkStore,
  uri: string,
  content: RoleContent,
): Promise<RolePage> {
  const framework = store.index.frameworkOf(uri);
  const levels = await Promise.all(
    content.levels.map((level) => resolveProfile(store, uri, content, level)),
  );
  return {
    kind: 'role',
    uri,
    family: content.family && sourced(uri, content.family),
    name: content.name && sourced(uri, content.name),
    description: content.description && sourced(uri, content.description),
    levels,
    shares: sharesOf(framework, uri, content),
  };
}

/** The other roles that ask for skills of this one, at whatever level; most shared first. */
function sharesOf(framework: Framework, uri: string, { levels }: RoleContent): RoleShare[] {
  const skills = new Set(
    levels
      .flatMap((level) => level.skills)
      .map(({ skill }) => skillAskedFor(framework, skill.value)?.name?.value ?? skill.value),
  );
  const shared = new Map<string, string[]>();
  for (const skill of [...skills].sort(compareNames)) {
    for (const other of rolesAskingFor(framework, skill)) {
      if (other === uri) continue;
      const names = shared.get(other);
      if (names) names.push(publishedText(skill));
      else shared.set(other, [publishedText(skill)]);
    }
  }
  return [...shared]
    .flatMap(([other, names]): RoleShare[] => {
      const role = framework.summary(other);
      if (role?.kind !== 'role' || !role.name) return [];
      const link = {
        text: publishedText(role.name.value),
        address: { kind: 'role' as const, uri: other },
      };
      return [{ role: link, skills: names }];
    })
    .sort((a, b) => b.skills.length - a.skills.length || compareNames(a.role.text, b.role.text));
}

/** The roles that ask for a skill, by its name or an earlier one that means it still. */
function rolesAskingFor(framework: Framework, skill: string): Set<string> {
  const former = (framework.skill(skill)?.formerly ?? [])
    .map(({ value }) => value)
    .filter((name) => skillAskedFor(framework, name)?.name?.value === skill);
  return new Set([skill, ...former].flatMap((name) => framework.rolesAskingFor(name)));
}
