import { commands, DiagnosticSeverity, l10n, languages, ThemeIcon, window } from 'vscode';
import type { Diagnostic, QuickPickItem, Uri } from 'vscode';
import { isOurs } from '../ourDiagnostics';
import type { FrameworkStatus } from './frameworkStatus';

interface Problem {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
}

/**
 * Every problem that the extension reports now; hints are suggestions, not problems.
 * @param isWanted says of which files; without it of all.
 */
export function ourProblems(isWanted: (uri: Uri) => boolean = () => true): Problem[] {
  return languages
    .getDiagnostics()
    .filter(([uri]) => isWanted(uri))
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(isOurs)
        .filter(({ severity }) => severity !== DiagnosticSeverity.Hint)
        .map((diagnostic) => ({ uri, diagnostic })),
    );
}

/** The problems of a file's framework; of all where it belongs to none. */
export function problemsBeside(status: FrameworkStatus, file: Uri | undefined): Problem[] {
  const root = file && status.frameworkOf(file)?.root;
  if (root === undefined) return ourProblems();
  return ourProblems((uri) => status.frameworkOf(uri)?.root === root);
}

/** Shows the rules that report something, then one rule's problems, then the place chosen. */
export async function showProblemsByRule(status: FrameworkStatus): Promise<void> {
  const byRule = new Map<string, Problem[]>();
  for (const problem of problemsBeside(status, window.activeTextEditor?.document.uri)) {
    const rule = ruleOf(problem.diagnostic);
    byRule.set(rule, [...(byRule.get(rule) ?? []), problem]);
  }
  if (byRule.size === 0) {
    void window.showInformationMessage(l10n.t('No problems in the framework.'));
    return;
  }
  const rules = [...byRule].sort((a, b) => worst(a[1]) - worst(b[1]) || b[1].length - a[1].length);
  const rule = await window.showQuickPick(
    rules.map(([code, problems]) => ({
      label: code,
      description: count(problems.length),
      iconPath: iconOf(worst(problems)),
      problems,
    })),
    { title: l10n.t('Problems by Rule'), placeHolder: l10n.t('Choose a rule to see its problems') },
  );
  if (!rule) return;
  const chosen = await window.showQuickPick(rule.problems.map(toItem), {
    title: `${rule.label} (${rule.problems.length})`,
    placeHolder: l10n.t('Choose a problem to go there'),
    matchOnDescription: true,
  });
  if (!chosen) return;
  const { uri, diagnostic } = chosen.problem;
  await commands.executeCommand('vscode.open', uri, { selection: diagnostic.range });
}

function toItem(problem: Problem): QuickPickItem & { readonly problem: Problem } {
  const { uri, diagnostic } = problem;
  const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return {
    label: diagnostic.message,
    description: l10n.t('{0}, line {1}', file, diagnostic.range.start.line + 1),
    iconPath: iconOf(diagnostic.severity),
    problem,
  };
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** The most serious severity: VS Code counts them down from errors. */
function worst(problems: readonly Problem[]): DiagnosticSeverity {
  return problems.reduce<DiagnosticSeverity>(
    (most, { diagnostic }) => (diagnostic.severity < most ? diagnostic.severity : most),
    DiagnosticSeverity.Hint,
  );
}

function iconOf(severity: DiagnosticSeverity): ThemeIcon {
  const icons = ['error', 'warning', 'info', 'lightbulb'];
  return new ThemeIcon(icons[severity] ?? 'info');
}

function count(problems: number): string {
  return problems === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', problems);
}
