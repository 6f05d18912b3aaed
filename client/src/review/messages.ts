import { l10n } from 'vscode';
import type { KindGroup } from './kinds';

export const since = (label: string) => l10n.t('since {0}', label);
export const titleSince = (title: string, label: string) => l10n.t('{0} since {1}', title, label);
export const progress = (done: number, all: number) =>
  all === 1
    ? l10n.t('{0} of 1 change reviewed', done)
    : l10n.t('{0} of {1} changes reviewed', done, all);
export const showing = (shown: number, all: number) =>
  l10n.t('Showing {0} of {1} changes.', shown, all);
export const publishedOnly = () => l10n.t('Only what is published.');
export const incomplete = (files: number) =>
  files === 1
    ? l10n.t('1 file could be compared only in part.')
    : l10n.t('{0} files could be compared only in part.', files);
export const onlyInPart = (side: 'before' | 'after', reason: string) =>
  side === 'before' ? l10n.t('Earlier text: {0}', reason) : reason;
export const nothingChanged = (label: string) => l10n.t('Nothing has changed since {0}.', label);
export const comparing = () => l10n.t('Comparing…');
export const noFramework = () =>
  l10n.t('There is no capability framework in this folder that could be reviewed.');
export const chooseTitle = () => l10n.t('Review Changes Since…');
export const choosePlaceholder = () => l10n.t('What do you want to compare with?');
export const savedItem = () => ({
  label: l10n.t('Saved files'),
  detail: l10n.t('What is not saved yet'),
});
export const folderItem = () => ({
  label: l10n.t('Another folder…'),
  detail: l10n.t('A folder that holds an earlier state of the framework'),
});
export const chooseFolder = () => l10n.t('Compare with This Folder');
export const whichFolder = () => l10n.t('Which framework is it an earlier state of?');
export const chooseButton = () => l10n.t('Compare with…');
export const published = (profiles: number) =>
  profiles === 1 ? l10n.t('1 profile') : l10n.t('{0} profiles', profiles);
export const notPublished = () => l10n.t('not published');
export const changesProfiles = (profiles: number) =>
  profiles === 1
    ? l10n.t('Changes 1 published profile:')
    : l10n.t('Changes {0} published profiles:', profiles);
export const andMore = (count: number) => l10n.t('and {0} more', count);
export const removedText = () => l10n.t('Before');
export const addedText = () => l10n.t('Now');
export const reviewedCount = (done: number, all: number) => `${done}/${all}`;
export const reviewed = () => l10n.t('Reviewed');
export const notReviewed = () => l10n.t('Not reviewed yet');
export const checkboxOf = (name: string, state: string) => l10n.t('{0}: {1}', name, state);
export const framework = () => l10n.t('Framework');
export const noName = () => l10n.t('No name');
export const filterTitle = () => l10n.t('Show Changes Of');
export const filterPlaceholder = () => l10n.t('Choose what to show');
export const comparisonTitle = (file: string, label: string) =>
  l10n.t('{0} (since {1})', file, label);
export const noReview = () => l10n.t('No review runs. Start one first.');
export const noChanges = () => l10n.t('There is no change to go to.');
export const serverStopped = () => l10n.t('The framework is not read yet. Try again in a moment.');
export const noteCopied = () => l10n.t('The change note was copied.');
export const whichNote = () => l10n.t('Which framework is the note about?');
export const whichLog = () => l10n.t('Which file does the note go into?');
export const problemCount = (problems: number) =>
  problems === 1
    ? l10n.t('1 problem that this change brought')
    : l10n.t('{0} problems that this change brought', problems);
export const noProblems = () => l10n.t('This change brought no problem.');
export const problemAt = (line: number) => l10n.t('line {0}', line);
export const ended = () => l10n.t('The review has ended.');
export const failed = () => l10n.t('The changes could not be compared. The log says why.');

export function groupName(group: KindGroup): string {
  switch (group) {
    case 'roles':
      return l10n.t('Roles and role levels');
    case 'responsibilities':
      return l10n.t('Responsibilities');
    case 'asked':
      return l10n.t('Skills that roles ask for');
    case 'skills':
      return l10n.t('Skills');
    case 'bullets':
      return l10n.t('What skill levels mean');
    case 'framework':
      return l10n.t('The framework itself');
    case 'names':
      return l10n.t('Names that follow others');
    case 'aside':
      return l10n.t('Files, comments and layout');
  }
}
