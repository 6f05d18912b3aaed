import { workspace } from 'vscode';
import type { Look } from '../../webview/messages';

const SECTION = 'capabilityFramework.preview';

/** The settings of previews, as they are now. */
export function previewSettings() {
  const settings = workspace.getConfiguration(SECTION);
  return {
    look: {
      theme: settings.get<string>('theme') === 'editor' ? 'editor' : 'published',
      zoom: Math.min(300, Math.max(50, settings.get<number>('zoom') ?? 100)),
    } satisfies Look,
    scrollsWithEditor: settings.get<boolean>('scrollWithEditor') ?? true,
    showsProblems: settings.get<boolean>('showProblems') ?? false,
  };
}

/** Whether a change of settings is about previews. */
export function isAboutPreviews(change: {
  affectsConfiguration(section: string): boolean;
}): boolean {
  return change.affectsConfiguration(SECTION);
}
