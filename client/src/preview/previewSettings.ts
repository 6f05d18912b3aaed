import { workspace } from 'vscode';
import type { Look } from '../../webview/messages';
import { readChoice, readFlag, readNumber } from '../settings';

const SECTION = 'capabilityFramework.preview';

/** The settings of previews, as they are now. */
export function previewSettings() {
  const settings = workspace.getConfiguration(SECTION);
  return {
    look: {
      theme: readChoice(settings, 'theme', ['published', 'editor']),
      zoom: readNumber(settings, 'zoom', { min: 50, max: 300, otherwise: 100 }),
    } satisfies Look,
    scrollsWithEditor: readFlag(settings, 'scrollWithEditor', true),
    showsProblems: readFlag(settings, 'showProblems', false),
  };
}

/** Whether a change of settings is about previews. */
export function isAboutPreviews(change: {
  affectsConfiguration(section: string): boolean;
}): boolean {
  return change.affectsConfiguration(SECTION);
}
