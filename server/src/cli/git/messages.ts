import { t } from '@vscode/l10n';

/** What the command line says about repositories. */

export const noGit = () =>
  t(
    'Git was not found on this machine. Install it, or compare with a folder: --base-folder FOLDER.',
  );
export const gitFailed = (words: string) => t('Git says: {0}', words.trim());
export const noRepository = (folder: string) =>
  t(
    '"{0}" is not in a git repository, so there is nothing to compare it with. Compare it with a folder: --base-folder FOLDER.',
    folder,
  );
export const noCommit = () =>
  t('The repository has no commit yet, so there is nothing to compare with.');
export const noCommitOnBranch = () =>
  t(
    'The branch that is checked out has no commit yet. Say what to compare with, for example: diff main',
  );
export const noWorkTree = (folder: string) =>
  t(
    '"{0}" is git\'s own folder or a bare repository, in which there are no files to compare. Run this where the files are; "git worktree add FOLDER" puts them into a folder.',
    folder,
  );
export const unknownRevision = (name: string, closest: readonly string[]) =>
  closest.length === 0
    ? t(
        'Git knows no branch, tag or commit "{0}", and there is no file or folder of that name.',
        name,
      )
    : t(
        'Git knows no branch, tag or commit "{0}", and there is no file or folder of that name. Did you mean {1}?',
        name,
        quoted(closest),
      );
export const missingInShallow = (name: string) =>
  t(
    'Git knows no branch, tag or commit "{0}" here: this copy of the repository was fetched without all of its history. Fetch it: in GitHub Actions with "fetch-depth: 0" at actions/checkout, elsewhere with "git fetch --unshallow".',
    name,
  );
export const noMergeBase = (base: string, head: string) =>
  t('"{0}" and "{1}" have no commit in common, so there is no place where they part.', base, head);
export const mergeBaseInShallow = (base: string, head: string) =>
  t(
    'The place where "{1}" parted from "{0}" is not here: this copy of the repository was fetched without all of its history. Fetch it: in GitHub Actions with "fetch-depth: 0" at actions/checkout, elsewhere with "git fetch --unshallow".',
    base,
    head,
  );
export const noDefaultBranch = () =>
  t(
    'There is no main branch here to compare with. Say what to compare with, for example: diff HEAD^',
  );
export const noDefaultBranchInShallow = () =>
  t(
    'There is no main branch here to compare with: this copy of the repository was fetched without all of its branches and history. Fetch them: in GitHub Actions with "fetch-depth: 0" at actions/checkout, elsewhere with "git fetch --unshallow". Or say what to compare with.',
  );
export const branchOff = (name: string) => t('where this branch left {0}', name);
export const where = (base: string, head: string) => t('where {1} left {0}', base, head);
export const staged = () => t('what is staged');
export const filesAsTheyAre = () => t('the files as they are');
export const submoduleLeftOut = (path: string) =>
  t(
    '"{0}" is a repository of its own (a submodule), and it changed. What is in it is not compared.',
    path,
  );
export const notRead = () => t('git could not read its earlier text');

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
