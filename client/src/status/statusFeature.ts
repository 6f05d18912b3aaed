import { commands, Disposable, l10n, languages, StatusBarAlignment, window } from 'vscode';
import type { ExtensionContext, StatusBarItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isFrameworkLanguage } from '../languages';
import type { FrameworkStatus } from './frameworkStatus';
import { problemsBeside, showProblemsByRule } from './problems';

/** Left of the cursor's position and the language, which VS Code puts at 100 and less. */
const PRIORITY = 110;
const NAME_LENGTH = 24;

/** The status item: this file's framework, its counts and how far it is read. */
export function registerStatus(
  _: ExtensionContext,
  __: BaseLanguageClient,
  status: FrameworkStatus,
): Disposable {
  const item = window.createStatusBarItem(
    'capabilityFramework.status',
    StatusBarAlignment.Right,
    PRIORITY,
  );
  item.name = l10n.t('Capability Framework');
  item.command = 'capabilityFramework.showProblems';
  const update = () => show(item, status);
  update();
  return Disposable.from(
    item,
    commands.registerCommand('capabilityFramework.showProblems', () => showProblemsByRule(status)),
    status.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
  );
}

function show(item: StatusBarItem, status: FrameworkStatus): void {
  const document = window.activeTextEditor?.document;
  if (!document || !isFrameworkLanguage(document.languageId)) {
    item.hide();
    return;
  }
  const { state, progress } = status.current;
  const framework = status.frameworkOf(document.uri);
  const name = framework?.name ?? l10n.t('Framework');
  if (state === 'loading') {
    item.text = progress
      ? `$(loading~spin) ${l10n.t('Reading {0} of {1} files', progress.done, progress.total)}`
      : `$(loading~spin) ${l10n.t('Reading the framework')}`;
    item.tooltip = l10n.t('Names in other files are checked once all files are read.');
  } else {
    const problems = problemsBeside(status, document.uri).length;
    const icon = state === 'stopped' ? 'warning' : problems > 0 ? 'warning' : 'check';
    const counts = countsOf(framework?.roles ?? 0, framework?.skills ?? 0);
    item.text = `$(${icon}) ${shortened(name)}: ${counts}`;
    item.tooltip = [
      name,
      state === 'stopped'
        ? l10n.t('Reading was stopped, so that names in other files are not checked.')
        : problems === 1
          ? l10n.t('1 problem')
          : l10n.t('{0} problems', problems),
      l10n.t('Click to see problems by rule.'),
    ].join('\n');
  }
  item.show();
}

function countsOf(roles: number, skills: number): string {
  const some = roles === 1 ? l10n.t('1 role') : l10n.t('{0} roles', roles);
  return `${some}, ${skills === 1 ? l10n.t('1 skill') : l10n.t('{0} skills', skills)}`;
}

/** A framework's name as far as the status bar has room for it; the tooltip has the whole. */
function shortened(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
}
