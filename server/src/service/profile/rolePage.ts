import type { RoleContent } from '../documents/content';
import { compareAToZ } from '../index/framework';
import type { Framework } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import type { PageLink } from './address';
import { linkTo, roleLink } from './overviewPages';
import type { RolePage, RoleShare } from './profile';
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

/**
 * The other roles that ask for skills of this one, at whatever level; most shared first. A name that no
 * file describes is no skill yet, so nothing is shared by it.
 */
function sharesOf(framework: Framework, uri: string, { levels }: RoleContent): RoleShare[] {
  const asked = levels.flatMap(({ skills }) => skills).map(({ skill }) => skill.value);
  const skills = new Set(asked.flatMap((name) => skillAskedFor(framework, name) ?? []));
  const shared = new Map<string, PageLink[]>();
  for (const { name, uri: file } of skills) {
    for (const other of rolesAskingFor(framework, name?.value ?? '')) {
      if (other === uri) continue;
      const link = linkTo({ kind: 'skill', uri: file }, file, name);
      shared.set(other, [...(shared.get(other) ?? []), link]);
    }
  }
  return [...shared]
    .flatMap(([other, links]): RoleShare[] => {
      const role = framework.summary(other);
      if (role?.kind !== 'role' || !role.name) return [];
      return [{ role: roleLink(role), skills: links.sort((a, b) => compareAToZ(a.text, b.text)) }];
    })
    .sort((a, b) => b.skills.length - a.skills.length || compareAToZ(a.role.text, b.role.text));
}

/** The roles that ask for a skill, by its name or an earlier one that means it still. */
function rolesAskingFor(framework: Framework, skill: string): Set<string> {
  const former = (framework.skill(skill)?.formerly ?? [])
    .map(({ value }) => value)
    .filter((name) => skillAskedFor(framework, name)?.name?.value === skill);
  return new Set([skill, ...former].flatMap((name) => framework.rolesAskingFor(name)));
}
