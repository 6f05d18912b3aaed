/** VS Code's `FileType.SymbolicLink`: a bit beside what the link leads to. */
const SYMBOLIC_LINK = 64;

/**
 * Whether a file, or a folder between it and the folder that it is to lie in, is a symbolic link, which may
 * lead anywhere.
 * @param path below `folder`, both with `/`.
 * @param typeOf gives VS Code's `FileType` of a path.
 * @throws what `typeOf` throws, where there is no such file.
 */
export async function isBehindLink(
  path: string,
  folder: string,
  typeOf: (path: string) => PromiseLike<number>,
): Promise<boolean> {
  let at = folder.replace(/\/$/, '');
  for (const name of path.slice(at.length).split('/').filter(Boolean)) {
    at = `${at}/${name}`;
    if (((await typeOf(at)) & SYMBOLIC_LINK) !== 0) return true;
  }
  return false;
}
