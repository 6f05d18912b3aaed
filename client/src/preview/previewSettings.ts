import { ConfigurationTarget, workspace } from 'vscode';
import type { Look } from '../../webview/messages';
import { readChoice, readFlag, readNumber } from '../settings';

const SECTION = 'capabilityFramework.preview';
/** In percent, as the settings' schema has them. */
const LEAST_ZOOM = 50;
const MOST_ZOOM = 300;

/** The settings of previews, as they are now. */
export function previewSettings() {
  const settings = workspace.getConfiguration(SECTION);
  return {
    look: {
      theme: readChoice(settings, 'theme', ['published', 'editor']),
      zoom: readNumber(settings, 'zoom', { min: LEAST_ZOOM, max: MOST_ZOOM, otherwise: 100 }),
    } satisfies Look,
    scrollsWithEditor: readFlag(settings, 'scrollWithEditor', true),
    showsProblems: readFlag(settings, 'showProblems', false),
  };
}

/** Makes pages larger, or smaller where `by` is negative; in percent. */
export function changeZoom(by: number): Thenable<void> {
  return setPreviewSetting('zoom', withinZoom(previewSettings().look.zoom + by));
}

/**
 * Sets a setting where it has a value already, so that the new one counts: in the workspace, else for the
 * person.
 * @param value undefined: what it is by default.
 */
export function setPreviewSetting(key: string, value: unknown): Thenable<void> {
  const settings = workspace.getConfiguration(SECTION);
  const isOfWorkspace = settings.inspect(key)?.workspaceValue !== undefined;
  const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  return settings.update(key, value, target);
}

function withinZoom(percent: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, percent));
}

/** Whether a change of settings is about previews. */
export function isAboutPreviews(change: {
  affectsConfiguration(section: string): boolean;
}): boolean {
  return change.affectsConfiguration(SECTION);
}
