import type { Framework } from '../index/framework';
import { childUri, parentUri } from '../uris';

/** What a framework has already, for what is added to it to fit in. */

/** Where the framework keeps its roles or skills: the folder that holds most of them. */
export function folderOf(framework: Framework, kind: 'role' | 'skill'): string {
  const counts = new Map<string, number>();
  for (const { uri } of kind === 'role' ? framework.roles() : framework.skills()) {
    const folder = parentUri(uri);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? childUri(framework.root, kind === 'role' ? 'roles' : 'skills');
}

/** The first skill of the framework that describes a level, with its lowest described level. */
export function anySkill(
  framework: Framework,
): { readonly name: string; readonly level: string } | undefined {
  const order = framework.levels.map(({ name }) => name);
  for (const name of framework.skillNames()) {
    const defined = framework.skill(name)?.levels.map((level) => level.name.value) ?? [];
    const level = order.find((candidate) => defined.includes(candidate));
    if (level !== undefined) return { name, level };
  }
  return undefined;
}
