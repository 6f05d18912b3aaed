import { compareNames } from '../index/framework';
import type { Framework } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import { foldName } from '../index/names';
import type { RoleSummary } from '../index/summary';
import type { PageLink } from './address';
import type { FamilyPage, FrameworkPage } from './profile';
import { publishedText } from './publishedText';
import { sourced } from './resolveProfile';

/** A family's page: its roles with what they do and their role levels. */
export async function familyPage(
  store: FrameworkStore,
  framework: Framework,
  name: string,
): Promise<FamilyPage> {
  const folded = foldName(name);
  const roles = await Promise.all(
    namedRoles(framework)
      .filter(({ family }) => family !== undefined && foldName(family.value) === folded)
      .map(async (role) => {
        const document = await store.document(role.uri);
        const content = document?.content.kind === 'role' ? document.content : undefined;
        return {
          role: roleLink(role),
          description: content?.description && sourced(role.uri, content.description),
          levels: role.levels.map((level, index): PageLink => ({
            text: publishedText(level.name?.value ?? ''),
            address: { kind: 'profile', uri: role.uri, level: index },
          })),
        };
      }),
  );
  return { kind: 'family', root: framework.root, name: publishedText(name), roles };
}

/** The whole framework: families with their roles, then roles and skills from A to Z. */
export function frameworkPage(framework: Framework): FrameworkPage {
  const { root } = framework;
  const roles = namedRoles(framework);
  const listed = framework.families.map(({ value }) => value);
  const others = roles.flatMap(({ family }) => (family ? [family.value] : []));
  const families = new Map<string, string>();
  for (const family of [...listed, ...others.sort(compareNames)]) {
    if (!families.has(foldName(family))) families.set(foldName(family), family);
  }
  return {
    kind: 'framework',
    root,
    name: publishedText(framework.name ?? ''),
    families: [...families].map(([folded, name]) => ({
      family: { text: publishedText(name), address: { kind: 'family', root, name } },
      roles: roles
        .filter(({ family }) => family !== undefined && foldName(family.value) === folded)
        .map(roleLink),
    })),
    roles: roles.map(roleLink),
    skills: framework
      .skills()
      .map((skill): PageLink => ({
        text: publishedText(skill.name?.value ?? ''),
        address: { kind: 'skill', uri: skill.uri },
      }))
      .sort(byText),
  };
}

function namedRoles(framework: Framework): RoleSummary[] {
  return framework
    .roles()
    .filter(({ name }) => name !== undefined)
    .sort((a, b) => compareNames(a.name?.value ?? '', b.name?.value ?? ''));
}

function roleLink(role: RoleSummary): PageLink {
  return {
    text: publishedText(role.name?.value ?? ''),
    address: { kind: 'role', uri: role.uri },
  };
}

function byText(a: PageLink, b: PageLink): number {
  return a.text.localeCompare(b.text, 'en');
}
