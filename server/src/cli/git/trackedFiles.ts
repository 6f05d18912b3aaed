import { existsSync } from 'node:fs';
import { URI } from 'vscode-uri';
import { gitOutput, nulSeparated } from './git';
import type { Repository } from './repository';

/** A file in a state, as git keeps it. */
export interface KeptFile {
  /** The object's name; undefined where git says none. */
  readonly object: string | undefined;
  readonly isLink: boolean;
}

/** What git's index says of the YAML files, beside their texts. Paths start from the repository's top folder. */
export interface TrackedFiles {
  readonly links: readonly string[];
  /** Files that are not on disk, as a sparse checkout leaves them out; to git they are as staged. */
  readonly absent: ReadonlyMap<string, KeptFile>;
  /** Files that are on disk, but git was told not to look whether they changed. */
  readonly unwatched: readonly string[];
}

/** Patterns for git: every file of such a name, in any folder below the one that git runs in. */
export const YAML_FILES = [':(glob)**/*.yaml', ':(glob)**/*.yml'];

/** Reads `TAG MODE OBJECT STAGE TAB PATH`; the tag is `S` or a small letter where git does not look at the disk. */
export async function trackedFiles(repository: Repository): Promise<TrackedFiles> {
  const listed = await gitOutput(repository.folder, [
    ...['ls-files', '-v', '--stage', '--full-name', '-z', '--'],
    ...YAML_FILES,
  ]);
  const links: string[] = [];
  const unwatched: string[] = [];
  const absent = new Map<string, KeptFile>();
  for (const entry of nulSeparated(listed)) {
    const tab = entry.indexOf('\t');
    const path = entry.slice(tab + 1);
    const [tag = '', mode, object] = entry.slice(0, tab).split(' ');
    const isLink = mode === '120000';
    if (isLink) links.push(path);
    if (!/^[Sa-z]$/.test(tag)) continue;
    const uri = repository.uriOf(path);
    if (uri !== undefined && existsSync(URI.parse(uri).fsPath)) unwatched.push(path);
    else absent.set(path, { object, isLink });
  }
  return { links, absent, unwatched };
}
