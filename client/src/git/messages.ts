import { l10n } from 'vscode';

/** What an earlier state is called, to stand behind "since". */
export const lastCommit = () => l10n.t('the last commit');
export const staged = () => l10n.t('the staged state');

/** @param branch another one, which has gone on since. */
export const leavingPoint = (branch: string) => l10n.t('{0}, where this branch left it', branch);

export const noContent = () => l10n.t('Git gave no content.');
export const cannotDo = (method: string) =>
  l10n.t('This version of VS Code’s Git extension cannot do “{0}”.', method);
export const noGit = () =>
  l10n.t(
    'There is no Git here that could tell what changed. You can still compare with the saved files or with another folder.',
  );
export const noRepository = (folder: string) =>
  l10n.t(
    '“{0}” is in no Git repository that VS Code has opened. You can still compare with the saved files or with another folder.',
    folder,
  );
export const noDefaultBranch = (repository: string) =>
  l10n.t(
    'It is not clear which branch of “{0}” is the main one. Choose what to compare with.',
    repository,
  );
export const noCommits = (repository: string) =>
  l10n.t('“{0}” has no commit yet that could be compared with.', repository);
export const noRef = (name: string, repository: string) =>
  l10n.t('“{0}” has no branch, tag or commit called “{1}”.', repository, name);
export const noCommonCommit = (name: string, repository: string) =>
  l10n.t(
    'This copy of “{0}” does not reach back to where the branch left {1}. If it is a shallow copy, fetch the whole history (git fetch --unshallow), or choose something else to compare with.',
    repository,
    name,
  );
export const failed = (reason: string) => l10n.t('Git could not tell what changed: {0}', reason);
export const leftOut = (folders: string) =>
  l10n.t('{0}: in no Git repository, so only what is not saved is compared there.', folders);

export const branchPointItem = () => ({
  label: l10n.t('Main branch'),
  detail: l10n.t('Everything that this branch changes, as in a pull request'),
});
export const headItem = () => ({
  label: l10n.t('Last commit'),
  detail: l10n.t('What is not committed yet'),
});
export const indexItem = () => ({
  label: l10n.t('Staged files'),
  detail: l10n.t('What is not staged yet'),
});
export const leftBranch = (commit: string) => l10n.t('where this branch left it · {0}', commit);
export const presentBranch = (commit: string) => l10n.t('as it is now · {0}', commit);
export const leftBranches = () => l10n.t('Branches, where this one left them');
export const presentBranches = () => l10n.t('Branches, as they are now');
export const tags = () => l10n.t('Tags');
export const commits = () => l10n.t('Commits');
