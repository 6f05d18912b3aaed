import { t } from '@vscode/l10n';

/** What the command line says. */

export const usage = () =>
  t(`capability-framework: checks and publishes capability frameworks

  check [PATH...] [--format text|json|github] [--fail-on error|warning|information|hint]
        [--rule CODE=error|warning|information|hint|off]... [--since BASE]
      Lists every problem of every framework under the paths (default: this folder).
      --since lists only those that a state BASE does not have, also in files that did not change.
      --rule says how serious a rule is, whatever the manifests say; once for each rule.
      Exit code: 0 nothing at or above --fail-on (default: error), 1 something, 2 could not check.
  diff [BASE] [HEAD] [--format text|markdown|json|html] [--exit-code] [PATH]
      Says in the framework's own terms what changed, and which published profiles that changes.
      BASE: a branch, tag or commit, or a folder (default: where this branch left the main branch).
      HEAD: the same (default: the files as they are). BASE...HEAD: from where HEAD left BASE.
      --staged takes what is staged as HEAD, --base-index as BASE, --base-folder FOLDER a folder.
      Exit code: 0, with --exit-code 1 where something changed, 2 could not compare.
  note [BASE] [HEAD] [--format markdown|text] [--date YYYY-MM-DD] [PATH]
      Drafts the note for readers on what changed, dated today or as --date says. States as of diff.
  render FILE [--level NAME] [--page KIND] [--format text|markdown|html|json]
      Prints a page as readers see it. KIND: of a role file profile (a role level, default: the
      first), role (with all its levels), progression or family; of a skill file skill; of any file
      skills (all of them) or framework (the index).
  render FOLDER --out FOLDER
      Writes every page of a framework as HTML, with links from page to page.
  lsp --stdio
      Runs the language server for an editor.
  --version, --help
`);

// What keeps a command from running.
export const unknownCommand = (name: string, commands: readonly string[]) =>
  t('There is no command "{0}". The commands are: {1}.', name, commands.join(', '));
export const unknownOption = (option: string, names: readonly string[]) =>
  t(
    'There is no option {0} here. The options are: {1}.',
    option,
    names.map((name) => `--${name}`).join(', '),
  );
export const optionNeedsValue = (option: string) => t('Say what {0} is to be, after it.', option);
export const optionTakesNoValue = (option: string) => t('{0} takes no value.', option);
export const wrongOption = (option: string, value: string, allowed: readonly string[]) =>
  t('"{1}" cannot be used for {0}. Use {2}.', option, value, listed(allowed));
export const ruleNeedsSeverity = (value: string) =>
  t(
    '"{0}" cannot be used for --rule. Write the rule, "=", and error, warning, information, hint or off: --rule unused-skill=off.',
    value,
  );
export const noSuchRule = (code: string, meant: string | undefined) =>
  meant === undefined
    ? t('There is no rule called "{0}".', code)
    : t('There is no rule called "{0}". Did you mean "{1}"?', code, meant);
export const notAFile = (path: string) =>
  t('"{0}" is neither a file nor a folder, so there is nothing to read.', path);
export const noSuchPath = (path: string) => t('There is no file or folder "{0}".', path);
export const couldNotRead = (path: string, reason: string) =>
  t('"{0}" could not be read: {1}', path, reason);
export const manifestNotWhole = (path: string) =>
  t(
    '"{0}" has mistakes, so the usual levels and rules are used in place of those that cannot be read. They are listed by "check".',
    path,
  );
export const lspNeedsStdio = () =>
  t('Say how to talk to the editor: capability-framework lsp --stdio');

// check
export const noFiles = (path: string) =>
  t(
    'No framework files were found in "{0}": roles are named *.role.yaml, skills *.skill.yaml.',
    path,
  );
export const severityNames = () => ({
  1: t('error'),
  2: t('warning'),
  3: t('information'),
  4: t('hint'),
});
export const counted = (severity: 1 | 2 | 3 | 4, count: number) => {
  switch (severity) {
    case 1:
      return count === 1 ? t('1 error') : t('{0} errors', count);
    case 2:
      return count === 1 ? t('1 warning') : t('{0} warnings', count);
    case 3:
      return count === 1 ? t('1 piece of information') : t('{0} pieces of information', count);
    case 4:
      return count === 1 ? t('1 hint') : t('{0} hints', count);
  }
};
export const nothingFound = (files: number) =>
  files === 1
    ? t('1 file checked, no problems found.')
    : t('{0} files checked, no problems found.', files);
export const nothingNew = (files: number, since: string) =>
  files === 1
    ? t('1 file checked, no new problems since: {0}.', since)
    : t('{0} files checked, no new problems since: {1}.', files, since);
export const foundNew = (
  counts: readonly string[],
  filesWith: number,
  files: number,
  since: string,
) =>
  files === 1
    ? t('New in 1 file since: {1}: {0}.', counts.join(', '), since)
    : t('New in {1} of {2} files since: {3}: {0}.', counts.join(', '), filesWith, files, since);
export const found = (counts: readonly string[], filesWith: number, files: number) =>
  files === 1
    ? t('{0} in 1 file.', counts.join(', '))
    : t('{0} in {1} of {2} files.', counts.join(', '), filesWith, files);

// render
export const renderNeedsFile = () =>
  t('Say which file to render, one only: capability-framework render FILE');
export const notRenderable = (path: string) =>
  t('"{0}" is not a role, a skill or the manifest of a framework.', path);
export const severalFrameworks = (path: string) =>
  t('There are several frameworks in "{0}". Say the folder of one of them.', path);
export const noFramework = (path: string) =>
  t(
    'There is no framework in "{0}": a framework’s folder has a file capability-framework.yaml, or roles named *.role.yaml and skills named *.skill.yaml.',
    path,
  );
export const notForFolders = (option: string) =>
  t('{0} cannot be used with --out, which writes every page as HTML.', option);
export const noSuchPage = (path: string, kind: string) =>
  t('"{0}" has no page of the kind "{1}".', path, kind);
export const couldNotWrite = (path: string, reason: string) =>
  t('"{0}" could not be written: {1}.', path, reason);
export const pagesWritten = (count: number, folder: string) =>
  count === 1
    ? t('1 page written to "{0}".', folder)
    : t('{0} pages written to "{1}".', count, folder);
export const levelOfProfiles = () =>
  t('--level chooses a role level, so it goes with a role file, and with no --page but profile.');
export const nothingToRender = (path: string) => t('"{0}" says nothing to render.', path);
export const noRoleLevels = (path: string) => t('"{0}" has no role level to render.', path);
export const noSuchLevel = (level: string, levels: readonly string[]) =>
  t(
    'There is no role level "{0}" in this file. Its role levels are: {1}.',
    level,
    levels.map((name) => `"${name}"`).join(', '),
  );
export const perhapsIncomplete = (path: string) =>
  t('"{0}" has errors, so what is printed may be incomplete. They are listed by "check".', path);

// diff
export const diffTakesOnePath = () =>
  t('Say one folder or file only: capability-framework diff [BASE] [HEAD] [PATH]');
export const diffTakesTwoStates = () =>
  t('Say two states at most: capability-framework diff [BASE] [HEAD] [PATH]');
export const baseTwice = () =>
  t('Say what to compare with once: a name for git, a folder, or --base-index.');
export const pathOrRevision = (name: string) =>
  t(
    '"{0}" is a file or folder here, and a name that git knows. Write "./{0}" for the file or folder, or "refs/heads/{0}" for the branch.',
    name,
  );
export const baseIsNoFolder = (path: string) => t('There is no folder "{0}".', path);
export const sameFolder = (path: string) =>
  t('"{0}" would be compared with itself. Say another folder.', path);
export const sinceFolderTakesOnePath = () =>
  t('Say one folder or file only where --since is a folder.');
export const sinceTakesOneState = (value: string) =>
  t(
    '"{0}" cannot be used for --since, which takes one state: the files are checked as they are.',
    value,
  );
export const severalRepositories = () =>
  t('With --since all folders and files must lie in one git repository.');
export const nothingToNote = () => t('Nothing changed, so there is no note to write.');
export const noSuchDay = (date: string) =>
  t('"{0}" is no day. Write it as year, month and day, such as 2026-03-31.', date);
export const dateOfFramework = (date: string, name: string) => t('{0}: {1}', date, name);
export const headTwice = () => t('Say the later state once: a name for git, or --staged.');

function listed(values: readonly string[]): string {
  const [last, ...others] = [...values].reverse();
  return others.length === 0
    ? (last ?? '')
    : t('{0} or {1}', others.reverse().join(', '), last ?? '');
}

export const brandMissing = (file: string) =>
  t(
    '{0}, which the manifest names under “preview”, was not found; the pages are without it.',
    file,
  );
export const brandRefused = (sentence: string) =>
  t('In the manifest, under “preview”: {0} The pages are without it.', sentence);
export const brandElsewhere = (file: string) =>
  t(
    '{0}, which the manifest names under “preview”, is a link to a file outside the framework’s folder; the pages are without it.',
    file,
  );
export const brandTooLarge = (file: string, most: number) =>
  t(
    '{0} is larger than {1} KB, too large to be a part of every page; the pages are without it.',
    file,
    most,
  );
