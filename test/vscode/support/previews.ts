/** The previews that are open, as their tabs show them. */
import * as vscode from 'vscode';
import { waitFor } from './wait';

export function previews(): vscode.Tab[] {
  return webviews('capabilityFramework.preview');
}

/** The tabs with pages of a kind. */
export function webviews(type: string): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type),
    );
}

/** A preview of that name, once there is one. */
export function previewCalled(label: string): Promise<vscode.Tab> {
  return waitFor(() => previews().find((tab) => tab.label === label), {
    message: () =>
      `a preview called “${label}”; there is ${previews()
        .map((tab) => tab.label)
        .join()}`,
  });
}
