import { realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { UsageError } from '../exit';
import { runGit } from './git';
import * as messages from './messages';

/** A git repository's files, as the person sees them and as git names them. */
export interface Repository {
  /** The folder that the paths start from: the work tree's, also through a link. */
  readonly folder: string;
  /** Its URI, without a slash at the end. */
  readonly uri: string;
  /** Whether it was fetched without all of its history. */
  readonly isShallow: boolean;
  /** The URI of a file from git's path; undefined where it lies outside the folder. */
  uriOf(path: string): string | undefined;
  /** Git's path of a file; undefined where it lies outside the folder. */
  pathOf(uri: string): string | undefined;
}

/**
 * The repository whose work tree a folder lies in: the nearest, also a linked work tree or a submodule.
 * @throws UsageError where there is none, or git cannot be run or refuses it.
 */
export async function openRepository(folder: string): Promise<Repository> {
  // A path may hold a line break: so, last.
  const asked = [
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--show-cdup',
    '--show-prefix',
  ];
  const { code, stdout, stderr } = await runGit(folder, ['rev-parse', ...asked]);
  const [isInside, isShallow, up, ...lines] = stdout.split('\n');
  const isRefused = code !== 0 && !/not a git repository|must be run in a work tree/.test(stderr);
  if (isRefused) throw new UsageError(messages.gitFailed(stderr));
  if (stderr.includes('not a git repository')) throw new UsageError(messages.noRepository(folder));
  if (code !== 0 || isInside !== 'true') throw new UsageError(messages.noWorkTree(folder));
  const prefix = lines.join('\n').replace(/\n$/, '');
  const top = resolve(folder, up ?? '');
  // A link into the middle of a repository has another folder above it than git sees.
  const isTop = (await realpath(join(top, prefix))) === (await realpath(folder));
  const mount = isTop ? top : resolve(folder);
  const below = isTop ? '' : prefix;
  const uri = URI.file(mount).toString().replace(/\/$/, '');
  return {
    folder: mount,
    uri,
    isShallow: isShallow === 'true',
    uriOf: (path) =>
      path.startsWith(below)
        ? URI.file(join(mount, path.slice(below.length))).toString()
        : undefined,
    pathOf(file) {
      if (!file.startsWith(`${uri}/`)) return undefined;
      const inside = URI.parse(file).fsPath.slice(URI.parse(`${uri}/`).fsPath.length);
      return below + inside.split(sep).join('/');
    },
  };
}
