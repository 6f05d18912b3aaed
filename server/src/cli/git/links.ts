import { realpath } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { Repository } from './repository';
import type { KeptFile } from './trackedFiles';

/**
 * The links among the YAML files that did not change themselves, but lead to a file that did: with the
 * earlier state of that file. A link to a changed one is a changed file to everybody who reads it.
 * @param links the paths of all links.
 */
export async function linksTo(
  repository: Repository,
  links: readonly string[],
  files: ReadonlyMap<string, KeptFile | undefined>,
): Promise<Map<string, KeptFile | undefined>> {
  const found = new Map<string, KeptFile | undefined>();
  const unchanged = links.filter((path) => !files.has(path));
  if (files.size === 0 || unchanged.length === 0) return found;
  const top = await realpath(repository.folder);
  for (const path of unchanged) {
    const target = await targetOf(repository, path, top);
    if (target !== undefined && files.has(target)) found.set(path, files.get(target));
  }
  return found;
}

/** Git's path of the file that a link leads to; undefined where there is none, or none of the repository's. */
async function targetOf(
  repository: Repository,
  path: string,
  top: string,
): Promise<string | undefined> {
  const uri = repository.uriOf(path);
  if (uri === undefined) return undefined;
  try {
    const target = await realpath(URI.parse(uri).fsPath);
    const inside = URI.file(target).toString().slice(URI.file(top).toString().length);
    return target.startsWith(top) ? repository.pathOf(repository.uri + inside) : undefined;
  } catch {
    return undefined;
  }
}
