import { t } from '@vscode/l10n';

/** What the command line says. */

export const usage = () =>
  t(`capability-framework: checks and publishes capability frameworks

  check [PATH...] [--format text|json] [--fail-on error|warning|information|hint]
      Lists every problem of every framework under the paths (default: this folder).
      Exit code: 0 nothing at or above --fail-on (default: error), 1 something, 2 could not check.
  render ROLE_FILE [--level NAME] [--format text|markdown|html|json]
      Prints the profile of a role level as readers see it (default: the first role level).
  lsp --stdio
      Runs the language server for an editor.
  --version, --help
`);
export const noSuchPath = (path: string) => t('There is no file or folder "{0}".', path);
export const couldNotRead = (path: string, reason: string) =>
  t('"{0}" could not be read: {1}', path, reason);
export const wrongOption = (option: string, value: string, allowed: readonly string[]) =>
  t('"{1}" cannot be used for {0}. Use {2}.', option, value, allowed.join(', '));
export const lspNeedsStdio = () =>
  t('Say how to talk to the editor: capability-framework lsp --stdio');
export const renderNeedsFile = () =>
  t('Say which role file to render: capability-framework render ROLE_FILE');
export const notARole = (path: string) => t('"{0}" is not a role file of a framework.', path);
export const noRoleLevels = (path: string) => t('"{0}" has no role level to render.', path);
export const noSuchLevel = (level: string, levels: readonly string[]) =>
  t(
    'There is no role level "{0}" in this file. Its role levels are: {1}.',
    level,
    levels.join(', '),
  );
export const severityNames = () => ({
  1: t('error'),
  2: t('warning'),
  3: t('information'),
  4: t('hint'),
});
export const nothingFound = (files: number) =>
  files === 1
    ? t('1 file checked, no problems found.')
    : t('{0} files checked, no problems found.', files);
export const found = (problems: number, files: number) =>
  problems === 1
    ? t('1 problem in {0} checked files.', files)
    : t('{0} problems in {1} checked files.', problems, files);
export const noFiles = () =>
  t('No framework files were found: roles are named *.role.yaml, skills *.skill.yaml.');
