import { Uri, window, workspace } from 'vscode';
import type { FrameworkFigures } from '../../../server/src/service';
import type { FrameworkStatus } from './frameworkStatus';

/**
 * The framework of the active editor, else the only one, else the one that the person chooses.
 * Undefined: there is none, or the person gave up.
 */
export async function chooseFramework(
  status: FrameworkStatus,
  question: { readonly title?: string; readonly placeHolder: string },
): Promise<FrameworkFigures | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const here = active && status.frameworkOf(active);
  if (here) return here;
  const { frameworks } = status.current;
  if (frameworks.length < 2) return frameworks[0];
  const items = frameworks.map((framework) => {
    const place = placeInWorkspace(Uri.parse(framework.root));
    return { label: framework.name ?? place, description: place, framework };
  });
  return (await window.showQuickPick(items, question))?.framework;
}

/** A folder as people know it: the path below the workspace, or the workspace folder's own name. */
function placeInWorkspace(folder: Uri): string {
  const whole = workspace.getWorkspaceFolder(folder);
  return whole?.uri.toString() === folder.toString()
    ? whole.name
    : workspace.asRelativePath(folder);
}
