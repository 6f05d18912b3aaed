import type { Located } from '../documents/content';
import { compareAToZ, compareNames } from '../index/framework';
import type { Framework } from '../index/framework';
import type { FrameworkStore } from '../index/frameworkStore';
import { foldName } from '../index/names';
import type { RoleSummary } from '../index/summary';
import type { PageAddress, PageLink } from './address';
import { frameworkName } from './frameworkName';
import type { FamilyPage, FrameworkPage, NoPage } from './profile';
import { publishedText } from './publishedText';
import { sourceAt, sourced } from './resolveProfile';

/** A family's page: its roles with what they do and their role levels. */
export async function familyPage(
  store: FrameworkStore,
  framework: Framework,
  name: string,
): Promise<FamilyPage | NoPage> {
  const { root } = framework;
  const family = familyNamed(framework, name);
  if (!family) return { kind: 'none', uri: root, reason: 'family-gone' };
  const roles = await Promise.all(
    rolesOf(framework, name).map(async (role) => {
      const document = await store.document(role.uri);
      const content = document?.content.kind === 'role' ? document.content : undefined;
      return {
        role: roleLink(role),
        description: content?.description && sourced(role.uri, content.description),
        levels: role.levels.map((level, index): PageLink => {
          const address: PageAddress = { kind: 'profile', uri: role.uri, level: index };
          return linkTo(address, role.uri, level.name);
        }),
      };
    }),
  );
  const { uri, located } = family;
  return {
    kind: 'family',
    root,
    name: publishedText(located.value),
    source: sourceAt(uri, located),
    roles,
  };
}

/** The whole framework: families with their roles, then roles and skills from A to Z. */
export function frameworkPage(framework: Framework): FrameworkPage {
  const { root } = framework;
  return {
    kind: 'framework',
    root,
    ...frameworkName(framework),
    families: familiesOf(framework).map(({ uri, located }) => ({
      family: linkTo({ kind: 'family', root, name: located.value }, uri, located),
      roles: rolesOf(framework, located.value).map(roleLink),
    })),
    roles: namedRoles(framework).map(roleLink),
    skills: framework
      .skills()
      .map((skill) => linkTo({ kind: 'skill', uri: skill.uri }, skill.uri, skill.name))
      .sort((a, b) => compareAToZ(a.text, b.text)),
  };
}

/** A link to a role by its name. */
export function roleLink({ uri, name }: RoleSummary): PageLink {
  return linkTo({ kind: 'role', uri }, uri, name);
}

/** A link in words that are written in a file. */
export function linkTo(address: PageAddress, uri: string, words: Located | undefined): PageLink {
  return {
    text: publishedText(words?.value ?? ''),
    address,
    ...(words && { source: sourceAt(uri, words) }),
  };
}

/** A family's name and the file that has it. */
interface NamedFamily {
  readonly uri: string;
  readonly located: Located;
}

/** The families that the manifest lists, in its order, then those that only roles name. */
function familiesOf(framework: Framework): NamedFamily[] {
  const { manifest } = framework;
  const listed = framework.families.map((located) => ({ uri: manifest?.uri ?? '', located }));
  const others = framework
    .roles()
    .flatMap(({ uri, family }) => (family ? [{ uri, located: family }] : []))
    .sort((a, b) => compareAToZ(a.located.value, b.located.value) || compareNames(a.uri, b.uri));
  const families = new Map<string, NamedFamily>();
  for (const family of [...listed, ...others]) {
    const folded = foldName(family.located.value);
    if (!families.has(folded)) families.set(folded, family);
  }
  return [...families.values()];
}

/** The family of that name, in any case and spacing; undefined: neither manifest nor role has it. */
function familyNamed(framework: Framework, name: string): NamedFamily | undefined {
  const folded = foldName(name);
  return familiesOf(framework).find(({ located }) => foldName(located.value) === folded);
}

function rolesOf(framework: Framework, familyName: string): RoleSummary[] {
  const folded = foldName(familyName);
  return namedRoles(framework).filter(
    ({ family }) => family !== undefined && foldName(family.value) === folded,
  );
}

function namedRoles(framework: Framework): RoleSummary[] {
  return framework
    .roles()
    .filter(({ name }) => name !== undefined)
    .sort(
      (a, b) => compareAToZ(a.name?.value ?? '', b.name?.value ?? '') || compareNames(a.uri, b.uri),
    );
}
